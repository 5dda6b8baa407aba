import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { chained, chainedGrowth, growthRate, type Operand, toText, value } from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";
import { shuffled } from "../arbitrary/shuffled.js";
import { positives } from "./positives.js";

const levels = fc.array(positives, { minLength: 2, maxLength: 5 });
const growths = (list: readonly string[]): readonly [Operand, ...Operand[]] => {
  const [first = 0, ...others] = list.slice(1).map((level, place) => growthRate(level, list[place] ?? 0));
  return [first, ...others];
};

describe("chained and chainedGrowth", () => {
  test.prop([levels])("chained by the growth of each year, the first level becomes the last", (list) => {
    expect(value(chained(list[0] ?? 0, ...growths(list)))).toEqual({ ...value(list.at(-1) ?? 0), unit: "" });
  });

  test.prop([levels])("chainedGrowth of each year's growth is the growth from the first level to the last", (list) => {
    expect(value(chainedGrowth(...growths(list)))).toEqual(value(growthRate(list.at(-1) ?? 0, list[0] ?? 0)));
  });

  test.prop([fc.tuple(figures, figures, figures), fc.nat()])(
    "chainedGrowth does not look at the order of the years",
    (rates, seed) => {
      const [first = 0, ...others] = shuffled(rates, seed);
      expect(value(chainedGrowth(first, ...others))).toEqual(value(chainedGrowth(...rates)));
    },
  );

  it("chainedGrowth(2.2%, 8.1%) is 10.5%: GDP 2021 from 2019, not the sum of 10.3%", () => {
    expect(toText(value(chainedGrowth("2.2%", "8.1%")), "zh", { unit: "%", places: 1 })).toBe("10.5%");
  });

  it("chainedGrowth of two falls of more than 100% is no gain: out-of-domain; of a fall to nothing it is −100%", () => {
    expect(value(chainedGrowth("-200%", "-200%"))).toEqual({ kind: "missing", reason: "out-of-domain" });
    expect(value(chained(5, "-200%"))).toEqual({ kind: "missing", reason: "out-of-domain" });
    expect(value(chainedGrowth("-100%", "5%"))).toEqual({ kind: "value", exact: "-1", unit: "" });
  });
});
