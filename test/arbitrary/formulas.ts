// Random formulas over the measures of `worlds`, in which every kind of node occurs.
import fc from "fast-check";
import { REASONS } from "../../src/data/index.js";
import {
  absolute,
  accumulativeRate,
  add,
  and,
  at,
  type Condition,
  choose,
  coalesce,
  cohortCount,
  cohortMax,
  cohortMean,
  cohortMin,
  cohortQuantile,
  cohortSum,
  cohortVariance,
  constant,
  divide,
  equal,
  type Formula,
  isMissing,
  LAST_YEAR,
  less,
  lessOrEqual,
  max,
  min,
  missingWhen,
  multiply,
  type Node,
  named,
  naturalLogarithm,
  not,
  of,
  or,
  parameter,
  power,
  rank,
  round,
  squareRoot,
  subtract,
  zScore,
} from "../../src/formula/index.js";
import { ROUNDING_MODES } from "../../src/number/index.js";
import { figures, handles, OWN_REASON } from "./worlds.js";

const leaves: fc.Arbitrary<Formula> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Formula>(handles.a, handles.b, handles.c) },
  {
    weight: 2,
    arbitrary: fc.tuple(figures, fc.constantFrom("", "%", "‰")).map(([value, unit]) => constant(value + unit)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("p", "q"), fc.constantFrom("", "%"), fc.constantFrom("no-target", OWN_REASON))
      .map(([name, unit, absent]) => parameter(name, { unit, absent })),
  },
);

const moved = (formula: Formula): fc.Arbitrary<Formula> =>
  fc.oneof(
    fc
      .constantFrom(LAST_YEAR, { periods: -1 }, { years: -2 }, { years: 1 }, "2016", "2015")
      .map((time) => at(formula, time)),
    fc.constantFrom("parent" as const, { area: "县0" }, { area: "全市" }).map((whose) => of(formula, whose)),
  );

/** A name that belongs to the definition alone, so that equal definitions share it and others do not. */
function namedBySelf(formula: Formula, unit: string): Formula {
  let hash = 0;
  for (const sign of JSON.stringify(formula)) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return named(formula, { id: `n${hash}${unit}`, unit, label: { zh: "指标", en: "indicator" } });
}

const overs = fc.constantFrom([], ["class"], ["city"], ["city", "class"]);
const reasons = fc.constantFrom(...REASONS, OWN_REASON);

/** An alias, since fast-check takes no interface here. */
type Sorts = { readonly formula: Formula; readonly condition: Condition };

function sorts(irrational: boolean, maxDepth: number) {
  return fc.letrec<Sorts>((tie) => {
    const formula = tie("formula");
    const condition = tie("condition");
    const many = fc.array(formula, { minLength: 1, maxLength: 4 });
    const cohort = fc
      .tuple(overs, fc.option(condition, { freq: 2 }))
      .map(([over, where]) => ({ over, ...(where !== null && { where }) }));
    const depthIdentifier = fc.createDepthIdentifier();
    const inner: fc.Arbitrary<Formula>[] = [
      many.map((parts) => add(...parts)),
      many.map((parts) => multiply(...parts)),
      fc.tuple(formula, formula).map(([a, b]) => subtract(a, b)),
      fc.tuple(formula, formula).map(([a, b]) => divide(a, b)),
      many.map((parts) => min(...parts)),
      many.map((parts) => max(...parts)),
      formula.map((a) => absolute(a)),
      fc
        .tuple(
          formula,
          fc.oneof(
            fc.integer({ min: 0, max: 3 }).map((places) => ({ places })),
            fc.constantFrom("0.5", "5", "1/3").map((multiple) => ({ multiple })),
          ),
          fc.constantFrom("", "%", "‰"),
          fc.constantFrom(...ROUNDING_MODES),
        )
        .map(([a, step, unit, mode]) => round(a, { ...step, unit, mode })),
      fc.tuple(formula, fc.integer({ min: -3, max: 3 })).map(([a, exponent]) => power(a, exponent)),
      fc
        .tuple(fc.array(fc.tuple(condition, formula), { minLength: 1, maxLength: 2 }), formula)
        .map(([cases, otherwise]) => choose(cases, otherwise)),
      many.map((parts) => coalesce(...parts)),
      fc.tuple(condition, reasons, formula).map(([is, reason, a]) => missingWhen(is, reason, a)),
      fc.tuple(formula, cohort).map(([a, options]) => cohortSum(a, options)),
      fc.tuple(formula, cohort).map(([a, options]) => cohortMean(a, options)),
      fc.tuple(formula, cohort).map(([a, options]) => cohortMin(a, options)),
      fc.tuple(formula, cohort).map(([a, options]) => cohortMax(a, options)),
      fc.tuple(formula, cohort).map(([a, options]) => cohortCount(a, options)),
      fc.tuple(formula, cohort, fc.boolean()).map(([a, options, sample]) => cohortVariance(a, { ...options, sample })),
      fc
        .tuple(formula, cohort, fc.constantFrom("0", "0.25", "0.5", "1/3", "0.9", "1"))
        .map(([a, options, level]) => cohortQuantile(a, level, options)),
      fc
        .tuple(
          formula,
          cohort,
          fc.constantFrom("higher" as const, "lower" as const),
          fc.constantFrom("competition" as const, "dense" as const, "last" as const, "average" as const),
        )
        .map(([a, options, better, ties]) => rank(a, { ...options, better, ties })),
      fc.tuple(formula, fc.constantFrom("", "%")).map(([a, unit]) => namedBySelf(a, unit)),
      formula.chain(moved),
    ];
    const beyond: fc.Arbitrary<Formula>[] = [
      formula.map((a) => naturalLogarithm(a)),
      formula.map((a) => squareRoot(absolute(a))),
      fc.tuple(formula, fc.constantFrom("1/3", "-0.5", "2.5")).map(([a, exponent]) => power(a, exponent)),
      fc.tuple(formula, formula).map(([a, b]) => power(a, b)),
      fc.tuple(formula, fc.integer({ min: 1, max: 8 })).map(([a, years]) => accumulativeRate(a, years)),
      fc.tuple(formula, cohort).map(([a, options]) => zScore(a, options)),
    ];
    return {
      formula: fc.oneof(
        { maxDepth, depthIdentifier, withCrossShrink: true },
        { weight: 4, arbitrary: leaves },
        ...inner.map((arbitrary) => ({ weight: 1, arbitrary })),
        ...(irrational ? beyond.map((arbitrary) => ({ weight: 2, arbitrary })) : []),
      ),
      condition: fc.oneof(
        { maxDepth, depthIdentifier, withCrossShrink: true },
        { weight: 3, arbitrary: fc.tuple(leaves, leaves).map(([a, b]) => less(a, b)) },
        { weight: 1, arbitrary: fc.tuple(formula, formula).map(([a, b]) => less(a, b)) },
        { weight: 1, arbitrary: fc.tuple(formula, formula).map(([a, b]) => lessOrEqual(a, b)) },
        { weight: 1, arbitrary: fc.tuple(formula, formula).map(([a, b]) => equal(a, b)) },
        { weight: 1, arbitrary: fc.array(condition, { maxLength: 3 }).map((parts) => and(...parts)) },
        { weight: 1, arbitrary: fc.array(condition, { maxLength: 3 }).map((parts) => or(...parts)) },
        { weight: 1, arbitrary: condition.map((is) => not(is)) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(formula, fc.array(reasons, { maxLength: 3 }))
            .map(([a, wanted]) => isMissing(a, ...wanted)),
        },
      ),
    };
  });
}

/** Formulas without irrational functions: their values are exact. */
export const formulas: fc.Arbitrary<Formula> = sorts(false, 4).formula;

/** Conditions without irrational functions. */
export const conditions: fc.Arbitrary<Condition> = sorts(false, 3).condition;

/** Formulas of all kinds, irrational functions among them. */
export const anyFormulas: fc.Arbitrary<Formula> = sorts(true, 4).formula;

/** The kinds of node in a formula. */
export function kindsIn(root: Node): ReadonlySet<string> {
  const kinds = new Set<string>();
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    kinds.add(node.kind);
    open.push(...node.parts);
  }
  return kinds;
}
