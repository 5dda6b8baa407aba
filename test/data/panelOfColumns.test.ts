import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ColumnInput, isMissing, panel, panelOfColumns, withObservations } from "../../src/data/index.js";
import { compare, readDecimal } from "../../src/number/index.js";
import { faultsOf } from "../period/faultsOf.js";
import { doubles, type Told, toldColumns } from "./columnInputs.js";
import { areas, figuresOf, measures, observations } from "./panels.js";

const byColumns = (given: readonly Told[]) =>
  panelOfColumns({ areas, measures, columns: given.map(({ column }) => column) });
const byObservations = (given: readonly Told[]) =>
  panel({ areas, measures, observations: given.flatMap((each) => each.observations) });

describe("panelOfColumns laws", () => {
  test.prop([toldColumns])("panelOfColumns is the panel of the observations that say the same", (given) => {
    const [found, expected] = [byColumns(given), byObservations(given)];
    expect(figuresOf(found)).toEqual(figuresOf(expected));
    expect(found.observations()).toEqual(expected.observations());
  });

  test.prop([toldColumns, observations, observations])(
    "withObservations does not tell a panel of columns from one of observations",
    (given, first, second) => {
      const revised = [first, second].reduce(withObservations, byColumns(given));
      const expected = [first, second].reduce(withObservations, byObservations(given));
      expect(figuresOf(revised)).toEqual(figuresOf(expected));
      expect(revised.observations()).toEqual(expected.observations());
    },
  );

  test.prop([fc.array(doubles, { minLength: areas.length, maxLength: areas.length })])(
    "numbers count at their shortest decimal form",
    (numbers) => {
      const column = { measure: "share", period: "2017", unit: "", values: Float64Array.from(numbers) };
      const built = panelOfColumns({ areas, measures, columns: [column] });
      for (const [area, number] of numbers.entries()) {
        const [cell, expected] = [built.cell(area, "share", "2017"), readDecimal(String(number))];
        expect(!isMissing(cell) && expected !== undefined && compare(cell, expected)).toBe(0);
      }
    },
  );
});

describe("panelOfColumns", () => {
  const column = { measure: "rd", period: "2017", values: ["6.7", "6.71", null, undefined] };
  const build = (...columns: readonly ColumnInput[]) => panelOfColumns({ areas, measures, columns });
  const faults = (...columns: readonly ColumnInput[]) => faultsOf(() => build(...columns));
  const whose = { area: "龙湾区", measure: "rd", period: "2017" };

  it("keeps null apart from where nothing was observed", () => {
    const built = build(column);
    expect(built.cell(2, "rd", "2017")).toEqual({ reason: "not-reported" });
    expect(built.observation(2, "rd", "2017")).toEqual({ area: "永嘉县", measure: "rd", period: "2017", value: null });
    expect(built.cell(3, "rd", "2017")).toEqual({ reason: "not-reported" });
    expect(built.observation(3, "rd", "2017")).toBeUndefined();
    expect(built.observation(4, "rd", "2017")).toBeUndefined();
  });

  it("takes a reason listed for a place where undefined stands", () => {
    const built = build({ ...column, reason: [null, null, null, "withheld"] });
    expect(built.cell(3, "rd", "2017")).toEqual({ reason: "withheld" });
  });

  it("has one reason speak of all that is missing", () => {
    const built = build({ ...column, values: Float64Array.of(6.7, 6.71, 6, Number.NaN), reason: "withheld" });
    expect(built.cell(2, "rd", "2017")).toEqual({ numerator: 600_000_000, denominator: 1 });
    expect(built.observation(3, "rd", "2017")).toEqual({ ...whose, area: "泰顺县", value: null, reason: "withheld" });
  });

  it("with NaN that nothing explains is refused: data.unreadable-value at its place", () => {
    const expected = { code: "data.unreadable-value", path: "/columns/0/values/1", facts: { ...whose, value: "NaN" } };
    expect(faults({ ...column, values: Float64Array.of(1, Number.NaN, 2, 3) })).toEqual([expected]);
    expect(faults({ ...column, values: [1, Number.NaN, 2, 3], reason: "withheld" })).toEqual([expected]);
  });

  it("reports all faults at once, at their places", () => {
    const found = faults(
      { ...column, values: ["6.7", "若干", "7", ""] },
      { ...column, period: "2017年", values: [1, 2, 3] },
      { ...column, measure: "rdd", period: "今年", values: ["1", "若干", "2", "3"] },
      { ...column, period: "2016", unit: "件", reason: ["withheld"], status: ["revised"] },
      { ...column, period: "2015", values: ["1", "2", "3", "4"], reason: [null, "withheld", null, null] },
      { ...column, period: "2014", values: ["1", "2", "3", "4"], mark: [null, "—", null, null] },
    );
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "data.unreadable-value /columns/0/values/1",
      "data.unreadable-value /columns/0/values/3",
      "data.column-length /columns/1/values",
      "data.duplicate-column /columns/1",
      "data.unknown-measure /columns/2/measure",
      "period.unreadable /columns/2/period",
      "data.unreadable-value /columns/2/values/1",
      "data.unit-mismatch /columns/3/unit",
      "data.column-length /columns/3/reason",
      "data.column-length /columns/3/status",
      "data.value-with-reason /columns/3/reason/0",
      "data.value-with-reason /columns/4/reason/1",
      "data.value-with-mark /columns/5/mark/1",
    ]);
    expect(found[0]?.facts).toEqual({ ...whose, value: "若干" });
    expect(found[2]?.facts).toEqual({ measure: "rd", period: "2017年", length: 3, areas: 4 });
    expect(found[3]?.facts).toEqual({ measure: "rd", period: "2017" });
  });

  it("with an unknown status is refused: data.unknown-status, of all or of a place", () => {
    const columns = [
      { ...column, status: "preliminary" },
      { ...column, period: "2016", status: [null, "final", undefined, "revised"] },
    ];
    const found = faultsOf(() => Reflect.apply(panelOfColumns, undefined, [{ areas, measures, columns }]));
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "data.unknown-status /columns/0/status",
      "data.unknown-status /columns/1/status/1",
    ]);
  });
});
