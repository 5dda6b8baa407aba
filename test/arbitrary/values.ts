// What src gives, in the form of the tests' own evaluator.
import { type Cell, isMissing } from "../../src/data/index.js";
import { compile, type Node } from "../../src/formula/index.js";
import { exact } from "../../src/interpret/exact.js";
import type { Situation } from "../../src/interpret/situation.js";
import type { UserUnits } from "../../src/quantity/index.js";
import { fractionOf } from "./fraction.js";
import { isCanonical } from "./rationals.js";
import type { Found } from "./reference.js";

/** A cell's value in lowest terms, or its reason. */
export function foundOf(cell: Cell): Found {
  if (isMissing(cell)) return cell.reason;
  if (!isCanonical(cell)) throw new Error(`${cell.numerator}/${cell.denominator} is not canonical`);
  return fractionOf(cell);
}

/** As text: `53/61`, `2`, or the reason. */
export function foundText(found: Found): string {
  if (typeof found === "string") return found;
  return found.under === 1n ? `${found.over}` : `${found.over}/${found.under}`;
}

/** The exact interpreter's values of a formula or a condition, one for each area of the situation. */
export function exactValues(root: Node, situation: Situation, units: UserUnits = {}): readonly Found[] {
  const graph = compile({ "": root }, units);
  const column = exact(graph, situation)[graph.roots.get("") ?? -1];
  if (column === undefined) throw new Error("no root");
  return column.map(foundOf);
}

export function exactTexts(root: Node, situation: Situation, units: UserUnits = {}): readonly string[] {
  return exactValues(root, situation, units).map(foundText);
}
