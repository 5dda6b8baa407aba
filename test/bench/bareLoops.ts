import { flatLoops, type Scratch, type Step } from "./flatLoops.js";

/** The limit: floats, with no thought of what floats cannot carry. */
export const bareLoops = flatLoops("bare Float64Array loops", () => undefined, {
  column:
    ({ places }) =>
    (mantissa) =>
      mantissa / 10 ** places,
  score: (step, from, to, scratch) => {
    indicator(step, from, to, scratch.values);
    if (step.rule === "attainment") attainment(step, from, to, scratch);
    else if (step.rule === "minMax") minMax(step, to - from, scratch);
    else rankLinear(step, to - from, scratch);
  },
  total: (sum, weight) => hundredths((sum * 100) / weight),
  text: (value) => {
    const size = hundredths(Math.abs(value)).toFixed(2);
    return value < 0 && Number(size) !== 0 ? `-${size}` : size;
  },
});

/** What is not negative, to 2 places. By Math.round the whole run takes half as long again. */
function hundredths(value: number): number {
  return Math.floor(value * 100 + 0.5) / 100;
}

function indicator({ kind, rounds, now, base }: Step, from: number, to: number, values: Float64Array): void {
  if (kind === "level") {
    for (let place = from; place < to; place += 1) values[place - from] = now[place] ?? Number.NaN;
  } else if (kind === "share") {
    for (let place = from; place < to; place += 1) {
      const below = base[place] ?? Number.NaN;
      values[place - from] = below === 0 ? Number.NaN : ((now[place] ?? Number.NaN) / below) * 100;
    }
  } else {
    for (let place = from; place < to; place += 1) {
      const below = base[place] ?? Number.NaN;
      values[place - from] = below === 0 ? Number.NaN : (((now[place] ?? Number.NaN) - below) / below) * 100;
    }
  }
  if (!rounds) return;
  for (let place = 0; place < to - from; place += 1) {
    const value = values[place] ?? Number.NaN;
    values[place] = value < 0 ? -hundredths(-value) : hundredths(value);
  }
}

function attainment({ points, targets }: Step, from: number, to: number, { values, sums }: Scratch): void {
  for (let place = from; place < to; place += 1) {
    const value = values[place - from] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const met = Math.max(0, Math.min(value / (targets[place] ?? Number.NaN), 1));
    sums[place - from] = (sums[place - from] ?? 0) + hundredths(points * met);
  }
}

function minMax({ points }: Step, size: number, { values, sums }: Scratch): void {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < size; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const span = high - low;
  for (let place = 0; place < size; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sums[place] = (sums[place] ?? 0) + (span === 0 ? points : hundredths((points * (value - low)) / span));
  }
}

function rankLinear({ points }: Step, size: number, { rank, values, ranks, sums }: Scratch): void {
  const steps = Math.max(1, rank(values, size, ranks) - 1);
  for (let place = 0; place < size; place += 1) {
    const own = ranks[place] ?? Number.NaN;
    if (Number.isNaN(own)) continue;
    sums[place] = (sums[place] ?? 0) + hundredths(points - (points * (own - 1)) / steps);
  }
}
