// A scheme of three items over whole figures, in which totals lie apart or are equal.
import { atLeast, attainment, defineScheme, measures, minMax, panel, rankLinear } from "kaohe";

const m = measures({
  rd: { label: "R&D经费支出", unit: "亿元" },
  grants: { label: "发明专利授权量", unit: "件" },
  energy: { label: "单位GDP能耗", unit: "" },
});
export const scheme = defineScheme({
  id: "three",
  classes: ["B"],
  measures: m,
  indicators: {
    rd: { label: "R&D经费支出", unit: "亿元", formula: m.rd },
    grants: { label: "发明专利授权量", unit: "件", formula: m.grants },
    energy: { label: "单位GDP能耗", unit: "", direction: "lower", formula: m.energy },
  },
  items: [
    { id: "rd", indicator: "rd", points: 40, rule: minMax() },
    { id: "grants", indicator: "grants", points: 40, rule: attainment() },
    { id: "energy", indicator: "energy", points: 20, rule: rankLinear() },
  ],
  grades: [{ id: "excellent", atLeast: 85 }, { id: "good", atLeast: 70 }, { id: "fair" }],
});

/** Counties with R&D, grants and energy in tenths. */
export function inputOf(counties: readonly (readonly number[])[]) {
  const areas = counties.map((_, index) => ({ id: `县${index}`, attributes: { class: "B" } }));
  const observations = counties.flatMap((figures, index) =>
    Object.keys(m).map((measure, position) => ({
      area: `县${index}`,
      measure,
      period: "2017",
      value: (figures[position] ?? 0) / 10,
    })),
  );
  const targets = [{ indicator: "grants", criterion: atLeast("15件") }] as const;
  return { panel: panel({ areas, measures: m, observations }), period: "2017", targets };
}
