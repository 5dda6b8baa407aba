import { resolveWhen, type When } from "../formula/index.js";
import { readPeriod } from "../period/index.js";
import type { Situation } from "./situation.js";

/** The areas of a situation, grouped: the group of each by its place in the situation; −1 where an attribute is lacking. */
export interface Groups {
  readonly groupOf: readonly number[];
  readonly members: readonly (readonly number[])[];
}

/** Looks groups up by the attributes that their areas share; each grouping is made once. */
export function cohorts(situation: Situation): (over: readonly string[], when: When) => Groups {
  const known = new Map<string, Groups>();
  const assessment = readPeriod(situation.period);
  return (over, when) => {
    const key = JSON.stringify([over, when]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const groups = grouped(situation, (area) => {
      const period = resolveWhen(when, assessment);
      const values = over.map((name) => period && situation.panel?.attribute(area, name, period));
      return values.includes(undefined) ? undefined : JSON.stringify(values);
    });
    known.set(key, groups);
    return groups;
  };
}

function grouped(situation: Situation, keyOf: (area: number) => string | undefined): Groups {
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  const groupOf = situation.areas.map((area, place) => {
    const key = keyOf(area);
    if (key === undefined) return -1;
    const group = numbers.get(key) ?? members.push([]) - 1;
    numbers.set(key, group);
    members[group]?.push(place);
    return group;
  });
  return { groupOf, members };
}
