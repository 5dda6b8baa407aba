import { fail } from "./KaoheError.js";
import { choices } from "./suggestion.js";

/**
 * Refuses a word that an option does not know: plain JavaScript, or JSON, may have misspelt it.
 *
 * @throws KaoheError `scheme.unknown-option`
 */
export function checkWord(option: string, value: unknown, known: readonly string[], path = `/${option}`): void {
  const word = String(value);
  if (!known.includes(word)) fail("scheme.unknown-option", { option, value: word, ...choices(word, known) }, path);
}
