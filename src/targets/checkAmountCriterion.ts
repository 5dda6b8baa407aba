import { choices, fail } from "../error/index.js";
import type { AmountCriterion } from "./criterion.js";

const KINDS: readonly AmountCriterion["kind"][] = [
  "atLeast",
  "atMost",
  "moreThan",
  "lessThan",
  "about",
  "range",
  "between",
];
const COMPARING: readonly string[] = ["top", "betterThan", "coverage"];

/** Whether a kind is one of criteria, of amounts or of what is compared. */
export function isCriterionKind(kind: string): boolean {
  return COMPARING.includes(kind) || KINDS.some((each) => each === kind);
}

/**
 * Refuses what one figure alone cannot settle: a criterion that compares areas or indicators, as plain JavaScript may hand in.
 *
 * @throws KaoheError `target.compares`, `target.unknown-criterion`
 */
export function checkAmountCriterion({ kind }: { readonly kind: string }): void {
  if (COMPARING.includes(kind)) fail("target.compares", { criterion: kind }, "/kind");
  if (!KINDS.some((each) => each === kind))
    fail("target.unknown-criterion", { kind, ...choices(kind, KINDS) }, "/kind");
}
