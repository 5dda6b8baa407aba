import type { Label } from "../../error/index.js";
import type { Ties } from "../../formula/index.js";
import type { DecimalInput } from "../../number/index.js";

/**
 * 同分比较: what is looked at between equal totals: the total before rounding, what an item counts, an indicator's value (in its
 * direction; an area without one comes last), or the area's id, after which nothing is equal.
 */
export type TieBreak<I extends string = string> =
  | "unrounded"
  | "area"
  | { readonly item: string }
  | { readonly indicator: I };

/** 排名: how places are given. Which total ranks is said under `rounding.rank`. */
export interface RankingDefinition<I extends string = string, C extends string = string> {
  /** How equal ones share a place: `competition` (1-2-2-4) when left out, `dense` (1-2-2-3), `last` (1-3-3-4), `average` (1-2.5-2.5-4). */
  readonly ties?: Ties;
  /** What is looked at between equal totals, in this order; what is equal in all of it shares the place. */
  readonly tieBreak?: readonly TieBreak<I>[];
  /** 合并排名: classes that are ranked together, by a name for them: `{ small: ["C", "D"] }`. Grades by place and quotas go by them. */
  readonly groups?: Readonly<Record<string, readonly C[]>>;
  /** Among whom the rules of items compare: `class` when left out, so that ranking classes together changes no score; `group`. */
  readonly scoredIn?: "class" | "group";
  /** The least share of points whose figures are there, from 0 to 1: below it an area is scored, but neither ranked nor graded. */
  readonly leastData?: DecimalInput;
  /** Whether each item shows the area's rank in it. */
  readonly items?: boolean;
}

/** A further ranking of the same totals, among the areas that share these attributes: `["city"]`; `[]` for all. */
export interface NamedRankingDefinition {
  readonly label?: Label;
  readonly over: readonly string[];
}
