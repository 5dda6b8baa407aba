import { type Groups, groupsOf } from "../data/index.js";
import { resolveWhen, type When } from "../formula/index.js";
import { readPeriod } from "../period/index.js";
import type { Situation } from "./situation.js";

export type { Groups } from "../data/index.js";

/** Looks groups of a situation's areas up by the attributes that they share; each grouping is made once. */
export function cohorts(situation: Situation): (over: readonly string[], when: When) => Groups {
  const known = new Map<string, Groups>();
  const { panel, areas } = situation;
  const assessment = readPeriod(situation.period);
  return (over, when) => {
    const key = JSON.stringify([over, when]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const groups = groupsOf(panel, areas, over, resolveWhen(when, assessment));
    known.set(key, groups);
    return groups;
  };
}
