import {
  allOrNothing,
  attainment,
  efficacy,
  enterpriseEfficacy,
  levelAndChange,
  minMax,
  points,
  RULES,
  type Rule,
  readRule,
  ruleJson,
  standardValue,
  thresholdThenCompete,
} from "kaohe";
import { describe, expect, it } from "vitest";

const standard = { parameter: "standard" };

const rules: readonly Rule[] = [
  allOrNothing(),
  attainment({ pointsAbove: 4, whenLower: "difference" }),
  efficacy({ unacceptable: standard, satisfactory: "12%", form: "exponential", from: 50, to: 90, least: 0, most: 95 }),
  enterpriseEfficacy({ excellent: "20%", good: "8%", average: "60‰", low: standard, poor: 1 }),
  levelAndChange({ share: "1/3", level: minMax(), change: standardValue({ standard }), by: "increment" }),
  minMax({ moderate: { from: standard, to: 5.5 } }),
  minMax({ moderate: "4%" }),
  standardValue({ standard: "2.50%" }),
  thresholdThenCompete({ share: "0.6", compete: levelAndChange({ share: "0.5", level: minMax(), change: minMax() }) }),
];

describe("readRule", () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))("%s: what JSON carries gives the same rule", (_, rule) => {
    const { name, options } = rule;
    const read = readRule(ruleJson().parse(JSON.parse(JSON.stringify({ name, options }))), RULES);
    expect(JSON.stringify(read)).toBe(JSON.stringify(rule));
    const input = { actual: "5%", base: "4%", target: "4.5%", full: 10, unit: "%", parameters: { standard: "2%" } };
    expect(points(read, input)).toEqual(points(rule, input));
    expect(points(read, input).kind).toBe("value");
  });
});
