import type { Reason } from "../data/index.js";
import { type Issue, pointer } from "../error/index.js";
import { and, type Condition, type Formula, isMissing, not } from "../formula/index.js";
import { checkOption } from "./definitionChecks.js";

/**
 * What a missing score (缺项) does. `zero`: it counts as 0. `rescale`: its points are spread over the others of its block in
 * proportion; a mean leaves it out and goes by the weights of the others. `class-mean`, `class-minimum`: it counts as the mean, or
 * the least, of what the areas of the class score in it; as 0 where none of them has a score. In each case the result says so.
 */
export type MissingPolicy = "zero" | "rescale" | "class-mean" | "class-minimum";

/** One policy for every missing score, or one by reason: `{ "not-applicable": "rescale", otherwise: "zero" }`. */
export type MissingPolicies = MissingPolicy | MissingByReason;

/** Policies by the reason of the score, and the one for all other reasons. */
export interface MissingByReason {
  readonly otherwise: MissingPolicy;
  readonly [reason: string]: MissingPolicy;
}

export const MISSING_POLICIES = [
  "zero",
  "rescale",
  "class-mean",
  "class-minimum",
] as const satisfies readonly MissingPolicy[];

/** What a caller in JavaScript may have misspelt. */
export function checkPolicies(policies: MissingPolicies, path: string, issues: Issue[]): void {
  if (typeof policies === "string") {
    checkOption("missing", policies, MISSING_POLICIES, path, issues);
    return;
  }
  for (const [reason, policy] of Object.entries(policies)) {
    checkOption("missing", policy, MISSING_POLICIES, path + pointer(reason), issues);
  }
  if (!Object.hasOwn(policies, "otherwise")) checkOption("missing", "", MISSING_POLICIES, `${path}/otherwise`, issues);
}

/** The policy for a reason. */
export function policyFor(policies: MissingPolicies, reason: Reason): MissingPolicy {
  if (typeof policies === "string") return policies;
  return (Object.hasOwn(policies, reason) ? policies[reason] : undefined) ?? policies.otherwise;
}

/** What may be missing: whether it is, and the formula that has the reason. */
export interface Absence {
  readonly absent: Condition;
  readonly score: Formula;
}

/** When a missing score is treated by a policy; undefined where it never is. */
export function treatedBy(
  policies: MissingPolicies,
  policy: MissingPolicy,
  { absent, score }: Absence,
): Condition | undefined {
  if (typeof policies === "string") return policies === policy ? absent : undefined;
  const { otherwise, ...byReason } = policies;
  const reasons = (same: boolean): readonly Reason[] =>
    Object.entries(byReason).flatMap(([reason, each]) => ((each === policy) === same ? [reason] : []));
  if (otherwise === policy) {
    const others = reasons(false);
    return others.length === 0 ? absent : and(absent, not(isMissing(score, ...others)));
  }
  const own = reasons(true);
  return own.length === 0 ? undefined : and(absent, isMissing(score, ...own));
}
