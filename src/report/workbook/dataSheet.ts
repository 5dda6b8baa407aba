import { type Cell, missing } from "../../data/index.js";
import { labelText } from "../../error/index.js";
import { elementOf } from "../../formula/index.js";
import { periodLabel, readPeriod } from "../../period/index.js";
import { areaSheet, label, type SheetColumn } from "./areaSheet.js";
import type { AttributeColumn } from "./attributes.js";
import type { InputColumn } from "./inputs.js";
import type { Layout } from "./layout.js";
import { inputFormat } from "./numberFormat.js";
import { valueCell } from "./valueCell.js";
import type { WorkbookCell, WorkbookSheet } from "./workbook.js";

/** The sheet of what people fill in: attributes, figures, and the values of parameters. */
export function dataSheet(layout: Layout): WorkbookSheet {
  const { attributes, inputs, working, locale } = layout;
  const areas = working.situation.panel?.areas ?? [];
  const others = inputs.others.map((area): WorkbookCell => {
    const found = elementOf(areas, area);
    return label(labelText(found.label ?? found.id, locale));
  });
  const sheet = areaSheet(layout, "data", [
    ...[...attributes.values()].map((column) => attributeColumn(layout, column)),
    ...inputs.columns.map((column) => inputColumn(layout, column)),
  ]);
  const below = sheet.rows.length - others.length;
  // The areas that do not take part stand under the others.
  const rows = sheet.rows.map((row, index) => (index < below ? row : [others[index - below] ?? null, ...row.slice(1)]));
  return { ...sheet, rows };
}

function attributeColumn(
  { words, working, locale }: Layout,
  { name, period, values, codes }: AttributeColumn,
): SheetColumn {
  const title = name === "class" ? words.class : name === "group" ? words.groupName : name;
  const time =
    period === "" || period === working.situation.period ? "" : ` ${periodLabel(readPeriod(period), locale)}`;
  const legend = codes === undefined ? "" : ` (${[...codes].map(([value, code]) => `${code}=${value}`).join("; ")})`;
  return {
    header: `${title}${time}${legend}`,
    cellAt: (place) => {
      const value = values[place];
      if (value === undefined) return null;
      const code = codes?.get(value);
      if (code !== undefined) return { kind: "number", value: code, format: "0", role: "input" };
      return { kind: "text", text: value, role: "input" };
    },
  };
}

function inputColumn({ inputs, working, reasons, words }: Layout, column: InputColumn): SheetColumn {
  const { areas } = working.situation;
  const unit = column.unit === "" ? "" : ` (${column.unit})`;
  const format = inputFormat(column.unit, column.cells.values());
  const cellOf = (cell: Cell | undefined): WorkbookCell =>
    valueCell(cell ?? missing("not-applicable"), column.scale, format, reasons.text, "input");
  return {
    header: `${column.header}${unit}${column.isStatic ? ` (${words.static})` : ""}`,
    cellAt: (place) => cellOf(column.cells.get(elementOf(areas, place))),
    below: inputs.others.map((area) => (column.cells.has(area) ? cellOf(column.cells.get(area)) : null)),
  };
}
