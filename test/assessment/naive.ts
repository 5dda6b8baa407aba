// What a scheme should make of scores, worked out from its definition by naive recursion over the tests' own fractions.
import type { AreaResult, EntryDefinition, MissingPolicies, Outcome, SchemeDefinition } from "kaohe";
import { type Fraction, fraction, fractionFrom, over, plus, rounded, times } from "../arbitrary/fraction.js";

export const ZERO = fraction(0n);

/** The value of an outcome; undefined where it is missing. */
export function amountOf(outcome: Outcome | undefined): Fraction | undefined {
  return outcome?.kind === "value" ? fractionFrom(outcome.exact) : undefined;
}

export function exactOf({ over: top, under }: Fraction): string {
  return `${top}/${under}`;
}

/** An outcome as a fraction's text, or its reason. */
export function textOf(outcome: Outcome): string {
  return outcome.kind === "value" ? exactOf(fractionFrom(outcome.exact)) : outcome.reason;
}

export function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, ZERO);
}

export const stepOf = (places: number): Fraction => fraction(1n, 10n ** BigInt(places));

type Entry = EntryDefinition;

/** The full points of an item for a class, as the definition states them. */
function statedPoints(entry: Entry, className: string): Fraction | undefined {
  if ("items" in entry) return sumOf(entry.items.map((each) => statedPoints(each, className) ?? ZERO));
  const { points } = entry;
  const byClass: Readonly<Record<string, unknown>> =
    typeof points === "object" && "A" in points ? points : { [className]: points };
  const stated = byClass[className];
  return typeof stated === "string" ? fractionFrom(stated) : undefined;
}

/** What each item should earn, by id: scores as the result states them, then policies and rounding as the definition says. */
export function earnings(definition: SchemeDefinition, area: AreaResult): ReadonlyMap<string, Fraction> {
  const scores = new Map(area.items.map(({ item, score }) => [item, amountOf(score)]));
  const found = new Map<string, Fraction>();
  const isThere = (entry: Entry): boolean =>
    "items" in entry ? entry.items.some(isThere) : scores.get(entry.id) !== undefined;
  const walk = (entries: readonly Entry[], policy: MissingPolicies, factor: Fraction): void => {
    const points = (those: readonly Entry[]): Fraction =>
      sumOf(those.map((each) => statedPoints(each, area.class) ?? ZERO));
    const there = points(entries.filter(isThere));
    const own = policy === "rescale" && there.over > 0n ? times(factor, over(points(entries), there)) : factor;
    for (const entry of entries) {
      if ("items" in entry) walk(entry.items, entry.missing ?? definition.missing ?? "zero", own);
      else {
        const score = scores.get(entry.id);
        const exact = score === undefined ? ZERO : times(score, own);
        const decimals = definition.rounding?.items;
        found.set(
          entry.id,
          decimals === undefined ? exact : rounded(exact, stepOf(decimals.places), decimals.mode ?? "half-up"),
        );
      }
    }
  };
  walk(definition.items, definition.missing ?? "zero", fraction(1n));
  return found;
}

export { statedPoints };
