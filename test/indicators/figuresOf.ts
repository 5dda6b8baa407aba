import {
  assess,
  defineScheme,
  type Formula,
  measures,
  type Observation,
  type Outcome,
  panel,
  points,
  type Rule,
} from "kaohe";

export const m = measures({
  rd: { label: "R&D经费支出", unit: "亿元" },
  gdp: { label: "地区生产总值", unit: "亿元" },
  grants: { label: "发明专利授权量", unit: "件" },
  people: { label: "年末人口", unit: "万人" },
  ratio: { label: "高新技术产业占比", unit: "%" },
});

type Figure = Omit<Observation, "area">;

const NONE: Rule = { name: "none", options: {}, build: ({ full }) => full };

/** The value of an indicator for one county that reported these figures. */
export function figureOf(formula: Formula, unit: string, period: string, reported: readonly Figure[]): Outcome {
  const scheme = defineScheme({
    id: "one",
    classes: ["A"],
    measures: m,
    indicators: { one: { label: "one", unit, formula } },
    items: [{ id: "one", indicator: "one", points: 1, rule: NONE }],
  });
  const areas = [{ id: "永嘉县", attributes: { class: "A" } }];
  const observations = reported.map((figure) => ({ area: "永嘉县", ...figure }));
  const result = assess(scheme, { panel: panel({ areas, measures: m, observations }), period });
  return result.area("永嘉县").items[0]?.value ?? points(NONE, { actual: 0, full: 0 });
}
