import type { NodeOf } from "../../formula/index.js";
import {
  add,
  LARGEST_WHOLE,
  multiply,
  ONE,
  type Rational,
  rational,
  readDecimal,
  roundToInteger,
  SMALLEST,
  subtract,
  toNumber,
  UNIT,
  WIDENED,
  ZERO,
} from "../../number/index.js";
import { type BatchGroups, longestGroup } from "./batchGroups.js";
import { boundedColumn, boundsOf, type FloatColumn, wholeColumn } from "./floatColumn.js";
import { addGap, closedGaps, codeAt, openGaps } from "./gaps.js";
import { type Sorting, sortByKey, sortingFor } from "./sortByKey.js";

/** What a group is reduced to, in floats: a value and its bound, of mantissas; and the exact value, where it is at hand. */
interface Reduced {
  readonly value: number;
  readonly bound: number;
  readonly exact?: () => Rational;
}

/** Of a group of which floats say nothing: one of its members may be anything. */
const UNKNOWN: Reduced = /* @__PURE__ */ Object.freeze({ value: Number.NaN, bound: Number.NaN });

/** The members of a group that count. */
interface Counted {
  readonly values: Float64Array;
  readonly bounds: Float64Array;
  readonly count: number;
  /** Whether all bounds are 0. */
  readonly isWhole: boolean;
  readonly sorting: Sorting;
}

/** The codes that statistics give. */
export interface StatisticCodes {
  readonly noCohort: number;
  readonly byZero: number;
}

/** What each area's group is reduced to. A column without bounds stays so as long as its sums are whole numbers. */
export function statisticOf(
  node: NodeOf<"statistic">,
  column: FloatColumn,
  where: FloatColumn | undefined,
  groups: BatchGroups,
  codes: StatisticCodes,
): FloatColumn {
  const directly = where === undefined && column.bounds === undefined ? directReduction(node.statistic) : undefined;
  if (directly !== undefined) {
    const reduced = Array.from(
      { length: groups.count },
      (_, group) => directly(column, groups, group) ?? codes.noCohort,
    );
    return columnOver(reduced, groups, node.statistic === "count" ? ONE : column.factor, codes.noCohort);
  }
  const members = reader(column, where, groups);
  const factor =
    node.statistic === "count"
      ? ONE
      : node.statistic.includes("variance")
        ? multiply(column.factor, column.factor)
        : column.factor;
  const reduce = reductionOf(node, column);
  const found: (Reduced | number)[] = [];
  for (let group = 0; group < groups.count; group += 1) {
    const counted = members(group);
    if (node.statistic === "count") found.push({ value: counted.count, bound: 0 });
    else if (counted.count === 0) found.push(codes.noCohort);
    else if (node.statistic === "sample-variance" && counted.count === 1) found.push(codes.byZero);
    else found.push(reduce(counted));
  }
  return columnOver(found, groups, factor, codes.noCohort);
}

/** The values of the groups; areas without one have none. */
function columnOver(
  found: readonly (Reduced | number)[],
  groups: BatchGroups,
  factor: Rational,
  noCohort: number,
): FloatColumn {
  const all = groups.nobody === undefined ? found : [...found, noCohort];
  const mantissas = Float64Array.from(all, (each) => (typeof each === "number" ? Number.NaN : each.value));
  const open = openGaps();
  for (const [group, each] of all.entries()) if (typeof each === "number") addGap(open, group, each);
  const gaps = closedGaps(open);
  if (found.every((each) => typeof each === "number" || each.bound === 0)) {
    const limit = mantissas.reduce((most, mantissa) => Math.max(most, Math.abs(mantissa) || 0), 0);
    return { ...wholeColumn(mantissas, factor, limit, gaps), over: groups };
  }
  const bounds = Float64Array.from(all, (each) => (typeof each === "number" ? 0 : each.bound));
  const exactAt = (group: number): Rational | undefined => {
    const each = found[group];
    return each === undefined || typeof each === "number" ? undefined : each.exact?.();
  };
  return { ...boundedColumn(mantissas, bounds, factor, gaps, exactAt), over: groups };
}

/** What is reduced while it is read: counts and ends of whole numbers. Missing ones are NaN, which no comparison takes. */
function directReduction(
  statistic: NodeOf<"statistic">["statistic"],
): ((column: FloatColumn, groups: BatchGroups, group: number) => Reduced | undefined) | undefined {
  if (statistic === "count") return countIn;
  if (statistic === "max") return greatestIn;
  return statistic === "min" ? leastIn : undefined;
}

function countIn({ mantissas, gaps }: FloatColumn, { members, starts }: BatchGroups, group: number): Reduced {
  const [start, end] = [starts[group] ?? 0, starts[group + 1] ?? 0];
  let count = end - start;
  if (gaps === undefined) return { value: count, bound: 0 };
  for (let index = start; index < end; index += 1) if (Number.isNaN(mantissas[members[index] ?? 0])) count -= 1;
  return { value: count, bound: 0 };
}

function greatestIn({ mantissas }: FloatColumn, { members, starts }: BatchGroups, group: number): Reduced | undefined {
  const end = starts[group + 1] ?? 0;
  let best = -Infinity;
  for (let index = starts[group] ?? 0; index < end; index += 1) {
    const value = mantissas[members[index] ?? 0] ?? Number.NaN;
    if (value > best) best = value;
  }
  return best === -Infinity ? undefined : { value: best, bound: 0 };
}

function leastIn({ mantissas }: FloatColumn, { members, starts }: BatchGroups, group: number): Reduced | undefined {
  const end = starts[group + 1] ?? 0;
  let best = Infinity;
  for (let index = starts[group] ?? 0; index < end; index += 1) {
    const value = mantissas[members[index] ?? 0] ?? Number.NaN;
    if (value < best) best = value;
  }
  return best === Infinity ? undefined : { value: best, bound: 0 };
}

/** Reads the members of a group that count into space that the next group takes over. */
function reader(column: FloatColumn, where: FloatColumn | undefined, groups: BatchGroups): (group: number) => Counted {
  const { mantissas, gaps } = column;
  const own = boundsOf(column);
  const isWhole = column.bounds === undefined;
  const longest = longestGroup(groups);
  const sorting = sortingFor(longest);
  const [values, bounds] = [new Float64Array(longest), new Float64Array(longest)];
  return (group) => {
    let count = 0;
    const end = groups.starts[group + 1] ?? 0;
    for (let index = groups.starts[group] ?? 0; index < end; index += 1) {
      const place = groups.members[index] ?? 0;
      const value = mantissas[place] ?? 0;
      if (Number.isNaN(value) && codeAt(gaps, place) !== 0) continue;
      if (where !== undefined && where.mantissas[place] !== 1) continue;
      values[count] = value;
      if (!isWhole) bounds[count] = own[place] ?? 0;
      count += 1;
    }
    return { values, bounds, count, isWhole, sorting };
  };
}

function reductionOf({ statistic, level }: NodeOf<"statistic">, column: FloatColumn): (counted: Counted) => Reduced {
  switch (statistic) {
    case "sum":
    case "count":
      return sumOf;
    case "mean":
      return (counted) => meanOf(counted, column.factor);
    case "min":
      return (counted) => extremeOf(counted, -1);
    case "max":
      return (counted) => extremeOf(counted, 1);
    case "variance":
      return (counted) => varianceOf(counted, counted.count, column.factor);
    case "sample-variance":
      return (counted) => varianceOf(counted, counted.count - 1, column.factor);
    case "quantile":
      return (counted) => quantileOf(counted, readDecimal(level) ?? ZERO, column);
  }
}

/** Terms are added by blocks of so many, so that roundings grow with blocks and not with terms. */
const BLOCK = 256;

/** A sum with its bound: those of the terms, and one rounding for each partial sum that is not a whole number. */
function added(count: number, termAt: (index: number) => number, boundAt: (index: number) => number): Reduced {
  let [total, bound] = [0, 0];
  for (let from = 0; from < count; from += BLOCK) {
    let partial = 0;
    const to = Math.min(from + BLOCK, count);
    for (let index = from; index < to; index += 1) {
      partial += termAt(index);
      bound += boundAt(index);
      if (bound !== 0 || Math.abs(partial) > LARGEST_WHOLE) bound += UNIT * Math.abs(partial);
    }
    total += partial;
    if (bound !== 0 || Math.abs(total) > LARGEST_WHOLE) bound += UNIT * Math.abs(total);
  }
  return { value: total, bound: bound * WIDENED * (1 + count * 2 ** -51) };
}

function sumOf({ values, bounds, count, isWhole }: Counted): Reduced {
  if (isWhole) {
    let total = 0;
    let isSafe = true;
    for (let index = 0; index < count; index += 1) {
      total += values[index] ?? 0;
      isSafe &&= Math.abs(total) <= LARGEST_WHOLE;
    }
    if (isSafe) return { value: total, bound: 0 };
  }
  return added(
    count,
    (index) => values[index] ?? 0,
    (index) => bounds[index] ?? 0,
  );
}

function meanOf(counted: Counted, factor: Rational): Reduced {
  const { value: total, bound } = sumOf(counted);
  const { count } = counted;
  const value = total / count;
  if (bound === 0 && Number.isInteger(value) && value * count === total) return { value, bound: 0 };
  const off = (bound / count + UNIT * Math.abs(value)) * WIDENED + SMALLEST;
  return { value, bound: off, ...(bound === 0 && { exact: () => multiply(rational(total, count), factor) }) };
}

/** The end of the values: it lies between the ends of their intervals. */
function extremeOf(counted: Counted, direction: 1 | -1): Reduced {
  const { values, bounds, count } = counted;
  let [best, most, least, own] = [-Infinity, -Infinity, -Infinity, 0];
  for (let index = 0; index < count; index += 1) {
    const value = (values[index] ?? 0) * direction;
    const bound = bounds[index] ?? 0;
    if (!Number.isFinite(value + bound)) return UNKNOWN;
    if (!(value <= best)) [best, own] = [value, bound];
    if (!(value + bound <= most)) most = value + bound;
    if (!(value - bound <= least)) least = value - bound;
  }
  if (own === 0 && most === best) return { value: best * direction + 0, bound: 0 };
  const bound = Math.max(most - best, best - least) * WIDENED + 4 * UNIT * Math.abs(best);
  return { value: best * direction + 0, bound };
}

/** Around a float near the mean, so that little is lost in the difference of squares: Σd² − (Σd)²/n, over n or n − 1. */
function varianceOf(counted: Counted, divisor: number, factor: Rational): Reduced {
  const { values, bounds, count } = counted;
  const { value: middle, bound: isOff } = sumOf(counted);
  const center = isOff === 0 ? Math.round(middle / count) : middle / count;
  const gapAt = (index: number): number => (values[index] ?? 0) - center;
  const errorAt = (index: number): number => {
    const bound = bounds[index] ?? 0;
    const gap = Math.abs(gapAt(index));
    return bound === 0 && Number.isInteger(center) && gap <= LARGEST_WHOLE ? 0 : (bound + UNIT * gap) * WIDENED;
  };
  const squareErrorAt = (index: number): number => {
    const gap = Math.abs(gapAt(index));
    const error = errorAt(index);
    if (error === 0 && gap * gap <= LARGEST_WHOLE) return 0;
    return ((2 * gap + error) * error + UNIT * gap * gap) * WIDENED + SMALLEST;
  };
  const sum = added(count, gapAt, errorAt);
  const squares = added(count, (index) => gapAt(index) * gapAt(index), squareErrorAt);
  const total = sum.value * sum.value;
  // Whole numbers all the way: n·Σd² − (Σd)², over n times the divisor.
  const whole = count * squares.value - total;
  const isWhole = sum.bound === 0 && squares.bound === 0 && count * squares.value <= LARGEST_WHOLE;
  const below = count * divisor;
  if (isWhole) {
    const value = whole / below;
    if (Number.isInteger(value) && value * below === whole) return { value, bound: 0 };
    const exact = (): Rational => multiply(rational(whole, below), multiply(factor, factor));
    return { value, bound: UNIT * value * WIDENED + SMALLEST, exact };
  }
  const squared = total / count;
  const squaredBound = ((2 * Math.abs(sum.value) + sum.bound) * sum.bound) / count + 3 * UNIT * squared;
  const around = squares.value - squared;
  const value = around / divisor;
  const off = (squares.bound + squaredBound + UNIT * Math.abs(around)) / divisor + UNIT * Math.abs(value);
  return { value, bound: off * WIDENED + SMALLEST };
}

/** the value at (n − 1)·level, between its neighbours in proportion. An ordered value is off by no more than the largest bound. */
function quantileOf({ values, bounds, count, sorting }: Counted, level: Rational, column: FloatColumn): Reduced {
  let most = 0;
  for (let index = 0; index < count; index += 1) {
    sorting.keys[index] = values[index] ?? 0;
    sorting.items[index] = index;
    const bound = bounds[index] ?? 0;
    if (!Number.isFinite((values[index] ?? 0) + bound)) return UNKNOWN;
    if (bound > most) most = bound;
  }
  const { keys } = sortByKey(sorting, count);
  const position = multiply(rational(count - 1), level);
  const below = Number(roundToInteger(position, "down"));
  const part = subtract(position, rational(below));
  const low = keys[below] ?? 0;
  const high = below + 1 < count ? (keys[below + 1] ?? low) : low;
  const share = toNumber(part);
  const value = low + share * (high - low);
  if (most === 0 && (share === 0 || low === high)) return { value: low, bound: 0 };
  const off = most + UNIT * (4 * Math.abs(high - low) + Math.abs(value));
  const exact = (): Rational => {
    const gap = subtract(rational(high), rational(low));
    return multiply(add(rational(low), multiply(part, gap)), column.factor);
  };
  return { value, bound: off * WIDENED + SMALLEST, ...(most === 0 && { exact }) };
}
