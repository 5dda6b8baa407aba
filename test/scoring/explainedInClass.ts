import {
  assess,
  type DecimalInput,
  type Direction,
  defineScheme,
  explanationText,
  measures,
  panel,
  type Rule,
} from "kaohe";

/** How the score of the first county of one class is explained in Chinese, line by line. */
export function explainedInClass(
  rule: Rule,
  figures: Readonly<Record<string, DecimalInput>>,
  options: { readonly full: string; readonly unit?: string; readonly direction?: Direction; readonly parent?: string },
): readonly string[] {
  const { full, unit = "项", direction = "higher", parent } = options;
  const m = measures({ projects: { label: "项目", unit } });
  const scheme = defineScheme({
    id: "one-item",
    classes: ["B"],
    measures: m,
    indicators: { projects: { label: "项目", unit, places: 0, direction, formula: m.projects } },
    items: [{ id: "projects", indicator: "projects", points: full, rule }],
  });
  const counties = Object.keys(figures);
  const reported = (area: string, value: DecimalInput) => ({ area, measure: "projects", period: "2017", value });
  const result = assess(scheme, {
    panel: panel({
      measures: m,
      areas: [...counties.map((id) => ({ id, parent: "全市", attributes: { class: "B" } })), { id: "全市" }],
      observations: [
        ...Object.entries(figures).map(([area, value]) => reported(area, value)),
        ...(parent === undefined ? [] : [reported("全市", parent)]),
      ],
    }),
    period: "2017",
  });
  return explanationText(result.explain(counties[0] ?? "", "projects"), "zh").split("\n");
}
