import type { Break } from "./break.js";

/** The breaks of tables, files and panels as they are read and written. */
export const breaks: readonly Break[] = [
  {
    law: "readTable reads the same figures from every form of a table",
    test: "test/exchange/readTable.test.ts",
    file: "src/exchange/tableHeader.ts",
    find: 'if (cell !== "") last = cell;',
    replace: "last = cell;",
  },
  {
    law: "decodeText reads a table alike in UTF-8, GBK and UTF-16",
    test: "test/exchange/decodeText.test.ts",
    file: "src/exchange/csv/decodeText.ts",
    find: "new TextDecoder(encoding, { fatal: true })",
    replace: "new TextDecoder(encoding)",
  },
  {
    law: "panel → JSON → panel is the identity",
    test: "test/exchange/roundTrips.test.ts",
    file: "src/exchange/panelJson.ts",
    find: "each.value === null ? null : String(each.value)",
    replace: "each.value === null ? null : String(Number(each.value))",
  },
  {
    law: "panel → CSV in long form → panel",
    test: "test/exchange/roundTrips.test.ts",
    file: "src/exchange/formulaGuard.ts",
    find: 'return cell.startsWith("\'") && GUARDED.test(rest) ? rest : cell.trim();',
    replace: "return cell.trim();",
  },
  {
    law: "panel → SDMX-CSV → panel",
    test: "test/exchange/roundTrips.test.ts",
    file: "src/exchange/sdmx/sdmxUnit.ts",
    find: "return { measure, power };",
    replace: "return { measure, power: 0 };",
  },
  {
    law: "panel → workbook in long form → panel",
    test: "test/exchange/roundTrips.test.ts",
    file: "src/exchange/xlsx/readXlsx.ts",
    find: 'typeof cell === "string" ? guarded(cell)',
    replace: 'typeof cell === "string" ? cell',
  },
  {
    law: "panel → wide form → panel keeps the value or reason of every place",
    test: "test/exchange/roundTrips.test.ts",
    file: "src/exchange/wideRows.ts",
    find: '["withheld", "*"],',
    replace: '["withheld", "/"],',
  },
  {
    law: "writeCsv in wide form refuses what it would lose, unless told to",
    test: "test/exchange/roundTrips.test.ts",
    file: "src/exchange/wideRows.ts",
    find: 'if (observation.status !== undefined && !without.includes("status"))',
    replace: 'if (observation.status === "revised" && !without.includes("status"))',
  },
  {
    law: "writeCsv leaves no field that a spreadsheet would take for a formula",
    test: "test/exchange/roundTrips.test.ts",
    file: "src/exchange/csv/writeCsv.ts",
    find: 'kind === "text" ? guarded(text) : text',
    replace: "text",
  },
];
