import { test } from "@fast-check/vitest";
import { add, divide, multiply, subtract, technicalProgressContribution, toText, value } from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";
import { positives } from "./positives.js";

describe("technicalProgressContribution", () => {
  test.prop([positives, figures, figures, figures, figures])(
    "the contributions of technical progress, capital and labour add up to 100%",
    (output, capital, labour, alpha, beta) => {
      const progress = technicalProgressContribution(output, capital, labour, alpha, beta);
      const others = [multiply(alpha, capital), multiply(beta, labour)].map((input) => divide(input, output));
      expect(value(add(progress, ...others))).toEqual({ kind: "value", exact: "1", unit: "" });
    },
  );

  test.prop([figures, figures, figures, figures])(
    "the elasticity of labour that is left out is 1 − that of capital",
    (output, capital, labour, alpha) => {
      expect(value(technicalProgressContribution(output, capital, labour, alpha))).toEqual(
        value(technicalProgressContribution(output, capital, labour, alpha, subtract(1, alpha))),
      );
    },
  );

  test.prop([figures])(
    "芜湖市 1995—2006: G = 0.18L + 0.48K + 5.153756 at a mean growth of 13.92727 gives 37.0% (METHODS §4)",
    (labour) => {
      // The document prints the two growths, not K and L: whatever L was, this K stood beside it.
      const capital = divide(subtract(subtract("13.92727", "5.153756"), multiply("0.18", labour)), "0.48");
      const found = value(technicalProgressContribution("13.92727", capital, labour, "0.48", "0.18"));
      expect(found).toEqual(value(divide("5.153756", "13.92727")));
      expect(toText(found, "zh", { unit: "%", places: 1 })).toBe("37.0%");
    },
  );

  it("37.4%, as printed, comes of rounding 5.153756 and 13.92727 to 5.2 and 13.9 first (METHODS §4)", () => {
    const early = technicalProgressContribution("13.9", subtract("13.9", "5.2"), 0, 1);
    expect(toText(value(early), "zh", { unit: "%", places: 1 })).toBe("37.4%");
  });

  it("technicalProgressContribution says why not where output has not grown, and may be negative where it has", () => {
    expect(value(technicalProgressContribution(0, 1, 1, "0.4"))).toEqual({ kind: "missing", reason: "zero-base" });
    expect(value(technicalProgressContribution(-1, 1, 1, "0.4"))).toEqual({ kind: "missing", reason: "negative-base" });
    expect(value(technicalProgressContribution(1, 2, 2, "0.4"))).toEqual({ kind: "value", exact: "-1", unit: "" });
  });
});
