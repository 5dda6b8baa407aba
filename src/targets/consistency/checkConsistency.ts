import { within } from "../../error/index.js";
import { readPeriod } from "../../period/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { boundsOf, type Claim } from "./claim.js";
import type { ClaimRelation } from "./claimRelation.js";
import type { Finding } from "./finding.js";
import { grouped, type Known } from "./known.js";
import { relationFindings, totalFindings } from "./relationFindings.js";
import { subjectFindings } from "./subjectFindings.js";

/** What is known beside the claims. */
export interface ConsistencyOptions {
  readonly relations?: readonly ClaimRelation[];
  /** Subjects whose targets fall on purpose. */
  readonly lowerIsBetter?: readonly string[];
  readonly units?: UserUnits;
}

/**
 * Checks claims against each other: targets of a plan, figures of a report, or both together.
 *
 * A printed number stands for every value that rounds to it, so 6.7亿元 of 335亿元 is 2.0%; a whole count (36项) stands for itself. Only
 * what no such value can reconcile is a finding. Claims are compared where they are of the same period, or both of none.
 *
 * @throws KaoheError `number.unreadable`, `unit.unknown`, `period.unreadable`, each at its claim
 * @example
 * const prizes = [["获奖", "36"], ["一等奖", "3"], ["二等奖", "9"], ["三等奖", "20"]].map(([subject, value]) => ({ subject, value, unit: "项" }));
 * const relations = [{ kind: "parts", whole: "获奖", parts: ["一等奖", "二等奖", "三等奖"] }];
 * checkConsistency(prizes, { relations }).map(({ kind, arithmetic }) => [kind, arithmetic])   //=> [["parts", "3项 + 9项 + 20项 = 32项 ≠ 36项"]]
 */
export function checkConsistency(claims: readonly Claim[], options: ConsistencyOptions = {}): readonly Finding[] {
  const { relations = [], lowerIsBetter = [], units = {} } = options;
  const known = claims.map((claim, index): Known => {
    within(`/claims/${index}/period`, () => claim.period !== undefined && readPeriod(claim.period));
    return { claim, bounds: within(`/claims/${index}`, () => boundsOf(claim, units)) };
  });
  const bySubject = grouped(known, ({ claim }) => claim.subject);
  return [
    ...[...bySubject.values()].flatMap((alike) => subjectFindings(alike, lowerIsBetter, units)),
    ...relations.flatMap((relation) => relationFindings(relation, bySubject, units)),
    ...totalFindings(relations, bySubject, units),
  ];
}
