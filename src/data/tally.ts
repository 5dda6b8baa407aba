import type { DecimalInput } from "../number/index.js";

/** What all tallies say. Limits are in the measure's unit, and more than 0. */
interface TallyOfLedger<N> {
  /** The ledger whose rows are taken. */
  readonly ledger: string;
  /** Only the highest counts: of the rows of a project (同一项目取最高分不重复), or of all rows of an area (只取最高一项). */
  readonly once?: "project" | "area";
  /** The most that the rows of a grade count together. */
  readonly mostByGrade?: Readonly<Record<string, N>>;
  /** The most that all rows count together. */
  readonly most?: N;
}

/**
 * How the rows of a ledger become the figure of an area, in this order: each row's worth (1, its amount, or the points of its grade),
 * the highest only where `once` says so, the limits of the grades, the limit in all.
 *
 * `grades` are those that count, with their points where points are counted; all where a count or a sum names none.
 */
export type Tally<N = DecimalInput> =
  | (TallyOfLedger<N> & { readonly kind: "count" | "sum"; readonly grades?: readonly string[] })
  | (TallyOfLedger<N> & { readonly kind: "points"; readonly grades: Readonly<Record<string, N>> });
