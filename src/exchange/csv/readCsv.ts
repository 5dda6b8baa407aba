import type { Issue } from "../../error/index.js";
import { readRows, type Table } from "../readTable.js";
import type { ReadTableOptions } from "../tableOptions.js";
import { csvComments, csvRows } from "./csvRows.js";
import { decodeText, type Encoding } from "./decodeText.js";

/** What a table's columns and rows mean, and how its file is written. */
export interface CsvOptions extends ReadTableOptions {
  /** What separates fields; a comma when left out. */
  readonly delimiter?: string;
  /** The encoding of bytes; UTF-8, else GB18030 when left out. */
  readonly encoding?: Encoding;
}

/** What a table says, as `panel` takes it, and the encoding of its bytes. */
export interface CsvTable extends Table {
  readonly encoding?: Encoding;
}

/**
 * Reads a table from text or bytes (see `decodeText`). Either all of it is read, or every fault is reported with its row (the line of
 * the file) and its column. Lines at the head that start with `#` are the source. Rows without any content are passed over; a column
 * that means nothing must be named in `ignore`; what is set aside is told in `notes`. Text that `writeCsv` guarded against
 * spreadsheets is read as it was.
 *
 * Units: the measure's own, or that which stands in brackets in the header, `R&D经费支出(亿元)`, in a row of units under it, or in the
 * title (单位:亿元); a cell may say %.
 * Missing: marks in place of a number by the table `marks`, each kept as it was printed. 0 is a number.
 *
 * @throws KaoheError `csv.*`, `table.*`, `period.unreadable`, `period.impossible`, `unit.unknown`, `data.unknown-status`
 * @source 温州市统计局 2018-11-20, table 9-6: 永嘉县 77985万元
 * @example
 * const measures = { rd: { id: "rd", label: "R&D经费支出", unit: "亿元" } };
 * const text = "县,R&D经费支出(万元)\n永嘉县,77985\n泰顺县,—\n";
 * const table = readCsv(text, { measures, area: "县", period: "2017" });
 * table.observations[0]   //=> { area: "永嘉县", measure: "rd", period: "2017", value: "77985", unit: "万元" }
 * table.observations[1].mark   //=> "—"
 * panel({ measures, ...table }).cell(0, "rd", "2017").numerator   //=> 779850000
 */
export function readCsv(input: string | Uint8Array | ArrayBuffer, options: CsvOptions): CsvTable {
  const issues: Issue[] = [];
  const { text, ...decoded } = decodeText(input, options);
  const { comments, rest } = csvComments(text);
  const rows = csvRows(rest, options.delimiter ?? ",", comments.length, issues);
  const source = options.source ?? comments.join("\n");
  const { areas, observations, notes } = readRows(rows, source === "" ? options : { ...options, source }, issues);
  const ofHead = comments.map((comment, place) => ({ row: place + 1, text: comment, kind: "source" as const }));
  return { areas, observations, notes: [...ofHead, ...notes], ...decoded };
}
