import { type Cell, isMissing, missing } from "../data/index.js";
import { elementOf, type NodeOf, type Ties } from "../formula/index.js";
import { compare, type Rational, rational } from "../number/index.js";
import type { Groups } from "./cohorts.js";
import { counted } from "./statisticColumn.js";

/** Each area's place in its group, 1 for the best. An area whose value is missing keeps that reason. */
export function rankColumn(
  { better, ties }: NodeOf<"rank">,
  parts: readonly (readonly Cell[])[],
  { groupOf, members }: Groups,
): readonly Cell[] {
  const [values = [], where] = parts;
  const none = missing("no-cohort");
  const ranks: Cell[] = groupOf.map((_group, place) => {
    const value = elementOf(values, place);
    return isMissing(value) ? value : none;
  });
  for (const group of members) {
    const ordered = counted(group, values, where).sort(
      better === "higher" ? (a, b) => compare(b.value, a.value) : (a, b) => compare(a.value, b.value),
    );
    let distinct = 0;
    for (let first = 0, next = 0; first < ordered.length; first = next) {
      const { value } = elementOf(ordered, first);
      next = first + 1;
      while (next < ordered.length && compare(elementOf(ordered, next).value, value) === 0) next += 1;
      distinct += 1;
      const rank = shared(ties, first + 1, next, distinct);
      for (let index = first; index < next; index += 1) ranks[elementOf(ordered, index).place] = rank;
    }
  }
  return ranks;
}

/** The rank of equal areas that take the places from first to last. */
function shared(ties: Ties, first: number, last: number, distinct: number): Rational {
  switch (ties) {
    case "competition":
      return rational(first);
    case "dense":
      return rational(distinct);
    case "last":
      return rational(last);
    case "average":
      return rational(first + last, 2);
  }
}
