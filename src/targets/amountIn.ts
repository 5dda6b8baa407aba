import { convertible } from "../data/index.js";
import { fail } from "../error/index.js";
import { type DecimalInput, divide, multiply, type Rational, toRational } from "../number/index.js";
import { readQuantity, type UserUnits, unitOf } from "../quantity/index.js";

/** A number and its unit as written, `""` where it has none. */
export interface ReadAmount {
  readonly value: Rational;
  readonly unit: string;
}

/** Reads a number, or text that may carry a unit. */
export function readAmount(input: DecimalInput): ReadAmount {
  if (typeof input !== "string") return { value: toRational(input), unit: "" };
  const { value, unit } = readQuantity(input);
  return { value: toRational(value), unit };
}

/**
 * The number of an amount in a unit; one without a unit is in it already. A unit equal to it need not be known.
 *
 * @param names what the two are, for the sentence: the amount, and what it is held against
 * @throws KaoheError `unit.mismatch`, `unit.unknown`, `quantity.unreadable`, `number.unreadable`
 */
export function amountIn(
  input: DecimalInput,
  unit: string,
  names: readonly [string, string],
  units: UserUnits = {},
): Rational {
  const read = readAmount(input);
  if (read.unit === "" || read.unit === unit) return read.value;
  const [from, to] = [unitOf(read.unit, units), unitOf(unit, units)];
  if (!convertible(from, to)) {
    fail("unit.mismatch", { left: names[0], leftUnit: read.unit, right: names[1], rightUnit: unit || "1" });
  }
  return divide(multiply(read.value, from.factor), to.factor);
}
