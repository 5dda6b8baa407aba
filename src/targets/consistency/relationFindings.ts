import { sign } from "../../number/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { isBelow, overlap, productOf, quotientOf, sumOf } from "./claim.js";
import type { ClaimRelation } from "./claimRelation.js";
import type { Finding } from "./finding.js";
import { grouped, type Known, printed, shownLike } from "./known.js";

type BySubject = ReadonlyMap<string, readonly Known[]>;

/** The levels of a subject, by period. */
function levelsOf(subject: string, bySubject: BySubject): ReadonlyMap<string, Known> {
  const levels = (bySubject.get(subject) ?? []).filter(({ claim }) => claim.of === undefined);
  return new Map(levels.map((level) => [level.claim.period ?? "", level]));
}

/** Where a relation does not hold between levels of one period. */
export function relationFindings(relation: ClaimRelation, bySubject: BySubject, units: UserUnits): readonly Finding[] {
  return [...levelsOf(relation.whole, bySubject)].flatMap(([period, whole]) => {
    const at = (subject: string): Known | undefined => levelsOf(subject, bySubject).get(period);
    const found = findingOf(relation, whole, at, units);
    return found === undefined ? [] : [found];
  });
}

function findingOf(
  relation: ClaimRelation,
  whole: Known,
  at: (subject: string) => Known | undefined,
  units: UserUnits,
): Finding | undefined {
  switch (relation.kind) {
    case "share": {
      const [share, part] = [at(relation.share), at(relation.part)];
      if (share === undefined || part === undefined) return undefined;
      if (overlap(productOf(whole.bounds, share.bounds), part.bounds)) return undefined;
      const result = shownLike(productOf(whole.bounds, share.bounds), part.claim, units);
      const arithmetic = `${printed(whole.claim)} × ${printed(share.claim)} = ${result} ≠ ${printed(part.claim)}`;
      return { kind: "share", claims: [share.claim, part.claim, whole.claim], arithmetic };
    }
    case "parts": {
      const parts = relation.parts.flatMap((subject) => at(subject) ?? []);
      // A part that is not known may be what is left.
      if (parts.length < relation.parts.length) return undefined;
      const sum = sumOf(parts.map(({ bounds }) => bounds));
      if (overlap(sum, whole.bounds)) return undefined;
      const terms = parts.map(({ claim }) => printed(claim)).join(" + ");
      const result = shownLike(sum, whole.claim, units);
      const arithmetic = `${terms} = ${result} ≠ ${printed(whole.claim)}`;
      return { kind: "parts", claims: [whole.claim, ...parts.map(({ claim }) => claim)], arithmetic };
    }
    case "subset": {
      const part = at(relation.part);
      if (part === undefined || !isBelow(whole.bounds, part.bounds)) return undefined;
      const arithmetic = `${printed(part.claim)} > ${printed(whole.claim)}`;
      return { kind: "subset", claims: [part.claim, whole.claim], arithmetic };
    }
  }
}

/** Two pairs of part and share that speak of one whole. */
export function totalFindings(
  relations: readonly ClaimRelation[],
  bySubject: BySubject,
  units: UserUnits,
): readonly Finding[] {
  const implied = relations.flatMap((relation) => {
    if (relation.kind !== "share") return [];
    const parts = levelsOf(relation.part, bySubject);
    return [...levelsOf(relation.share, bySubject)].flatMap(([period, share]) => {
      const part = parts.get(period);
      if (part === undefined || sign(share.bounds.printed) <= 0) return [];
      return [{ key: `${period} ${relation.whole}`, part, share, total: quotientOf(part.bounds, share.bounds) }];
    });
  });
  return [...grouped(implied, ({ key }) => key).values()].flatMap(([first, ...others]) =>
    others.flatMap((other): readonly Finding[] => {
      if (first === undefined || overlap(first.total, other.total)) return [];
      const [one, two] = [first, other].map(
        ({ part, share }) =>
          `${printed(part.claim)} ÷ ${printed(share.claim)} = ${shownLike(quotientOf(part.bounds, share.bounds), part.claim, units)}`,
      );
      const claims = [first.part.claim, first.share.claim, other.part.claim, other.share.claim];
      return [{ kind: "totals", claims, arithmetic: `${one} ≠ ${two}` }];
    }),
  );
}
