import { Decimal } from "decimal.js";
import { fail } from "../error/index.js";
import { fromBigInt, type Integer, powerOfTen, times } from "./integer.js";
import { plainDigits, plainPlaces } from "./plainDecimal.js";
import { type Rational, rational, reduced, scaled, sign } from "./rational.js";
import { type RoundingMode, roundToInteger } from "./rounding.js";

/**
 * A number as callers hand it in: decimal text (`"2.0"`, `"1e-9"`), an exact fraction as outcomes print it (`"53/61"`),
 * a `Decimal`, a bigint, or a finite number, which is taken at its shortest decimal form, so that `0.1` is one tenth.
 */
export type DecimalInput = string | number | bigint | Decimal;

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,5}))?$/i;
const FRACTION = /^([+-]?\d+)\/(\d+)$/;
/** Beyond this no figure of the field lies, and a short text could ask for a gigabyte of digits. */
const LARGEST_EXPONENT = 1000;

/** The exact value of a text, or undefined where it is not a number. */
export function readDecimal(text: string): Rational | undefined {
  const digits = plainDigits(text);
  return Number.isNaN(digits) ? readAny(text) : scaled(digits, -plainPlaces(text));
}

function readAny(text: string): Rational | undefined {
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const [, numerator = "0", denominator = "0"] = fraction;
    const divisor = BigInt(denominator);
    return divisor === 0n ? undefined : reduced(rational(fromBigInt(BigInt(numerator)), fromBigInt(divisor)));
  }
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, minus = "", whole = "", part = "", exponent = "0"] = match;
  if (whole === "" && part === "") return undefined;
  if (Math.abs(Number(exponent)) > LARGEST_EXPONENT) return undefined;
  const digits = fromBigInt(BigInt(whole + part));
  return scaled(
    minus === "-" ? (typeof digits === "number" ? 0 - digits : -digits) : digits,
    Number(exponent) - part.length,
  );
}

/**
 * The exact value of an input.
 *
 * @throws KaoheError `number.unreadable` for text that is no number, for NaN and for infinities
 */
export function toRational(input: DecimalInput): Rational {
  const value =
    typeof input === "bigint" ? { numerator: fromBigInt(input), denominator: 1 } : readDecimal(plainText(input));
  return value ?? fail("number.unreadable", { text: String(input) });
}

/** Whether a value is one of the kinds of number that callers hand in; its text may still be unreadable. */
export function isDecimalInput(value: unknown): value is DecimalInput {
  return ["string", "number", "bigint"].includes(typeof value) || Decimal.isDecimal(value);
}

function plainText(input: unknown): string {
  if (typeof input === "string") return input.trim();
  return typeof input === "number" || Decimal.isDecimal(input) ? String(input) : "";
}

/**
 * The exact value of an option that must be positive.
 *
 * @throws KaoheError `number.not-positive`, `number.unreadable`
 */
export function positiveDecimal(input: DecimalInput, name: string): Rational {
  const value = toRational(input);
  return sign(value) > 0 ? value : fail("number.not-positive", { name, value: exactText(value) }, `/${name}`);
}

/** The value as shortest exact text: `"2.5"` where it has a finite decimal form, `"53/61"` otherwise. */
export function exactText(value: Rational): string {
  const { numerator, denominator } = reduced(value);
  const places = decimalPlaces(denominator);
  if (places === undefined) return `${numerator}/${denominator}`;
  return placed(roundToInteger({ numerator: timesPowerOfTen(numerator, places), denominator }, "down"), places);
}

function timesPowerOfTen(value: Integer, places: number): Integer {
  return times(value, powerOfTen(places));
}

/** So many powers of ten are safe integers. */
const SAFE_PLACES = 15;

/** How many decimals the fraction 1/denominator needs, or undefined where no number of them is enough. */
export function decimalPlaces(denominator: Integer): number | undefined {
  if (typeof denominator === "number") {
    for (let places = 0, power = 1; places <= SAFE_PLACES; places += 1, power *= 10) {
      if (power % denominator === 0) return places;
    }
  }
  let rest = BigInt(denominator);
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** digits ÷ 10^places as text, all places shown. */
function placed(digits: Integer, places: number): string {
  const negative = digits < 0;
  const text = String(digits)
    .replace("-", "")
    .padStart(places + 1, "0");
  const cut = text.length - places;
  return `${negative ? "-" : ""}${text.slice(0, cut)}${places > 0 ? "." : ""}${text.slice(cut)}`;
}

/** The value rounded once to so many decimals, all of them shown: `decimalText(1/3, 2)` is `"0.33"`. */
export function decimalText(value: Rational, places: number, mode: RoundingMode = "half-up"): string {
  return placed(roundToInteger({ ...value, numerator: timesPowerOfTen(value.numerator, places) }, mode), places);
}
