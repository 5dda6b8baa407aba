// A scheme of one item for each way to score, over random figures.
import fc from "fast-check";
import {
  type Area,
  type Assessment,
  allOrNothing,
  assess,
  atLeast,
  atMost,
  attainment,
  bands,
  countedAwards,
  type Direction,
  defineScheme,
  efficacy,
  enterpriseEfficacy,
  levelAndChange,
  measures,
  milestones,
  minMax,
  panel,
  percentileRank,
  progressiveBands,
  type Rule,
  rankLinear,
  rankStep,
  ratioToBest,
  ratioToReference,
  standardScore,
  standardValue,
  stepsAroundBase,
  thresholdThenCompete,
} from "kaohe";
import { figures } from "../arbitrary/schemes.js";

const efficacyOf = { unacceptable: "1", satisfactory: "80", from: 1, least: 0, most: 100 };

/** Every rule of the door, in its forms. */
export const RULES: readonly (readonly [rule: Rule, direction: Direction])[] = [
  [allOrNothing(), "higher"],
  [allOrNothing(), "lower"],
  [attainment({ cap: "1.2" }), "higher"],
  [attainment({ pointsAbove: 4 }), "lower"],
  [attainment({ whenLower: "difference" }), "lower"],
  [bands([{ moreThan: "80万元", points: 10 }, { moreThan: "0亿元", points: 5 }, { points: 0 }]), "higher"],
  [bands([{ atMost: "0万元", points: 10 }, { atMost: "0.01亿元", points: "2.5" }, { points: 0 }]), "lower"],
  [countedAwards({ each: "2.5" }), "higher"],
  [countedAwards({ each: 1, from: "1万元", base: 5, short: "prorated", most: 12 }), "higher"],
  [efficacy(efficacyOf), "higher"],
  [efficacy({ ...efficacyOf, form: "exponential" }), "higher"],
  [efficacy({ ...efficacyOf, form: "logarithmic" }), "higher"],
  [enterpriseEfficacy({ excellent: "80万元", good: "4", average: "25000元", low: "1", poor: "0.5" }), "higher"],
  [levelAndChange({ share: "0.4", level: standardValue({ standard: 80 }), change: minMax() }), "higher"],
  [levelAndChange({ share: "0.4", level: minMax(), change: rankLinear(), by: "increment" }), "higher"],
  [
    milestones({
      stages: [
        { id: "a", share: "0.2" },
        { id: "b", share: "0.5" },
        { id: "c", share: 1 },
      ],
    }),
    "higher",
  ],
  [minMax(), "higher"],
  [minMax({ whenEqual: "half" }), "lower"],
  [minMax({ moderate: { from: "0.5", to: "4万元" } }), "higher"],
  [percentileRank(), "higher"],
  [percentileRank({ counting: "below" }), "lower"],
  [percentileRank({ counting: "middle" }), "higher"],
  [percentileRank({ counting: "others" }), "higher"],
  [progressiveBands({ reference: "mean", width: 1, above: [1, 2], below: [2, 1, 4], base: 6 }), "higher"],
  [progressiveBands({ reference: "2万元", width: "5000元", above: ["0.5", "4"], bonus: "0.2" }), "lower"],
  [rankLinear({ lowest: 5 }), "higher"],
  [rankLinear({ form: "places" }), "lower"],
  [rankLinear({ form: "behind", lowest: "2.5" }), "higher"],
  [rankStep({ share: "50%" }), "higher"],
  [rankStep({ points: "4", lowest: "1" }), "lower"],
  [ratioToBest(), "higher"],
  [ratioToBest(), "lower"],
  [ratioToReference({ reference: "mean", cap: "1.2" }), "higher"],
  [ratioToReference({ reference: "target" }), "higher"],
  [standardScore(), "higher"],
  [standardScore({ atMean: "0.5", perDeviation: "0.5" }), "lower"],
  [standardValue({ standard: "80" }), "higher"],
  [standardValue({ standard: "800000元" }), "lower"],
  [stepsAroundBase({ reference: "mean", share: "5%", steps: "whole", points: "0.5", base: 8 }), "higher"],
  [stepsAroundBase({ reference: "2万元", amount: "5000元", steps: "whole", points: 4, base: 5 }), "higher"],
  [thresholdThenCompete({ share: "0.6" }), "higher"],
  [thresholdThenCompete({ share: "0.5", compete: minMax() }), "higher"],
];

const cell = fc.oneof(
  { weight: 6, arbitrary: figures.map((value) => ({ value })) },
  { weight: 1, arbitrary: fc.constantFrom("withheld", "not-applicable").map((reason) => ({ value: null, reason })) },
);

/** Counties of two classes with figures of two years, and what is asked of them. */
export const counties = fc.record({
  areas: fc.array(fc.record({ class: fc.constantFrom("A", "A", "B"), now: cell, before: cell }), {
    minLength: 2,
    maxLength: 8,
  }),
  target: figures,
});

type Counties = typeof counties extends fc.Arbitrary<infer T> ? T : never;

/** Counties scored by a rule. */
export function scoredBy(
  [rule, direction]: (typeof RULES)[number],
  { areas: list, target }: Counties,
): Assessment<"A" | "B"> {
  const m = measures({ rd: { label: "R&D经费支出", unit: "万元" } });
  const scheme = defineScheme({
    id: "one-item",
    classes: ["A", "B"],
    measures: m,
    indicators: { rd: { label: "R&D经费支出", unit: "万元", direction, formula: m.rd } },
    items: [{ id: "rd", indicator: "rd", points: 10, rule }],
    ranking: { items: true },
  });
  const areas = list.map((each, place): Area => ({ id: `县${place}`, attributes: { class: each.class } }));
  const observations = list.flatMap(({ now, before }, place) => [
    { area: `县${place}`, measure: "rd", period: "2017", ...now },
    { area: `县${place}`, measure: "rd", period: "2016", ...before },
  ]);
  return assess(scheme, {
    panel: panel({ areas, measures: scheme.measures, observations }),
    period: "2017",
    targets: [{ indicator: "rd", criterion: direction === "lower" ? atMost(target) : atLeast(target) }],
  });
}
