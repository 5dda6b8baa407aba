import {
  type DecimalInput,
  divide,
  multiply,
  plainDigits,
  plainPlaces,
  type Rational,
  rational,
  readDecimal,
  reduced,
} from "../number/index.js";
import type { Unit } from "../quantity/index.js";
import type { Column } from "./column.js";
import type { Observation } from "./observation.js";
import type { Missing } from "./reason.js";

type Integer = Rational["numerator"];

/**
 * A column in the making. A figure is numerator × step in the measure's own unit; the figures of a column share few steps, so that
 * none needs an object.
 */
export interface Draft {
  readonly numerators: Float64Array;
  /** The numerators beyond the safe integers, by area. */
  readonly long: Map<number, bigint>;
  /** 0 where nothing is observed; k where the step of the figure, or the reason why there is none, is `kinds[k - 1]`. */
  readonly kindOf: Uint32Array;
  readonly kinds: (Rational | Missing)[];
  readonly kindOfReason: Map<Missing, number>;
  /** The observations that were written into it, by area. */
  readonly observations: (Observation | undefined)[];
}

/** A draft of nothing; whoever writes no observations spares the list of them. */
export function emptyDraft(
  areas: number,
  observations: Draft["observations"] = new Array<Observation | undefined>(areas),
): Draft {
  return {
    numerators: new Float64Array(areas),
    long: new Map(),
    kindOf: new Uint32Array(areas),
    kinds: [],
    kindOfReason: new Map(),
    observations,
  };
}

/** The draft of a column as it stands, to be written over in places. */
export function draftFrom({ mantissas, factor, reasons, reasonOf }: Column, unit: Unit): Draft {
  const floats = mantissas instanceof Float64Array;
  const kindOf = Uint32Array.from(reasonOf);
  for (let area = 0; area < kindOf.length; area += 1) kindOf[area] = (kindOf[area] ?? 0) + 1;
  return {
    numerators: floats ? mantissas.slice() : new Float64Array(mantissas.length),
    long: new Map(floats ? [] : mantissas.entries()),
    kindOf,
    kinds: [reduced(divide(factor, unit.factor)), ...reasons],
    kindOfReason: new Map(reasons.map((reason, place) => [reason, place + 2])),
    observations: new Array<Observation | undefined>(mantissas.length),
  };
}

/** So many reasons a column can tell apart beside that of areas of which nothing is observed. */
export const MOST_REASONS = 65_534;

/** Writes that the figure of an area is missing; false where the column has too many reasons already. */
export function putMissing(draft: Draft, area: number, reason: Missing): boolean {
  const { kinds, kindOfReason } = draft;
  let kind = kindOfReason.get(reason);
  if (kind === undefined) {
    if (kindOfReason.size >= MOST_REASONS) return false;
    kind = kinds.push(reason);
    kindOfReason.set(reason, kind);
  }
  put(draft, area, 0, kind);
  return true;
}

/** The steps of figures that come in one unit; `rate` is how many of the measure's own unit it holds. */
export interface Steps {
  readonly draft: Draft;
  readonly rate: Rational;
  readonly kindOfPlaces: (number | undefined)[];
  readonly kindOfDenominator: Map<Integer, number>;
  /** How many decimals the last number had: the next one has as many, as a rule. */
  places: number;
}

export function stepsOf(draft: Draft, rate: Rational): Steps {
  return { draft, rate, kindOfPlaces: [], kindOfDenominator: new Map(), places: 0 };
}

/** Writes the figure of an area, in the unit of the steps; false where it is no number. */
export function putFigure(steps: Steps, area: number, figure: DecimalInput): boolean {
  if (typeof figure === "string") {
    const digits = plainDigits(figure);
    if (!Number.isNaN(digits)) return putPlain(steps, area, digits, plainPlaces(figure));
  } else if (typeof figure === "number" && putNumber(steps, area, figure)) return true;
  const value = exactFigure(figure);
  if (value === undefined) return false;
  const { numerator, denominator } = value;
  const kind = steps.kindOfDenominator.get(denominator) ?? kindOver(steps, denominator);
  steps.kindOfDenominator.set(denominator, kind);
  put(steps.draft, area, numerator, kind);
  return true;
}

/** The exact value of a figure; undefined where it is no number. */
export function exactFigure(figure: DecimalInput): Rational | undefined {
  return readDecimal(String(figure).trim());
}

const POWERS_OF_TEN = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];
const FIFTEEN_DIGITS = 1e15;

/**
 * Writes a number whose shortest form has few decimals; false where it has more. No two decimals of up to 15 digits are the same
 * float, so the one that gives the float back is the shortest, or that with zeros at its end.
 */
function putNumber(steps: Steps, area: number, figure: number): boolean {
  for (let { places } = steps; places < POWERS_OF_TEN.length; places += 1) {
    const power = POWERS_OF_TEN[places] ?? 1;
    const digits = Math.round(figure * power);
    if (digits / power !== figure || digits >= FIFTEEN_DIGITS || digits <= -FIFTEEN_DIGITS) continue;
    steps.places = places;
    // Adding 0 turns −0 into 0.
    return putPlain(steps, area, digits + 0, places);
  }
  // One number of many decimals must not drive the large ones after it beyond 15 digits.
  steps.places = 0;
  return false;
}

function putPlain(steps: Steps, area: number, digits: number, places: number): true {
  const kind = steps.kindOfPlaces[places] ?? kindOver(steps, 10 ** places);
  steps.kindOfPlaces[places] = kind;
  put(steps.draft, area, digits, kind);
  return true;
}

function kindOver({ draft, rate }: Steps, denominator: Integer): number {
  return draft.kinds.push(reduced(multiply(rate, rational(1, denominator))));
}

function put({ numerators, long, kindOf }: Draft, area: number, numerator: Integer, kind: number): void {
  if (long.size > 0) long.delete(area);
  if (typeof numerator === "bigint") long.set(area, numerator);
  numerators[area] = typeof numerator === "bigint" ? 0 : numerator;
  kindOf[area] = kind;
}
