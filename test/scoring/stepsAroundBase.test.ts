import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { classPoints, points, type StepsAroundBase, stepsAroundBase } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { expectNoJump } from "./continuity.js";
import { explainedInClass } from "./explainedInClass.js";
import { ruleLaws } from "./ruleLaws.js";

const value = (exact: string) => ({ kind: "value", exact, unit: "" });
const outside = ["target-not-positive"];
const published = { reference: 100, share: "5%", steps: "whole", points: "0.5", base: 8 } as const;

describe("stepsAroundBase", () => {
  ruleLaws(
    "stepsAroundBase",
    (["higher", "lower"] as const).flatMap((direction) => [
      {
        rule: stepsAroundBase({ reference: "mean", share: "5%", steps: "whole", points: "0.5", base: 8 }),
        direction,
        outside,
      },
      {
        rule: stepsAroundBase({ reference: "mean", amount: 1, steps: "prorated", points: 1, bonus: "0.5", below: 4 }),
        direction,
        cap: "1.5",
      },
      {
        rule: stepsAroundBase({ reference: "2万元", amount: "5000元", steps: "whole", points: 4, base: 5 }),
        direction,
      },
    ]),
  );

  const fortieths = fc.integer({ min: -9999, max: 9999 }).map((number) => `${number}/40`);
  test.prop([fortieths, fortieths])("stepsAroundBase prorated has no jumps", (actual, step) => {
    expectNoJump(stepsAroundBase({ ...published, steps: "prorated", bonus: "0.5" }), actual, step, "0.1");
  });

  test.prop([fortieths])(
    "stepsAroundBase in whole steps lies no further from the base than prorated, and less than a step nearer",
    (actual) => {
      const of = (steps: "whole" | "prorated") => {
        const rule = stepsAroundBase({ ...published, reference: 40, base: 1000, bonus: 1, steps });
        const found = points(rule, { actual, full: 1000 });
        const [over = "", under = "1"] = (found.kind === "value" ? found.exact : "").split("/");
        return Math.abs(Number(over) / Number(under) - 1000);
      };
      const gap = of("prorated") - of("whole");
      expect([gap >= 0, gap < 0.5]).toEqual([true, true]);
    },
  );

  it("stepsAroundBase: 达到全区平均得基本分, 每增减5%加减0.5分, whole steps or prorated (METHODS §1)", () => {
    const figures = { 甲县: 94, 乙县: 106, 丙县: 100, 丁县: 150, 戊县: 10, 己县: 140 };
    const of = (steps: "whole" | "prorated") =>
      classPoints(stepsAroundBase({ ...published, reference: "mean", steps }), { figures, full: 10 });
    expect(of("whole")).toEqual({
      甲县: value("7.5"),
      乙县: value("8.5"),
      丙县: value("8"),
      丁县: value("10"),
      戊县: value("0"),
      己县: value("10"),
    });
    expect([of("prorated")["甲县"], of("prorated")["乙县"]]).toEqual([value("7.4"), value("8.6")]);
  });

  it("stepsAroundBase: 每超5%加1分, 加分≤基本分50%; short of it nothing is taken where below is 0 (METHODS §1)", () => {
    const rule = stepsAroundBase({ ...published, base: 10, points: 1, bonus: "0.5", below: 0 });
    const of = (actual: number) => points(rule, { actual, full: 10 });
    expect([100, 104, 105, 120, 125, 500, 60].map(of)).toEqual(["10", "10", "11", "14", "15", "15", "10"].map(value));
  });

  it("stepsAroundBase takes no more than the deduction, and all of the base where none is stated", () => {
    const of = (deduction: object) => points(stepsAroundBase({ ...published, ...deduction }), { actual: 20, full: 10 });
    expect([of({ deduction: "0.25" }), of({}), of({ deduction: 2, points: 1 })]).toEqual(["6", "0", "0"].map(value));
  });

  it("stepsAroundBase by an amount, in the indicator's unit or its own, where lower is better", () => {
    const rule = stepsAroundBase({ reference: "5%", amount: "0.5", steps: "whole", points: 1, base: 8 });
    const of = (actual: string) => points(rule, { actual, full: 10, unit: "%", direction: "lower" });
    expect([of("5%"), of("4.5%"), of("4.1%"), of("6.2%"), of("-9%")]).toEqual(["8", "9", "9", "6", "10"].map(value));
    const own = stepsAroundBase({ reference: "5%", amount: "5‰", steps: "whole", points: 1, base: 8 });
    expect(points(own, { actual: "6.2%", full: 10, unit: "%", direction: "lower" })).toEqual(value("6"));
  });

  it("stepsAroundBase of a share of a reference of 0 or less has no score; of an amount it has", () => {
    expect(points(stepsAroundBase({ ...published, reference: 0 }), { actual: 1, full: 10 })).toEqual({
      kind: "missing",
      reason: "target-not-positive",
    });
    const { share: _share, ...rest } = published;
    expect(points(stepsAroundBase({ ...rest, reference: 0, amount: 1 }), { actual: 1, full: 10 })).toEqual(
      value("8.5"),
    );
  });

  it("stepsAroundBase says how many steps from what: 7.5 and not 8", () => {
    const rule = stepsAroundBase({ ...published, reference: "mean" });
    expect(explainedInClass(rule, { 甲县: 94, 乙县: 106 }, { full: "10" })).toEqual([
      "项目得分 = 取大(0, 取小(8 + 0.5 × 舍去((项目 − 同类平均(项目)) ÷ 同类平均(项目) ÷ 5%, 1), 10))",
      "  = 取大(0, 取小(8 + 0.5 × 舍去((94项 − 100项) ÷ 100项 ÷ 5%, 1), 10))",
      "  = 7.5000",
      "  同类平均(项目) = 100项  (B类,共 2 个;最高 乙县 106项;最低 甲县 94项)",
      "    项目 = 项目 = 94项",
      "      项目 (甲县 2017年): 94项",
    ]);
  });

  it("stepsAroundBase keeps its options as exact text, and says what an item must have", () => {
    const rule = stepsAroundBase({ ...published, reference: "target", points: 0.5, below: "1.50", bonus: "0.50" });
    expect(rule.options).toEqual({
      reference: "target",
      share: "5%",
      steps: "whole",
      points: "0.5",
      below: "1.5",
      base: "8",
      bonus: "0.5",
    });
    expect([rule.mostPoints, rule.needsTarget]).toEqual(["8", true]);
  });

  it("stepsAroundBase with both steps or none, a step of nothing, or negative points: at the option", () => {
    const refused = (options: Partial<StepsAroundBase>) =>
      faultsOf(() => stepsAroundBase({ ...published, ...options })).map(({ code, path }) => `${code} ${path}`);
    expect(refused({ amount: 1 })).toEqual(["rule.one-of "]);
    expect(refused({ share: "0%" })).toEqual(["number.not-positive /share"]);
    for (const name of ["points", "below", "base", "bonus", "deduction"]) {
      expect(refused({ [name]: -1 })).toEqual([`rule.negative-points /${name}`]);
    }
  });
});
