import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecordsCsv } from "../../src/csv.js";
import type { LedgerRecord } from "../../src/data/index.js";
import { faultsOf } from "../period/faultsOf.js";

const columns = {
  id: "编号",
  area: "县",
  period: "获奖日期",
  label: "项目名称",
  project: "项目编号",
  grade: "级别",
  amount: "经费(万元)",
  source: "文号",
} as const;

const text = fc.constantFrom("科技进步奖", 'a "quoted", one', "两\n行", "R&D");
const days = fc.constantFrom(
  ["2017-09-20", "2017年9月20日"],
  ["2017-09-05", "2017/9/5"],
  ["2017-12-31", "2017.12.31"],
  ["2017年9月", "2017年9月"],
  ["2017", "2017"],
);
const amounts = fc.constantFrom(["1234.5", "1,234.5"], ["0", "0"], [undefined, ""], [undefined, "—"]);

/** A record, and its row as it is written. */
const rows = fc
  .record(
    { id: text, period: days, label: text, project: text, grade: text, amount: amounts, source: text },
    { requiredKeys: ["period", "amount"] },
  )
  .map(({ period: [period, day], amount: [amount, figure], ...rest }) => {
    const given = { area: "永嘉县", ...rest };
    const record = { ...given, period, ...(amount !== undefined && { amount, unit: "万元" }) };
    return { record, row: { ...given, period: day, amount: figure } };
  });

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;
const written = (fields: readonly string[]): string => fields.map(quoted).join(",");

describe("readRecordsCsv", () => {
  test.prop([fc.array(rows, { maxLength: 5 })])("readRecordsCsv(a ledger as written) is the ledger", (given) => {
    const parts = ["id", "area", "period", "label", "project", "grade", "amount", "source"] as const;
    const lines = given.map(({ row }) => written(parts.map((part) => row[part] ?? "")));
    const table = [written(parts.map((part) => columns[part])), ...lines].join("\n");
    let line = 2;
    const wanted = given.map(({ record, row }): LedgerRecord => {
      const own = { id: String(line), ...record };
      line += written(parts.map((part) => row[part] ?? "")).split("\n").length;
      return own;
    });
    expect(readRecordsCsv(table, { columns })).toEqual(wanted);
  });

  it("gives the period and the source of the whole table, and passes over other columns", () => {
    const table = "# 来源:浙政发〔2017〕1号\n序号,县,备注\n1,永嘉县,x\n";
    const source = "浙政发〔2017〕1号";
    expect(readRecordsCsv(table, { columns: { area: "县" }, period: "2017" })).toEqual([
      { id: "3", area: "永嘉县", period: "2017", source },
    ]);
    const [own] = readRecordsCsv(table, { columns: { area: "县", id: "序号" }, period: "2017", source: "公报" });
    expect(own).toEqual({ id: "1", area: "永嘉县", period: "2017", source: "公报" });
  });

  it("of a header alone is an empty ledger", () => {
    expect(readRecordsCsv("县,奖项\n", { columns: { area: "县" }, period: "2017" })).toEqual([]);
  });

  it("refuses rows all at once, with line and header", () => {
    const table = "县,日期,经费(万元),日期\n,2017-02-30,1万,x\n永嘉县,2017\n永嘉县,去年,5%,x\n";
    const wrong = { area: "县", period: "日期", amount: "经费(万元)", grade: "级" };
    expect(faultsOf(() => readRecordsCsv(table, { columns: wrong })).map(({ code, path }) => [code, path])).toEqual([
      ["table.duplicate-header", "/rows/1/日期"],
      ["table.no-column", "/rows/1"],
      ["table.no-area", "/rows/2/县"],
      ["table.unreadable-number", "/rows/2/经费(万元)"],
      ["period.unreadable-date", "/rows/2/日期"],
      ["table.ragged-row", "/rows/3"],
      ["table.unreadable-number", "/rows/4/经费(万元)"],
      ["period.unreadable", "/rows/4/日期"],
    ]);
    expect(faultsOf(() => readRecordsCsv("", { columns: wrong }))).toEqual([
      { code: "table.empty", path: "", facts: { rows: 0 } },
    ]);
    expect(faultsOf(() => readRecordsCsv("县\n永嘉县\n", { columns: { area: "县" } }))).toMatchObject([
      { code: "period.unreadable", path: "/period" },
    ]);
  });
});
