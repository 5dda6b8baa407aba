import {
  and,
  type Condition,
  choose,
  constant,
  elementOf,
  type Formula,
  greaterOrEqual,
  isMissing,
  lessOrEqual,
  named,
  not,
  rank,
} from "../../formula/index.js";
import { type Compared, orderOf } from "../ranks/placingOrder.js";
import { rankedOver } from "../ranks/rankingGroups.js";
import type { Scheme } from "../scheme.js";
import { suffixed } from "../suffixed.js";
import { placesOf } from "./gradePlaces.js";

/** What one grade asks for beside its points. */
export interface GradeStep {
  readonly id: string;
  /** Whether the total reaches its points. */
  readonly reached: Condition | undefined;
  /** The last rank that counts, and whether the area's rank does. */
  readonly first: { readonly places: Formula; readonly holds: Condition } | undefined;
  /** How many places there are, and how many it takes until the area has one. */
  readonly quota: { readonly places: Formula; readonly needed: Formula } | undefined;
}

/** A condition under which an area has no better grade than this one, by its place in the list from 0. */
export interface GradeLimit {
  readonly holds: Condition;
  readonly best: number;
}

/** The grade of an area, and what the grades ask for that do not look at points alone. */
export interface GradeFormulas {
  /** Its place in the scheme's list, 1 for the best. */
  readonly grade: Formula | undefined;
  readonly gradeSteps: readonly GradeStep[];
}

/**
 * The grade: the best one that no veto bars, whose points are reached, whose rank is met and that has a place left.
 *
 * Places go by rank among those of the class that a veto does not bar, that reach the points and the rank, and that have no better
 * grade: nobody else uses one up.
 *
 */
export function gradeFormulas(
  compared: Compared,
  total: Formula,
  place: Formula,
  limits: readonly GradeLimit[],
): GradeFormulas {
  const { scheme, standing } = compared;
  const { grades } = scheme;
  const over = rankedOver(scheme);
  const lowest = grades.length - 1;
  if (lowest < 0) return { grade: undefined, gradeSteps: [] };
  const cases: (readonly [Condition, Formula])[] = limits
    .filter(({ best }) => best === lowest)
    .map(({ holds }) => [holds, gradeAt(scheme, lowest)]);
  const gradeSteps: GradeStep[] = [];
  for (const [index, grade] of grades.slice(0, -1).entries()) {
    const { id, atLeast } = grade;
    const reached = atLeast === undefined ? undefined : greaterOrEqual(total, atLeast);
    const counted = grade.first && placesOf(grade, "first", grade.first, standing, over);
    const first = counted && { places: counted, holds: lessOrEqual(place, counted) };
    const barred = limits.filter(({ best }) => best > index && best < lowest).map(({ holds }) => not(holds));
    const asked = [...barred, reached, first?.holds].filter((condition) => condition !== undefined);
    const taken = cases.map(([given]) => not(given));
    const places = grade.quota && placesOf(grade, "quota", grade.quota, standing, over);
    const quota = places && { places, needed: placesNeeded(compared, grade, [...taken, ...asked]) };
    const given = quota === undefined ? asked : [...taken, ...asked, lessOrEqual(quota.needed, quota.places)];
    cases.push([allOf(given), gradeAt(scheme, index)]);
    if (first !== undefined || quota !== undefined) gradeSteps.push({ id, reached, first, quota });
  }
  // An area that is not ranked has no grade, whatever its vetoes.
  const grade = choose([[isMissing(standing), standing]], choose(cases, gradeAt(scheme, lowest)));
  const label = { zh: "等次(1为最高)", en: "grade (1 is the best)" };
  return { grade: named(grade, { id: "scheme:grade", label, places: 0 }), gradeSteps };
}

function gradeAt({ grades }: Scheme, index: number): Formula {
  const { id, label = id } = elementOf(grades, index);
  return named(constant(index + 1), { id: `scheme:grade:${id}`, label, places: 0 });
}

/** How many places it takes until an area has one of them. */
function placesNeeded(
  compared: Compared,
  { id, label = id, quota = {} }: Scheme["grades"][number],
  competing: readonly Condition[],
): Formula {
  const { scheme } = compared;
  const { ties = "exclude", tieBreak = [] } = quota;
  const over = rankedOver(scheme);
  const before = scheme.ranking.tieBreak ?? [];
  const own = tieBreak.length === 0 ? "class" : `grade:${id}`;
  const { value, better } = orderOf(compared, [...before, ...tieBreak], over, own);
  const where = competing.length === 0 ? {} : { where: allOf(competing) };
  // Of the places that tied areas take, either the last one must be there, or the first.
  const needed = rank(value, { over, better, ties: ties === "exclude" ? "last" : "competition", ...where });
  const title = suffixed(label, "轮到所需名额", ": places needed");
  return named(needed, { id: `scheme:needed:${id}`, label: title, places: 0 });
}

function allOf(conditions: readonly Condition[]): Condition {
  const [only, second] = conditions;
  return only !== undefined && second === undefined ? only : and(...conditions);
}
