import {
  assess,
  type Criterion,
  type Direction,
  defineScheme,
  explanationText,
  measures,
  panel,
  type Rule,
  type SchemeDefinition,
} from "kaohe";

/** What an official of the first county reads of the score: of 强度, in 2017, beside the other counties of class B. */
export function explained(
  rule: Rule,
  figures: readonly string[],
  options: {
    readonly full: string;
    readonly unit?: string;
    readonly places?: number;
    readonly direction?: Direction;
    readonly target?: Criterion;
    readonly lastYear?: string;
    readonly parameters?: NonNullable<SchemeDefinition["parameters"]>;
  },
): readonly string[] {
  const { full, unit = "%", places = 2, direction = "higher", target, lastYear, parameters = {} } = options;
  const m = measures({ rd: { label: "强度", unit } });
  const scheme = defineScheme({
    id: "one-item",
    classes: ["B"],
    measures: m,
    parameters,
    indicators: { rd: { label: "强度", unit, places, direction, formula: m.rd } },
    items: [{ id: "rd", indicator: "rd", points: full, rule }],
  });
  const names = ["甲县", "乙县", "丙县", "丁县", "戊县"].slice(0, figures.length);
  const years = { "2016": () => lastYear, "2017": (place: number) => figures[place] };
  const observations = names.flatMap((area, place) =>
    Object.entries(years).flatMap(([period, figure]) => {
      const value = figure(place);
      return value === undefined ? [] : [{ area, measure: "rd", period, value, source: `${period}年年报` }];
    }),
  );
  const result = assess(scheme, {
    panel: panel({
      areas: names.map((id) => ({ id, attributes: { class: "B" } })),
      measures: scheme.measures,
      observations,
    }),
    period: "2017",
    targets: target === undefined ? [] : [{ indicator: "rd", criterion: target, source: "2017年计划" }],
  });
  return explanationText(result.explain("甲县", "rd"), "zh").split("\n");
}
