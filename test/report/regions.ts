import { type Assessment, assess, defineScheme, measures, minMax, panel } from "kaohe";

/** Two classes, one of them without points for an item and named like a ranking of a region; equal totals share the mean of their places. */
export function regions(): Assessment {
  const m = measures({ rd: { label: "R&D经费支出", unit: "万元" } });
  const scheme = defineScheme<string, string>({
    id: "regions",
    classes: ["A", "region/N"],
    measures: m,
    indicators: { rd: { label: "R&D经费支出", unit: "万元", formula: m.rd } },
    items: [
      { id: "both", label: "共有项", indicator: "rd", points: "7.5", rule: minMax() },
      { id: "one", label: "甲类项", indicator: "rd", points: { A: 10 }, rule: minMax() },
    ],
    ranking: { ties: "average" },
    rankings: { region: { label: { zh: "片区", en: "Region" }, over: ["region"] } },
  });
  const areas = ["甲", "乙", "丙", "丁%", "丁\u0001"].map((id, index) => ({
    id,
    attributes: { class: index < 3 ? "A" : "region/N", region: "N" },
  }));
  const observations = areas.flatMap(({ id: area }, index) =>
    area === "丁%" ? [] : [{ area, measure: "rd", period: "2017", value: index < 2 ? 5 : 1, source: "年鉴" }],
  );
  return assess(scheme, { panel: panel({ areas, measures: scheme.measures, observations }), period: "2017" });
}
