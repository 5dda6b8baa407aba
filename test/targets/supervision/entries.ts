// Targets of a plan with what is known of them: blanks, figures at, just below and above what is due, deadlines that are over.
import fc from "fast-check";
import {
  type AmountCriterion,
  about,
  atLeast,
  atMost,
  between,
  growthOf,
  growthOfAtLeast,
  range,
  type SupervisionEntry,
} from "kaohe";

const value = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map(String),
  fc.integer({ min: 0, max: 4000 }).map((n) => String(n / 100)),
);

const criteria: fc.Arbitrary<AmountCriterion | undefined> = fc.oneof(
  { weight: 4, arbitrary: value.map((each) => atLeast(`${each}家`)) },
  { weight: 2, arbitrary: value.map((each) => atMost(`${each}家`)) },
  { weight: 1, arbitrary: value.map((each) => range(`${each}家`, "100家")) },
  { weight: 2, arbitrary: value.map((each) => growthOfAtLeast(`${each}%`)) },
  { weight: 1, arbitrary: value.map((each) => atLeast(`${each}%`)) },
  { weight: 2, arbitrary: fc.constantFrom("0", "2.5").chain((off) => value.map((each) => about(`${each}家`, off))) },
  { weight: 1, arbitrary: value.map((each) => growthOf(about(`${each}%`, "2"))) },
  { weight: 1, arbitrary: value.map((each) => between(`${each}家`, "40家")) },
  { weight: 1, arbitrary: value.map((each) => between(`${each}%`, "40%")) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const INDICATORS = ["专利授权量", "高新技术企业", "𠮷", "豈", "rd"];

/** One entry for each of some indicators, areas and deadlines. */
export const entries: fc.Arbitrary<readonly SupervisionEntry[]> = fc.uniqueArray(
  fc
    .record({
      indicator: fc.constantFrom(...INDICATORS),
      criterion: criteria,
      responsible: fc.constantFrom("科技局", "经信局", " ", undefined),
      area: fc.constantFrom("永嘉县", "鹿城区", undefined),
      deadline: fc.constantFrom("2017", "2017-06", "2017-01..09", "2016", undefined),
      actual: fc.oneof(
        { weight: 5, arbitrary: value },
        { weight: 1, arbitrary: fc.constantFrom(null, undefined, "*", "—") },
      ),
      base: fc.option(value, { nil: undefined }),
      due: fc.option(value, { nil: undefined, freq: 1 }),
    })
    .map(
      ({ indicator, criterion, responsible, area, deadline, actual, base, due }): SupervisionEntry => ({
        target: {
          indicator,
          ...(criterion !== undefined && { criterion }),
          ...(responsible !== undefined && { responsible }),
          ...(area !== undefined && { area }),
          ...(deadline !== undefined && { deadline }),
        },
        ...(actual !== undefined && { actual }),
        ...(base !== undefined && { base }),
        ...(due !== undefined && { due }),
      }),
    ),
  { selector: ({ target: { indicator, area, deadline } }) => `${indicator} ${area} ${deadline}`, maxLength: 12 },
);

/** Days of the plan's year, its edges among them, and some outside. */
export const dates = fc.oneof(
  fc.constantFrom(
    "2016-12-31",
    "2017-01-01",
    "2017-06-30",
    "2017-07-01",
    "2017-09-30",
    "2017-12-31",
    "2018-01-01",
    "2018-03-01",
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `2017-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
);
