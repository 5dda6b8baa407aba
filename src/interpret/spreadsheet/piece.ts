import type { Reason } from "../../data/index.js";
import {
  compare,
  decimalPlaces,
  divide,
  exactText,
  multiply,
  ONE,
  type Rational,
  readDecimal,
  reduced,
  ZERO,
} from "../../number/index.js";
import { call, cellOf, either, numeral, operation, present, type SheetExpression } from "./expression.js";

/** A number or a reason, and whether it can be a reason at all. */
export interface Finished {
  readonly expression: SheetExpression;
  readonly maybe: boolean;
}

/** What a formula is printed as while what stands around it is not known yet. */
export interface Piece {
  readonly index: number;
  /** Its number, where the cells that it needs hold numbers; undefined where it has to stand in a cell of its own to be a part. */
  readonly value: SheetExpression | undefined;
  readonly needs: readonly number[];
  /** The reason where its own arithmetic fails. */
  readonly fails: Reason | undefined;
  /** How many base units one of its number is. */
  readonly scale: Rational;
  /** Its number in a scale, or a reason, where some cells are known to hold numbers. */
  readonly finish: (known: ReadonlySet<number>, scale: Rational) => Finished;
  readonly condition: boolean;
  /** The cells that hold numbers where a condition holds, and where it does not. */
  readonly whenTrue: readonly number[];
  readonly whenFalse: readonly number[];
  /** It fills a cell, and is read best alone. */
  readonly alone: boolean;
  /** The reason, where no area has a value. */
  readonly absent?: Reason;
  readonly weight: number;
  readonly depth: number;
}

export const NOTHING: ReadonlySet<number> = /* @__PURE__ */ new Set();

/** An expression counted in another scale. */
export function rescaled(expression: SheetExpression, from: Rational, to: Rational): SheetExpression {
  const ratio = reduced(divide(from, to));
  if (expression.kind === "number") return numberOf(multiply(readDecimal(expression.text) ?? ZERO, ratio));
  if (compare(ratio, ONE) === 0) return expression;
  if (ratio.numerator === 1 || ratio.numerator === 1n)
    return operation("/", expression, numeral(String(ratio.denominator)));
  if (decimalPlaces(ratio.denominator) !== undefined) return operation("*", expression, numeral(exactText(ratio)));
  const { numerator, denominator } = ratio;
  return operation("/", operation("*", expression, numeral(String(numerator))), numeral(String(denominator)));
}

/** A number, as a quotient where it has no finite decimal form. */
export function numberOf(value: Rational): SheetExpression {
  const text = exactText(value);
  const [over = "", under] = text.split("/");
  return under === undefined ? numeral(text) : operation("/", numeral(over), numeral(under));
}

/** A value where these cells hold numbers, else the strongest reason among them. */
export function guarded(needs: readonly number[], value: SheetExpression, among = needs): SheetExpression {
  return needs.length === 0 ? value : call("IF", present(needs), value, { kind: "strongest", cells: among });
}

export function without(needs: readonly number[], known: ReadonlySet<number>): readonly number[] {
  return needs.filter((cell) => !known.has(cell));
}

export function union(...lists: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(lists.flat())];
}

export function withKnown(known: ReadonlySet<number>, more: readonly number[]): ReadonlySet<number> {
  return more.length === 0 ? known : new Set([...known, ...more]);
}

interface Strict {
  readonly value: SheetExpression;
  readonly needs: readonly number[];
  readonly fails?: Reason | undefined;
  readonly scale: Rational;
  readonly condition?: boolean;
  readonly whenTrue?: readonly number[];
  readonly whenFalse?: readonly number[];
}

/** A piece that is missing exactly where a cell that it needs is, or where its arithmetic fails. */
export function strictPiece(index: number, parts: readonly Piece[], strict: Strict): Piece {
  const { value, needs, fails, scale, condition = false, whenTrue = [], whenFalse = [] } = strict;
  return {
    index,
    value,
    needs,
    fails,
    scale,
    condition,
    whenTrue: union(whenTrue, needs),
    whenFalse: union(whenFalse, needs),
    alone: false,
    ...sizeOf(parts),
    finish: (known, wanted) => {
      const number = condition ? either(value, numeral("1"), numeral("0")) : rescaled(value, scale, wanted);
      const safe: SheetExpression =
        fails === undefined ? number : call("IFERROR", number, { kind: "reason", reason: fails });
      const lacking = without(needs, known);
      const [only] = lacking;
      const itself = number.kind === "cell" && lacking.length === 1 && number.entry === only;
      const maybe = lacking.length > 0 || fails !== undefined;
      return { expression: itself ? { kind: "strongest", cells: lacking } : guarded(lacking, safe), maybe };
    },
  };
}

export function sizeOf(parts: readonly Piece[]): { readonly weight: number; readonly depth: number } {
  return {
    weight: parts.reduce((sum, { weight }) => sum + weight, 1),
    depth: parts.reduce((most, { depth }) => Math.max(most, depth), 0) + 1,
  };
}

/** The piece of what no area has. */
export function absentPiece(index: number, scale: Rational, reason: Reason): Piece {
  const piece = strictPiece(index, [], { value: cellOf(index), needs: [], scale });
  const expression: SheetExpression = { kind: "reason", reason };
  return { ...piece, value: undefined, absent: reason, finish: () => ({ expression, maybe: true }) };
}

/** The piece of what stands in a cell. */
export function cellPiece(index: number, scale: Rational, maybe: boolean, condition: boolean): Piece {
  const cell = cellOf(index);
  const value = condition ? operation("=", cell, numeral("1")) : cell;
  const piece = strictPiece(index, [], { value, needs: maybe ? [index] : [], scale, condition });
  return { ...piece, finish: condition ? () => ({ expression: cell, maybe }) : piece.finish };
}
