import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type Observation, panel, withObservations } from "../../src/data/index.js";
import { faultsOf } from "../period/faultsOf.js";
import { areas, figuresOf, measures, observations } from "./panels.js";

const key = ({ area, measure, period }: Observation): string => `${measure} ${period} ${area}`;

describe("withObservations laws", () => {
  const met = new Set<string>();

  test.prop([observations, observations])(
    "withObservations(panel, changed) is the panel of all, the changed ones first",
    (given, changed) => {
      const old = panel({ areas, measures, observations: given });
      const before = figuresOf(old);
      const keys = new Set(changed.map(key));
      const merged = [...given.filter((each) => !keys.has(key(each))), ...changed];
      met.add(merged.length === given.length + changed.length ? "added" : "replaced");
      const found = withObservations(old, changed);
      expect(figuresOf(found)).toEqual(figuresOf(panel({ areas, measures, observations: merged })));
      expect(figuresOf(old)).toEqual(before);
      const touched = new Set(changed.map(({ measure, period }) => `${measure} ${period}`));
      for (const [measure, ofMeasure] of old.columns) {
        for (const [period, column] of ofMeasure) {
          const shared = found.column(measure, period) === column;
          met.add(shared ? "shared" : "rebuilt");
          expect(shared).toBe(!touched.has(`${measure} ${period}`));
        }
      }
    },
  );

  it("has met added, replaced, shared and rebuilt ones", () => {
    expect([...met].sort()).toEqual(["added", "rebuilt", "replaced", "shared"]);
  });
});

describe("withObservations", () => {
  const first = { area: "永嘉县", measure: "rd", period: "2017", value: "6.7" };
  const old = panel({ areas, measures, observations: [first] });

  it("replaces a figure whose period is written otherwise", () => {
    const revised = { ...first, period: "2017年", value: "6.71" };
    expect(withObservations(old, [revised]).observations()).toEqual([revised]);
  });

  it("takes a figure back with null", () => {
    const withdrawn = withObservations(old, [{ ...first, value: null, reason: "withheld" }]);
    expect(withdrawn.cell(2, "rd", "2017")).toEqual({ reason: "withheld" });
  });

  it("with two figures for one place is refused: data.duplicate-observation", () => {
    expect(faultsOf(() => withObservations(old, [first, { ...first, value: "6.71" }]))).toEqual([
      {
        code: "data.duplicate-observation",
        path: "/observations/1",
        facts: { area: "永嘉县", measure: "rd", period: "2017", first: "6.7", second: "6.71" },
      },
    ]);
  });
});
