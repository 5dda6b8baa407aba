import {
  bands,
  countedAwards,
  percentileRank,
  progressiveBands,
  RULES,
  type Rule,
  rankLinear,
  rankStep,
  ratioToBest,
  ratioToReference,
  readRule,
  standardScore,
  stepsAroundBase,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

const around = { base: 8, bonus: "0.50", deduction: "0.25" } as const;
const written: readonly Rule[] = [
  bands([{ atLeast: "6.0%", points: 50 }, { moreThan: 5, points: 40 }, { points: "0.0" }]),
  bands([
    { lessThan: "40%", points: 6 },
    { atLeast: "40%", atMost: "60%", points: 10 },
    { moreThan: "60%", points: 4 },
  ]),
  countedAwards({ each: 1, from: "8项", base: 10, short: "prorated", most: 20 }),
  percentileRank({ counting: "middle" }),
  progressiveBands({ reference: { parameter: "standard" }, width: "10%", above: ["0.1", 0.2], below: [1], ...around }),
  rankLinear({ lowest: 500, form: "places" }),
  rankStep({ share: "5%", lowest: 1 }),
  rankStep({ points: "0.50" }),
  ratioToBest(),
  ratioToReference({ reference: "2.50%", cap: 1.2 }),
  ratioToReference({ reference: "target" }),
  standardScore({ atMean: 0.5, perDeviation: "0.10" }),
  stepsAroundBase({ reference: "mean", share: "5%", steps: "whole", points: 0.5, below: 1, ...around }),
  stepsAroundBase({ reference: "parent", amount: "1亿元", steps: "prorated", points: 1 }),
];

describe("RULES", () => {
  it.each(written.map((rule) => [rule.name, rule] as const))("%s as JSON reads back the same", (name, rule) => {
    expect(JSON.parse(JSON.stringify(rule.options))).toEqual(rule.options);
    const { build: _own, ...own } = rule;
    const { build: _read, ...read } = readRule({ name, options: rule.options }, RULES);
    expect(read).toEqual(own);
  });

  it.each([...new Set(written.map(({ name }) => name))])("%s refuses an option that it does not have", (name) => {
    const faults = faultsOf(() => readRule({ name, options: { colour: "red" } }, RULES));
    expect(faults.map(({ code }) => code)).toContain("json.shape");
  });
});
