import { choices, fail } from "../error/index.js";

/**
 * Refuses a word that a rule does not know as an option: plain JavaScript may have misspelt it.
 *
 * @throws KaoheError `scheme.unknown-option` at the option
 */
export function checkWord(option: string, value: unknown, known: readonly string[]): void {
  const word = String(value);
  if (!known.includes(word))
    fail("scheme.unknown-option", { option, value: word, ...choices(word, known) }, `/${option}`);
}
