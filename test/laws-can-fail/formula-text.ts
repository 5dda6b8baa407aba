import type { Break } from "./break.js";

/** The breaks of formulas as text: how it is read, and how it is written. */
export const breaks: readonly Break[] = [
  {
    law: "readFormula((…)[…]) is what at and of make of it, step by step",
    test: "test/formula/readFormula.test.ts",
    file: "src/formula/reader/move.ts",
    find: 'whose: move.whose === "self" ? next.whose : move.whose',
    replace: "whose: next.whose",
  },
  {
    law: "brackets within brackets act in the order of writing",
    test: "test/formula/readFormula.test.ts",
    file: "src/formula/reader/primary.ts",
    find: "reading.expression(movedOn(move, outer))",
    replace: "reading.expression(movedOn(outer, move))",
  },
  {
    law: "readFormula reads full-width and Chinese signs as the plain ones",
    test: "test/formula/readFormula.test.ts",
    file: "src/formula/reader/tokens.ts",
    find: '["÷", "/"]',
    replace: '["÷", "*"]',
  },
  {
    law: "readFormula(any text) is a formula or a fault of the text, in its columns",
    test: "test/formula/readFormula.test.ts",
    file: "src/formula/reader/cursor.ts",
    find: "Array.from(text.slice(0, offset)).length + 1",
    replace: "Array.from(text.slice(0, offset)).length",
  },
  // A part written in the wrong place comes back to its own when it is written again, which the law sees.
  {
    law: "a mutated text that reads is written and read as the same formula",
    test: "test/formula/readFormula.test.ts",
    file: "src/interpret/sourceTexts.ts",
    find: 'divide: (_, parts) => between(parts, "/", PRECEDENCE.product)',
    replace: 'divide: (_, [a, b]) => between([b, a], "/", PRECEDENCE.product)',
  },
  {
    law: "source(graph), read back, is the same formula and the same graph",
    test: "test/interpret/source.test.ts",
    file: "src/interpret/sourceTexts.ts",
    find: "bracketed(right, precedence + 1)",
    replace: "bracketed(right, precedence)",
  },
  {
    law: "source(graph, { names }) leaves them out and reads back with them",
    test: "test/interpret/source.test.ts",
    file: "src/interpret/namedEntries.ts",
    find: 'if (formula.kind !== "named") continue;',
    replace: 'if (formula.kind !== "named" || formula.places === 0) continue;',
  },
];
