import writeXlsxFile, { type Cell } from "write-excel-file/universal";
import type { Panel } from "../../data/index.js";
import { fail } from "../../error/index.js";
import { compare, plainPlaces, toRational } from "../../number/index.js";
import { tableOf, type WriteTableOptions } from "../tableOf.js";
import type { WrittenCell } from "../writtenCell.js";

/** How a panel is written as a workbook. */
export interface WriteXlsxOptions extends WriteTableOptions {
  /** The name of the sheet; that of the data when left out. */
  readonly sheet?: string;
}

/**
 * Writes a panel as a workbook (.xlsx) of one sheet, in long form with everything that observations say, or in wide form. `readXlsx`
 * reads both back with the options that `longForm` and `wideForm` give. Text is typed as text, whatever it begins with. Figures are
 * numbers, shown with the decimals that they were given with; those of more than 15 digits, which a spreadsheet would cut, are text.
 * The value of a figure is kept, not zeros at its end: 6.70 reads back as 6.7.
 *
 * @returns a promise of the bytes of the file
 * @throws KaoheError as `writeCsv` does; `xlsx.sheet-name`, `xlsx.long-text` and `xlsx.control-character` for what a workbook cannot hold
 * @example
 * const rd = { id: "rd", label: "R&D经费支出", unit: "亿元" };
 * const yearbook = panel({ areas: [{ id: "永嘉县" }], measures: { rd }, observations: [] });
 * const bytes = await writeXlsx(yearbook, { form: "long" });
 * bytes.slice(0, 2)   //=> new TextEncoder().encode("PK")
 */
export async function writeXlsx(panel: Panel, options: WriteXlsxOptions): Promise<Uint8Array> {
  const sheet = sheetName(options.sheet ?? (options.locale === "en" ? "data" : "数据"));
  const rows = tableOf(panel, options);
  const columns = (rows[0] ?? []).map((_, place) => ({ width: widthOf(rows, place) }));
  const [header = [], ...body] = rows;
  const bold = header.map(({ text }): Cell => ({ value: stored(text), type: String, fontWeight: "bold" }));
  const file = writeXlsxFile([bold, ...body.map((cells) => cells.map(sheetCell))], {
    sheet,
    columns,
    stickyRowsCount: 1,
  });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

const MOST_DIGITS = 15;
const LONGEST_NAME = 31;
const LONGEST_TEXT = 32_767;

/** The name of a sheet, where a spreadsheet takes it. */
function sheetName(name: string): string {
  const fits = name.trim() !== "" && name.length <= LONGEST_NAME && !/[[\]:*?/\\]|^'|'$/.test(name);
  return fits && !hasControls(name) && name.toLowerCase() !== "history" ? name : fail("xlsx.sheet-name", { name });
}

/** Text as a cell stores it: what looks like the code of a sign, _x0041_, would be read as the sign. */
function stored(text: string): string {
  if (text.length > LONGEST_TEXT) fail("xlsx.long-text", { length: text.length, most: LONGEST_TEXT });
  if (hasControls(text)) fail("xlsx.control-character", { text: JSON.stringify(text) });
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

/** Whether there are signs that XML cannot hold. */
function hasControls(text: string): boolean {
  return /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]|\p{Cs}/u.test(text);
}

function sheetCell({ kind, text }: WrittenCell): Cell {
  if (text === "") return null;
  const number = Number(text);
  const digits = text.replace(/\D/g, "").replace(/^0+/, "").length;
  const exact = kind === "figure" && digits <= MOST_DIGITS && Number.isFinite(number);
  if (!exact || compare(toRational(number), toRational(text)) !== 0) return { value: stored(text), type: String };
  const places = plainPlaces(text);
  return { value: number, type: Number, format: places === 0 ? "0" : `0.${"0".repeat(places)}` };
}

/** Wide enough for most texts of a column, signs of Chinese counted twice. */
function widthOf(rows: readonly (readonly WrittenCell[])[], place: number): number {
  const lengths = rows.map((cells) => (cells[place]?.text ?? "").replace(/[^\x20-\x7e]/g, "xx").length);
  return Math.min(40, Math.max(8, ...lengths.slice(0, 1000)) + 2);
}
