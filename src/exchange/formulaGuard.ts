// A spreadsheet that opens a CSV file takes these for the beginning of a formula, the wide ones too.
const GUARDED = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text for a cell of a CSV file that no spreadsheet may take for a formula: an apostrophe goes before it where it begins with
 * = + - @, a tab or a line break. `unguarded` takes it off again.
 */
export function guarded(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

/** The text that `guarded` made this of; other text is trimmed. */
export function unguarded(cell: string): string {
  const rest = cell.slice(1);
  return cell.startsWith("'") && GUARDED.test(rest) ? rest : cell.trim();
}
