import { choices, fail } from "../../error/index.js";

/**
 * Refuses the value of an option that plain JavaScript may have misspelt.
 *
 * @throws KaoheError `scheme.unknown-option`
 */
export function checkChoice(
  option: string,
  value: string,
  known: readonly string[],
  path = `/options/${option}`,
): void {
  if (!known.includes(value)) fail("scheme.unknown-option", { option, value, ...choices(value, known) }, path);
}
