import { test } from "@fast-check/vitest";
import { add, growthRate, periodRatio, value } from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";

describe("periodRatio", () => {
  test.prop([figures, figures])("periodRatio is 1 more than growthRate, and missing where it is", (current, base) => {
    expect(value(periodRatio(current, base))).toEqual(value(add(1, growthRate(current, base))));
  });

  it("periodRatio of 翻一番 is 2, of 增长2倍 it is 3 (METHODS §4)", () => {
    expect(value(periodRatio("54亿元", "27亿元"))).toEqual({ kind: "value", exact: "2", unit: "" });
    expect(value(periodRatio(add(27, 2 * 27), 27))).toEqual({ kind: "value", exact: "3", unit: "" });
  });
});
