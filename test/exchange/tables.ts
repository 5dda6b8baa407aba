import fc from "fast-check";
import type { Measure } from "../../src/data/index.js";

export const measures: Readonly<Record<string, Measure>> = {
  projects: { id: "projects", label: { zh: "项目数", en: "projects" }, unit: "项" },
  rd: { id: "rd", label: "R&D经费支出", unit: "亿元" },
  share: { id: "share", label: "R&D经费支出占比", unit: "%" },
};

/** A cell as it is printed, and what is read of it: decimal text, a reason, or null where it must be refused. */
export interface PrintedCell {
  readonly printed: string;
  readonly value: string | null;
  readonly reason?: string;
}

export const goodCells: fc.Arbitrary<PrintedCell> = fc.oneof(
  fc.integer({ min: -999_999, max: 9_999_999 }).map((value) => ({ printed: String(value), value: String(value) })),
  fc.integer({ min: 0, max: 9_999_999 }).map((value) => ({
    printed: value.toLocaleString("en-US"),
    value: String(value),
  })),
  fc.constantFrom<PrintedCell>(
    { printed: "0", value: "0" },
    { printed: " 6.70 ", value: "6.70" },
    { printed: "６．７０", value: "6.70" },
    { printed: "1,234,567.8", value: "1234567.8" },
    { printed: "１，２３４", value: "1234" },
    { printed: "−3.6", value: "-3.6" },
    { printed: ".5", value: ".5" },
    { printed: "", value: null, reason: "not-reported" },
    { printed: "-", value: null, reason: "not-reported" },
    { printed: "–", value: null, reason: "not-reported" },
    { printed: "—", value: null, reason: "not-reported" },
    { printed: "…", value: null, reason: "not-reported" },
    { printed: "...", value: null, reason: "not-reported" },
    { printed: "*", value: null, reason: "withheld" },
    { printed: "/", value: null, reason: "not-applicable" },
  ),
);

export const badCells: fc.Arbitrary<PrintedCell> = fc
  .constantFrom(
    "12..5",
    "3447多",
    "*0家",
    "1,23",
    "1,2345",
    "12.",
    "1 234",
    "5²",
    "447①",
    "NaN",
    "1e3",
    "3/4",
    "约5",
    "0x1F",
    "#REF!",
    "constructor",
  )
  .map((printed) => ({ printed, value: null }));

/** How a table is written: line ends, byte order mark, quotes where none are needed, blank rows. */
export interface Manner {
  readonly lineEnd: string;
  readonly mark: boolean;
  readonly quoted: boolean;
  readonly blankEvery: number;
  readonly comments: readonly string[];
}

export const manners: fc.Arbitrary<Manner> = fc.record({
  lineEnd: fc.constantFrom("\n", "\r\n"),
  mark: fc.boolean(),
  quoted: fc.boolean(),
  blankEvery: fc.integer({ min: 1, max: 4 }),
  comments: fc.subarray(["温州市统计年鉴 2018", "表 9-6"]),
});

/** The text of a table, and the line of the file on which each row starts. */
export function written(
  rows: readonly (readonly string[])[],
  { lineEnd, mark, quoted, blankEvery, comments }: Manner,
): { readonly text: string; readonly lines: readonly number[] } {
  const lines: number[] = [];
  let text = comments.map((comment) => `# ${comment}${lineEnd}`).join("");
  for (const [place, fields] of rows.entries()) {
    lines.push(text.split("\n").length);
    text += fields
      .map((field) => (quoted || /[,"\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
      .join(",");
    text += lineEnd;
    if (place % blankEvery === 0) text += place % 2 === 0 ? lineEnd : `${",".repeat(fields.length - 1)}${lineEnd}`;
  }
  return { text: `${mark ? "\uFEFF" : ""}${text}`, lines };
}
