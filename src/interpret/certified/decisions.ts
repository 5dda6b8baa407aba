import type { NodeOf } from "../../formula/index.js";
import {
  compare,
  inRange,
  ONE,
  type Rational,
  SETTLED_ERROR,
  sign,
  toNumber,
  WIDENED,
  ZERO,
} from "../../number/index.js";
import { boundsOf, type FloatColumn, sizeOf, wholeColumn } from "./floatColumn.js";
import { addGap, blank, closedGaps, codeAt, type Gaps, joinedGaps, openGaps } from "./gaps.js";
import { aligned } from "./scale.js";
import { floats, uniformly } from "./space.js";

/** The exact values at some places, as a decision looks at them; asked for where floats do not tell. */
export type Settled = (places: readonly number[]) => readonly (Rational | undefined)[];

/** A part of a decision: its floats, and its exact values. */
export interface Decided {
  readonly column: FloatColumn;
  readonly settled: Settled;
  /** Whether the decision looks at its 20 decimals. */
  readonly irrational: boolean;
}

/** By how much the mantissas of a column may lie beside those that a decision looks at. */
export function settlingError({ irrational }: Decided, { factor }: FloatColumn): number {
  return irrational ? (SETTLED_ERROR / inRange(toNumber(factor))) * WIDENED : 0;
}

/**
 * A condition: 1 where it holds, 0 where it does not; its limit says whether it holds anywhere.
 *
 * @param times in how many places it holds
 */
function conditionColumn(mantissas: Float64Array, gaps: Gaps | undefined, times: number): FloatColumn {
  const column = wholeColumn(mantissas, ONE, times === 0 ? 0 : 1, gaps);
  if (gaps !== undefined || (times > 0 && times < mantissas.length)) return column;
  return { ...column, constant: times === 0 ? ZERO : ONE };
}

/** Whether a condition holds in some place. */
export function holdsSomewhere({ limit }: FloatColumn): boolean {
  return limit > 0;
}

/** Whether a is less than b, at most b, or equal to it. */
export function compared(relation: NodeOf<"compare">["relation"], first: Decided, second: Decided): FloatColumn {
  const [a = first.column, b = second.column] = aligned([first.column, second.column]);
  const gaps = joinedGaps(a.gaps, b.gaps);
  const size = a.mantissas.length;
  const [left, right] = [a.mantissas, b.mantissas];
  const [whenLess, whenEqual] = [relation === "equal" ? 0 : 1, relation === "less" ? 0 : 1];
  const holds = floats(size);
  let times = 0;
  const settling = settlingError(first, a) + settlingError(second, b);
  if (a.bounds === undefined && b.bounds === undefined && settling === 0) {
    for (let place = 0; place < size; place += 1) {
      const gap = (left[place] ?? Number.NaN) - (right[place] ?? Number.NaN);
      const is = gap < 0 ? whenLess : gap === 0 ? whenEqual : 0;
      holds[place] = is;
      times += is;
    }
    blank(holds, gaps);
    return conditionColumn(holds, gaps, times);
  }
  const [leftBounds, rightBounds] = [boundsOf(a), boundsOf(b)];
  const open: number[] = [];
  for (let place = 0; place < size; place += 1) {
    const gap = (left[place] ?? Number.NaN) - (right[place] ?? Number.NaN);
    const bound = (leftBounds[place] ?? 0) + (rightBounds[place] ?? 0) + settling;
    // The difference of two floats has the right sign, and is 0 only where they are equal.
    const isClear = Math.abs(gap) > bound * WIDENED;
    if (!isClear && bound !== 0) {
      if (codeAt(gaps, place) === 0) open.push(place);
      continue;
    }
    const is = gap < 0 ? whenLess : gap === 0 ? whenEqual : 0;
    holds[place] = is;
    times += is;
  }
  if (open.length > 0) {
    const [lefts, rights] = [first.settled(open), second.settled(open)];
    for (const [index, place] of open.entries()) {
      const [x, y] = [lefts[index], rights[index]];
      const order = x && y ? compare(x, y) : 1;
      const is = order < 0 ? whenLess : order === 0 ? whenEqual : 0;
      holds[place] = is;
      times += is;
    }
  }
  blank(holds, gaps);
  return conditionColumn(holds, gaps, times);
}

/** Whether all conditions hold: false where one does not, whatever is missing elsewhere. */
export function allOf(all: readonly FloatColumn[], areas: number): FloatColumn {
  const size = all.length === 0 ? areas : sizeOf(all);
  const never = all.find(({ constant }) => constant === ZERO);
  if (never !== undefined) return never;
  const parts = all.filter(({ constant }) => constant !== ONE);
  const [only, second] = parts;
  if (only !== undefined && second === undefined) return only;
  const rare = parts.find(({ holdsAt }) => holdsAt !== undefined);
  if (rare?.holdsAt !== undefined) return allAmong(rare.holdsAt, parts, size);
  const holds = floats(size).fill(1);
  let times = size;
  for (const { mantissas } of parts) {
    for (let place = 0; place < size; place += 1) {
      if (mantissas[place] !== 0 || holds[place] === 0) continue;
      holds[place] = 0;
      times -= 1;
    }
  }
  const lacking = parts.map(({ gaps }) => gaps).reduce(joinedGaps, undefined);
  if (lacking === undefined) return conditionColumn(holds, undefined, times);
  const open = openGaps();
  for (const [index, place] of lacking.places.entries()) {
    if (holds[place] === 0) continue;
    addGap(open, place, lacking.codes[index] ?? 0);
    times -= 1;
  }
  const gaps = closedGaps(open);
  blank(holds, gaps);
  return conditionColumn(holds, gaps, times);
}

/** The same where one of them holds in few places only. */
function allAmong(places: readonly number[], parts: readonly FloatColumn[], size: number): FloatColumn {
  const holds = floats(size).fill(0);
  const open = openGaps();
  let times = 0;
  for (const place of places) {
    if (parts.some(({ mantissas }) => mantissas[place] === 0)) continue;
    const codes = parts.map(({ gaps }) => codeAt(gaps, place)).filter((code) => code !== 0);
    if (codes.length > 0) addGap(open, place, Math.min(...codes));
    else {
      holds[place] = 1;
      times += 1;
    }
  }
  const gaps = closedGaps(open);
  blank(holds, gaps);
  return conditionColumn(holds, gaps, times);
}

export function negated({ mantissas, gaps, constant }: FloatColumn): FloatColumn {
  if (constant !== undefined) {
    const holds = sign(constant) === 0 ? 1 : 0;
    return conditionColumn(uniformly(mantissas.length, holds), undefined, holds * mantissas.length);
  }
  const holds = floats(mantissas.length);
  let times = 0;
  for (let place = 0; place < holds.length; place += 1) {
    const is = 1 - (mantissas[place] ?? 0);
    holds[place] = is;
    if (is === 1) times += 1;
  }
  return conditionColumn(holds, gaps, times);
}

/** Where a value is missing for one of the reasons; for any, where none is named. */
export function missingness({ mantissas, gaps }: FloatColumn, codes: readonly number[]): FloatColumn {
  const size = mantissas.length;
  if (gaps === undefined) return conditionColumn(uniformly(size, 0), undefined, 0);
  const holdsAt =
    codes.length === 0 ? gaps.places : gaps.places.filter((_place, index) => codes.includes(gaps.codes[index] ?? 0));
  if (holdsAt.length === size) return conditionColumn(uniformly(size, 1), undefined, size);
  const holds = floats(size).fill(0);
  for (const place of holdsAt) holds[place] = 1;
  return { ...conditionColumn(holds, undefined, holdsAt.length), holdsAt };
}
