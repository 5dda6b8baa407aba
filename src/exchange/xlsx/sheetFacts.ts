import { strFromU8, unzipSync } from "fflate";

/** What a sheet says of its cells beside their values: read-excel-file gives the stored numbers alone. */
export interface SheetFacts {
  /** Whether a number is shown in per cent: 0.0207 as 2.07%. */
  readonly isPercent: (row: number, column: number) => boolean;
  /** Whether a date is shown as a month: 2017年9月. */
  readonly isMonth: (row: number, column: number) => boolean;
  /** The error that stands in a cell, such as #DIV/0!, which read-excel-file takes for a blank. */
  readonly errorIn: (row: number, column: number) => string | undefined;
  /** Cells merged over several rows: from, to, and the first column, counted from 0. */
  readonly mergedDown: readonly (readonly [first: number, last: number, column: number])[];
  /** Cells with a formula and no value, with row and column counted from 0. */
  readonly uncalculated: readonly { readonly cell: string; readonly row: number; readonly column: number }[];
}

type Attributes = ReadonlyMap<string, string>;

/** The names of the sheets, in order, and a reader of what each says of its cells. */
export function sheetFacts(bytes: Uint8Array): {
  readonly names: readonly string[];
  readonly factsOf: (name: string) => SheetFacts;
} {
  const file = (path: string): string => {
    const found = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
    return found === undefined ? "" : strFromU8(found);
  };
  const relations = elements(file("xl/_rels/workbook.xml.rels"), "Relationship");
  const sheets = elements(file("xl/workbook.xml"), "sheet").map((sheet) => ({
    name: sheet.get("name") ?? "",
    target: relations.find((each) => each.get("Id") === sheet.get("r:id"))?.get("Target") ?? "",
  }));
  const styles = file("xl/styles.xml");
  return {
    names: sheets.map(({ name }) => name),
    factsOf: (name) => {
      const target = sheets.find((sheet) => sheet.name === name)?.target ?? "";
      return factsIn(file(target.startsWith("/") ? target.slice(1) : `xl/${target}`), formatsIn(styles));
    },
  };
}

/** The attributes of every element of a name; prefixes of namespaces are passed over. */
function elements(xml: string, name: string): readonly Attributes[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^<>]*)>`, "g"))].map(([, text = ""]) =>
    attributesIn(text),
  );
}

function attributesIn(text: string): Attributes {
  const found = text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map(([, key = "", value, single = ""]) => [key, plain(value ?? single)]));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&apos;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

function plain(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === "" ? 10 : 16)),
    )
    .replace(/&(?:quot|apos|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

interface Formats {
  readonly percent: ReadonlySet<string>;
  readonly month: ReadonlySet<string>;
}

/** The styles, by place, that show per cent or a month. 9 and 10 are per cent in every workbook, 17, 27, 36, 50 and 57 months. */
function formatsIn(styles: string): Formats {
  const percent = new Set(["9", "10"]);
  const month = new Set(["17", "27", "36", "50", "57"]);
  // Conditional formats (dxfs) have numFmt too, with numbers of their own.
  for (const format of elements(blockIn(styles, "numFmts"), "numFmt")) {
    const code = (format.get("formatCode") ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
    const id = format.get("numFmtId") ?? "";
    if (code.includes("%")) percent.add(id);
    if (/y/i.test(code) && /m/i.test(code) && !/[dhs]/i.test(code)) month.add(id);
  }
  const ids = elements(blockIn(styles, "cellXfs"), "xf").map((xf) => xf.get("numFmtId") ?? "");
  const places = (of: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(ids.flatMap((id, place) => (of.has(id) ? [String(place)] : [])));
  return { percent: places(percent), month: places(month) };
}

/** What stands in the first element of a name that has content. */
function blockIn(xml: string, name: string): string {
  const rest = xml.slice(new RegExp(`<(?:\\w+:)?${name}[\\s>]`).exec(xml)?.index ?? xml.length);
  return rest.slice(0, Math.max(0, rest.search(new RegExp(`</(?:\\w+:)?${name}>`))));
}

function factsIn(sheet: string, formats: Formats): SheetFacts {
  const percent = new Set<string>();
  const month = new Set<string>();
  const errors = new Map<string, string>();
  const uncalculated: string[] = [];
  for (const { text, content } of cellsIn(sheet)) {
    const cell = attributesIn(text);
    const [address = "", style = ""] = [cell.get("r"), cell.get("s")];
    if (formats.percent.has(style)) percent.add(address);
    if (formats.month.has(style)) month.add(address);
    if (cell.get("t") === "e") errors.set(address, plain(/<(?:\w+:)?v>([^<]*)</.exec(content)?.[1] ?? "#VALUE!"));
    if (/<(?:\w+:)?f[\s>/]/.test(content) && !/<(?:\w+:)?v[\s>/]/.test(content)) uncalculated.push(address);
  }
  return {
    isPercent: (row, column) => percent.has(addressOf(row, column)),
    isMonth: (row, column) => month.has(addressOf(row, column)),
    errorIn: (row, column) => errors.get(addressOf(row, column)),
    mergedDown: elements(sheet, "mergeCell").flatMap((merge) => {
      const [, from = "", first = "", to = "", last = ""] =
        /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge.get("ref") ?? "") ?? [];
      // Of several columns the first has the text, as within a single row.
      return to !== "" && first !== last ? [[Number(first) - 1, Number(last) - 1, columnOf(from)] as const] : [];
    }),
    uncalculated: uncalculated.map((cell) => {
      const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
      return { cell, row: Number(row) - 1, column: columnOf(letters) };
    }),
  };
}

/** The cells of a sheet, each looked for up to the next: one without an end must not cost a walk through the whole file. */
function cellsIn(sheet: string): readonly { readonly text: string; readonly content: string }[] {
  const [, ...parts] = withoutComments(sheet).split(/<(?:\w+:)?c(?=\s)/);
  return parts.map((part) => {
    const end = part.indexOf(">");
    const text = part.slice(0, Math.max(0, end));
    const close = text.endsWith("/") ? -1 : part.search(/<\/(?:\w+:)?c>/);
    return { text, content: part.slice(end + 1, Math.max(end + 1, close)) };
  });
}

function withoutComments(xml: string): string {
  const [first = "", ...rest] = xml.split("<!--");
  const kept = rest.map((part) => {
    const end = part.indexOf("-->");
    return end < 0 ? "" : part.slice(end + 3);
  });
  return [first, ...kept].join("");
}

/** The address of a cell whose row and column are counted from 0: A1. */
function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
