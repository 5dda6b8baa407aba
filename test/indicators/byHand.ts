// What indicators give, computed by hand with the tests' own fractions.
import {
  annualised,
  chained,
  chainedGrowth,
  contributionToGrowth,
  deflated,
  deflatedGrowth,
  elasticity,
  type Formula,
  locationQuotient,
  type Operand,
  periodRatio,
  pullOnGrowth,
  technicalProgressContribution,
} from "kaohe";
import { type Fraction, fraction, minus, order, over, plus, times } from "../arbitrary/fraction.js";

type Found = Fraction | string;

/** An indicator whose operands are all given, and what it must be. */
export interface ByHand {
  readonly name: string;
  /** For each operand whether it is an amount (1), which another unit changes, or a pure number (0). */
  readonly amounts: readonly (0 | 1)[];
  /** 1 where the result is an amount too. */
  readonly result: 0 | 1;
  readonly build: (operands: readonly Operand[]) => Formula;
  readonly hand: (operands: readonly Fraction[]) => Found;
  /** What is met besides values. */
  readonly reasons: readonly string[];
}

const ZERO = fraction(0n);
const ONE = fraction(1n);
const RATE_REASONS = ["negative-base", "zero-base"];

function onBase(base: Fraction, found: () => Found): Found {
  const sign = order(base, ZERO);
  return sign > 0 ? found() : sign === 0 ? "zero-base" : "negative-base";
}

function index(growths: readonly Fraction[]): Found {
  const factors = growths.map((growth) => plus(ONE, growth));
  return factors.some((factor) => order(factor, ZERO) < 0) ? "out-of-domain" : factors.reduce(times);
}

const then = (found: Found, next: (value: Fraction) => Found): Found =>
  typeof found === "string" ? found : next(found);

export const BY_HAND: readonly ByHand[] = [
  {
    name: "periodRatio",
    amounts: [1, 1],
    result: 0,
    build: ([current = 0, base = 0]) => periodRatio(current, base),
    hand: ([current = ZERO, base = ZERO]) => onBase(base, () => over(current, base)),
    reasons: RATE_REASONS,
  },
  {
    name: "elasticity",
    amounts: [0, 0],
    result: 0,
    build: ([growth = 0, reference = 0]) => elasticity(growth, reference),
    hand: ([growth = ZERO, reference = ZERO]) => onBase(reference, () => over(growth, reference)),
    reasons: RATE_REASONS,
  },
  {
    name: "contributionToGrowth",
    amounts: [1, 1, 1, 1],
    result: 0,
    build: ([part = 0, whole = 0, partBefore = 0, wholeBefore = 0]) =>
      contributionToGrowth(part, whole, partBefore, wholeBefore),
    hand: ([part = ZERO, whole = ZERO, partBefore = ZERO, wholeBefore = ZERO]) =>
      onBase(minus(whole, wholeBefore), () => over(minus(part, partBefore), minus(whole, wholeBefore))),
    reasons: RATE_REASONS,
  },
  {
    name: "pullOnGrowth",
    amounts: [1, 1, 1],
    result: 0,
    build: ([part = 0, partBefore = 0, wholeBefore = 0]) => pullOnGrowth(part, 0, partBefore, wholeBefore),
    hand: ([part = ZERO, partBefore = ZERO, wholeBefore = ZERO]) =>
      onBase(wholeBefore, () => over(minus(part, partBefore), wholeBefore)),
    reasons: RATE_REASONS,
  },
  {
    name: "deflated",
    amounts: [1, 0],
    result: 1,
    build: ([current = 0, prices = 0]) => deflated(current, prices),
    hand: ([current = ZERO, prices = ZERO]) => onBase(prices, () => over(current, prices)),
    reasons: RATE_REASONS,
  },
  {
    name: "deflatedGrowth",
    amounts: [1, 0, 1],
    result: 0,
    build: ([current = 0, prices = 0, base = 0]) => deflatedGrowth(current, prices, base),
    hand: ([current = ZERO, prices = ZERO, base = ZERO]) =>
      onBase(base, () => onBase(prices, () => minus(over(over(current, prices), base), ONE))),
    reasons: RATE_REASONS,
  },
  {
    name: "chained",
    amounts: [1, 0, 0],
    result: 1,
    build: ([base = 0, first = 0, second = 0]) => chained(base, first, second),
    hand: ([base = ZERO, ...growths]) => then(index(growths), (found) => times(base, found)),
    reasons: ["out-of-domain"],
  },
  {
    name: "chainedGrowth",
    amounts: [0, 0, 0],
    result: 0,
    build: ([first = 0, second = 0, third = 0]) => chainedGrowth(first, second, third),
    hand: (growths) => then(index(growths), (found) => minus(found, ONE)),
    reasons: ["out-of-domain"],
  },
  {
    name: "annualised",
    amounts: [1, 0],
    result: 1,
    build: ([flow = 0, months = 0]) => annualised(flow, months),
    hand: ([flow = ZERO, months = ZERO]) =>
      order(months, ZERO) > 0 ? times(over(flow, months), fraction(12n)) : "out-of-domain",
    reasons: ["out-of-domain"],
  },
  {
    name: "technicalProgressContribution",
    amounts: [0, 0, 0, 0, 0],
    result: 0,
    build: ([output = 0, capital = 0, labour = 0, alpha = 0, beta = 0]) =>
      technicalProgressContribution(output, capital, labour, alpha, beta),
    hand: ([output = ZERO, capital = ZERO, labour = ZERO, alpha = ZERO, beta = ZERO]) =>
      onBase(output, () => over(minus(minus(output, times(alpha, capital)), times(beta, labour)), output)),
    reasons: RATE_REASONS,
  },
  {
    name: "locationQuotient",
    amounts: [1, 1, 1, 1],
    result: 0,
    build: ([part = 0, whole = 0, regionPart = 0, regionWhole = 0]) =>
      locationQuotient(part, whole, regionPart, regionWhole),
    hand: ([part = ZERO, whole = ZERO, regionPart = ZERO, regionWhole = ZERO]) => {
      if (regionWhole.over === 0n) return "division-by-zero";
      const region = over(regionPart, regionWhole);
      return onBase(region, () => (whole.over === 0n ? "division-by-zero" : over(over(part, whole), region)));
    },
    reasons: ["division-by-zero", ...RATE_REASONS],
  },
];
