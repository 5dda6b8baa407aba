/** A row of a table: its fields and where it stands, counted from 1: the row of a sheet, or the line of a file. */
export interface TableRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The fields that hold anything, trimmed. */
export function filledIn({ fields }: TableRow): readonly string[] {
  return fields.map((field) => field.trim()).filter((field) => field !== "");
}
