import { assess, type Direction, defineScheme, measures, panel, type Rule } from "kaohe";

/** The scores of counties of one class by a rule, in the order of their figures: exact text, or the reason. */
export function scoresOf(
  rule: Rule,
  actuals: readonly (string | null)[],
  { full, direction = "higher" }: { readonly full: string; readonly direction?: Direction },
): readonly string[] {
  const m = measures({ share: { label: "研发占收入", unit: "%" } });
  const scheme = defineScheme({
    id: "one-item",
    classes: ["A"],
    measures: m,
    indicators: { share: { label: "研发占收入", unit: "%", direction, formula: m.share } },
    items: [{ id: "share", indicator: "share", points: full, rule }],
  });
  const areas = actuals.map((_, place) => ({ id: `县${place}`, attributes: { class: "A" } }));
  const observations = actuals.map((value, place) => ({ area: `县${place}`, measure: "share", period: "2017", value }));
  const result = assess(scheme, { panel: panel({ areas, measures: scheme.measures, observations }), period: "2017" });
  return areas.map(({ id }) => {
    const score = result.area(id).items[0]?.score;
    return score?.kind === "value" ? score.exact : (score?.reason ?? "no item");
  });
}
