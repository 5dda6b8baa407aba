import { type Rational, timesWhole } from "../number/index.js";
import type { Observation } from "./observation.js";
import { type Cell, type Missing, missing } from "./reason.js";

/**
 * Figures of all areas. Every list has one place for each area, in the order of `panel.areas`.
 *
 * Units: value in base units = mantissa × factor, exactly. Mantissas are floats while all of them are safe integers.
 * Missing: where there is no value, the mantissa is 0 and `reasonOf` says which of `reasons` it is.
 */
export interface Figures {
  readonly mantissas: Float64Array | readonly bigint[];
  readonly factor: Rational;
  /** The reasons that occur, each once; empty where nothing is missing. */
  readonly reasons: readonly Missing[];
  /** 0 where there is a value, k where it is missing for `reasons[k - 1]`. */
  readonly reasonOf: Uint16Array;
}

/** All areas' figures of one measure in one period. */
export interface Column extends Figures {
  /** The observation of the area at a place, as it was given; undefined where there is none. */
  readonly observation: (area: number) => Observation | undefined;
}

const NOT_REPORTED = /* @__PURE__ */ missing("not-reported");

/** The value of the area at a place, in base units. */
export function cellIn({ mantissas, factor, reasons, reasonOf }: Figures, area: number): Cell {
  const mantissa = mantissas[area];
  const reason = reasonOf[area];
  if (mantissa === undefined || reason === undefined) return NOT_REPORTED;
  return reason === 0 ? timesWhole(mantissa, factor) : (reasons[reason - 1] ?? NOT_REPORTED);
}
