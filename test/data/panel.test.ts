import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Area, isMissing, type Measure, type Observation, panel } from "../../src/data/index.js";
import { exactText } from "../../src/number/index.js";
import { readPeriod } from "../../src/period/index.js";
import { areas, figuresOf, fraction, measures, observations } from "./panels.js";

const build = (given: readonly Observation[]) => panel({ areas, measures, observations: given });

describe("panel laws", () => {
  const met = new Set<string>();

  test.prop([observations])("cell is the exact value in base units, or the reason", (given) => {
    const built = build(given);
    for (const each of given) {
      const cell = built.cell(built.areaIndex(each.area) ?? -1, each.measure, each.period);
      if (isMissing(cell)) {
        met.add(cell.reason);
        expect([each.value, cell.reason]).toEqual([null, each.reason ?? "not-reported"]);
        continue;
      }
      const [numerator, denominator] = fraction(each);
      expect(BigInt(cell.numerator) * denominator).toBe(numerator * BigInt(cell.denominator));
    }
  });

  test.prop([observations])("column is floats while all are safe, and mantissa × factor is the cell", (given) => {
    const built = build(given);
    for (const [measure, ofMeasure] of built.columns) {
      for (const [period, { mantissas, factor, reasons, reasonOf }] of ofMeasure) {
        const safe = [...mantissas].every((mantissa) => BigInt(mantissa) ** 2n < 2n ** 106n);
        met.add(mantissas instanceof Float64Array ? "floats" : "bigints");
        expect(mantissas instanceof Float64Array).toBe(safe);
        for (const [area, mantissa] of mantissas.entries()) {
          const cell = built.cell(area, measure, period);
          expect(reasons[(reasonOf[area] ?? 0) - 1]).toBe(isMissing(cell) ? cell : undefined);
          const value = isMissing(cell) ? { numerator: 0, denominator: 1 } : cell;
          expect(BigInt(mantissa) * BigInt(factor.numerator) * BigInt(value.denominator)).toBe(
            BigInt(value.numerator) * BigInt(factor.denominator),
          );
        }
      }
    }
  });

  it("has met floats, bigints and reasons", () => {
    expect([...met].sort()).toEqual(["bigints", "floats", "not-reported", "withheld"]);
  });

  test.prop([observations])("panel(observations()) is the panel", (given) => {
    const built = build(given);
    const again = build(built.observations());
    expect(figuresOf(again)).toEqual(figuresOf(built));
    expect(again.observations()).toEqual(built.observations());
    expect(new Set(built.observations())).toEqual(new Set(given));
  });

  test.prop([
    observations.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given], { minLength: given.length })),
    ),
  ])("panel does not look at the order of observations", ([given, shuffled]) => {
    expect(figuresOf(build(shuffled))).toEqual(figuresOf(build(given)));
    expect(build(shuffled).observations()).toEqual(build(given).observations());
  });

  test.prop([observations, fc.array(fc.nat(3), { minLength: 36, maxLength: 36 })])(
    "a column does not look at how figures are written",
    (given, zeros) => {
      const rewritten = given.map((each, place) => {
        const { value } = each;
        if (typeof value !== "string") return each;
        const count = zeros[place] ?? 0;
        const longer = count === 0 ? value : `${value}${value.includes(".") ? "" : "."}${"0".repeat(count)}`;
        return { ...each, value: longer };
      });
      const lists = (all: readonly Observation[]) =>
        [...build(all).columns].map(([measure, ofMeasure]) => [
          measure,
          [...ofMeasure].map(([period, { mantissas, factor }]) => [period, mantissas, factor]),
        ]);
      expect(lists(rewritten)).toEqual(lists(given));
    },
  );

  test.prop([observations])("observations() survive JSON", (given) => {
    const found = build(given).observations();
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test.prop([observations])("observation gives back each one as it was", (given) => {
    const built = build(given);
    for (const each of given) {
      expect(built.observation(built.areaIndex(each.area) ?? -1, each.measure, each.period)).toBe(each);
    }
  });
});

describe("panel", () => {
  const money: Measure = { id: "money", label: "总额", unit: "分", nature: "flow" };
  const units = { 分: { factor: "0.01", of: "元" } };
  const one: readonly Area[] = [{ id: "全国" }];
  const cellText = (value: Observation["value"], unit?: string): string => {
    const given = { area: "全国", measure: "money", period: "2023", value, ...(unit === undefined ? {} : { unit }) };
    const cell = panel({ areas: one, measures: { money }, observations: [given], units }).cell(0, "money", "2023");
    return isMissing(cell) ? cell.reason : exactText(cell);
  };

  it("keeps 126万亿元 in 分 exactly, as bigints", () => {
    const given = [{ area: "全国", measure: "money", period: "2023", value: "12600000000000001" }];
    const built = panel({ areas: one, measures: { money }, observations: given, units });
    expect(built.column("money", "2023")?.mantissas).toEqual([12_600_000_000_000_001n]);
    expect(cellText("12600000000000001")).toBe("126000000000000.01");
  });

  it("takes text, numbers, bigints, exponents and fractions", () => {
    expect(cellText("1.50")).toBe("0.015");
    expect(cellText(0.1)).toBe("0.001");
    expect(cellText(-0)).toBe("0");
    expect(cellText(5n)).toBe("0.05");
    expect(cellText("1e3")).toBe("10");
    expect(cellText("53/61")).toBe("53/6100");
    expect(cellText(" 7 ", "亿元")).toBe("700000000");
  });

  it("drops what all figures of a column have in common with its scale", () => {
    const given = ["6.70", "6.700", "12.0", "3/5"].map((value, place) => ({ area: `${place}`, value }));
    const built = panel({
      areas: given.map(({ area }) => ({ id: area })),
      measures: { rd: { id: "rd", label: "R&D经费支出", unit: "亿元" } },
      observations: given.map((each) => ({ ...each, measure: "rd", period: "2017" })),
    });
    expect([...(built.column("rd", "2017")?.mantissas ?? [])]).toEqual([67, 67, 120, 6]);
    expect(built.column("rd", "2017")?.factor).toEqual({ numerator: 10_000_000, denominator: 1 });
  });

  it("brings a column to the shortest scale that keeps all of it", () => {
    const given = ["6.7", "6.71", "6", -0, "3/4"].map((value, place) => ({ area: `${place}`, value }));
    const built = panel({
      areas: given.map(({ area }) => ({ id: area })),
      measures: { rd: { id: "rd", label: "R&D经费支出", unit: "亿元" } },
      observations: given.map((each) => ({ ...each, measure: "rd", period: "2017" })),
    });
    expect([...(built.column("rd", "2017")?.mantissas ?? [])]).toEqual([670, 671, 600, 0, 75]);
    expect(built.column("rd", "2017")?.factor).toEqual({ numerator: 1_000_000, denominator: 1 });
  });

  it("takes the handles that measures() gives", () => {
    const built = panel({ areas: one, measures: { money: { measure: money } }, observations: [], units });
    expect(built.measures).toEqual({ money });
  });

  it("is asked for periods in any form that readPeriod reads", () => {
    const given = { area: "全国", measure: "money", period: "2023年1—9月", value: 3 };
    const built = panel({ areas: one, measures: { money }, observations: [given], units });
    expect(built.periods("money")).toEqual(["2023-01..09"]);
    expect(built.observation(0, "money", "2023-01..09")).toBe(given);
    expect(built.observation(0, "money", "2023年1至9月")).toBe(given);
    expect(built.cell(0, "money", "2023")).toEqual({ reason: "not-reported" });
  });

  it("has nothing of measures, periods and areas that it does not know", () => {
    const built = panel({ areas: one, measures: { money }, observations: [], units });
    expect(built.column("money", "2023")).toBeUndefined();
    expect(built.cell(0, "gdp", "2023")).toEqual({ reason: "not-reported" });
    expect(built.cell(9, "money", "2023")).toEqual({ reason: "not-reported" });
    expect(built.areaIndex("浙江省")).toBeUndefined();
    expect(built.periods("gdp")).toEqual([]);
  });

  it("tells a reported 0, which has no sign, from what is missing", () => {
    const counties = [{ id: "甲" }, { id: "乙" }, { id: "丙" }];
    const built = panel({
      areas: counties,
      measures: { money },
      units,
      observations: [
        { area: "甲", measure: "money", period: "2023", value: -0 },
        { area: "乙", measure: "money", period: "2023", value: null, reason: "withheld", mark: "*" },
      ],
    });
    expect(built.column("money", "2023")?.reasons).toEqual([{ reason: "withheld" }, { reason: "not-reported" }]);
    expect(built.column("money", "2023")?.reasonOf).toEqual(Uint16Array.of(0, 1, 2));
    expect(built.column("money", "2023")?.mantissas).toEqual(Float64Array.of(0, 0, 0));
    expect(built.cell(0, "money", "2023")).toHaveProperty("numerator", 0);
  });
});

describe("panel attributes and parents", () => {
  const given: readonly Area[] = [
    { id: "温州市" },
    {
      id: "永嘉县",
      parent: "温州市",
      attributes: { class: "B", city: "温州市" },
      attributesIn: { "2018年": { class: "A" }, "2018-Q3": { class: "C" } },
    },
  ];
  const built = panel({ areas: given, measures: {}, observations: [] });
  const inPeriod = (name: string, period: string): string | undefined => built.attribute(1, name, readPeriod(period));

  it("attribute of a period goes before that of its year, and that before the lasting one", () => {
    expect(inPeriod("class", "2018-Q3")).toBe("C");
    expect(inPeriod("class", "2018-Q4")).toBe("A");
    expect(inPeriod("class", "2018-01..09")).toBe("A");
    expect(inPeriod("class", "2018")).toBe("A");
    expect(inPeriod("class", "2017-Q3")).toBe("B");
    expect(inPeriod("city", "2018-Q3")).toBe("温州市");
  });

  it("attribute of what is not there is undefined", () => {
    expect(inPeriod("industry", "2018")).toBeUndefined();
    expect(inPeriod("constructor", "2018")).toBeUndefined();
    expect(built.attribute(0, "class", readPeriod("2018"))).toBeUndefined();
    expect(built.attribute(7, "class", readPeriod("2018"))).toBeUndefined();
  });

  it("parentIndex is the place of the area above", () => {
    expect([built.parentIndex(0), built.parentIndex(1)]).toEqual([undefined, 0]);
  });
});
