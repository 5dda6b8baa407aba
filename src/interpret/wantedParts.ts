import { type Entry, elementOf } from "../formula/index.js";

/**
 * The parts of an entry that still have to be made before it: of a choice no value whose condition holds nowhere.
 *
 * @param holds whether a condition holds somewhere
 */
export function wantedParts<T>(
  { node, parts }: Entry,
  made: ReadonlyMap<number, T>,
  holds: (condition: T) => boolean,
): readonly number[] {
  return parts.filter((part, position) => {
    if (made.has(part)) return false;
    if (node.kind !== "choose" || position % 2 === 0) return true;
    const condition = made.get(elementOf(parts, position - 1));
    return condition !== undefined && holds(condition);
  });
}
