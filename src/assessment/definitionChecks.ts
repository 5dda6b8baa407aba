import { checkWord, choices, collecting, type Issue, issue } from "../error/index.js";

/** Ids are names: none is empty and none stands twice. */
export function checkIds(ids: readonly string[], list: string, issues: Issue[]): void {
  for (const [index, id] of ids.entries()) {
    if (id === "") issues.push(issue("scheme.empty-id", { list }, `/${list}/${index}`));
    else if (ids.indexOf(id) < index) issues.push(issue("scheme.id-twice", { list, id }, `/${list}/${index}`));
  }
}

/** What a caller in JavaScript may have misspelt. */
export function checkOption(
  option: string,
  value: string,
  known: readonly string[],
  path: string,
  issues: Issue[],
): void {
  collecting(issues, "", () => checkWord(option, value, known, path));
}

/** What an adjustment or a veto changes must be an item or block of the scheme. */
export function checkItem(by: string, item: string, known: ReadonlySet<string>, path: string, issues: Issue[]): void {
  if (!known.has(item)) issues.push(issue("scheme.unknown-item", { by, item, ...choices(item, known) }, path));
}
