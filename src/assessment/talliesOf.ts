import { checkedTally } from "../data/index.js";
import { collecting, type Issue, issue, pointer, suggestion } from "../error/index.js";
import { isFormula } from "../formula/index.js";
import { unitOf } from "../quantity/index.js";
import type { SchemeDefinition } from "./definition.js";
import type { Scheme } from "./scheme.js";

/** The tallies of a scheme, checked; each makes one of its measures. */
export function talliesOf({ tallies = {}, measures, units }: SchemeDefinition, issues: Issue[]): Scheme["tallies"] {
  return Object.fromEntries(
    Object.entries(tallies).map(([id, tally]) => {
      const path = pointer("tallies", id);
      const measure = Object.hasOwn(measures, id) ? measures[id] : undefined;
      if (measure === undefined) {
        const near = suggestion(id, Object.keys(measures)) ?? "";
        issues.push(issue("data.unknown-measure", { measure: id, suggestion: near }, path));
      }
      const symbol = measure && (isFormula(measure) ? measure.measure : measure).unit;
      // An unknown unit is told where the formulas are.
      const unit = symbol === undefined ? undefined : collecting([], path, () => unitOf(symbol, units));
      return [id, checkedTally(id, tally, unit, path, issues)];
    }),
  );
}
