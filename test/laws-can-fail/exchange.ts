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
];
