import { test } from "@fast-check/vitest";
import { add, deflated, deflatedGrowth, growthRate, multiply, named, toText, value } from "kaohe";
import { describe, expect, it } from "vitest";
import { positives } from "./positives.js";

describe("deflated and deflatedGrowth", () => {
  test.prop([positives, positives, positives])(
    "1 + growth at current prices is 1 + deflatedGrowth times the price index, exactly",
    (current, base, prices) => {
      const real = add(1, deflatedGrowth(current, prices, base));
      expect(value(multiply(real, prices))).toEqual(value(add(1, growthRate(current, base))));
    },
  );

  it("deflatedGrowth(109.1%, 100.9%, 100%) is 8.1%: 居民人均可支配收入 2021, nominally 9.1%, 居民消费价格 0.9% (国家统计局)", () => {
    const real = value(deflatedGrowth("109.1%", "100.9%", "100%"));
    expect(toText(real, "zh", { unit: "%", places: 1 })).toBe("8.1%");
    // Growth minus inflation is another number.
    expect(toText(real, "zh", { unit: "%", places: 2 })).toBe("8.13%");
  });

  it("deflated keeps the unit of the value; an index of 0 or less is none", () => {
    const formula = named(deflated("335亿元", "102.5%"), { id: "x", unit: "亿元" });
    expect(value(formula)).toEqual({ kind: "value", exact: "1340000000000/41", unit: "亿元" });
    expect(value(deflated(1, 0))).toEqual({ kind: "missing", reason: "zero-base" });
    expect(value(deflatedGrowth(1, -1, 1))).toEqual({ kind: "missing", reason: "negative-base" });
  });
});
