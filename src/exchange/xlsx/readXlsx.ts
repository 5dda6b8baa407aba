import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { fail, KaoheError } from "../../error/index.js";
import { exactText, multiply, type Rational, rational, toRational } from "../../number/index.js";
import { guarded } from "../formulaGuard.js";
import { headerKey } from "../headerKey.js";
import { readTable, type Table } from "../readTable.js";
import type { TableNote } from "../tableNote.js";
import type { ReadTableOptions } from "../tableOptions.js";
import { type SheetFacts, sheetFacts } from "./sheetFacts.js";

/** What a table's columns and rows mean, and on which sheet it stands. */
export interface XlsxOptions extends ReadTableOptions {
  /** The name of the sheet or its place, counted from 1; the only one that holds anything when left out. */
  readonly sheet?: string | number;
}

/** What a table says, as `panel` takes it, the sheet on which it stands, and all sheets of the workbook. */
export interface XlsxTable extends Table {
  readonly sheet: string;
  readonly sheets: readonly string[];
}

/** A number apart from text: its digits as they are stored. */
interface Stored {
  readonly digits: string;
}

type Sheet = Awaited<ReturnType<typeof readXlsxFile<Stored>>>[number];

/**
 * Reads a table from a workbook (.xlsx) as `readTable` reads it, with rows counted as on the sheet. Codes that are text keep their
 * zeros; a number has its shortest decimal form, and what is shown in per cent is read as it is shown: 0.0207 as 2.07%. A date is
 * its day, 2017-09-30, or the month where just that is shown. Of formulas the values count that were saved with them; an error such
 * as #DIV/0! is text, and a fault where a figure should be unless `marks` says what it means. A cell merged over several rows counts
 * for each of them.
 *
 * @returns a promise of the table
 * @throws KaoheError `xlsx.*` for what is no workbook, has no such sheet, or was never calculated; and what `readTable` throws
 * @example
 * const rd = { id: "rd", label: "R&D经费支出", unit: "亿元" };
 * const observations = [{ area: "永嘉县", measure: "rd", period: "2017", value: "6.7", unit: "亿元" }];
 * const bytes = await writeXlsx(panel({ areas: [{ id: "永嘉县" }], measures: { rd }, observations }), { form: "long" });
 * const table = await readXlsx(bytes, { measures: { rd }, ...longForm("zh") });
 * table.observations   //=> observations
 */
export async function readXlsx(bytes: Uint8Array | ArrayBuffer, options: XlsxOptions): Promise<XlsxTable> {
  const { sheets, names, factsOf } = await workbookIn(new Uint8Array(bytes));
  const found = chosen(sheets, options.sheet);
  const facts = factsOf(found.sheet);
  const texts = textsIn(found.data, facts);
  const unread = ignoredIn(texts, options);
  const needed = facts.uncalculated.find((each) => !unread(each.row, each.column));
  if (needed !== undefined) fail("xlsx.uncalculated", { sheet: found.sheet, cell: needed.cell });
  const { sheet: _, ...rest } = options;
  const table = readTable(texts, rest);
  const blank = facts.uncalculated.map(
    ({ cell, row }): TableNote => ({ row: row + 1, text: `${cell}: 公式未计算 / never calculated`, kind: "ignored" }),
  );
  const notes = [...table.notes, ...blank].sort((a, b) => a.row - b.row);
  return { ...table, notes, sheet: found.sheet, sheets: names };
}

/** Whether a cell stands in a column or a row that the options leave out. */
function ignoredIn(
  texts: readonly (readonly string[])[],
  { ignore = [], ignoreRows = [] }: XlsxOptions,
): (row: number, column: number) => boolean {
  const headers = new Set(ignore.map((header) => headerKey(header.split("/").at(-1) ?? "")));
  const rows = new Set(ignoreRows);
  const columns = new Set(
    texts.flatMap((row) => row.flatMap((text, place) => (headers.has(headerKey(text)) ? [place] : []))),
  );
  return (row, column) => columns.has(column) || texts[row]?.some((text) => rows.has(text)) === true;
}

const MOST_BYTES = 200_000_000;

/** Refuses what would unpack to more than fits, before it is unpacked. */
function checkSize(bytes: Uint8Array): void {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  if (size > MOST_BYTES) fail("xlsx.too-large", { size, most: MOST_BYTES });
}

async function workbookIn(
  bytes: Uint8Array,
): Promise<ReturnType<typeof sheetFacts> & { readonly sheets: readonly Sheet[] }> {
  try {
    checkSize(bytes);
    const sheets = await readXlsxFile<Stored>(bytes.slice().buffer, {
      trim: false,
      parseNumber: (digits) => ({ digits }),
    });
    return { sheets, ...sheetFacts(bytes) };
  } catch (error) {
    if (error instanceof KaoheError) throw error;
    return fail("xlsx.unreadable", { problem: error instanceof Error ? error.message : String(error) });
  }
}

function chosen(sheets: readonly Sheet[], wanted: string | number | undefined): Sheet {
  const names = sheets.map(({ sheet }) => sheet).join(", ");
  if (wanted !== undefined) {
    const found = sheets.find(({ sheet }, place) => sheet === wanted || place + 1 === wanted);
    return found ?? fail("xlsx.no-sheet", { sheet: String(wanted), sheets: names });
  }
  const [first, second] = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  if (second !== undefined) fail("xlsx.which-sheet", { sheets: names });
  return first ?? fail("table.empty", { rows: 0 });
}

/** The texts of the cells, as a CSV file would have them. */
function textsIn(data: Sheet["data"], facts: SheetFacts): readonly (readonly string[])[] {
  const texts = data.map((row, line) => row.map((cell, place) => textOf(cell, line, place, facts)));
  for (const [first, last, column] of facts.mergedDown) {
    // A merge may be said to reach to the end of the sheet, far below its rows.
    for (let line = first + 1; line <= Math.min(last, texts.length - 1); line += 1) {
      const row = texts[line];
      if (row !== undefined) row[column] = texts[first]?.[column] ?? "";
    }
  }
  return texts;
}

function textOf(cell: Sheet["data"][number][number], line: number, place: number, facts: SheetFacts): string {
  if (cell === null) return facts.errorIn(line, place) ?? "";
  if (cell instanceof Date) return cell.toISOString().slice(0, facts.isMonth(line, place) ? 7 : 10);
  if (typeof cell === "object") return numberText(cell, facts.isPercent(line, place));
  return typeof cell === "string" ? guarded(cell) : String(cell).toUpperCase();
}

/** Seventeen digits are stored of each number; the shortest that are the same number were meant. */
function numberText({ digits }: Stored, percent: boolean): string {
  const value = toRational(Number(digits));
  return percent ? `${exactText(multiply(shortest(digits), rational(100)))}%` : exactText(value);
}

/** 2.07% typed into a cell may be stored as 0.020700000000000003: 15 digits are what a spreadsheet shows. */
function shortest(digits: string): Rational {
  return toRational(Number(Number(digits).toPrecision(15)));
}
