import type { AreaResult, Grade, Scheme } from "../../assessment/index.js";
import type { Label } from "../../error/index.js";
import { multiply, rational, roundToInteger, toNumber, toRational } from "../../number/index.js";
import { publishedTotal } from "./publishedTotal.js";
import type { WeighedArea } from "./weighedAreas.js";

/** In which share of the draws an area has a grade. */
export interface GradeShare {
  readonly grade: string;
  readonly label: Label;
  readonly share: number;
}

/**
 * How often an area has each grade, the best first: the shares up to a grade sum to how often it has that one or a better. `not-drawn` where
 * the scheme has `no-grades`, where places go by a `quota` or by ranks that `tie-break`s decide, and where a `veto` bars the area from grades.
 */
export type DrawnGrades =
  | { readonly kind: "drawn"; readonly shares: readonly GradeShare[] }
  | { readonly kind: "not-drawn"; readonly because: "no-grades" | "quota" | "tie-break" | "veto" };

/** What grades ask of areas that are ranked together, in numbers. */
export interface Grading {
  /** What of a total grades look at, in whole numbers; undefined where that is what ranks. */
  readonly graded: ((total: number) => number) | undefined;
  readonly grades: number;
  /** From which total, and up to which rank, each grade but the last is given, by its position. */
  readonly least: Float64Array;
  readonly lastRank: Float64Array;
  /** Why no area has drawn grades. */
  readonly hindered: Exclude<DrawnGrades, { readonly kind: "drawn" }>["because"] | undefined;
}

/** @param ranked how many areas are ranked together, of which grades may take shares */
export function gradingFor(scheme: Scheme, ranked: number): Grading {
  const { grades, ranking, rounding } = scheme;
  const asking = grades.slice(0, -1);
  const { publish, steps } = publishedTotal(rounding.total);
  const hasQuota = asking.some(({ quota }) => quota !== undefined);
  const isByRank = asking.some(({ first }) => first !== undefined);
  const breaksTies = (ranking.tieBreak ?? []).length > 0;
  return {
    graded: rounding.rank === "unrounded" ? publish : undefined,
    grades: grades.length,
    least: Float64Array.from(asking, ({ atLeast }) => {
      if (atLeast === undefined) return -Infinity;
      const least = toNumber(multiply(toRational(atLeast), toRational(steps)));
      return rounding.total === "none" ? Math.round(least) : least;
    }),
    lastRank: Float64Array.from(asking, (grade) => lastRankOf(grade, ranked)),
    hindered: grades.length === 0 ? "no-grades" : hasQuota ? "quota" : isByRank && breaksTies ? "tie-break" : undefined,
  };
}

/** The last rank to which a grade goes, as the scheme counts its places. */
function lastRankOf({ first }: Grade, ranked: number): number {
  if (first === undefined) return Infinity;
  const { places, share = "0", rounding = "down", atLeast = 0 } = first;
  if (places !== undefined) return places;
  return Math.max(atLeast, toNumber(rational(roundToInteger(multiply(toRational(share), rational(ranked)), rounding))));
}

/** Counts for each area the best grade whose total and rank are met, by its position. */
export function countGrades(
  { grades, least, lastRank }: Grading,
  totals: Float64Array,
  ranks: Float64Array,
  counts: Uint32Array,
): void {
  for (let place = 0; place < totals.length; place += 1) {
    const total = totals[place] ?? 0;
    const rank = ranks[place] ?? 0;
    let grade = 0;
    while (grade < least.length && !(total >= (least[grade] ?? 0) && rank <= (lastRank[grade] ?? 0))) grade += 1;
    const at = place * grades + grade;
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

/** Counts of draws as shares, where they say something. */
export function drawnGrades(
  { grades }: Scheme,
  { hindered }: Grading,
  { area }: WeighedArea,
  shareOf: (position: number) => number,
): DrawnGrades {
  const because = hindered ?? (isBarred(area) ? "veto" : undefined);
  if (because !== undefined) return { kind: "not-drawn", because };
  const shares = grades.map(({ id, label = id }, position) => ({ grade: id, label, share: shareOf(position) }));
  return { kind: "drawn", shares };
}

function isBarred({ adjustments }: AreaResult): boolean {
  return adjustments.some(({ effect }) => effect === "lowest-grade" || effect === "grade-limit");
}
