import { compare, ONE, rational, sign } from "../../number/index.js";
import { lastDay, periodText, readPeriod, shiftPeriod } from "../../period/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { type Bounds, boundsOf, type Claim, overlap, productOf, sumOf } from "./claim.js";
import type { Finding } from "./finding.js";
import { grouped, type Known, printed, shownLike } from "./known.js";

/** What is wrong within one subject. */
export function subjectFindings(
  alike: readonly Known[],
  lowerIsBetter: readonly string[],
  units: UserUnits,
): readonly Finding[] {
  const levels = alike.filter(({ claim }) => claim.of === undefined);
  return [
    ...alike.flatMap(({ claim, bounds }) => ownFindings(claim, bounds)),
    ...doubleFindings(levels),
    ...fallFindings(levels, lowerIsBetter),
    ...alike.flatMap((change) => growthFindings(change, levels, units)),
  ];
}

function ownFindings(claim: Claim, { high }: Bounds): readonly Finding[] {
  const found: Finding[] = [];
  if (claim.of === "growth" && high !== null && compare(high, rational(-1)) < 0) {
    found.push({ kind: "fall-over-100", claims: [claim], arithmetic: `${printed(claim)} < -100%` });
  }
  const [from, to] = [claim.base?.period, claim.period];
  if (from !== undefined && to !== undefined && lastDay(readPeriod(to)) <= lastDay(readPeriod(from))) {
    found.push({ kind: "periods", claims: [claim], arithmetic: `${from} → ${to}` });
  }
  return found;
}

/** Levels of one period that cannot both hold. */
function doubleFindings(levels: readonly Known[]): readonly Finding[] {
  return [...grouped(levels, ({ claim }) => `${claim.period ?? ""} ${claim.strength ?? ""}`).values()].flatMap(
    ([first, ...others]) =>
      others.flatMap((other): readonly Finding[] =>
        first === undefined || agree(first, other)
          ? []
          : [
              {
                kind: "two-targets",
                claims: [first.claim, other.claim],
                arithmetic: `${printed(first.claim)} ≠ ${printed(other.claim)}`,
              },
            ],
      ),
  );
}

function fallFindings(levels: readonly Known[], lowerIsBetter: readonly string[]): readonly Finding[] {
  return [...grouped(levels, ({ claim }) => claim.strength ?? "").values()].flatMap((alike) =>
    fallsOf(alike, lowerIsBetter),
  );
}

/** Two demands of one kind agree where they say the same; 30家以上 and 50家以内 where both can hold. */
function agree(a: Known, b: Known): boolean {
  const sameKind = a.claim.bound !== undefined && a.claim.bound === b.claim.bound;
  return sameKind ? compare(a.bounds.printed, b.bounds.printed) === 0 : overlap(a.bounds, b.bounds);
}

function fallsOf(levels: readonly Known[], lowerIsBetter: readonly string[]): readonly Finding[] {
  const dated = levels
    .flatMap(({ claim, bounds }) =>
      claim.period === undefined ? [] : [{ claim, bounds, day: lastDay(readPeriod(claim.period)) }],
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return dated.flatMap((later, index): readonly Finding[] => {
    const earlier = dated[index - 1];
    if (earlier === undefined || earlier.day === later.day || lowerIsBetter.includes(later.claim.subject)) return [];
    // What is to stay below a line is meant to fall.
    if (later.claim.bound === "most") return [];
    // What a plan asks for is not rounded: the printed values themselves are compared.
    if (compare(later.bounds.printed, earlier.bounds.printed) >= 0) return [];
    const arithmetic = `${printed(earlier.claim)} > ${printed(later.claim)}`;
    return [{ kind: "falls", claims: [earlier.claim, later.claim], arithmetic }];
  });
}

/** A base, its change and the end: two of them tell the third. */
function growthFindings({ claim, bounds }: Known, levels: readonly Known[], units: UserUnits): readonly Finding[] {
  const { of, period } = claim;
  if (of === undefined) return [];
  const end = levels.find((level) => level.claim.period === period);
  const base = claim.base ?? end?.claim.base ?? levels.find((level) => isYearBefore(level.claim.period, period))?.claim;
  if (end === undefined || base === undefined) return [];
  const from = boundsOf(base, units);
  // Nothing grows from zero or less.
  if (of !== "increase" && sign(from.printed) <= 0) return [];
  const reached = afterChange(of, from, bounds);
  if (overlap(reached, end.bounds)) return [];
  const step =
    of === "increase" ? ` + ${printed(claim)}` : of === "times" ? ` × ${claim.value}` : ` × (1 + ${printed(claim)})`;
  const result = shownLike(reached, end.claim, units);
  const arithmetic = `${printed(base)}${step} = ${result} ≠ ${printed(end.claim)}`;
  return [{ kind: "growth", claims: [claim, end.claim], arithmetic }];
}

const WHOLE: Bounds = { low: ONE, high: ONE, printed: ONE };

function afterChange(of: NonNullable<Claim["of"]>, base: Bounds, change: Bounds): Bounds {
  if (of === "increase") return sumOf([base, change]);
  return productOf(base, of === "times" ? change : sumOf([WHOLE, change]));
}

function isYearBefore(earlier: string | undefined, later: string | undefined): boolean {
  if (earlier === undefined || later === undefined) return false;
  const before = shiftPeriod(readPeriod(later), { years: -1 });
  return before !== undefined && periodText(before) === periodText(readPeriod(earlier));
}
