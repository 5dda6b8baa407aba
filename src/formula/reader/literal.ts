import { readQuantity } from "../../quantity/index.js";
import type { NodeOf } from "../node.js";
import { constant } from "../operand.js";
import type { Cursor } from "./cursor.js";
import { type Token, tokens } from "./tokens.js";
import { quotedText } from "./words.js";

/** Digits beyond this no figure has, and to reduce them could take for ever. */
const LONGEST_NUMBER = 5000;

/** Reads a number that stands here, or `exact("…")`. */
export function exactLiteral(cursor: Cursor): NodeOf<"constant"> {
  const { kind, text } = cursor.peek();
  if (kind !== "name" || text !== "exact" || !cursor.is("(", 1)) {
    return constant(shortText(cursor, "number", "number"));
  }
  cursor.next();
  cursor.next();
  const contents = shortText(cursor, "quoted", "text");
  cursor.expect(")");
  return constant(contents);
}

function shortText(cursor: Cursor, kind: Token["kind"], expected: string): string {
  if (cursor.peek().kind === kind && cursor.peek().text.length > LONGEST_NUMBER) cursor.unexpected("short-number");
  return cursor.expectKind(kind, expected).text;
}

/** A number with its unit as formula text: `27亿元`; `exact("3件/万人")` or `exact("1/3")` where it would not be read as one number. */
export function literalText(value: string, unit: string): string {
  const written = value + unit;
  const [first, ...others] = tokens(written.replace(/^-/, ""));
  const isOne = first?.kind === "number" && others.length === 1;
  if (isOne && readsAs(written, value, unit)) return written;
  return `exact(${quotedText(readsAs(written, value, unit) ? written : `${value} ${unit}`)})`;
}

function readsAs(written: string, value: string, unit: string): boolean {
  const found = readQuantity(written);
  return found.value === value && found.unit === unit;
}
