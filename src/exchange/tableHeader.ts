import { unguarded } from "./formulaGuard.js";
import type { TableRow } from "./tableRow.js";
import { bareUnit } from "./tableSections.js";

/** What stands over a column: its parts from top to bottom, none where it has no header, and its unit in the row of units. */
export interface HeaderParts {
  readonly parts: readonly string[];
  readonly unit: string | undefined;
}

/**
 * The header of each column. A blank cell of an upper row continues the one before where something stands below it, as merged cells
 * are written out.
 */
export function tableHeader(header: readonly TableRow[], units: TableRow | undefined): readonly HeaderParts[] {
  const width = Math.max(...header.map(({ fields }) => fields.length));
  const rows = header.map(({ fields }) => Array.from({ length: width }, (_, place) => unguarded(fields[place] ?? "")));
  const continued = rows.map((cells, level) => {
    const lower = rows.slice(level + 1);
    let last = "";
    return cells.map((cell, place) => {
      const covers = lower.some((row) => row[place] !== "");
      if (cell !== "") last = cell;
      return cell !== "" || !covers ? cell : last;
    });
  });
  return Array.from({ length: width }, (_, place) => {
    // A cell that is merged over several rows may be written out in each.
    const texts = continued.map((cells) => cells[place] ?? "");
    const parts = texts.filter((part, level) => part !== "" && part !== texts[level - 1]);
    return { parts, unit: bareUnit(units?.fields[place] ?? "") || undefined };
  });
}
