import { type ClassOrder, classOrder } from "./classOrder.js";
import { type Ranker, ranker } from "./ranker.js";
import type { Published, Side, Texts } from "./side.js";
import type { Figures, Task, Workload } from "./workload.js";

/** An item with its columns, class by class. */
export interface Step extends Pick<Task, "kind" | "rule" | "points"> {
  readonly rounds: boolean;
  readonly now: Float64Array;
  /** Last year's figure of a growth, the whole of a share. */
  readonly base: Float64Array;
  readonly targets: Float64Array;
  /** Decimals of a level's figures. */
  readonly places: number;
}

/** Of the class that is worked on. */
export interface Scratch {
  readonly rank: Ranker;
  readonly values: Float64Array;
  readonly ranks: Float64Array;
  readonly sums: Float64Array;
}

/** What numbers in flat columns are, and how they are scored. */
export interface FlatNumbers {
  readonly column: (figures: Figures, isTarget: boolean) => (mantissa: number) => number;
  /** Writes the indicator of the areas from `from` to `to` into the values, and adds what they score to the sums. */
  readonly score: (step: Step, from: number, to: number, scratch: Scratch) => void;
  readonly total: (sum: number, weight: number) => number;
  readonly text: (value: number) => string;
}

/** A side that walks flat columns of numbers, class by class, with every buffer made before. */
export function flatLoops(name: string, leftOut: Side["leftOut"], numbers: FlatNumbers): Side {
  return {
    name,
    slow: false,
    leftOut,
    prepare: (workload) => {
      const job = prepared(workload, numbers);
      return () => {
        const { totals, ranks } = assessed(job, numbers);
        return () => published(job, numbers, totals, ranks);
      };
    },
  };
}

interface Job {
  readonly order: ClassOrder;
  readonly steps: readonly Step[];
  readonly weight: number;
  readonly scratch: Scratch;
}

function prepared(workload: Workload, numbers: FlatNumbers): Job {
  const order = classOrder(workload);
  const known = new Map<Figures, Float64Array>();
  const columnOf = (figures: Figures, isTarget = false): Float64Array => {
    const column = known.get(figures) ?? order.sorted(figures.mantissas).map(numbers.column(figures, isTarget));
    known.set(figures, column);
    return column;
  };
  const steps = workload.tasks.map(({ kind, rule, points, measure, whole, targets }): Step => {
    const { places } = measure.now;
    return {
      kind,
      rule,
      points,
      rounds: workload.variant !== "unrounded" && (kind !== "level" || places > 2),
      now: columnOf(measure.now),
      base: columnOf(kind === "growth" ? measure.last : whole.now),
      targets: targets === undefined ? new Float64Array() : columnOf(targets, true),
      places,
    };
  });
  const { largest } = order;
  const [values, ranks, sums] = [new Float64Array(largest), new Float64Array(largest), new Float64Array(largest)];
  return { order, steps, weight: workload.weight, scratch: { rank: ranker(largest), values, ranks, sums } };
}

function assessed(job: Job, numbers: FlatNumbers): { readonly totals: Float64Array; readonly ranks: Float64Array } {
  const { order, steps, weight, scratch } = job;
  const { areas, starts } = order;
  const [totals, ranks] = [new Float64Array(areas.length), new Float64Array(areas.length)];
  const { sums } = scratch;
  for (let group = 0; group + 1 < starts.length; group += 1) {
    const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0];
    sums.fill(0);
    for (const step of steps) numbers.score(step, from, to, scratch);
    for (let place = 0; place < to - from; place += 1) sums[place] = numbers.total(sums[place] ?? 0, weight);
    scratch.rank(sums, to - from, scratch.ranks);
    for (let place = from; place < to; place += 1) {
      totals[areas[place] ?? 0] = sums[place - from] ?? 0;
      ranks[areas[place] ?? 0] = scratch.ranks[place - from] ?? 0;
    }
  }
  return { totals, ranks };
}

/** The digits of every item, which the timed run does not keep. */
function published(job: Job, numbers: FlatNumbers, totals: Float64Array, ranks: Float64Array): Published {
  const { areas, starts } = job.order;
  const { values, sums } = job.scratch;
  const decimals = (column: Float64Array): Texts => {
    return (area) => {
      const value = column[area] ?? Number.NaN;
      return Number.isNaN(value) ? undefined : numbers.text(value);
    };
  };
  const columns = job.steps.map((step) => {
    const [indicators, scores] = [new Float64Array(areas.length), new Float64Array(areas.length)];
    for (let group = 0; group + 1 < starts.length; group += 1) {
      const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0];
      sums.fill(0);
      numbers.score(step, from, to, job.scratch);
      for (let place = from; place < to; place += 1) {
        indicators[areas[place] ?? 0] = values[place - from] ?? Number.NaN;
        scores[areas[place] ?? 0] = sums[place - from] ?? Number.NaN;
      }
    }
    return { indicators: decimals(indicators), scores: decimals(scores) };
  });
  return {
    indicators: columns.map(({ indicators }) => indicators),
    scores: columns.map(({ scores }) => scores),
    totals: [decimals(totals)],
    ranks: [(area) => String(ranks[area])],
  };
}
