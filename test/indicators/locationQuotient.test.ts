import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { add, divide, locationQuotient, measures, multiply, panel, toText, value } from "kaohe";
import { describe, expect, it } from "vitest";
import { positives } from "./positives.js";

describe("locationQuotient", () => {
  test.prop([fc.array(fc.tuple(positives, positives), { minLength: 1, maxLength: 4 })])(
    "quotients of all areas of a region, each weighted by its part of the whole, have the mean 1",
    (areas) => {
      const [part, whole] = [add(...areas.map(([each]) => each)), add(...areas.map(([, each]) => each))];
      const weighted = areas.map(([ownPart, ownWhole]) =>
        multiply(locationQuotient(ownPart, ownWhole, part, whole), divide(ownWhole, whole)),
      );
      expect(value(add(...weighted))).toEqual({ kind: "value", exact: "1", unit: "" });
    },
  );

  it("locationQuotient of R&D经费 in 浙江 2020 is 1.20: 2.88% of GDP beside 2.40% (全国科技经费投入统计公报)", () => {
    const m = measures({ rd: { label: "R&D经费", unit: "亿元" }, gdp: { label: "地区生产总值", unit: "亿元" } });
    const figures = [
      ["浙江", "rd", "1859.9"],
      ["浙江", "gdp", "64613"],
      ["全国", "rd", "24393.1"],
      ["全国", "gdp", "1015986"],
    ].map(([area = "", measure = "", figure = ""]) => ({ area, measure, period: "2020", value: figure }));
    const areas = [{ id: "全国" }, { id: "浙江", parent: "全国" }];
    const place = { panel: panel({ measures: m, areas, observations: figures }), area: "浙江", period: "2020" };
    const found = value(locationQuotient(m.rd, m.gdp), place);
    expect(toText(found, "zh", { places: 2 })).toBe("1.20");
    expect(found).toEqual(value(locationQuotient("1859.9", "64613", "24393.1", "1015986")));
    expect(value(locationQuotient(m.rd, m.gdp), { ...place, area: "全国" })).toEqual({
      kind: "missing",
      reason: "not-applicable",
    });
  });

  it("locationQuotient beside a region that has none of it, or less, is no number", () => {
    expect(value(locationQuotient(1, 2, 0, 5))).toEqual({ kind: "missing", reason: "zero-base" });
    expect(value(locationQuotient(1, 2, -1, 5))).toEqual({ kind: "missing", reason: "negative-base" });
    expect(value(locationQuotient(1, 0, 1, 5))).toEqual({ kind: "missing", reason: "division-by-zero" });
  });
});
