import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  assess,
  defineScheme,
  explanationText,
  measures,
  panel,
  points,
  type SchemeDefinition,
  standardValue,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { explained } from "./explained.js";
import { ruleLaws } from "./ruleLaws.js";
import { schemeFaults } from "./schemeFaults.js";

const value = (exact: string) => ({ kind: "value", exact, unit: "" });
const positive = fc.integer({ min: 1, max: 10_000 }).map((cents) => String(cents / 100));

const tables = {
  standard: { label: "标准值", unit: "亿元", values: [{ value: "0.008" }, { value: "0.004", class: "B" }] },
};

describe("standardValue", () => {
  ruleLaws("standardValue", [
    { rule: standardValue({ standard: "80" }), direction: "higher" },
    { rule: standardValue({ standard: { parameter: "standard" } }), direction: "higher", parameters: tables },
    { rule: standardValue({ standard: "800000元" }), direction: "lower", never: ["no points"] },
  ]);

  test.prop([positive, positive])("standardValue(standard) gives exactly full points", (standard, full) => {
    for (const direction of ["higher", "lower"] as const) {
      expect(points(standardValue({ standard }), { actual: standard, full, direction })).toEqual(
        points(standardValue({ standard: 1 }), { actual: 1, full, direction }),
      );
      expect(points(standardValue({ standard }), { actual: standard, full, direction })).toEqual(value(full));
    }
  });

  it("standardValue: R&D/GDP 2.0% against 2.5% is 80, 3.11% is 100 (全国科技进步统计监测, METHODS §1)", () => {
    const rd = standardValue({ standard: "2.5%" });
    expect(points(rd, { actual: "2.0%", full: 100 })).toEqual(value("80"));
    expect(points(rd, { actual: "3.11%", full: 100 })).toEqual(value("100"));
    expect(points(rd, { actual: "-1%", full: 100 })).toEqual(value("0"));
    expect(points(standardValue({ standard: 4 }), { actual: "5%", unit: "%", full: 10, direction: "lower" })).toEqual(
      value("8"),
    );
  });

  const m = measures({ rd: { label: "R&D强度", unit: "%" } });
  const twoEditions = {
    rdStandard: {
      label: "R&D强度标准值",
      unit: "%",
      values: [
        { value: "2.5", to: "2016", source: "监测标准(第一版)" },
        { value: "3", from: "2017", source: "监测标准(第二版)" },
        { value: "2", class: "B", from: "2018", source: "2018年补充规定" },
      ],
    },
  };
  const ofYear = (period: string, parameters: NonNullable<SchemeDefinition["parameters"]> = twoEditions) => {
    const scheme = defineScheme({
      id: "standards",
      classes: ["A", "B"],
      measures: m,
      parameters,
      indicators: { rd: { label: "R&D强度", unit: "%", formula: m.rd } },
      items: [
        { id: "rd", indicator: "rd", points: 100, rule: standardValue({ standard: { parameter: "rdStandard" } }) },
      ],
    });
    const areas = ["A", "B"].map((name) => ({ id: name, attributes: { class: name } }));
    const observations = areas.map(({ id }) => ({ area: id, measure: "rd", period, value: "1.5" }));
    return assess(scheme, { panel: panel({ measures: m, areas, observations }), period });
  };

  it("standardValue takes the standard of the year and the class from the scheme's table", () => {
    const scores = (period: string) => ["A", "B"].map((area) => ofYear(period).area(area).total);
    expect(scores("2016")).toEqual(["60", "60"].map(value));
    expect(scores("2017")).toEqual(["50", "50"].map(value));
    expect(scores("2018")).toEqual(["50", "75"].map(value));
  });

  it("standardValue from a table tells why 75 and not 100: the standard in force, and where it is written", () => {
    expect(explanationText(ofYear("2018").explain("B", "rd"), "zh").split("\n")).toEqual([
      "R&D强度得分 = 100 × 取大(0, 取小(R&D强度 ÷ R&D强度标准值, 1))",
      "  = 100 × 取大(0, 取小(1.50% ÷ 2%, 1))",
      "  = 75.0000",
      "  R&D强度标准值: 2%  [2018年补充规定]",
      "  R&D强度 = R&D强度 = 1.50%",
      "    R&D强度 (B 2018年): 1.5%",
    ]);
    expect(explained(standardValue({ standard: "1.6%" }), ["1.5"], { full: "8" }).slice(0, 3)).toEqual([
      "强度得分 = 8 × 取大(0, 取小(强度 ÷ 1.6%, 1))",
      "  = 8 × 取大(0, 取小(1.50% ÷ 1.6%, 1))",
      "  = 7.5000",
    ]);
  });

  it("standardValue without a standard in force, or with one of 0: the reason", () => {
    const scored = (standard: string) =>
      points(standardValue({ standard: { parameter: "s" } }), { actual: 1, full: 10, parameters: { s: standard } });
    expect(scored("0")).toEqual({ kind: "missing", reason: "target-not-positive" });
    const result = ofYear("2016", {
      rdStandard: { label: "标准值", unit: "%", values: [{ value: "2.5", from: "2018" }] },
    });
    expect(result.area("A").items[0]?.score).toEqual({ kind: "missing", reason: "no-target" });
  });

  it("standardValue(0) is refused: number.not-positive; a table that is not there: rule.unknown-parameter", () => {
    for (const standard of ["0", "-2.5%"]) {
      expect(faultsOf(() => standardValue({ standard })).map(({ code, path }) => [code, path])).toEqual([
        ["number.not-positive", "/standard"],
      ]);
    }
    expect(faultsOf(() => standardValue({ standard: "two" })).map(({ code, path }) => [code, path])).toEqual([
      ["quantity.unreadable", "/standard"],
    ]);
    const unknown = { name: "standardValue", options: { standard: { parameter: "rdStandard" } } };
    expect(schemeFaults(unknown)).toEqual([["rule.unknown-parameter", "/items/0/rule/standard"]]);
  });
});
