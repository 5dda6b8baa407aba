import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missing, panel } from "../../src/data/index.js";
import { at, type Formula, LAST_YEAR, measures, parameter } from "../../src/formula/index.js";
import type { ParameterColumn, ParameterValue } from "../../src/interpret/situation.js";
import { exactTexts } from "../arbitrary/values.js";

const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" } });
const standard = parameter("standard");
const county = panel({ areas: [{ id: "永嘉县", attributes: { class: "B" } }], measures: m, observations: [] });

function found(parameters: readonly ParameterValue[], period: string, formula: Formula = standard): string {
  return exactTexts(formula, { panel: county, period, areas: [0], parameters })[0] ?? "";
}

interface Row {
  readonly from: number | null;
  readonly to: number | null;
  readonly ofClass: boolean;
}

const year = fc.integer({ min: 2010, max: 2020 });
const end = fc.option(year, { freq: 3 });
/** No two of one kind begin in the same year, where nothing says which counts. */
const rowLists: fc.Arbitrary<readonly Row[]> = fc.uniqueArray(
  fc.record({ from: end, to: end, ofClass: fc.boolean() }),
  { maxLength: 6, selector: ({ from, ofClass }) => `${from}${ofClass}` },
);

describe("parameters with effective periods", () => {
  test.prop([rowLists, year])(
    "of the values that hold in a year, the class's before all's, the one that began last counts",
    (rows, asked) => {
      const parameters = rows.map(
        ({ from, to, ofClass }, place): ParameterValue => ({
          name: "standard",
          value: place,
          ...(ofClass && { attributes: { class: "B" } }),
          effective: { ...(from !== null && { from: `${from}` }), ...(to !== null && { to: `${to}` }) },
        }),
      );
      const holding = rows.filter(({ from, to }) => (from ?? 0) <= asked && asked <= (to ?? 9999));
      const ofClass = holding.filter((row) => row.ofClass);
      const candidates = ofClass.length > 0 ? ofClass : holding;
      const last = candidates.find((row) => candidates.every((other) => (other.from ?? 0) <= (row.from ?? 0)));
      expect(found(parameters, `${asked}`)).toBe(last === undefined ? "no-target" : `${rows.indexOf(last)}`);
    },
  );

  it("the standard of 2.5 until 2016, 3 from 2017: each year has its own, and a part of a year the year's", () => {
    const parameters: readonly ParameterValue[] = [
      { name: "standard", value: "3", effective: { from: "2017" } },
      { name: "standard", value: "2.5", effective: { to: "2016" } },
    ];
    expect(["2015", "2016", "2017", "2024"].map((period) => found(parameters, period))).toEqual([
      "5/2",
      "5/2",
      "3",
      "3",
    ]);
    expect(["2016-Q4", "2017-Q1", "2017-01..09"].map((period) => found(parameters, period))).toEqual(["5/2", "3", "3"]);
    expect(found(parameters, "2017", at(standard, LAST_YEAR))).toBe("5/2");
  });

  it("a value from the second quarter on does not hold for the whole year", () => {
    const parameters: readonly ParameterValue[] = [
      { name: "standard", value: 1 },
      { name: "standard", value: 2, effective: { from: "2017-Q2" } },
    ];
    expect(["2017", "2017-Q1", "2017-Q2", "2018"].map((period) => found(parameters, period))).toEqual([
      "1",
      "1",
      "2",
      "2",
    ]);
  });

  it("the value for two attributes counts before that for one of them, and that before the one for all", () => {
    const rows: readonly ParameterValue[] = [
      { name: "standard", value: 1 },
      { name: "standard", value: 2, attributes: { city: "温州市" } },
      { name: "standard", value: 3, attributes: { class: "B" } },
      { name: "standard", value: 4, attributes: { class: "B", city: "温州市" } },
      { name: "standard", value: 5, attributes: { class: "A", city: "温州市" } },
    ];
    const areas = [{ class: "B", city: "温州市" }, { class: "B", city: "丽水市" }, { city: "温州市" }, {}].map(
      (attributes, place) => ({ id: `县${place}`, attributes }),
    );
    const situation = {
      panel: panel({ areas, measures: m, observations: [] }),
      period: "2017",
      areas: [0, 1, 2, 3],
      parameters: rows,
    };
    expect(exactTexts(standard, situation)).toEqual(["4", "3", "2", "1"]);
    expect(exactTexts(standard, { ...situation, parameters: Object.freeze([...rows]) })).toEqual(["4", "3", "2", "1"]);
  });

  it("a column stands beside values handed in one by one: these come first, and whoever is in neither has none", () => {
    const rowOf = (area: string, value: number): ParameterValue => ({
      name: "standard",
      area,
      value,
      source: "column",
    });
    const areas = ["甲", "乙", "丙"].map((id) => ({ id }));
    const column: ParameterColumn = {
      figures: {
        mantissas: Float64Array.of(15, 25, 0),
        factor: { numerator: 1, denominator: 10 },
        reasons: [missing("no-target")],
        reasonOf: Uint16Array.of(0, 0, 1),
      },
      unit: "",
      valueAt: (area) => [rowOf("甲", 1.5), rowOf("乙", 2.5)][area],
    };
    const situation = {
      panel: panel({ areas, measures: m, observations: [] }),
      period: "2017",
      areas: [0, 1, 2],
      parameterColumns: new Map([["standard", column]]),
    };
    expect(exactTexts(standard, situation)).toEqual(["3/2", "5/2", "no-target"]);
    expect(exactTexts(standard, { ...situation, areas: [2, 1] })).toEqual(["no-target", "5/2"]);
    const withUnit = parameter("standard", { unit: "%", absent: "withheld" });
    expect(exactTexts(withUnit, situation)).toEqual(["3/200", "1/40", "withheld"]);
    const parameters = [{ name: "standard", area: "乙", value: 7 }];
    expect(exactTexts(standard, { ...situation, parameters })).toEqual(["3/2", "7", "no-target"]);
  });
});
