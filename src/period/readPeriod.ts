import { fail } from "../error/index.js";
import { plainSigns } from "../quantity/index.js";
import { FIRST_YEAR, LAST_YEAR, type Period } from "./period.js";

/** A way to write a period, and what the marked parts of a match say. */
interface Form {
  readonly pattern: RegExp;
  readonly build: (reader: Reader, year: number, parts: readonly string[]) => Period;
}

/** Reads one part of a text as a whole number within bounds. */
type Reader = (part: string, least: number, most: number) => number;

const half: Form["build"] = (read, year, [digit = ""]) => ({
  kind: "half",
  year,
  half: read(digit, 1, 2) === 1 ? 1 : 2,
});
const month: Form["build"] = (read, year, [digits = ""]) => ({ kind: "month", year, month: read(digits, 1, 12) });
const cumulative: Form["build"] = (read, year, [start = "", end = ""]) => {
  read(start, 1, 1);
  return { kind: "cumulative", year, months: read(end, 1, 12) };
};
const quarter: Form["build"] = (read, year, [digit = ""]) => {
  const place = read(digit, 1, 4);
  return { kind: "quarter", year, quarter: place === 1 || place === 2 || place === 3 ? place : 4 };
};

// A dash between two numbers needs 年 and 月 around it: 2017-01-09 is a day, not nine months.
const FORMS: readonly Form[] = [
  { pattern: /^(\d{4})(?:年度?)?(?:全年)?$/, build: (_, year) => ({ kind: "year", year }) },
  { pattern: /^(\d{4})[-年]?H(\d+)$/i, build: half },
  { pattern: /^(\d{4})年?上半年$/, build: (_, year) => ({ kind: "half", year, half: 1 }) },
  { pattern: /^(\d{4})年?下半年$/, build: (_, year) => ({ kind: "half", year, half: 2 }) },
  { pattern: /^(\d{4})[-年]?Q(\d+)$/i, build: quarter },
  { pattern: /^(\d{4})年第?([一二三四]|\d+)季度?$/, build: quarter },
  { pattern: /^(\d{4})年前[三3]季度$/, build: (_, year) => ({ kind: "cumulative", year, months: 9 }) },
  { pattern: /^(\d{4})[-/](\d{1,2})$/, build: month },
  { pattern: /^(\d{4})(\d{2})$/, build: month },
  { pattern: /^(\d{4})年(\d{1,2})月份?$/, build: month },
  { pattern: /^(\d{4})-(\d{1,2})\.\.(\d{1,2})$/, build: cumulative },
  { pattern: /^(\d{4})年(\d{1,2})月?(?:[-‐‑−–—]{1,2}|[~～至到])(\d{1,2})月份?$/, build: cumulative },
];

/**
 * Reads a period, in canonical text or as documents print it: 2017, 2017年, 2017年度, 2017-H1, 2017年上半年, 2017-Q3, 2017年三季度,
 * 2017年第3季度, 2017年前三季度 (January to September), 2017-09, 201709, 2017/9, 2017年9月, 2017-01..09, 2017年1—9月, 2017年1至9月.
 * Full-width digits and spaces do no harm.
 *
 * @throws KaoheError `period.unreadable` for another form, `period.impossible` for a month 13, a fifth quarter, or
 * cumulative months that do not start in January
 * @example
 * readPeriod("2017年上半年")   //=> { kind: "half", year: 2017, half: 1 }
 * readPeriod("2017年1至9月")   //=> { kind: "cumulative", year: 2017, months: 9 }
 */
export function readPeriod(input: string | number): Period {
  const text = String(input);
  const plain = plainSigns(text.replace(/\s/g, ""));
  const read: Reader = (part, least, most) => {
    const value = "一二三四".indexOf(part) + 1 || Number(part);
    if (value >= least && value <= most) return value;
    return fail("period.impossible", { text, found: part, allowed: least === most ? `${least}` : `${least}–${most}` });
  };
  for (const { pattern, build } of FORMS) {
    const match = pattern.exec(plain);
    if (match) return build(read, read(match[1] ?? "", FIRST_YEAR, LAST_YEAR), match.slice(2));
  }
  return fail("period.unreadable", { text });
}
