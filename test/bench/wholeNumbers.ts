import { flatLoops, type Scratch, type Step } from "./flatLoops.js";
import { decimalText } from "./workload.js";

/**
 * The same loops over whole numbers of hundredths, with one division before each rounding: exact while everything is far below 2⁵³,
 * which holds for these figures where indicators are rounded.
 */
export const wholeNumbers = flatLoops(
  "whole numbers by hand",
  ({ variant }) => (variant === "unrounded" ? "values that are not rounded are whole at no scale" : undefined),
  {
    column: ({ places }, isTarget) => (isTarget ? (mantissa) => mantissa * 10 ** (2 - places) : (mantissa) => mantissa),
    score: (step, from, to, scratch) => {
      indicator(step, from, to, scratch.values);
      if (step.rule === "attainment") attainment(step, from, to, scratch);
      else if (step.rule === "minMax") minMax(step, to - from, scratch);
      else rankLinear(step, to - from, scratch);
    },
    total: (sum, weight) => rounded(sum * 100, weight),
    text: (value) => decimalText(value, 2),
  },
);

/**
 * top ÷ bottom, half up, where neither is negative and top < 2⁵⁰: what is not on a half is at least 1 ÷ (2 × bottom) away from it,
 * which is more than the quotient and the sum are rounded by.
 */
function rounded(top: number, bottom: number): number {
  return Math.floor(top / bottom + 0.5);
}

function indicator({ kind, places, now, base }: Step, from: number, to: number, values: Float64Array): void {
  const isGrowth = kind === "growth";
  for (let place = from; place < to; place += 1) {
    const value = now[place] ?? Number.NaN;
    if (kind === "level") {
      values[place - from] = places > 2 ? rounded(value, 10 ** (places - 2)) : value * 10 ** (2 - places);
    } else {
      const below = base[place] ?? Number.NaN;
      const above = (isGrowth ? value - below : value) * 10_000;
      const size = below === 0 ? Number.NaN : rounded(Math.abs(above), below);
      values[place - from] = above < 0 ? -size : size;
    }
  }
}

function attainment({ points, targets }: Step, from: number, to: number, { values, sums }: Scratch): void {
  const full = points * 100;
  for (let place = from; place < to; place += 1) {
    const value = values[place - from] ?? Number.NaN;
    const target = targets[place] ?? Number.NaN;
    if (value > 0)
      sums[place - from] = (sums[place - from] ?? 0) + (value >= target ? full : rounded(full * value, target));
  }
}

function minMax({ points }: Step, size: number, { values, sums }: Scratch): void {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < size; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const [full, span] = [points * 100, high - low];
  for (let place = 0; place < size; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sums[place] = (sums[place] ?? 0) + (span === 0 ? full : rounded(full * (value - low), span));
  }
}

function rankLinear({ points }: Step, size: number, { rank, values, ranks, sums }: Scratch): void {
  const [full, count] = [points * 100, rank(values, size, ranks)];
  for (let place = 0; place < size; place += 1) {
    const own = ranks[place] ?? Number.NaN;
    if (Number.isNaN(own)) continue;
    sums[place] = (sums[place] ?? 0) + (count === 1 ? full : rounded(full * (count - own), count - 1));
  }
}
