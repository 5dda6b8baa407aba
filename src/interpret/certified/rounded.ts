import type { NodeOf } from "../../formula/index.js";
import {
  divide,
  inRange,
  LARGEST_WHOLE,
  type Rational,
  reduced,
  roundToInteger,
  timesWhole,
  toNumber,
  UNIT,
  WIDENED,
} from "../../number/index.js";
import { type Decided, settlingError } from "./decisions.js";
import { boundedColumn, boundsOf, type FloatColumn, wholeColumn } from "./floatColumn.js";
import { blank, codeAt } from "./gaps.js";
import { rescaled } from "./scale.js";
import { floats } from "./space.js";

/**
 * The column rounded to whole multiples of the step: decided in floats where no edge between two steps lies within the bound, and
 * exactly where one does.
 */
export function rounded(mode: NodeOf<"round">["mode"], part: Decided, step: Rational): FloatColumn {
  const { column } = part;
  const { mantissas, gaps } = column;
  const ratio = reduced(divide(column.factor, step));
  const isRounded = column.bounds === undefined && ratio.denominator === 1 && !part.irrational;
  if (isRounded) return rescaled(column, step);
  if (column.bounds === undefined && !part.irrational && isShort(ratio, column.limit)) {
    return roundedWhole(mode, column, ratio, step);
  }
  const size = mantissas.length;
  const bounds = boundsOf(column);
  const by = inRange(toNumber(ratio));
  const unit = 2 * UNIT;
  const settling = settlingError(part, column);
  const isNearest = mode === "half-up" || mode === "half-even";
  const steps = floats(size);
  let open: number[] = [];
  let limit = 0;
  for (let place = 0; place < size; place += 1) {
    const value = (mantissas[place] ?? Number.NaN) * by;
    const length = Math.abs(value);
    const bound = (((bounds[place] ?? 0) + settling) * by + unit * length) * WIDENED;
    // Another step begins in the middle between two, or at each; where floats have no room for a half, the bound is one.
    const nearest = Math.floor(value + 0.5);
    const gap = isNearest ? Math.abs(value - nearest) : Math.abs(length - Math.floor(length) - 0.5);
    steps[place] = isNearest ? nearest : directed(mode, value);
    if (length > limit) limit = length;
    if (!(gap < 0.5 - bound)) open.push(place);
  }
  if (gaps !== undefined) open = open.filter((place) => codeAt(gaps, place) === 0);
  blank(steps, gaps);
  limit = Math.ceil(limit) + 1;
  if (column.ratio !== undefined && !part.irrational) open = decideByRemainder(mode, column, ratio, open, steps);
  if (open.length === 0) return wholeColumn(steps, step, limit, gaps);
  return settledSteps(open);

  function settledSteps(places: readonly number[]): FloatColumn {
    const large = new Map<number, Rational>();
    const exact = part.settled(places);
    for (const [index, place] of places.entries()) {
      const value = exact[index];
      steps[place] = Number.NaN;
      if (value === undefined) continue;
      const whole = roundToInteger(divide(value, step), mode);
      steps[place] = Number(whole);
      if (typeof whole === "bigint") large.set(place, timesWhole(whole, step));
      else limit = Math.max(limit, Math.abs(whole));
    }
    if (large.size === 0) return wholeColumn(steps, step, limit, gaps);
    const errors = floats(size).fill(0);
    for (const place of large.keys()) errors[place] = 2 * UNIT * Math.abs(steps[place] ?? 0);
    return boundedColumn(steps, errors, step, gaps, (place) => large.get(place));
  }
}

function directed(mode: NodeOf<"round">["mode"], value: number): number {
  const whole = Math.floor(Math.abs(value)) + (mode === "up" ? 1 : 0);
  return value < 0 ? 0 - whole : whole;
}

/** Whether what is divided, and twice its remainder, are whole floats. */
function isShort({ numerator, denominator }: Rational, limit: number): boolean {
  return (
    typeof numerator === "number" &&
    typeof denominator === "number" &&
    limit * numerator <= LARGEST_WHOLE / 2 &&
    denominator <= LARGEST_WHOLE / 4
  );
}

/** Whole numbers divided by a whole number: the remainder decides exactly. */
function roundedWhole(
  mode: NodeOf<"round">["mode"],
  { mantissas, gaps, limit }: FloatColumn,
  ratio: Rational,
  step: Rational,
): FloatColumn {
  const by = Number(ratio.numerator);
  const divisor = Number(ratio.denominator);
  const steps = floats(mantissas.length);
  for (let place = 0; place < steps.length; place += 1) {
    const value = (mantissas[place] ?? Number.NaN) * by;
    const length = Math.abs(value);
    const whole = wholeSteps(mode, length, divisor);
    steps[place] = value < 0 ? 0 - whole : whole;
  }
  return wholeColumn(steps, step, Math.ceil((limit * by) / divisor) + 1, gaps);
}

function isNearer(mode: "half-up" | "half-even", twiceTheRest: number, divisor: number, whole: number): boolean {
  return twiceTheRest > divisor || (twiceTheRest === divisor && (mode === "half-up" || whole % 2 === 1));
}

/** Decides quotients of whole numbers by the remainder of their division; gives those whose products would leave the safe integers. */
function decideByRemainder(
  mode: NodeOf<"round">["mode"],
  { ratio, bounds }: FloatColumn,
  scale: Rational,
  open: readonly number[],
  steps: Float64Array,
): number[] {
  const { numerator, denominator } = scale;
  if (ratio === undefined || typeof numerator === "bigint" || typeof denominator === "bigint") return [...open];
  return open.filter((place) => {
    const above = (ratio.above[place] ?? 0) * numerator;
    const below = (ratio.below[place] ?? 0) * denominator;
    const [length, divisor] = [Math.abs(above), Math.abs(below)];
    if (bounds?.[place] === 0 || !(length <= LARGEST_WHOLE / 2 && divisor <= LARGEST_WHOLE / 4)) return true;
    const whole = wholeSteps(mode, length, divisor);
    steps[place] = above < 0 === below < 0 ? whole : 0 - whole;
    return false;
  });
}

/** How many steps there are in length ÷ divisor, both whole. */
function wholeSteps(mode: NodeOf<"round">["mode"], length: number, divisor: number): number {
  let whole = Math.floor(length / divisor);
  // The float quotient may have been rounded up to a whole number.
  if (whole * divisor > length) whole -= 1;
  const rest = 2 * (length - whole * divisor);
  return (mode === "up" ? rest > 0 : mode !== "down" && isNearer(mode, rest, divisor, whole)) ? whole + 1 : whole;
}
