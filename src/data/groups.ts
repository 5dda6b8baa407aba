import type { Period } from "../period/index.js";
import type { Panel } from "./panel.js";

/** Areas by what they share. */
export interface Groups {
  /** The group of each area, by its place in the list of areas; −1 where it lacks an attribute. */
  readonly groupOf: readonly number[];
  /** The places of each group, in order; groups stand in the order of their first areas. */
  readonly members: readonly (readonly number[])[];
}

/**
 * Groups areas of a panel by attributes as they were in a period; all together, where no attribute is named.
 *
 * @param areas places in the panel
 * @param period undefined for a time that cannot be, when nobody has an attribute
 */
export function groupsOf(
  panel: Panel | undefined,
  areas: readonly number[],
  over: readonly string[],
  period: Period | undefined,
): Groups {
  // One attribute after the other splits the groups so far: a lookup for each area, and no key that joins its values.
  let groupOf: readonly number[] = areas.map(() => 0);
  for (const name of over) {
    const before = groupOf;
    const numberOf = numbering();
    groupOf = areas.map((area, place) => {
      const group = before[place] ?? -1;
      const value = period === undefined || group < 0 ? undefined : panel?.attribute(area, name, period);
      return value === undefined ? -1 : numberOf(group, value);
    });
  }
  const members: number[][] = [];
  for (const [place, group] of groupOf.entries()) {
    const places = members[group];
    if (places !== undefined) places.push(place);
    else if (group >= 0) members.push([place]);
  }
  return { groupOf, members };
}

/** Numbers groups with a value, in the order in which they are first met. */
function numbering(): (group: number, value: string) => number {
  const known: Map<string, number>[] = [];
  let size = 0;
  return (group, value) => {
    while (known.length <= group) known.push(new Map());
    const ofGroup = known[group];
    const found = ofGroup?.get(value);
    if (found !== undefined) return found;
    ofGroup?.set(value, size);
    size += 1;
    return size - 1;
  };
}
