import { efficacy, enterpriseEfficacy, minMax, points, type Rule } from "kaohe";
import { describe, expect, it } from "vitest";

const of = (parameter: string) => ({ parameter });
const tables = { low: 20, below: 40, middle: 60, above: 80, high: 100 };
const missing = { kind: "missing", reason: "out-of-domain" };

describe("standards from tables that run the wrong way", () => {
  const five = (names: readonly string[]): Rule => {
    const [excellent = "", good = "", average = "", low = "", poor = ""] = names;
    return enterpriseEfficacy({
      excellent: of(excellent),
      good: of(good),
      average: of(average),
      low: of(low),
      poor: of(poor),
    });
  };
  const rising = ["high", "above", "middle", "below", "low"];

  it.each([
    ["efficacy", efficacy({ unacceptable: of("high"), satisfactory: of("low") })],
    ["enterpriseEfficacy", five([...rising].reverse())],
    ["minMax({ moderate })", minMax({ moderate: { from: of("high"), to: of("low") } })],
  ])("%s has no points by them, and says why", (_, rule) => {
    expect(points(rule, { actual: 90, full: 10, parameters: tables })).toEqual(missing);
  });

  it("in their order they score; where lower is better, from high to low", () => {
    const input = { actual: 60, full: 10, parameters: tables };
    expect(points(efficacy({ unacceptable: of("low"), satisfactory: of("high") }), input)).toMatchObject({
      exact: "8",
    });
    const falling = efficacy({ unacceptable: of("high"), satisfactory: of("low") });
    expect(points(falling, { ...input, direction: "lower" })).toMatchObject({ exact: "8" });
    expect(points(five(rising), input)).toMatchObject({ exact: "6" });
    expect(points(minMax({ moderate: { from: of("below"), to: of("above") } }), input)).toMatchObject({ exact: "10" });
  });

  it("a number beside a table is held against it", () => {
    const rule = efficacy({ unacceptable: 100, satisfactory: of("low") });
    expect(points(rule, { actual: 90, full: 10, parameters: tables })).toEqual(missing);
  });
});
