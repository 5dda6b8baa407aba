import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { points, progressiveBands, stepsAroundBase } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { expectNoJump } from "./continuity.js";
import { explainedInClass } from "./explainedInClass.js";
import { ruleLaws } from "./ruleLaws.js";

const value = (exact: string) => ({ kind: "value", exact, unit: "" });
const stated = { reference: "100%", width: "10%", above: ["0.1", "0.2"], base: 10 } as const;

describe("progressiveBands", () => {
  ruleLaws(
    "progressiveBands",
    (["higher", "lower"] as const).flatMap((direction) => [
      { rule: progressiveBands({ reference: "mean", width: 1, above: [1, 2], below: [2, 1, 4], base: 6 }), direction },
      {
        rule: progressiveBands({ reference: "2万元", width: "5000元", above: ["0.5", "4"], bonus: "0.2" }),
        direction,
        cap: "1.2",
      },
    ]),
  );

  const fortieths = fc.integer({ min: -2000, max: 2000 }).map((number) => `${number}/40`);
  test.prop([fortieths, fortieths])("progressiveBands has no jumps", (actual, step) => {
    const rule = progressiveBands({
      reference: 2,
      width: 10,
      above: ["0.1", "0.2", "0.05"],
      below: ["0.3", "0.1"],
      base: 5,
    });
    expectNoJump(rule, actual, step, "0.3");
  });

  test.prop([fortieths])("progressiveBands of one rate is stepsAroundBase prorated", (actual) => {
    const around = { reference: 2, base: 5 };
    expect(points(progressiveBands({ ...around, width: 3, above: ["0.2"] }), { actual, full: 10 })).toEqual(
      points(stepsAroundBase({ ...around, amount: 1, steps: "prorated", points: "0.2" }), { actual, full: 10 }),
    );
  });

  it("progressiveBands: the rate changes every 10 points above or below the reference (METHODS §1; rates made up)", () => {
    const of = (actual: string) => points(progressiveBands(stated), { actual, full: 15, unit: "%" });
    expect(["100%", "101%", "110%", "115%", "120%", "200%"].map(of)).toEqual(
      ["10", "10.1", "11", "12", "13", "15"].map(value),
    );
    expect(["99%", "90%", "85%", "80%", "0%"].map(of)).toEqual(["9.9", "9", "8", "7", "0"].map(value));
  });

  it("progressiveBands with rates of its own below, and where lower is better", () => {
    const rule = progressiveBands({ ...stated, below: ["0.5"], bonus: "0.1" });
    const of = (actual: string, direction: "higher" | "lower") =>
      points(rule, { actual, full: 10, unit: "%", direction });
    expect([of("95%", "higher"), of("115%", "higher")]).toEqual([value("7.5"), value("11")]);
    expect([of("105%", "lower"), of("95%", "lower")]).toEqual([value("7.5"), value("10.5")]);
  });

  it("progressiveBands says what lies in each band: 7.5 and not 8", () => {
    const rule = progressiveBands({ reference: "mean", width: 10, above: ["0.05", "0.1"], base: 8 });
    expect(explainedInClass(rule, { 甲县: 90, 乙县: 110 }, { full: "10" })).toEqual([
      "项目得分 = 取大(0, 取小(8 − (0.05 × (取小(同类平均(项目) − 项目, 10项) ÷ 1项) + 0.1 × (取大(0, 同类平均(项目) − 项目 − 10项) ÷ 1项))(因 项目 < 同类平均(项目)), 10))",
      "  = 取大(0, 取小(8 − (0.05 × (取小(100项 − 90项, 10项) ÷ 1项) + 0.1 × (取大(0, 100项 − 90项 − 10项) ÷ 1项))(因 90项 < 100项), 10))",
      "  = 7.5000",
      "  项目 = 项目 = 90项",
      "    项目 (甲县 2017年): 90项",
      "  同类平均(项目) = 100项  (B类,共 2 个;最高 乙县 110项;最低 甲县 90项)",
    ]);
  });

  it("progressiveBands without rates, with a negative one, or of no width: at the word", () => {
    const refused = (options: object) =>
      faultsOf(() => progressiveBands({ ...stated, ...options })).map(({ code, path }) => `${code} ${path}`);
    expect(refused({ above: [] })).toEqual(["rule.no-rates /above"]);
    expect(refused({ below: [] })).toEqual(["rule.no-rates /below"]);
    expect(refused({ above: [1, -1] })).toEqual(["rule.negative-points /above/1"]);
    expect(refused({ width: 0 })).toEqual(["number.not-positive /width"]);
  });
});
