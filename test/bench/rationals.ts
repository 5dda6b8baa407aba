import { type ClassOrder, classOrder } from "./classOrder.js";
import { type Published, type Side, type Texts, TOO_SLOW, upTo } from "./side.js";
import { decimalText, type Figures, type Task, type Workload } from "./workload.js";

/** Exact fractions on BigInt, as a careful programmer writes them for this job alone: no graph, no reasons, no explanations. */
export const rationals: Side = {
  name: "exact rationals by hand",
  slow: false,
  leftOut: upTo(100_000, TOO_SLOW),
  prepare: (workload) => {
    const job = prepared(workload);
    return () => {
      const made = assessed(job);
      return () => published(job, made);
    };
  },
};

/** Of a growth and a share in %; the denominator is positive. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

type Column<T> = readonly (T | undefined)[];

interface Step extends Pick<Task, "kind" | "rule"> {
  readonly rounds: boolean;
  /** Full points in hundredths. */
  readonly full: bigint;
  readonly now: Column<bigint>;
  readonly base: Column<bigint>;
  /** Targets in hundredths. */
  readonly targets: Column<bigint>;
  /** What a level's figures are counted in: 1 ÷ this. */
  readonly scale: bigint;
}

interface Job {
  readonly order: ClassOrder;
  readonly steps: readonly Step[];
  readonly weight: bigint;
}

function prepared(workload: Workload): Job {
  const order = classOrder(workload);
  const known = new Map<Figures, Column<bigint>>();
  const columnOf = (figures: Figures, scale = 1): Column<bigint> => {
    const read = (mantissa: number): bigint | undefined =>
      Number.isNaN(mantissa) ? undefined : BigInt(mantissa * scale);
    const column = known.get(figures) ?? Array.from(order.sorted(figures.mantissas), read);
    known.set(figures, column);
    return column;
  };
  const steps = workload.tasks.map(({ kind, rule, points, measure, whole, targets }) => ({
    kind,
    rule,
    rounds: workload.variant !== "unrounded",
    full: BigInt(points) * 100n,
    now: columnOf(measure.now),
    base: columnOf(kind === "growth" ? measure.last : whole.now),
    targets: targets === undefined ? [] : columnOf(targets, 10 ** (2 - targets.places)),
    scale: 10n ** BigInt(measure.now.places),
  }));
  return { order, steps, weight: BigInt(workload.weight) };
}

/** In hundredths, in the order of the classes. */
interface Made {
  readonly totals: Column<bigint>;
  readonly ranks: Column<bigint>;
}

function assessed({ order: { starts, areas }, steps, weight }: Job): Made {
  const [totals, ranks]: [bigint[], bigint[]] = [[], []];
  const sums = Array.from(areas, () => 0n);
  for (let group = 0; group + 1 < starts.length; group += 1) {
    const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0];
    for (const step of steps) {
      scored(step, values(step, from, to), from, (place, earned) => {
        sums[place] = (sums[place] ?? 0n) + earned;
      });
    }
    const own = sums.slice(from, to).map((sum) => ({ top: rounded(sum * 100n, weight), bottom: 1n }));
    totals.push(...own.map(({ top }) => top));
    ranked(own, (place, rank) => {
      ranks[from + place] = rank;
    });
  }
  return { totals, ranks };
}

/** The indicator of the areas of a class. */
function values({ kind, rounds, now, base, scale }: Step, from: number, to: number): Column<Fraction> {
  const found: (Fraction | undefined)[] = [];
  for (let place = from; place < to; place += 1) {
    const [value, below] = [now[place], kind === "level" ? scale : base[place]];
    if (value === undefined || below === undefined || below === 0n) found.push(undefined);
    else {
      const top = kind === "level" ? value : (kind === "growth" ? value - below : value) * 100n;
      found.push(rounds ? { top: rounded(top * 100n, below), bottom: 100n } : { top, bottom: below });
    }
  }
  return found;
}

/** Tells what each area of a class earns, in hundredths. */
function scored(
  step: Step,
  column: Column<Fraction>,
  from: number,
  earn: (place: number, earned: bigint) => void,
): void {
  const { rule, full, targets } = step;
  if (rule === "rankLinear") {
    const count = BigInt(column.reduce((sum, value) => (value === undefined ? sum : sum + 1), 0));
    ranked(column, (place, rank) =>
      earn(from + place, count === 1n ? full : rounded(full * (count - rank), count - 1n)),
    );
    return;
  }
  const present = column.flatMap((value) => value ?? []);
  const low = present.reduce((a, b) => (compare(b, a) < 0 ? b : a), present[0] ?? NOTHING);
  const high = present.reduce((a, b) => (compare(b, a) > 0 ? b : a), present[0] ?? NOTHING);
  // high − low over low.bottom × high.bottom
  const span = high.top * low.bottom - low.top * high.bottom;
  for (const [place, value] of column.entries()) {
    if (value === undefined) continue;
    const { top, bottom } = value;
    if (rule === "minMax") {
      const above = (top * low.bottom - low.top * bottom) * high.bottom;
      earn(from + place, span === 0n ? full : rounded(full * above, span * bottom));
    } else {
      const [met, wanted] = [top * 100n, (targets[from + place] ?? 0n) * bottom];
      earn(from + place, met <= 0n ? 0n : met >= wanted ? full : rounded(full * met, wanted));
    }
  }
}

const NOTHING: Fraction = { top: 0n, bottom: 1n };

/** Tells the rank of each, 1 for the highest; equal values share the better place. */
function ranked(column: Column<Fraction>, tell: (place: number, rank: bigint) => void): void {
  const present = column.flatMap((value, place) => (value === undefined ? [] : [{ value, place }]));
  present.sort((a, b) => compare(b.value, a.value));
  let [rank, last] = [0, NOTHING];
  for (const [index, { value, place }] of present.entries()) {
    if (index === 0 || compare(value, last) !== 0) rank = index + 1;
    last = value;
    tell(place, BigInt(rank));
  }
}

function compare(a: Fraction, b: Fraction): number {
  const [left, right] = a.bottom === b.bottom ? [a.top, b.top] : [a.top * b.bottom, b.top * a.bottom];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** top ÷ bottom to the nearest whole number, halves away from zero. */
function rounded(top: bigint, bottom: bigint): bigint {
  return top < 0n ? -((bottom - 2n * top) / (2n * bottom)) : (2n * top + bottom) / (2n * bottom);
}

/** The digits of every item, which the timed run does not keep. */
function published({ order: { starts, areas, places }, steps }: Job, { totals, ranks }: Made): Published {
  const decimals =
    (column: Column<bigint>): Texts =>
    (area) => {
      const value = column[places[area] ?? 0];
      return value === undefined ? undefined : decimalText(Number(value), 2);
    };
  const columns = steps.map((step) => {
    const indicators: (bigint | undefined)[] = [];
    const scores = Array.from(areas, () => 0n);
    for (let group = 0; group + 1 < starts.length; group += 1) {
      const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0];
      const found = values(step, from, to);
      indicators.push(...found.map((value) => value && rounded(value.top * 100n, value.bottom)));
      scored(step, found, from, (place, earned) => {
        scores[place] = earned;
      });
    }
    return { indicators: decimals(indicators), scores: decimals(scores) };
  });
  return {
    indicators: columns.map(({ indicators }) => indicators),
    scores: columns.map(({ scores }) => scores),
    totals: [decimals(totals)],
    ranks: [(area) => String(ranks[places[area] ?? 0])],
  };
}
