import writeXlsxFile, { type Feature, type Row } from "write-excel-file/universal";
import { xmlText } from "../xmlText.js";
import { textWidth } from "./textWidth.js";
import { WORDS } from "./words.js";
import type { Workbook, WorkbookCell, WorkbookRole, WorkbookSheet } from "./workbook.js";

const STYLES: Readonly<Record<WorkbookRole, object>> = {
  title: { fontWeight: "bold", fontSize: 12 },
  header: {
    fontWeight: "bold",
    backgroundColor: "#D9E2EC",
    wrap: true,
    align: "center",
    alignVertical: "center",
    borderColor: "#9AA5B1",
    borderStyle: "thin",
  },
  label: { borderColor: "#D0D7DE", borderStyle: "thin" },
  input: { backgroundColor: "#FFF8DC", textColor: "#1F3FA6", borderColor: "#D0D7DE", borderStyle: "thin" },
  computed: { borderColor: "#D0D7DE", borderStyle: "thin" },
  note: { wrap: true, alignVertical: "top", borderColor: "#D0D7DE", borderStyle: "thin" },
};

/**
 * Writes a workbook as an .xlsx file. Formulas are written without values, so that every spreadsheet computes them when it opens the
 * file. Texts are written as texts, whatever sign they begin with.
 *
 * @returns the bytes of the file
 * @example
 * const rows = [[{ kind: "text", text: "=1+1", role: "label" }]] as const;
 * const sheets = [{ name: "数据", rows, widths: [12], frozen: { rows: 0, columns: 0 } }];
 * const bytes = await writeWorkbook({ format: "kaohe-workbook/1", locale: "zh", sheets, names: {}, differences: [] });
 * String.fromCharCode(...bytes.slice(0, 2))   //=> "PK"
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = workbook.sheets.map((sheet) => ({
    data: sheet.rows.map((row): Row => row.map((cell) => cellOf(cell, heightOf(row, sheet.widths)))),
    sheet: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    orientation: "landscape" as const,
    ...frozenOf(sheet),
  }));
  const blob = await writeXlsxFile(sheets, {
    fontFamily: WORDS[workbook.locale].font,
    fontSize: 11,
    features: [formulasAndNames(workbook)],
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function frozenOf({ frozen }: WorkbookSheet): { stickyRowsCount?: number; stickyColumnsCount?: number } {
  return {
    ...(frozen.rows > 0 && { stickyRowsCount: frozen.rows }),
    ...(frozen.columns > 0 && { stickyColumnsCount: frozen.columns }),
  };
}

/** What a cell can hold at most. */
const LONGEST = 32_767;

// Excel reads these as a character: an underscore that is written so itself keeps them.
const ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

function cellOf(cell: WorkbookCell, height: number): Row[number] {
  if (cell === null) return null;
  const style = { ...STYLES[cell.role], height };
  switch (cell.kind) {
    case "text":
      return { ...style, type: String, value: writable(cell.text) };
    case "number":
      return { ...style, type: Number, value: cell.value, ...formatOf(cell.format) };
    case "formula":
      // In the file the sign of equality is left out.
      return {
        ...style,
        type: "Formula",
        value: xmlText(cell.formula).replace(/^(\{?)=/, "$1"),
        ...formatOf(cell.format),
      };
  }
}

function writable(text: string): string {
  return xmlText(text).slice(0, LONGEST).replace(ESCAPED, "_x005F_");
}

const LINE = 16;

/** In points: as many lines as the longest text takes, since not every program makes room for wrapped text. */
function heightOf(row: readonly WorkbookCell[], widths: readonly number[]): number {
  const lines = row.map((cell, index) =>
    cell?.kind === "text" && (cell.role === "header" || cell.role === "note")
      ? Math.ceil((textWidth(cell.text) + 1) / (widths[index] ?? LINE))
      : 1,
  );
  return Math.min(20, Math.max(1, ...lines)) * LINE + 4;
}

function formatOf(format: string): { format?: string } {
  return format === "General" ? {} : { format };
}

/** What the library carries files in. */
type File = Awaited<ReturnType<ReturnType<typeof writeXlsxFile>["toBlob"]>>;

const ARRAY_FORMULA = /<c r="([A-Z]+\d+)"([^>]*)><f>\{(.*?)\}<\/f>/g;

/** What the library leaves to others: array formulas and names of ranges. */
function formulasAndNames({ names }: Workbook): Feature<File> {
  const defined = Object.entries(names)
    .map(([name, range]) => `<definedName name="${name}">${range}</definedName>`)
    .join("");
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml) => xml.replace(ARRAY_FORMULA, '<c r="$1"$2><f t="array" ref="$1">$3</f>'),
        },
        "xl/workbook.xml": {
          transform: (xml) =>
            xml.replace("<definedNames/>", defined === "" ? "" : `<definedNames>${defined}</definedNames>`),
        },
      },
    },
  };
}
