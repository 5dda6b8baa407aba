import { labelText } from "../../error/index.js";
import { elementOf } from "../../formula/index.js";
import { FIRST_ROW, type Layout } from "./layout.js";
import { textWidth } from "./textWidth.js";
import type { SheetName } from "./words.js";
import type { WorkbookCell, WorkbookSheet } from "./workbook.js";

/** A column of a sheet that has a row for each area. */
export interface SheetColumn {
  readonly header: string;
  readonly cellAt: (place: number, row: number) => WorkbookCell;
  /** What stands under the areas that take part. */
  readonly below?: readonly WorkbookCell[];
}

/** A sheet with a row for each area that takes part, in the same order on all sheets. */
export function areaSheet(layout: Layout, name: SheetName, columns: readonly SheetColumn[]): WorkbookSheet {
  const { words, order, locale, working } = layout;
  const { participants } = working.view;
  const isData = name === "data";
  const leading: readonly SheetColumn[] = [
    {
      header: words.area,
      cellAt: (place) => label(labelText(elementOf(participants, place).label, locale)),
    },
    ...(isData
      ? []
      : [
          {
            header: words.class,
            cellAt: (_place: number, row: number): WorkbookCell => ({
              kind: "formula",
              formula: `=${words.sheets.data}!$B${FIRST_ROW + row}`,
              format: "General",
              role: "label",
            }),
          },
        ]),
  ];
  const all = [...leading, ...columns];
  const below = all.reduce((most, column) => Math.max(most, column.below?.length ?? 0), 0);
  return {
    name: words.sheets[name],
    rows: [
      [{ kind: "text", text: words.titles[name], role: "title" }],
      all.map(({ header }): WorkbookCell => ({ kind: "text", text: header, role: "header" })),
      ...order.map((place, row) => all.map((column) => column.cellAt(place, row))),
      ...Array.from({ length: below }, (_, row) => all.map((column) => column.below?.[row] ?? null)),
    ],
    widths: all.map(({ header }, index) => (index === 0 ? 14 : columnWidth(header))),
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
  };
}

export function label(text: string): WorkbookCell {
  return { kind: "text", text, role: "label" };
}

/** A heading takes three lines at most; a Chinese character is two wide. */
function columnWidth(header: string): number {
  const width = textWidth(header);
  return Math.min(28, Math.max(11, Math.ceil(width / 3) + 2));
}
