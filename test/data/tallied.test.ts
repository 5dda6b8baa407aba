import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ledger, type LedgerRecord, type Observation, type Tally, tallied } from "../../src/data/index.js";
import { shuffled } from "../arbitrary/shuffled.js";
import { faultsOf } from "../period/faultsOf.js";
import { areas, byHand, figures, frame, ledgers, tallies } from "./ledgers.js";

const rowsOf = (observations: readonly Observation[]) => observations.flatMap(({ rows = [] }) => rows);
const total = (texts: readonly (string | null)[]): number => texts.reduce((sum, text) => sum + Number(text), 0);
const figureFor = (observations: readonly Observation[], id: string): number | undefined => {
  const found = observations.find(({ area }) => area === id);
  return found && Number(found.value);
};

describe("tallied laws", () => {
  const met = new Set<string>();

  test.prop([tallies, ledgers], { numRuns: 400 })("tallied(ledger) is what is worked out by hand", (tally, records) => {
    const found = figures(tally, records);
    for (const { id } of areas) expect(figureFor(found, id)).toBe(byHand(tally, records, id));
    for (const { reason } of rowsOf(found)) met.add(reason ?? "counted");
  });

  it("has met rows that count and each reason why one does not", () => {
    expect([...met].sort()).toEqual(["counted", "grade-limit", "limit", "not-highest", "other-grade", "same-project"]);
  });

  test.prop([tallies, ledgers, fc.nat()])("tallied(rows in another order) is the same", (tally, records, seed) => {
    expect(figures(tally, shuffled(records, seed))).toEqual(figures(tally, records));
  });

  test.prop([tallies, ledgers])("tallied(ledger) says what each row adds, and all add up", (tally, records) => {
    for (const { area, value, rows = [] } of figures(tally, records)) {
      expect(total(rows.map(({ counted }) => counted))).toBe(Number(value));
      const own = records.filter((each) => each.area === area && each.period.startsWith("2017"));
      expect(rows.map(({ record }) => record).sort()).toEqual(own.map(({ id }) => id).sort());
    }
  });

  test.prop([tallies, ledgers])("tallied(ledger) adds no more of a row than it is worth", (tally, records) => {
    for (const { worth, counted, reason } of rowsOf(figures(tally, records))) {
      const [whole, part] = [Number(worth), Number(counted)];
      expect(Math.min(whole, 0) <= part && part <= Math.max(whole, 0)).toBe(true);
      if (reason === undefined) expect(part).toBe(whole);
    }
  });

  test.prop([tallies, ledgers])("tallied({ most, mostByGrade }) never goes beyond a limit", (tally, records) => {
    for (const { value, rows = [] } of figures(tally, records)) {
      expect(Number(value)).toBeLessThanOrEqual(Number(tally.most ?? Number.POSITIVE_INFINITY));
      for (const [grade, most] of Object.entries(tally.mostByGrade ?? {})) {
        const alike = rows.filter((row) => row.grade === grade);
        expect(total(alike.map(({ counted }) => counted))).toBeLessThanOrEqual(Number(most));
      }
    }
  });

  test.prop([tallies, ledgers])("tallied({ once: project }) never counts a project twice", (tally, records) => {
    const projectOf = new Map(records.map(({ id, project = id }) => [id, project]));
    for (const { rows = [] } of figures({ ...tally, once: "project" }, records)) {
      const counted = rows.filter((row) => row.counted !== "0").map(({ record }) => projectOf.get(record));
      expect(new Set(counted).size).toBe(counted.length);
    }
  });

  test.prop([tallies, ledgers])("tallied({ once: area }) is the highest of all", (tally, records) => {
    const { most: _most, mostByGrade: _mostByGrade, ...unlimited } = tally;
    for (const { value, rows = [] } of figures({ ...unlimited, once: "area" }, records)) {
      const worths = rows.flatMap(({ worth }) => (worth === null ? [] : [Number(worth)]));
      expect(Number(value)).toBe(worths.length === 0 ? 0 : Math.max(...worths));
    }
  });

  // The highest row of a project counts even where its grade is full: then a new row may take the place of one that counted.
  test.prop([
    tallies.filter(({ kind, once, mostByGrade }) => kind !== "sum" && !(once && mostByGrade)),
    ledgers,
    fc.nat(),
  ])("tallied(one row more) is never lower, of counts and points", (tally, records, seed) => {
    const fewer = figures(
      tally,
      records.filter((_, place) => place !== seed % Math.max(1, records.length)),
    );
    const all = figures(tally, records);
    for (const { area, value } of fewer) expect(figureFor(all, area)).toBeGreaterThanOrEqual(Number(value));
  });

  test.prop([tallies, ledgers])("tallied(each area's rows apart) is tallied(all)", (tally, records) => {
    const apart = areas.flatMap(({ id }) =>
      figures(
        tally,
        records.filter(({ area }) => area === id),
      ),
    );
    expect(apart).toEqual(figures(tally, records));
  });

  test.prop([ledgers])("tallied(quarters) of dated rows add up to the year", (records) => {
    const quarters = figures({ kind: "count", ledger: "ledger" }, records, [
      "2017-Q1",
      "2017-Q2",
      "2017-Q3",
      "2017-Q4",
    ]);
    const year = figures({ kind: "count", ledger: "ledger" }, records, ["2017", "2017"]);
    for (const { area, value } of year) {
      expect(total(quarters.filter((each) => each.area === area).map((each) => String(each.value)))).toBe(
        Number(value),
      );
    }
  });

  test.prop([ledgers])("tallied(amounts in another unit) is the same", (records) => {
    const sum: Tally<string> = { kind: "sum", ledger: "ledger" };
    const inYuan = records.map((each) => ({ ...each, amount: `${Number(each.amount) * 10000}`, unit: "元" }));
    expect(figures(sum, inYuan)).toEqual(figures(sum, records));
  });
});

const award = (id: string, grade: string, rest: Partial<LedgerRecord> = {}): LedgerRecord => ({
  id,
  area: "永嘉县",
  period: "2017",
  grade,
  ...rest,
});
const POINTS = { kind: "points", ledger: "ledger", grades: { 国家级: 3, 省部级: 2 }, most: 5 } as const;
const tally = (each: Tally, ledger: Ledger, period = "2017") =>
  tallied(frame, { ledgers: { ledger }, tallies: { [each.kind]: each }, periods: [period] });

describe("tallied", () => {
  it("国家级3分, 省部2分, 累计≤5: a national and two provincial awards have 5", () => {
    const records = [award("a", "国家级"), award("b", "省部级"), award("c", "省部级")];
    expect(tally(POINTS, { records })).toEqual([
      {
        area: "永嘉县",
        measure: "points",
        period: "2017",
        value: "5",
        rows: [
          { record: "a", grade: "国家级", worth: "3", counted: "3" },
          { record: "b", grade: "省部级", worth: "2", counted: "2" },
          { record: "c", grade: "省部级", worth: "2", counted: "0", reason: "limit" },
        ],
      },
    ]);
  });

  it("累计≤5: of two national awards the second counts in part", () => {
    const [found] = tally(POINTS, { records: [award("b", "国家级"), award("a", "国家级")] });
    expect(found?.rows).toEqual([
      { record: "a", grade: "国家级", worth: "3", counted: "3" },
      { record: "b", grade: "国家级", worth: "3", counted: "2", reason: "limit" },
    ]);
  });

  it("同一项目取最高分不重复: a project with two awards has the points of the higher", () => {
    const records = [award("a", "省部级", { project: "p" }), award("b", "国家级", { project: "p" })];
    const [found] = tally({ ...POINTS, once: "project" }, { records });
    expect(found?.value).toBe("3");
    expect(found?.rows?.at(-1)).toEqual({
      record: "a",
      grade: "省部级",
      worth: "2",
      counted: "0",
      reason: "same-project",
    });
  });

  it("a row without a project is a project of its own", () => {
    const records = [award("a", "省部级"), award("b", "国家级"), award("c", "省部级", { project: "p" })];
    expect(tally({ ...POINTS, most: 9, once: "project" }, { records })[0]?.value).toBe("7");
  });

  it("blanks around a project or a grade make no other one, and blanks alone are nothing", () => {
    const records = [
      award("a", "省部级 ", { project: "p" }),
      award("b", " 国家级", { project: " p " }),
      award("c", "省部级", { project: " " }),
      award("d", "省部级", { project: "" }),
    ];
    const [found] = tally({ ...POINTS, most: 9, once: "project" }, { records });
    expect(found?.value).toBe("7");
    expect(found?.rows?.map(({ grade, reason }) => [grade, reason])).toEqual([
      ["国家级", undefined],
      ["省部级", "same-project"],
      ["省部级", undefined],
      ["省部级", undefined],
    ]);
    expect(tally(POINTS, { records: [award("a", " ")] })[0]).toMatchObject({ value: null, reason: "not-reported" });
  });

  it("a project's highest row counts even where its grade is full", () => {
    const before = [award("a", "国家级"), award("b", "省部级", { project: "p" })];
    const full: Tally = { ...POINTS, once: "project", mostByGrade: { 国家级: 3 } };
    expect(tally(full, { records: before })[0]?.value).toBe("5");
    const after = [...before, award("c", "国家级", { project: "p" })];
    expect(tally(full, { records: after })[0]?.value).toBe("3");
  });

  it("永嘉县2016年: 3 + 9 + 20 awards are 32, not the 36 printed beside them", () => {
    const of = (grade: string, count: number) =>
      Array.from({ length: count }, (_, place) => award(`${grade}${place}`, grade, { period: "2016" }));
    const records = [...of("国家级", 3), ...of("省部级", 9), ...of("市级", 20)];
    expect(tally({ kind: "count", ledger: "ledger" }, { records }, "2016")[0]?.value).toBe("32");
  });

  it("an area without a row has 0 only where it has reported", () => {
    const records = [award("a", "国家级", { period: "2017-05-04" })];
    const found = tally(POINTS, { records, reported: { "2017": ["泰顺县"] } });
    expect(found.map(({ area, value, rows }) => [area, value, rows?.length])).toEqual([
      ["永嘉县", "3", 1],
      ["泰顺县", "0", 0],
    ]);
    expect(tally(POINTS, { records, reported: { "2017": ["泰顺县"] } }, "2016")).toEqual([]);
    expect(tally(POINTS, { records, reported: { "2017": ["泰顺县"] } }, "2017-Q1").map(({ area }) => area)).toEqual([
      "泰顺县",
    ]);
    expect(tally(POINTS, { records, reported: { "2017-Q1": ["泰顺县"] } }).map(({ area }) => area)).toEqual(["永嘉县"]);
  });

  it("a row that is not wholly in the period does not count, and is told", () => {
    const records = [award("a", "国家级", { period: "2017-05" }), award("b", "省部级")];
    expect(tally(POINTS, { records }, "2017-01..09")[0]).toMatchObject({
      value: "3",
      rows: [{ record: "a" }, { record: "b", worth: null, counted: "0", reason: "other-period" }],
    });
    expect(tally(POINTS, { records: [award("b", "省部级")] }, "2017-01..09")).toEqual([]);
  });

  it("a row without the grade or amount that is asked makes the figure not-reported", () => {
    const { grade: _grade, ...bare } = award("a", "");
    const points = tally(POINTS, { records: [bare, award("b", "国家级")] });
    expect(points[0]).toMatchObject({ value: null, reason: "not-reported" });
    expect(points[0]?.rows?.at(-1)).toEqual({ record: "a", worth: null, counted: "0", reason: "no-grade" });
    const counted = { kind: "count", ledger: "ledger" } as const;
    expect(tally({ ...counted, mostByGrade: { 国家级: 1 } }, { records: [bare] })[0]?.value).toBe(null);
    expect(tally(counted, { records: [bare] })[0]?.value).toBe("1");
    const sum = tally({ kind: "sum", ledger: "ledger" }, { records: [bare, { ...bare, id: "b", amount: "2.5" }] });
    expect(sum[0]).toMatchObject({
      value: null,
      reason: "not-reported",
      rows: [{ counted: "2.5" }, { reason: "no-amount" }],
    });
  });
});

describe("tallied refuses, all at once", () => {
  const refused = (ledger: object, each: object = POINTS) =>
    faultsOf(() =>
      Reflect.apply(tallied, undefined, [frame, { ledgers: { ledger }, tallies: { points: each }, periods: ["2017"] }]),
    );

  it("rows of unknown areas and grades, of one id, with unreadable periods, amounts and units", () => {
    const records = [
      award("a", "国家极"),
      award("a", "省部级", { area: "永加县" }),
      award("b", "市级", { period: "2017-02-30", amount: "3447多", unit: "万圆" }),
    ];
    expect(refused({ records, grades: ["市级"] })).toEqual([
      {
        code: "data.unknown-grade",
        path: "/ledgers/ledger/records/0/grade",
        facts: { grade: "国家极", suggestion: "国家级", known: "市级, 国家级, 省部级" },
      },
      { code: "data.duplicate-record", path: "/ledgers/ledger/records/1/id", facts: { record: "a" } },
      {
        code: "data.unknown-area",
        path: "/ledgers/ledger/records/1/area",
        facts: { area: "永加县", suggestion: "永嘉县" },
      },
      { code: "period.unreadable-date", path: "/ledgers/ledger/records/2/period", facts: { text: "2017-02-30" } },
      { code: "number.unreadable", path: "/ledgers/ledger/records/2/amount", facts: { text: "3447多" } },
      {
        code: "unit.unknown",
        path: "/ledgers/ledger/records/2/unit",
        facts: { unit: "万圆", suggestion: "万元" },
      },
    ]);
  });

  it("unknown areas and periods of a nil report", () => {
    expect(refused({ records: [], reported: { 去年: ["永加县"] } })).toEqual([
      {
        code: "data.unknown-area",
        path: "/ledgers/ledger/reported/去年/0",
        facts: { area: "永加县", suggestion: "永嘉县" },
      },
      { code: "period.unreadable", path: "/ledgers/ledger/reported/去年", facts: { text: "去年" } },
    ]);
  });

  it("amounts of another kind than the measure", () => {
    const records = [award("a", "国家级", { amount: 3, unit: "件" })];
    const found = faultsOf(() => tally({ kind: "sum", ledger: "ledger" }, { records }));
    expect(found).toEqual([
      {
        code: "data.unit-mismatch",
        path: "/ledgers/ledger/records/0/unit",
        facts: { measure: "sum", measureUnit: "万元", unit: "件" },
      },
    ]);
  });

  it("tallies with negative points, empty limits, unknown kinds, and limits of grades that do not count", () => {
    const wrong = { ...POINTS, once: "projct", grades: { 国家级: -1 }, mostByGrade: { 国家极: 3 }, most: 0 };
    expect(refused({ records: [] }, wrong)).toEqual([
      {
        code: "scheme.unknown-option",
        path: "/tallies/points/once",
        facts: { option: "once", value: "projct", suggestion: "project", known: "project, area" },
      },
      {
        code: "data.unknown-grade",
        path: "/tallies/points/mostByGrade/国家极",
        facts: { grade: "国家极", suggestion: "国家级", known: "国家级" },
      },
      { code: "number.not-positive", path: "/tallies/points/most", facts: { name: "most", value: "0" } },
      {
        code: "rule.negative-points",
        path: "/tallies/points/grades/国家级",
        facts: { rule: "points", points: "-1" },
      },
    ]);
    expect(refused({ records: [] }, { kind: "cuont", ledger: "ledger" }).map(({ path }) => path)).toEqual([
      "/tallies/points/kind",
    ]);
  });

  it("counts in a unit of many, unknown measures, and ledgers that no tally takes", () => {
    const found = faultsOf(() =>
      tallied(frame, {
        ledgers: { leger: { records: [] } },
        tallies: { sum: { kind: "count", ledger: "ledger" }, cuont: { kind: "count", ledger: "ledger" } },
        periods: ["今年"],
      }),
    );
    expect(found).toEqual([
      { code: "data.tally-unit", path: "/tallies/sum", facts: { measure: "sum", kind: "count", unit: "万元" } },
      { code: "data.unknown-measure", path: "/tallies/cuont", facts: { measure: "cuont", suggestion: "count" } },
      {
        code: "data.unknown-ledger",
        path: "/ledgers/leger",
        facts: { ledger: "leger", suggestion: "ledger", known: "ledger" },
      },
      { code: "period.unreadable", path: "/periods/0", facts: { text: "今年" } },
    ]);
  });
});
