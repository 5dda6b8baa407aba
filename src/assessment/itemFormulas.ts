import { collecting, type Issue } from "../error/index.js";
import { at, choose, type Formula, isMissing, LAST_YEAR, named } from "../formula/index.js";
import { knownParameter } from "../scoring/index.js";
import type { Standing } from "../targets/index.js";
import { fullPoints } from "./fullPoints.js";
import type { SetByHand } from "./overrides/setByHand.js";
import { periodMean } from "./periodMean.js";
import { scoredOver } from "./ranks/rankingGroups.js";
import type { Item, Scheme } from "./scheme.js";
import { schemeParameter } from "./schemeParameters.js";
import { suffixed } from "./suffixed.js";

/** What items are made of. */
export interface Known {
  readonly indicators: ReadonlyMap<string, Formula>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly byHand: SetByHand;
  /** The period of the assessment: items may be the mean of its quarters or months. */
  readonly period: string;
}

/** The full points and the score of an item. */
export function itemFormulas(
  scheme: Scheme,
  item: Item,
  path: string,
  { indicators, standings, period }: Known,
  issues: Issue[],
): { readonly full: Formula; readonly score: Formula } {
  const definition = scheme.indicators[item.indicator];
  const actual = indicators.get(item.indicator);
  const target = standings.get(item.indicator);
  const full = fullPoints(item.id, item.points);
  if (definition === undefined || actual === undefined || target === undefined) return { full, score: full };
  const label = item.label ?? definition.label;
  const built = collecting(issues, `${path}/rule`, () =>
    item.rule.build({
      actual,
      target: target.required,
      attainment: target.attainment,
      met: target.met,
      base: at(actual, LAST_YEAR),
      full,
      direction: definition.direction ?? "higher",
      unit: definition.unit,
      parameter: (name) => schemeParameter(name, knownParameter(scheme.parameters, name)),
      units: scheme.units,
      cohort: scoredOver(scheme),
    }),
  );
  const title = {
    id: `score:${item.id}`,
    label: suffixed(label, "得分", " score"),
    places: 4,
    citation: item.citation ?? "",
  };
  // A class that does not have the item has no score in it, even by a rule that never looks at the full points.
  const score = typeof item.points === "string" ? built : choose([[isMissing(full), full]], built ?? full);
  const { periods } = item;
  const value =
    periods === undefined || score === undefined ? score : periodMean(score, item.id, label, periods, period);
  return { full, score: named(value ?? full, title) };
}
