import {
  type Condition,
  choose,
  divide,
  type Formula,
  isMissing,
  lessOrEqual,
  max,
  min,
  missingWhen,
  or,
} from "../../formula/index.js";
import { sumOf } from "../sumOf.js";

/** A part of a block as a mean sees it. */
export interface MeanPart {
  /** When it is left out of the mean; undefined where it never is. */
  readonly out: Condition | undefined;
  readonly full: Formula;
  /** Its points, 0 where it is left out. */
  readonly weight: Formula;
  /** What it scores, 0 where it is left out. */
  readonly points: Formula;
  /** Points ÷ weight: 1 at full. 0 where it is left out. */
  readonly share: Formula;
}

/**
 * A part as a mean sees it: from what it scores after the missing policy, and its full points.
 *
 * @param spread when its points are spread over the others
 */
export function meanPart(points: Formula, full: Formula, spread: Condition | undefined): MeanPart {
  const fixed = full.kind === "constant" && full.value !== "0";
  // What a class does not have, and what has no points, has no part in its means.
  const none = fixed ? [] : [isMissing(full), lessOrEqual(full, 0)];
  const outs = spread === undefined ? none : [...none, spread];
  const [only, second] = outs;
  if (only === undefined) return { out: undefined, full, weight: full, points, share: divide(points, full) };
  const out = second === undefined ? only : or(...outs);
  const unlessOut = (formula: Formula): Formula => choose([[out, 0]], formula);
  return { out, full, weight: unlessOut(full), points: unlessOut(points), share: unlessOut(divide(points, full)) };
}

/** What all parts weigh together. */
export function totalWeight(parts: readonly MeanPart[]): Formula {
  return sumOf(parts.map(({ weight }) => weight));
}

/** The least share of the parts that count. */
export function leastShare(parts: readonly MeanPart[]): Formula {
  const highest = max(...parts.map(({ share }) => share));
  return min(...parts.map(({ out, share }) => (out === undefined ? share : choose([[out, highest]], share))));
}

/** The share for comparisons among areas: missing where it is left out, so that the others are compared without it. */
export function comparedShare({ out, share }: MeanPart): Formula {
  return out === undefined ? share : missingWhen(out, "not-applicable", share);
}
