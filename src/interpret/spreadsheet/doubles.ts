import { missing, stronger } from "../../data/index.js";
import type { When } from "../../formula/index.js";
import { accumulativeRate, readDecimal, roundToStep, scaled, toNumber } from "../../number/index.js";
import { cohortOf } from "./cohortDoubles.js";
import type { SheetExpression, SheetFunction, SheetSign } from "./expression.js";
import { nearly, type SheetValue } from "./sheetValue.js";
import type { SheetGraph } from "./spreadsheet.js";

/** What stands in the cells that people fill in. */
export interface SheetInputs {
  readonly areas: number;
  readonly input: (entry: number, place: number) => SheetValue;
  /** The group of each area, −1 where it is in none. */
  readonly groupOf: (over: readonly string[], when: When) => readonly number[];
}

/** What an expression comes to on the way; undefined where a spreadsheet shows an error. */
type Value = SheetValue | boolean | undefined;

/**
 * What a spreadsheet computes from these formulas: in double precision, with sums as exact as doubles are, and with values taken as
 * equal that differ in their last bits, as LibreOffice has it. It says where a workbook shows other digits than an assessment.
 *
 * @returns the values of each cell for all areas
 */
export function sheetValues(sheet: SheetGraph, inputs: SheetInputs): ReadonlyMap<number, readonly SheetValue[]> {
  const columns = new Map<number, readonly SheetValue[]>();
  const places = Array.from({ length: inputs.areas }, (_, place) => place);
  for (const entry of sheet.inputs.keys())
    columns.set(
      entry,
      places.map((place) => inputs.input(entry, place)),
    );
  const columnOf = (entry: number): readonly SheetValue[] => columns.get(entry) ?? [];
  for (const { entry, expression } of sheet.cells.values()) {
    const ranked = new Map<SheetExpression, readonly SheetValue[]>();
    const cohort = (part: Extract<SheetExpression, { readonly kind: "cohort" }>, place: number): SheetValue => {
      let made = ranked.get(part);
      if (made === undefined) {
        const groups = inputs.groupOf(part.node.over, part.node.when);
        const values = part.value === undefined ? undefined : columnOf(part.value);
        made = cohortOf(part.node, values, part.where === undefined ? undefined : columnOf(part.where), groups);
        ranked.set(part, made);
      }
      return made[place] ?? missing("no-cohort");
    };
    const evaluate = (part: SheetExpression, place: number): Value => {
      switch (part.kind) {
        case "number":
          return Number(part.text);
        case "reason":
          return missing(part.reason);
        case "cell":
          return columnOf(part.entry)[place];
        case "cohort":
          return cohort(part, place);
        case "strongest": {
          const values = part.cells.map((cell) => columnOf(cell)[place]);
          return values.length === 1
            ? values[0]
            : values.filter((value) => typeof value === "object").reduce((a, b) => stronger(a, b));
        }
        case "operator":
          return operated(
            part.sign,
            part.parts.map((each) => evaluate(each, place)),
          );
        case "call":
          if (part.name !== "IF" && part.name !== "IFERROR")
            return called(
              part.name,
              part.parts.map((each) => evaluate(each, place)),
            );
          return branch(part.name, part.parts, (each) => evaluate(each, place));
      }
    };
    columns.set(
      entry,
      places.map((place) => settledValue(evaluate(expression, place))),
    );
  }
  return columns;
}

function settledValue(value: Value): SheetValue {
  if (typeof value === "boolean") return value ? 1 : 0;
  return value ?? missing("#VALUE!");
}

function branch(
  name: "IF" | "IFERROR",
  [first, second, third]: readonly SheetExpression[],
  evaluate: (part: SheetExpression) => Value,
): Value {
  const value = first && evaluate(first);
  if (name === "IFERROR") return value === undefined ? second && evaluate(second) : value;
  if (value === undefined || typeof value === "object") return undefined;
  const taken = value ? second : third;
  return taken && evaluate(taken);
}

function operated(sign: SheetSign, parts: readonly Value[]): Value {
  const [a, b] = parts;
  if ((sign === "=" || sign === "<>") && (typeof a === "object" || typeof b === "object"))
    return same(a, b) === (sign === "=");
  const numbers = parts.map(Number);
  if (parts.some((part) => part === undefined || typeof part === "object") || numbers.some(Number.isNaN))
    return undefined;
  const [x = 0, y = 0] = numbers;
  switch (sign) {
    case "+":
      return numbers.reduce(sumOf);
    case "-":
      return sumOf(x, -y);
    case "*":
      return numbers.reduce((product, each) => product * each);
    case "/":
      return y === 0 ? undefined : x / y;
    case "^":
      return finite(x ** y);
    case "=":
      return nearly(x, y);
    case "<>":
      return !nearly(x, y);
    case "<":
      return x < y && !nearly(x, y);
    case "<=":
      return x < y || nearly(x, y);
    case ">":
      return x > y && !nearly(x, y);
    case ">=":
      return x > y || nearly(x, y);
  }
}

function same(a: Value, b: Value): boolean {
  return typeof a === "object" && typeof b === "object" && a.reason === b.reason;
}

function called(name: Exclude<SheetFunction, "IF" | "IFERROR">, parts: readonly Value[]): Value {
  if (name === "ISNUMBER") return typeof parts[0] === "number";
  if (name === "COUNT") return parts.filter((part) => typeof part === "number").length;
  if (parts.some((part) => part === undefined || typeof part === "object")) return undefined;
  const [x = 0, y = 0] = parts.map(Number);
  switch (name) {
    case "AND":
      return parts.every(Boolean);
    case "OR":
      return parts.some(Boolean);
    case "NOT":
      return !x;
    case "MIN":
      return Math.min(...parts.map(Number));
    case "MAX":
      return Math.max(...parts.map(Number));
    case "ABS":
      return Math.abs(x);
    case "INT":
      return Math.floor(Number(x.toPrecision(15)));
    case "ROUND":
      return rounded(x, y, "half-up");
    case "ROUNDDOWN":
      return rounded(x, y, "down");
    case "ROUNDUP":
      return rounded(x, y, "up");
    case "LN":
      return finite(Math.log(x));
    case "SQRT":
      return finite(Math.sqrt(x));
    case "RATE": {
      const sum = readDecimal(String(Number(parts[3])));
      const rate = sum && accumulativeRate(sum, x);
      return rate && toNumber(rate);
    }
  }
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** Decimal, as people round: of the 15 digits that a spreadsheet shows; but LibreOffice rounds to whole numbers what it holds. */
function rounded(value: number, places: number, mode: "half-up" | "down" | "up"): number {
  if (places === 0 && mode === "half-up") return Math.sign(value) * Math.round(Math.abs(value));
  if (places >= 0 && Number.isInteger(value)) return value;
  const shown = readDecimal(value.toPrecision(15));
  return shown === undefined ? value : toNumber(roundToStep(shown, scaled(1, -places), mode));
}

/** The sum of two; nothing, where one takes all but the last bits of the other away. */
function sumOf(a: number, b: number): number {
  return a !== 0 && nearly(a, -b) ? 0 : a + b;
}
