import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { type AuditCheck, audit, findingsText, measures, type Observation, panel } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

const m = measures({
  rd: { label: { zh: "R&D经费支出", en: "R&D" }, unit: "万元" },
  gdp: { label: { zh: "地区生产总值", en: "GDP" }, unit: "万元" },
});
const names = ["rd", "gdp"] as const;
const MILLISECONDS = 86_400_000;
/** The day so many days after 20 February 2020, of a leap year. */
const day = (after: number) => new Date(Date.UTC(2020, 1, 20) + after * MILLISECONDS).toISOString().slice(0, 10);
const period = "2019";

/** What an area sent of a measure, and how many days after it was due; null where that is not known. */
type Sent = readonly [cell: "figure" | "not-reported" | "unobserved" | "not-applicable", after: number | null];
const sent: fc.Arbitrary<Sent> = fc.tuple(
  fc.constantFrom<Sent[0]>("figure", "figure", "not-reported", "unobserved", "not-applicable"),
  fc.option(fc.integer({ min: -3, max: 40 }), { nil: null }),
);
/** Of an area, all on the day of the first, or each on its own. */
const areas = fc.array(fc.tuple(sent, sent, fc.boolean()), { minLength: 1, maxLength: 5, size: "max" });

describe("late", () => {
  test.prop([areas, fc.option(fc.integer({ min: -3, max: 40 }))], { numRuns: 200 })(
    "is what came after its day, by so many days, and what has not come as of a day after it",
    (all, asOf) => {
      const observations = all.flatMap(([rd, gdp], area) =>
        [rd, gdp].flatMap(([cell], place): readonly Observation[] => {
          if (cell === "unobserved") return [];
          const own = { area: `县${area}`, measure: names[place] ?? "", period };
          return [cell === "figure" ? { ...own, value: 5 } : { ...own, value: null, reason: cell }];
        }),
      );
      const reportedOn = Object.fromEntries(
        all.map(([rd, gdp, together], area) => {
          const own = [rd, gdp].flatMap(([, after], place) =>
            after === null ? [] : [[names[place] ?? "", day(after)] as const],
          );
          return [`县${area}`, together && rd[1] !== null ? day(rd[1]) : Object.fromEntries(own)];
        }),
      );
      const table = panel({ areas: all.map((_, area) => ({ id: `县${area}` })), measures: m, observations });
      const check: AuditCheck = {
        kind: "late",
        measures: names,
        due: day(0),
        reportedOn,
        ...(asOf !== null && { asOf: day(asOf) }),
      };
      const found = audit(table, [check], { period }).flatMap(({ area, measures: which, arithmetic }) =>
        which.map((measure) => `${area} ${measure} ${/: (\d+ days? \w+)$/.exec(arithmetic.en)?.[1]}`),
      );
      const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
      const expected = all.flatMap(([rd, gdp, together], area) =>
        [rd, gdp].flatMap(([cell, own], place) => {
          const after = (together ? (rd[1] ?? own) : own) ?? 0;
          const where = `县${area} ${names[place]}`;
          if (cell === "figure") return after > 0 ? [`${where} ${days(after)} late`] : [];
          return cell !== "not-applicable" && (asOf ?? 0) > 0 ? [`${where} ${days(asOf ?? 0)} overdue`] : [];
        }),
      );
      expect([...found].sort()).toEqual(expected.sort());
    },
  );

  const table = panel({
    areas: [{ id: "甲县" }, { id: "乙县" }],
    measures: m,
    observations: [
      { area: "甲县", measure: "rd", period, value: 5 },
      { area: "甲县", measure: "gdp", period, value: 250 },
      { area: "乙县", measure: "rd", period, value: 6 },
    ],
  });
  const check = { kind: "late", measures: names, due: "2020-02-20" } as const;

  it("in words: two figures on one day, one on another, one not at all", () => {
    const reportedOn = { 甲县: "2020-03-01", 乙县: { rd: "2020-02-21" } };
    const findings = audit(table, [{ ...check, reportedOn, asOf: "2020-03-10" }], { period });
    expect(findings.map(({ measures: which, figures }) => [which, figures.length])).toEqual([
      [["rd", "gdp"], 2],
      [["rd"], 1],
      [["gdp"], 0],
    ]);
    expect(findingsText(findings, "zh")).toBe(
      [
        "[可疑] 甲县 2019年:迟报",
        "  2020-03-01报送R&D经费支出、地区生产总值,期限2020-02-20,迟10天",
        "  请核实:迟报的原因是什么?是否同意过延期?",
        "[可疑] 乙县 2019年:迟报",
        "  2020-02-21报送R&D经费支出,期限2020-02-20,迟1天",
        "  请核实:迟报的原因是什么?是否同意过延期?",
        "[可疑] 乙县 2019年:逾期未报",
        "  截至2020-03-10未报地区生产总值,期限2020-02-20,已过19天",
        "  请核实:为何未报?何时能报?",
      ].join("\n"),
    );
    expect(findings.map(({ arithmetic }) => arithmetic.en)).toEqual([
      "R&D, GDP on 2020-03-01, due 2020-02-20: 10 days late",
      "R&D on 2020-02-21, due 2020-02-20: 1 day late",
      "GDP not reported by 2020-03-10, due 2020-02-20: 19 days overdue",
    ]);
  });

  it("of many measures the first five are named", () => {
    const many = Object.fromEntries(
      ["一", "二", "三", "四", "五", "六", "七"].map((id) => [id, { label: id, unit: "" }]),
    );
    const empty = panel({ areas: [{ id: "甲县" }], measures: measures(many), observations: [] });
    const own: AuditCheck = { kind: "late", measures: Object.keys(many), due: "2020-02-20", asOf: "2020-02-21" };
    const [finding] = audit(empty, [own], { period });
    expect(finding?.arithmetic.zh).toContain("未报一、二、三、四、五等7项,");
    expect(finding?.arithmetic.en).toContain("一, 二, 三, 四, 五 and 2 more not reported");
  });

  it("an estimate does not stand for what has not come", () => {
    const observations: readonly Observation[] = [
      { area: "甲县", measure: "rd", period, value: 12, status: "imputed" },
      { area: "甲县", measure: "gdp", period, value: 500, status: "estimated" },
    ];
    const filled = panel({ areas: [{ id: "甲县" }], measures: m, observations });
    const found = audit(filled, [{ kind: "late", measures: ["rd", "gdp"], due: day(0), asOf: day(3) }], { period });
    expect(found.map(({ measures: awaited, arithmetic }) => [awaited, arithmetic.zh])).toEqual([
      [["rd"], `截至${day(3)}未报R&D经费支出,期限${day(0)},已过3天`],
    ]);
  });

  it("what cannot be is refused where it stands", () => {
    const faults = (own: Partial<Extract<AuditCheck, { kind: "late" }>>) =>
      faultsOf(() => audit(table, [{ ...check, ...own }], { period })).map(({ code, path }) => `${code} ${path}`);
    expect(faults({ measures: ["rd", "gpd"] })).toEqual(["data.unknown-measure /checks/0/measures/1"]);
    expect(faults({ due: "2020-02-30" })).toEqual(["period.unreadable-date /checks/0/due"]);
    expect(faults({ asOf: "3月" })).toEqual(["period.unreadable-date /checks/0/asOf"]);
    expect(faults({ reportedOn: { 丙县: "2020-02-20" } })).toEqual(["data.unknown-area /checks/0/reportedOn/丙县"]);
    expect(faults({ reportedOn: { 甲县: "2020" } })).toEqual(["period.unreadable-date /checks/0/reportedOn/甲县"]);
    expect(faults({ reportedOn: { 甲县: { r: "2020-02-20" } } })).toEqual([
      "data.unknown-measure /checks/0/reportedOn/甲县/r",
    ]);
    expect(faults({ reportedOn: { 甲县: { rd: "2020" } } })).toEqual([
      "period.unreadable-date /checks/0/reportedOn/甲县/rd",
    ]);
  });
});
