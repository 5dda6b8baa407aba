import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { FIFTH, FREE, TEXT_WIDTH } from "./page.js";
import { textRun } from "./textRun.js";
import type { WordFonts } from "./wordOptions.js";

/** A column: its head, its share of the width, and where its text stands. */
export interface TableColumn {
  readonly head: string;
  readonly share: number;
  readonly align?: "left" | "center" | "right";
}

/** So many rows are kept on one page. */
const MOST_TOGETHER = 14;

/** A table as wide as the text. */
export function tableOf(
  fonts: WordFonts,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / shares));
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  // A short table stays on one page.
  const together = rows.length <= MOST_TOGETHER;
  const row = (texts: readonly string[], isHead: boolean, isLast: boolean): TableRow =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: columns.map(
        ({ align = "center" }, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                keepNext: isHead || (together && !isLast),
                alignment: isHead ? AlignmentType.CENTER : align,
                spacing: FREE,
                children: [
                  textRun(texts[index] ?? "", {
                    size: FIFTH,
                    ...(isHead && { font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: fonts.heading } }),
                  }),
                ],
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      row(
        columns.map(({ head }) => head),
        true,
        false,
      ),
      ...rows.map((texts, index) => row(texts, false, index === rows.length - 1)),
    ],
  });
}
