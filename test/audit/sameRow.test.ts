import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { type AuditCheck, audit, measures, panel } from "kaohe";
import { describe, expect, it } from "vitest";

const names = ["rd", "gdp", "firms", "grants"] as const;
const m = measures({
  rd: { label: "R&D经费支出", unit: "万元" },
  gdp: { label: { zh: "地区生产总值", en: "GDP" }, unit: "万元" },
  firms: { label: "企业", unit: "万元" },
  grants: { label: "专利", unit: "万元" },
});
const check: AuditCheck = { kind: "sameRow", measures: names };

const tableOf = (rows: readonly (readonly (number | null)[])[]) =>
  panel({
    areas: rows.map((_, area) => ({ id: `县${area}` })),
    measures: m,
    observations: rows.flatMap((row, area) =>
      row.map((value, place) => ({ area: `县${area}`, measure: names[place] ?? "", period: "2017", value })),
    ),
  });

/** 100 is round: it has one significant digit. */
const figure = fc.constantFrom(100, 101, 102, 103, null);
const rows = fc.array(fc.tuple(figure, figure, figure, figure), { minLength: 2, maxLength: 7, size: "max" });

describe("same row", () => {
  test.prop([rows, fc.constantFrom(1, 2, 3)], { numRuns: 200 })(
    "is every pair of areas with so many equal figures that are not round",
    (all, fewest) => {
      const found = audit(tableOf(all), [{ ...check, fewest }], { period: "2017" }).map(
        ({ figures }) => `${figures[0]?.area} ${figures[1]?.area} ${figures.length / 2}`,
      );
      const expected = all.flatMap((row, area) =>
        all.slice(area + 1).flatMap((other, after) => {
          const same = row.filter((value, place) => value !== null && value !== 100 && value === other[place]).length;
          return same >= fewest ? [`县${area} 县${area + 1 + after} ${same}`] : [];
        }),
      );
      expect([...found].sort()).toEqual(expected.sort());
    },
  );

  it("names the two, and what they share", () => {
    const table = tableOf([
      [671, 33500.5, 36, 120],
      [671, 33500.5, 36, 121],
      [671, 33500.5, 36.5, 120],
    ]);
    const findings = audit(table, [check], { period: "2017" });
    expect(findings.map(({ area, severity, arithmetic }) => [area, severity, arithmetic.en])).toEqual([]);
    expect(audit(table, [{ ...check, fewest: 2 }], { period: "2017" }).map(({ arithmetic }) => arithmetic.zh)).toEqual([
      "县0 = 县1:R&D经费支出671万元、地区生产总值33500.5万元",
      "县0 = 县2:R&D经费支出671万元、地区生产总值33500.5万元",
      "县1 = 县2:R&D经费支出671万元、地区生产总值33500.5万元",
    ]);
    const [finding] = audit(table, [{ ...check, digits: 2 }], { period: "2017" });
    expect(finding).toMatchObject({
      area: "县0",
      severity: "warning",
      arithmetic: { en: "县0 = 县1: R&D经费支出 671 万元, GDP 33500.5 万元, 企业 36 万元" },
    });
  });
});
