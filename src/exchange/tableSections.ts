import { unitOf } from "../quantity/index.js";
import { headerKey } from "./headerKey.js";
import { noteOf, type TableNote } from "./tableNote.js";
import { columnIn, type ReadTableOptions } from "./tableOptions.js";
import { filledIn, type TableRow } from "./tableRow.js";

/** A table taken apart: its header, the rows of figures, and what was set aside. */
export interface TableSections {
  readonly header: readonly TableRow[];
  /** A row of units under the header. */
  readonly units: TableRow | undefined;
  readonly body: readonly TableRow[];
  readonly notes: readonly TableNote[];
  /** The units that the title states. */
  readonly stated: readonly string[];
  /** What the title and the footnotes name as source. */
  readonly source: string;
}

const SOURCE = /^(?:资料来源|数据来源|来源|source)\s*[:：]\s*/i;
const FOOTNOTE = /^[(（[【]?(?:注|附注|备注|说明|注释|note)s?\s*\d*\s*[)）\]】]?\s*(?:[:：]|\d+\s*[.．、)）])/i;
// 填报单位 and 制表单位 are offices; 计量单位 and the like, or 单位 alone, are units.
const UNIT = /(?<![\p{L}\p{N}])([\p{L}\p{N}]*?)(?:计量|金额|数量|货币)?单\s*位\s*[:：]/gu;

/** Takes a table apart; rows without any content are none. */
export function tableSections(rows: readonly TableRow[], options: ReadTableOptions): TableSections {
  const filled = rows.filter(({ fields }) => fields.some((field) => field.trim() !== ""));
  const { first, anchor, end } = headerRows(filled, options);
  const head = filled.slice(0, first).map((row) => headNote(row, options));
  const rest = filled.slice(end);
  const [units] = rest;
  const name = headerKey(filled[first]?.fields[anchor] ?? "");
  // Where rows name the measures, columns have no unit of their own.
  const possible = units !== undefined && columnIn(options.measure) === undefined;
  const hasUnits = possible && isUnitRow(units, anchor, name, options);
  const { body, notes } = withoutFootnotes(hasUnits ? rest.slice(1) : rest, options);
  const aside = [...head, ...(hasUnits ? [noteOf(units, "unit")] : []), ...notes];
  return {
    header: filled.slice(first, end),
    units: hasUnits ? units : undefined,
    body,
    notes: aside,
    stated: [...new Set(head.flatMap(({ text }) => unitsIn(text, options)))],
    source: aside.flatMap(({ kind, text }) => (kind === "source" ? [text.replace(SOURCE, "")] : [])).join("\n"),
  };
}

/** The header: as many rows as it has, around the one that names the column of the areas, or of another dimension. */
function headerRows(
  rows: readonly TableRow[],
  options: ReadTableOptions,
): { readonly first: number; readonly end: number; readonly anchor: number } {
  const { area, measure, period, value, headerRows: count = 1 } = options;
  const wanted = [typeof area === "string" ? area : undefined, columnIn(measure), columnIn(period), value]
    .filter((header) => header !== undefined)
    .map(headerKey);
  for (const key of wanted) {
    const named = rows.findIndex(({ fields }) => fields.some((field) => headerKey(field) === key));
    const place = rows[named]?.fields.findIndex((field) => headerKey(field) === key) ?? -1;
    if (place < 0) continue;
    // Below its name the column is blank, or merged with it, as far as the header goes; what it lacks then stands above.
    let below = 1;
    while (below < count && ["", key].includes(headerKey(rows[named + below]?.fields[place] ?? "x"))) below += 1;
    const first = Math.max(0, named + below - count);
    return { first, end: first + count, anchor: place };
  }
  return { first: 0, end: count, anchor: -1 };
}

function headNote(row: TableRow, options: ReadTableOptions): TableNote {
  const text = filledIn(row).join(" ");
  if (filledIn(row).some((each) => SOURCE.test(each))) return noteOf(row, "source");
  if (FOOTNOTE.test(text)) return noteOf(row, "footnote");
  return noteOf(row, unitsIn(text, options).length > 0 ? "unit" : "title");
}

/** The units that a line states: those up to a space, and what are units beyond it. A title right before 单位 needs a unit after it. */
function unitsIn(text: string, { units }: ReadTableOptions): readonly string[] {
  const found = [...text.matchAll(UNIT)];
  return found.flatMap((match, place) => {
    const said = text.slice(match.index + match[0].length, found[place + 1]?.index).replace(/[()（）:：].*$/s, "");
    const [near = "", ...far] = said.split(/(?<![、,，;；])\s+/).filter((part) => part !== "");
    const parts = (part: string): readonly string[] =>
      part
        .split(/[、,，;；]/)
        .map(headerKey)
        .filter((each) => each !== "");
    const known = (each: string): boolean => isUnit(each, units);
    const first = parts(near);
    return match[1] === "" || first.every(known) ? [...first, ...far.flatMap(parts).filter(known)] : [];
  });
}

/** Whether a row holds units and nothing else, but for 单位 under the name of the areas, or that name merged with it. */
function isUnitRow({ fields }: TableRow, anchor: number, name: string, { units }: ReadTableOptions): boolean {
  const cells = fields.map(headerKey);
  if (!["", "单位", "计量单位", name].includes(cells[anchor] ?? "")) return false;
  const stated = cells.filter((cell, place) => cell !== "" && place !== anchor);
  return stated.length > 0 && stated.every((cell) => isUnit(bareUnit(cell), units));
}

/** A unit without the brackets around it. */
export function bareUnit(cell: string): string {
  return headerKey(cell).replace(/^\((.*)\)$/, "$1");
}

function isUnit(symbol: string, units: ReadTableOptions["units"]): boolean {
  try {
    return !/^\d/.test(symbol) && unitOf(symbol, units).symbol !== "";
  } catch {
    return false;
  }
}

/** The rows without those that say 注: or 资料来源:, and without single lines of text after the first of them, below all figures. */
function withoutFootnotes(
  rows: readonly TableRow[],
  { areas }: ReadTableOptions,
): Pick<TableSections, "body" | "notes"> {
  const known = areas && new Set(areas.map(({ id }) => id));
  const body: TableRow[] = [];
  const notes: TableNote[] = [];
  // A name alone between rows of figures is an area without any.
  const last = rows.findLastIndex((row) => filledIn(row).length > 1 && !FOOTNOTE.test(filledIn(row).join("")));
  for (const [place, row] of rows.entries()) {
    const [first = "", ...others] = filledIn(row);
    // One cell of text; 注: may stand in a cell of its own before it.
    const alone = others.length === 0 || (others.length === 1 && /[:：]$/.test(first));
    const isText = alone && known?.has(first) !== true;
    if (isText && SOURCE.test(first)) notes.push(noteOf(row, "source"));
    else if (isText && FOOTNOTE.test(first)) notes.push(noteOf(row, "footnote"));
    else if (notes.length > 0 && place > last && others.length === 0 && isText) notes.push(noteOf(row, "footnote"));
    else body.push(row);
  }
  return { body, notes };
}
