import { add, type Formula } from "../formula/index.js";

/** The sum of parts that may be one or none. */
export function sumOf(parts: readonly Formula[]): Formula {
  const [only, second] = parts;
  return only !== undefined && second === undefined ? only : add(...(parts.length === 0 ? [0] : parts));
}
