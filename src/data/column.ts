import { divide, multiply, type Rational, rational, reduced, roundToInteger, timesWhole } from "../number/index.js";
import type { Unit } from "../quantity/index.js";
import type { Observation } from "./observation.js";
import { type Cell, isMissing, type Missing, missing } from "./reason.js";

/**
 * All areas' figures of one measure in one period. Every list has one place for each area, in the order of `panel.areas`.
 *
 * Units: value in base units = mantissa × factor, exactly. Mantissas are floats while all of them are safe integers.
 * Missing: where there is no value, the mantissa is 0 and `reasonOf` says which of `reasons` it is.
 */
export interface Column {
  readonly mantissas: Float64Array | readonly bigint[];
  readonly factor: Rational;
  /** The reasons that occur, each once; empty where nothing is missing. */
  readonly reasons: readonly Missing[];
  /** 0 where there is a value, k where it is missing for `reasons[k - 1]`. */
  readonly reasonOf: Uint16Array;
  /** The observation of the area at a place, as it was given; undefined where there is none. */
  readonly observation: (area: number) => Observation | undefined;
}

/** What is known of a column before its figures are brought to one scale: values in the measure's own unit. */
export interface Draft {
  readonly values: (Cell | undefined)[];
  readonly observations: (Observation | undefined)[];
}

export function emptyDraft(areas: number): Draft {
  const [values, observations]: [Draft["values"], Draft["observations"]] = [[], []];
  for (let area = 0; area < areas; area += 1) {
    values.push(undefined);
    observations.push(undefined);
  }
  return { values, observations };
}

const NOT_REPORTED = /* @__PURE__ */ missing("not-reported");

/** The column of a draft, whose measure is counted in `unit`. */
export function columnOf({ values, observations }: Draft, unit: Unit): Column {
  const scale = commonDenominator(values);
  const mantissas = values.map((value) => (value === undefined || isMissing(value) ? 0 : times(value, scale)));
  return {
    mantissas: mantissas.every((mantissa) => typeof mantissa === "number")
      ? Float64Array.from(mantissas)
      : mantissas.map(BigInt),
    factor: reduced(divide(unit.factor, rational(scale))),
    ...reasonsIn(values),
    observation: (area) => observations[area],
  };
}

function reasonsIn(values: Draft["values"]): Pick<Column, "reasons" | "reasonOf"> {
  const known = new Map<Missing, number>();
  const reasonOf = Uint16Array.from(values, (value) => {
    const reason = value ?? NOT_REPORTED;
    if (!isMissing(reason)) return 0;
    const number = known.get(reason) ?? known.size + 1;
    known.set(reason, number);
    return number;
  });
  return { reasons: [...known.keys()], reasonOf };
}

/** The value of the area at a place, in base units. */
export function cellIn({ mantissas, factor, reasons, reasonOf }: Column, area: number): Cell {
  const mantissa = mantissas[area];
  if (mantissa === undefined) return NOT_REPORTED;
  return reasons[(reasonOf[area] ?? 0) - 1] ?? timesWhole(mantissa, factor);
}

type Integer = Rational["numerator"];

function commonDenominator(values: Draft["values"]): Integer {
  let common: Integer = 1;
  let last: Integer = 1;
  for (const value of values) {
    if (value === undefined || isMissing(value) || value.denominator === last) continue;
    last = value.denominator;
    common = multiply(rational(common), rational(reduced(rational(last, common)).numerator)).numerator;
  }
  return common;
}

/** value × scale, where the denominator divides the scale. */
function times(value: Rational, scale: Integer): Integer {
  return value.denominator === scale ? value.numerator : roundToInteger(multiply(value, rational(scale)), "down");
}
