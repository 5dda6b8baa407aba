import {
  type Condition,
  choose,
  type Formula,
  isMissing,
  named,
  not,
  parameter,
  rank,
  round,
} from "../formula/index.js";
import { type GradeLimit, gradeFormula } from "./gradeFormula.js";
import type { Scheme } from "./scheme.js";
import { suffixed } from "./suffixed.js";

/** What is made of all items together. */
export interface TotalFormulas {
  readonly unrounded: Formula;
  readonly total: Formula;
  readonly rank: Formula;
  /** The place of the grade in the scheme's list, from 0. */
  readonly grade: Formula | undefined;
}

/** The total, the rank and the grade, from what the items earn together. */
export function totalFormulas(scheme: Scheme, top: Formula): TotalFormulas {
  const ofTotal = scheme.vetoes.filter(({ effect, to }) => effect !== "void" && to === undefined);
  const vetoed = ofTotal.map(({ id, label = id, effect, grade }) => {
    const fact = parameter(`veto:${id}`, { label: suffixed(label, "(一票否决)", " (veto)"), absent: "not-applicable" });
    return { effect, grade, holds: not(isMissing(fact)) };
  });
  const zeroed = vetoed
    .filter(({ effect }) => effect === "zero")
    .map(({ holds }): readonly [Condition, number] => [holds, 0]);
  const summed = zeroed.length === 0 ? top : choose(zeroed, top);
  const { total: decimals = { places: 2 }, rank: ranked = "rounded" } = scheme.rounding;
  // No indicator can be called so.
  const title = { id: "scheme:total", label: { zh: "总分", en: "total" } };
  const unrounded = named(summed, {
    ...title,
    id: "scheme:unrounded",
    label: { zh: "总分(未舍入)", en: "total before rounding" },
    places: 6,
  });
  const total =
    decimals === "none"
      ? named(unrounded, title)
      : named(round(unrounded, decimals), { ...title, places: decimals.places });
  const last = scheme.grades.length - 1;
  const limits = vetoed.flatMap(({ effect, grade, holds }): readonly GradeLimit[] => {
    if (effect === "lowest-grade") return [{ holds, place: last }];
    return effect === "grade-limit" ? [{ holds, place: scheme.grades.findIndex(({ id }) => id === grade) }] : [];
  });
  return {
    unrounded,
    total,
    rank: rank(ranked === "rounded" ? total : unrounded, { over: ["class"] }),
    grade: gradeFormula(scheme, total, limits),
  };
}
