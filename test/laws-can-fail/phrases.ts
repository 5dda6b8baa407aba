import type { Break } from "./break.js";

const reading = "test/targets/phrase/readStatements.test.ts";
const script = "src/targets/phrase/script.ts";

/** The breaks of Chinese numerals and of the phrase language. */
export const breaks: readonly Break[] = [
  {
    law: "chineseNumeral reads what is written by places",
    test: "test/quantity/chineseNumeral.test.ts",
    file: "src/quantity/chineseNumeral.ts",
    find: "section += (digit ?? 1) * ten;",
    replace: "section = (digit ?? 1) * ten;",
  },
  {
    law: "chineseNumeral never throws, and gives a number or nothing",
    test: "test/quantity/chineseNumeral.test.ts",
    file: "src/quantity/chineseNumeral.ts",
    find: "return value === undefined ? undefined : rational(value);",
    replace: "return rational(value ?? Number.NaN);",
  },
  {
    law: "white space between tokens changes nothing",
    test: reading,
    file: script,
    find: "if (columns || (isLetter(before) && isLetter(after))) push(32, place);",
    replace: "push(32, place);",
  },
  {
    law: "full-width signs change nothing",
    test: reading,
    file: script,
    find: "if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;",
    replace: "if (code >= 0xff11 && code <= 0xff5e) return code - 0xfee0;",
  },
  {
    law: "traditional characters change nothing",
    test: reading,
    file: script,
    find: "const simplified = SIMPLIFIED_OF.get(code);",
    replace: "const simplified = SIMPLIFIED_OF.get(code + 1);",
  },
  {
    law: "prose around a phrase changes nothing, and its spans move with it",
    test: reading,
    file: "src/targets/phrase/readStatements.ts",
    find: "const tokens = tokensOf(plain, start, end);",
    replace: "const tokens = tokensOf(plain, 0, end);",
  },
  {
    law: "a figure keeps its exact value, with thousands separators or without",
    test: reading,
    file: "src/targets/phrase/tokens.ts",
    find: "if (end - start <= 3) {",
    replace: "if (end - start <= 2) {",
  },
  {
    law: "any string is read: spans lie in it, in order, and the result is JSON",
    test: reading,
    file: "src/targets/phrase/readStatements.ts",
    find: "end > start ? at(end - 1) + 1 : at(start)",
    replace: "end > start ? at(end - 1) + 2 : at(start)",
  },
  {
    law: "reading what was written gives the same target",
    test: "test/targets/phrase/statementText.test.ts",
    file: "src/targets/phrase/statementText.ts",
    find: "AROUND[down ? TURNED[comparator] : comparator]",
    replace: "AROUND[comparator]",
  },
];
