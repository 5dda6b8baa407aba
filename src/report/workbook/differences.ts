import { isMissing } from "../../data/index.js";
import { elementOf } from "../../formula/index.js";
import { sheetValues } from "../../interpret/index.js";
import { divide, ONE, toNumber } from "../../number/index.js";
import { groupNumbers } from "./attributes.js";
import { addressOf, type ComputedColumn } from "./computedColumns.js";
import type { Layout } from "./layout.js";
import { doubleDigits, exactDigits } from "./shownDigits.js";
import type { WorkbookDifference } from "./workbook.js";

/** The published cells in which a spreadsheet, computing in doubles, is expected to show other digits than the assessment. */
export function differencesOf(layout: Layout, columns: readonly ComputedColumn[]): readonly WorkbookDifference[] {
  const { working, sheet, inputs, order, reasons, words } = layout;
  const { participants } = working.view;
  const values = sheetValues(sheet, {
    areas: participants.length,
    input: (entry, place) => {
      const cell = elementOf(inputs.exactOf(entry), place);
      const scale = sheet.inputs.get(entry) ?? ONE;
      return isMissing(cell) ? cell : toNumber(divide(cell, scale));
    },
    groupOf: (over, when) => groupNumbers(working, over, when),
  });
  return columns.flatMap((column): readonly WorkbookDifference[] => {
    const { digits, entry, scale, inexpressible } = column;
    const own = values.get(entry);
    if (digits === undefined || own === undefined || inexpressible !== undefined) return [];
    return order.flatMap((place, row): readonly WorkbookDifference[] => {
      const exact = exactDigits(column.exactAt(place), scale, digits, reasons.text);
      const shown = doubleDigits(elementOf(own, place), digits, reasons.text);
      if (exact === shown) return [];
      const { id } = elementOf(participants, place);
      return [
        {
          sheet: words.sheets[column.sheet],
          cell: addressOf(column, row),
          area: id,
          column: column.header,
          exact,
          shown,
        },
      ];
    });
  });
}
