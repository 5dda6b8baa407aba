import { unguarded } from "./formulaGuard.js";

/** A row of a table: its fields and where it stands, counted from 1: the row of a sheet, or the line of a file. */
export interface TableRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The texts of the fields that hold anything. */
export function filledIn({ fields }: TableRow): readonly string[] {
  return fields.map(unguarded).filter((field) => field !== "");
}
