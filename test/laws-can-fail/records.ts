import type { Break } from "./break.js";

const test = "test/data/tallied.test.ts";
const file = "src/data/countedRows.ts";

/** The breaks of ledgers and their tallies. */
export const breaks: readonly Break[] = [
  {
    law: "tallied(ledger) is what is worked out by hand",
    test,
    file,
    find: "let excess = subtract(sum(rows.map(({ counted }) => counted)), toRational(most));",
    replace: "let excess = subtract(sum(rows.map(({ worth }) => worth)), toRational(most));",
  },
  {
    law: "tallied(rows in another order) is the same",
    test,
    file,
    find: "compare(b.worth, a.worth) || (a.record.id < b.record.id ? -1 : 1)",
    replace: "compare(b.worth, a.worth)",
  },
  {
    law: "tallied(ledger) says what each row adds, and all add up",
    test,
    file: "src/data/talliedFigure.ts",
    find: "exactText(sum(counted.map((row) => row.counted)))",
    replace: "exactText(sum(counted.map((row) => row.worth)))",
  },
  {
    law: "tallied(ledger) adds no more of a row than it is worth",
    test,
    file,
    find: "compare(row.counted, excess) < 0 ? row.counted : excess",
    replace: "excess",
  },
  {
    law: "tallied({ most, mostByGrade }) never goes beyond a limit",
    test,
    file,
    find: 'limit(alike, most, "grade-limit");',
    replace: 'limit(alike.slice(1), most, "grade-limit");',
  },
  {
    law: "tallied({ once: project }) never counts a project twice",
    test,
    file,
    find: "seen.has(thing)",
    replace: "seen.has(row.record.id)",
  },
  {
    law: "tallied({ once: area }) is the highest of all",
    test,
    file,
    find: "compare(b.worth, a.worth)",
    replace: "compare(a.worth, b.worth)",
  },
  {
    law: "tallied(one row more) is never lower, of counts and points",
    test,
    file,
    find: "compare(b.worth, a.worth)",
    replace: "compare(a.worth, b.worth)",
  },
  {
    law: "tallied(each area's rows apart) is tallied(all)",
    test,
    file: "src/data/tallied.ts",
    find: "touching.set(row.area, [row])",
    replace: "touching.set(0, [row])",
  },
  {
    law: "tallied(quarters) of dated rows add up to the year",
    test,
    file: "src/data/ledgerReading.ts",
    find: "outer.first <= inner.first",
    replace: "outer.first < inner.first",
  },
  {
    law: "tallied(amounts in another unit) is the same",
    test,
    file: "src/data/talliedFigure.ts",
    find: "divide(multiply(amount, given.factor), unit.factor)",
    replace: "multiply(amount, given.factor)",
  },
  {
    law: "assess(ledgers) is assess(what they give)",
    test: "test/assessment/ledgers.test.ts",
    file: "src/assessment/talliedPanel.ts",
    find: "time && shiftPeriod(time, { years })",
    replace: "time && shiftPeriod(time, { years: years - 1 })",
  },
  {
    law: "a scheme with tallies → JSON → scheme is the identity",
    test: "test/assessment/ledgers.test.ts",
    file: "src/data/checkedTally.ts",
    find: "...(once !== undefined && { once }),",
    replace: '...(once === "area" && { once: "project" as const }),',
  },
  {
    law: "readRecordsCsv(a ledger as written) is the ledger",
    test: "test/exchange/readRecordsCsv.test.ts",
    file: "src/exchange/csv/readRecordsCsv.ts",
    find: 'month.padStart(2, "0")',
    replace: "month",
  },
];
