/** What an explanation writes behind a value that people handed in: who, how much, why and where it is written. */
export function sourceText(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}
