import type { DecimalInput, RoundingMode } from "../../number/index.js";
import type { TieBreak } from "../ranks/rankingDefinition.js";

/** So many places of a class: a number of them, or a share of the areas that are ranked in it. */
export interface PlacesDefinition {
  readonly places?: number;
  /** From 0 to 1. */
  readonly share?: DecimalInput;
  /** How a share becomes whole places; `down` when left out. */
  readonly rounding?: RoundingMode;
  /** At least so many places, however small the class; 0 when left out. */
  readonly atLeast?: number;
}

/** 名额: how many areas of a class may have a grade. */
export interface QuotaDefinition<I extends string = string> extends PlacesDefinition {
  /** Areas that tie across the last place: all of them are left out (`exclude`, when left out), or all have the grade (`include`). */
  readonly ties?: "exclude" | "include";
  /** What is looked at before, after the scheme's own `tieBreak`: only what is equal in all of it ties here. */
  readonly tieBreak?: readonly TieBreak<I>[];
}
