import { test } from "@fast-check/vitest";
import { add, annualised, averageAnnualGrowth, named, toText, value } from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";

describe("annualised", () => {
  test.prop([figures])("a year annualised is itself, and half a year twice itself", (figure) => {
    expect(value(annualised(figure, 12))).toEqual(value(add(figure, 0)));
    expect(value(annualised(figure, 6))).toEqual(value(add(figure, figure)));
  });

  it("annualised(1291件 in 1—9月) is 1721.3件 (永嘉县 2016年, METHODS §7)", () => {
    const formula = named(annualised("1291件", 9), { id: "x", unit: "件" });
    expect(toText(value(formula), "zh", { places: 1 })).toBe("1721.3件");
  });

  it("annualised over no months is no number; a rate compounds instead, 1% a quarter to 4.06% a year", () => {
    expect(value(annualised(5, 0))).toEqual({ kind: "missing", reason: "out-of-domain" });
    expect(value(annualised(5, -3))).toEqual({ kind: "missing", reason: "out-of-domain" });
    const yearly = averageAnnualGrowth(add(1, "1%"), 1, "1/4");
    expect(toText(value(yearly), "zh", { unit: "%", places: 2 })).toBe("4.06%");
  });
});
