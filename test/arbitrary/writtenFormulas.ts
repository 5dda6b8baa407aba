// Random formulas that are hard to write: every kind of node, odd names and units. All are pure numbers, so that all compile.
import fc from "fast-check";
import {
  accumulativeRate,
  add,
  and,
  at,
  type CohortOptions,
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
  measures,
  min,
  missingWhen,
  multiply,
  type NodeOf,
  named,
  naturalLogarithm,
  not,
  of,
  or,
  parameter,
  power,
  rank,
  round,
  subtract,
  type When,
} from "../../src/formula/index.js";

/** Names that formula text must quote, and some that it need not. */
const NAMES = [
  ...'a|b_2|地区生产总值|R&D|all|year|且|min|exact|quantile|5a| x y |quo"te|back\\slash|new\nline|“”|[of]|𠮷|a.b|ä|toString'.split(
    "|",
  ),
  "",
];

export const namedMeasures: Readonly<Record<string, NodeOf<"observed">>> = measures(
  Object.fromEntries(
    NAMES.map((id, place) => [
      id,
      {
        label: place % 2 === 0 ? `标签${place}` : { zh: `名${place}`, en: `label ${place}` },
        unit: place % 3 === 0 ? "%" : "",
      },
    ]),
  ),
);

/** Units of a user that are hard to tell from the number before them. */
export const oddUnits = { e5: {}, m2: {}, "吨 煤": {}, "(元)": {}, 'in"': {} };

const name = fc.constantFrom(...NAMES);
const label = fc.oneof(name, fc.record({ zh: name, en: name }, { noNullPrototype: true }));
const shift = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -12, max: 12 }));
const period = fc.constantFrom("2017", "2017-H1", "2017-Q3", "2017-09", "2017-01..09");
const when: fc.Arbitrary<When> = fc
  .tuple(shift, shift, fc.option(period, { nil: undefined }))
  .map(([years, periods, fixed]) => (fixed === undefined ? { years, periods } : { years, periods, period: fixed }));
const reason = fc.oneof(fc.constantFrom("zero-base", "no-target", "withheld"), name);

const digits = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 25 }))
  .map(([number, places]) => `${number}e-${places}`);
const fraction = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 99 })).map(([above, below]) => `${above}/${below}`);
const number = fc.oneof(fc.integer().map(String), digits, fraction);
const positive = fc.oneof(fc.integer({ min: 1, max: 9 }).map(String), fc.constantFrom("0.01", "2.5", "1/3"));
const unitPair = fc.constantFrom<readonly [string, string]>(
  ["亿元", "万元"],
  ["件/万人", "件/人"],
  ["百分点", "%"],
  ["个百分点", "‰"],
  ["万元·人", "元·人"],
  ...Object.keys(oddUnits).map((unit) => [unit, unit] as const),
);

const leaf: fc.Arbitrary<Formula> = fc.oneof(
  fc.tuple(number, fc.constantFrom("", "%", "‰")).map(([value, unit]) => constant(value + unit)),
  fc
    .tuple(number, positive, unitPair)
    .map(([above, below, [upper, lower]]) => divide(constant(`${above} ${upper}`), constant(`${below} ${lower}`))),
  fc
    .tuple(
      fc.constantFrom(...Object.values(namedMeasures)),
      when,
      fc.oneof(fc.constantFrom("self", "parent"), fc.record({ area: name }, { noNullPrototype: true })),
    )
    .map(([handle, time, whose]): Formula => ({ ...handle, when: time, whose })),
  fc
    .tuple(name, fc.record({ label, unit: fc.constantFrom("", "%"), absent: reason }, { requiredKeys: [] }), when)
    .map(([id, options, time]): Formula => ({ ...parameter(id, options), when: time })),
);

/** Named formulas of one id would be one formula: the id says what it names. */
function namedApart(part: Formula, id: string, options: Omit<Parameters<typeof named>[1], "id">): Formula {
  let hash = 7;
  for (const character of JSON.stringify([part, options]))
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 2 ** 44;
  return named(part, { ...options, id: `${id}${hash}` });
}

const { formula, condition } = fc.letrec<{ formula: Formula; condition: Condition }>((tie) => {
  const part = tie("formula");
  const holds = tie("condition");
  const parts = fc.array(part, { minLength: 1, maxLength: 4 }).map((list): [Formula, ...Formula[]] => {
    const [first = constant(1), ...others] = list;
    return [first, ...others];
  });
  const cohort = fc
    .tuple(
      part,
      fc.record({ over: fc.array(name, { maxLength: 3 }), where: holds }, { requiredKeys: [] }),
      when,
      fc.constantFrom<(operand: Formula, options: CohortOptions) => NodeOf<"statistic">>(
        cohortSum,
        cohortMean,
        cohortMin,
        cohortMax,
        cohortCount,
        cohortVariance,
        (operand, options) => cohortVariance(operand, { ...options, sample: true }),
        (operand, options) => cohortQuantile(operand, "0.25", options),
        (operand, options) => cohortQuantile(operand, "1/3", options),
      ),
    )
    .map(([operand, options, time, build]): Formula => ({ ...build(operand, options), when: time }));
  const ranked = fc
    .tuple(
      part,
      fc.record(
        {
          over: fc.array(name, { maxLength: 3 }),
          where: holds,
          better: fc.constantFrom("higher" as const, "lower" as const),
          ties: fc.constantFrom("competition" as const, "dense" as const, "last" as const, "average" as const),
        },
        { requiredKeys: [] },
      ),
      when,
    )
    .map(([operand, options, time]): Formula => ({ ...rank(operand, options), when: time }));
  return {
    formula: fc.oneof(
      { maxDepth: 5, depthSize: "small" },
      leaf,
      parts.map((list) => add(...list)),
      parts.map((list) => multiply(...list)),
      fc.tuple(part, part).map(([a, b]) => subtract(a, b)),
      part.map((a) => subtract(0, a)),
      part.map((a) => divide(a, add(a, a))),
      fc.tuple(part, part).map(([a, b]) => divide(a, b)),
      parts.map((list) => min(...list)),
      parts.map((list) => max(...list)),
      parts.map((list) => coalesce(...list)),
      fc.tuple(part, part).map(([a, b]) => power(a, b)),
      part.map(naturalLogarithm),
      fc.tuple(part, fc.integer({ min: 1, max: 200 })).map(([a, years]) => accumulativeRate(a, years)),
      fc
        .tuple(
          part,
          fc.record(
            {
              multiple: positive,
              unit: fc.constantFrom("", "%"),
              mode: fc.constantFrom("half-up" as const, "half-even" as const, "down" as const, "up" as const),
            },
            { requiredKeys: [] },
          ),
        )
        .map(([a, options]) => round(a, options)),
      fc
        .tuple(fc.array(fc.tuple(holds, part), { maxLength: 3 }), part)
        .map(([cases, otherwise]) => choose(cases, otherwise)),
      fc.tuple(holds, reason, part).map(([where, why, a]) => missingWhen(where, why, a)),
      cohort,
      ranked,
      fc
        .tuple(
          part,
          name,
          fc.record(
            { label, unit: fc.constantFrom("", "%"), places: fc.integer({ min: 0, max: 9 }), citation: name },
            { requiredKeys: [] },
          ),
        )
        .map(([a, id, options]) => namedApart(a, id, options)),
    ),
    condition: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.tuple(part, part).map(([a, b]) => less(a, b)),
      fc.tuple(part, part).map(([a, b]) => lessOrEqual(a, b)),
      fc.tuple(part, part).map(([a, b]) => equal(a, b)),
      fc.tuple(part, fc.array(reason, { maxLength: 2 })).map(([a, reasons]) => isMissing(a, ...reasons)),
      fc.array(holds, { maxLength: 3 }).map((list) => and(...list)),
      fc.array(holds, { maxLength: 3 }).map((list) => or(...list)),
      holds.map(not),
    ),
  };
});

export { condition as anyCondition, formula as anyFormula };

/** Brackets as text, and what the builders make of the same steps. */
export const anyBrackets = fc
  .array(
    fc.constantFrom<readonly [string, (formula: Formula) => Formula]>(
      ["-1 year", (formula) => at(formula, LAST_YEAR)],
      ["0 years", (formula) => at(formula, { years: 0 })],
      ["1 year", (formula) => at(formula, { years: 1 })],
      ["3 years", (formula) => at(formula, { years: 3 })],
      ["-2 periods", (formula) => at(formula, { periods: -2 })],
      ["2015", (formula) => at(formula, "2015")],
      ["2017年三季度", (formula) => at(formula, "2017-Q3")],
      ["of parent", (formula) => of(formula, "parent")],
      ['of "鹿城区"', (formula) => of(formula, { area: "鹿城区" })],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((steps) =>
    fc.constantFrom(", ", "][").map((separator) => ({
      text: `[${steps.map(([text]) => text).join(separator)}]`,
      apply: (formula: Formula) => steps.reduce((moved, [, step]) => step(moved), formula),
    })),
  );
