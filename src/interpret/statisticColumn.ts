import { type Cell, isMissing, missing } from "../data/index.js";
import { elementOf, type NodeOf } from "../formula/index.js";
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  readDecimal,
  roundToInteger,
  sign,
  subtract,
  sum,
  ZERO,
} from "../number/index.js";
import type { Groups } from "./cohorts.js";

/** The cells of a group that count: not missing, and meeting the condition where there is one. */
export function counted(
  members: readonly number[],
  values: readonly Cell[],
  where: readonly Cell[] | undefined,
): { readonly place: number; readonly value: Rational }[] {
  const found: { readonly place: number; readonly value: Rational }[] = [];
  for (const place of members) {
    const value = elementOf(values, place);
    if (!isMissing(value) && holds(where, place)) found.push({ place, value });
  }
  return found;
}

/** The values of `counted` alone. */
function valuesOf(
  members: readonly number[],
  values: readonly Cell[],
  where: readonly Cell[] | undefined,
): readonly Rational[] {
  const found: Rational[] = [];
  for (const place of members) {
    const value = elementOf(values, place);
    if (!isMissing(value) && holds(where, place)) found.push(value);
  }
  return found;
}

function holds(where: readonly Cell[] | undefined, place: number): boolean {
  if (where === undefined) return true;
  const cell = elementOf(where, place);
  return !isMissing(cell) && sign(cell) > 0;
}

/** What each area's group is reduced to; the same for all areas of a group. */
export function statisticColumn(
  node: NodeOf<"statistic">,
  parts: readonly (readonly Cell[])[],
  { groupOf, members }: Groups,
): readonly Cell[] {
  const [values = [], where] = parts;
  const results = members.map((group) => reduction(node, valuesOf(group, values, where)));
  const none = missing("no-cohort");
  return groupOf.map((group) => results[group] ?? none);
}

/** What the values of a group are reduced to. */
export function reduction({ statistic, level }: NodeOf<"statistic">, values: readonly Rational[]): Cell {
  const size = rational(values.length);
  const [first] = values;
  if (statistic === "count") return size;
  if (first === undefined) return missing("no-cohort");
  switch (statistic) {
    case "sum":
      return sum(values);
    case "mean":
      return divide(sum(values), size);
    case "min":
      return values.reduce((a, b) => (compare(b, a) < 0 ? b : a));
    case "max":
      return values.reduce((a, b) => (compare(b, a) > 0 ? b : a));
    case "variance":
      return divide(squaresAround(values), multiply(size, size));
    case "sample-variance":
      if (values.length === 1) return missing("division-by-zero");
      return divide(squaresAround(values), multiply(size, rational(values.length - 1)));
    case "quantile":
      return quantile([...values].sort(compare), readDecimal(level) ?? ZERO);
  }
}

/** n·Σx² − (Σx)², which is n² times the population's variance. */
function squaresAround(values: readonly Rational[]): Rational {
  const total = sum(values);
  const squares = sum(values.map((value) => multiply(value, value)));
  return subtract(multiply(rational(values.length), squares), multiply(total, total));
}

/** the value at (n − 1)·level, between its neighbours in proportion. */
function quantile(sorted: readonly Rational[], level: Rational): Rational {
  const position = multiply(rational(sorted.length - 1), level);
  const below = Number(roundToInteger(position, "down"));
  const low = elementOf(sorted, below);
  const high = sorted[below + 1] ?? low;
  return add(low, multiply(subtract(position, rational(below)), subtract(high, low)));
}
