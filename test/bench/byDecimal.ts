import { Decimal } from "decimal.js";
import { type Published, type Side, type Texts, TOO_SLOW, upTo } from "./side.js";
import { type Figures, type Task, textOf, type Workload } from "./workload.js";

/** decimal.js as a careful programmer writes it for this job alone: no graph, no reasons, no explanations. */
export const byDecimal: Side = {
  name: "decimal.js by hand",
  slow: true,
  leftOut: upTo(10_000, TOO_SLOW),
  prepare: (workload) => {
    const job = prepared(workload);
    return () => {
      const made = assessed(job);
      return () => published(job, made);
    };
  },
};

const Working = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_UP, defaults: true });
const ZERO = new Working(0);
const ONE = new Working(1);

type Column = readonly (Decimal | undefined)[];

interface Step extends Pick<Task, "kind" | "rule"> {
  readonly rounds: boolean;
  readonly full: Decimal;
  readonly now: Column;
  readonly base: Column;
  readonly targets: Column;
}

interface Job {
  readonly size: number;
  readonly groups: readonly (readonly number[])[];
  readonly steps: readonly Step[];
  readonly weight: number;
}

function prepared({ variant, size, classes, classOf, tasks, weight }: Workload): Job {
  const groups = Array.from({ length: classes }, (): number[] => []);
  for (const [area, name] of classOf.entries()) groups[name]?.push(area);
  const known = new Map<Figures, Column>();
  const columnOf = (figures: Figures): Column => {
    const read = (area: number): Decimal | undefined => {
      const text = textOf(figures, area);
      return text === undefined ? undefined : new Working(text);
    };
    const column = known.get(figures) ?? Array.from({ length: size }, (_, area) => read(area));
    known.set(figures, column);
    return column;
  };
  const steps = tasks.map(({ kind, rule, points, measure, whole, targets }) => ({
    kind,
    rule,
    rounds: variant !== "unrounded",
    full: new Working(points),
    now: columnOf(measure.now),
    base: columnOf(kind === "growth" ? measure.last : whole.now),
    targets: targets === undefined ? [] : columnOf(targets),
  }));
  return { size, groups, steps, weight };
}

interface Made {
  readonly totals: readonly Decimal[];
  readonly ranks: readonly number[];
}

function assessed(job: Job): Made {
  const sums = Array.from({ length: job.size }, () => ZERO);
  for (const step of job.steps) {
    scored(job, step, indicator(step), (area, score) => {
      sums[area] = (sums[area] ?? ZERO).plus(score);
    });
  }
  const totals = sums.map((sum) => sum.times(100).div(job.weight).toDecimalPlaces(2));
  const ranks = Array.from({ length: job.size }, () => 0);
  for (const group of job.groups) for (const [area, rank] of ranked(totals, group)) ranks[area] = rank;
  return { totals, ranks };
}

function indicator({ kind, rounds, now, base }: Step): Column {
  const made = now.map((value, area) => {
    if (kind === "level") return value;
    const below = base[area];
    if (value === undefined || below === undefined || below.isZero()) return undefined;
    return (kind === "growth" ? value.minus(below) : value).div(below).times(100);
  });
  return rounds ? made.map((value) => value?.toDecimalPlaces(2)) : made;
}

/** Tells what each area earns. */
function scored({ groups }: Job, step: Step, values: Column, earn: (area: number, score: Decimal) => void): void {
  const add = (area: number, score: Decimal): void => earn(area, score.toDecimalPlaces(2));
  if (step.rule === "attainment") attainment(values, step, add);
  else for (const group of groups) (step.rule === "minMax" ? minMax : rankLinear)(values, group, step.full, add);
}

type Add = (area: number, score: Decimal) => void;

function attainment(values: Column, { targets, full }: Step, add: Add): void {
  for (const [area, value] of values.entries()) {
    const target = targets[area];
    if (value === undefined || target === undefined) continue;
    add(area, full.times(Working.max(ZERO, Working.min(value.div(target), ONE))));
  }
}

function minMax(values: Column, group: readonly number[], full: Decimal, add: Add): void {
  const present = group.flatMap((area) => values[area] ?? []);
  if (present.length === 0) return;
  const low = Working.min(...present);
  const span = Working.max(...present).minus(low);
  for (const area of group) {
    const value = values[area];
    if (value !== undefined) add(area, span.isZero() ? full : full.times(value.minus(low).div(span)));
  }
}

function rankLinear(values: Column, group: readonly number[], full: Decimal, add: Add): void {
  const places = ranked(values, group);
  const steps = Math.max(1, places.size - 1);
  for (const [area, rank] of places) add(area, full.minus(full.times(rank - 1).div(steps)));
}

/** The place of each area of a group that has a value, 1 for the highest; equal values share the better place. */
function ranked(values: Column, group: readonly number[]): ReadonlyMap<number, number> {
  const present = group.flatMap((area) => {
    const value = values[area];
    return value === undefined ? [] : [{ area, value }];
  });
  present.sort((a, b) => b.value.cmp(a.value));
  const places = new Map<number, number>();
  let [rank, last] = [0, ONE];
  for (const [index, { area, value }] of present.entries()) {
    if (index === 0 || !value.eq(last)) rank = index + 1;
    last = value;
    places.set(area, rank);
  }
  return places;
}

/** The digits of every item, which the timed run does not keep. */
function published(job: Job, { totals, ranks }: Made): Published {
  const columns = job.steps.map((step) => {
    const values = indicator(step);
    const scores = Array.from({ length: job.size }, () => ZERO);
    scored(job, step, values, (area, score) => {
      scores[area] = score;
    });
    return { indicators: decimals(values), scores: decimals(scores) };
  });
  return {
    indicators: columns.map(({ indicators }) => indicators),
    scores: columns.map(({ scores }) => scores),
    totals: [decimals(totals)],
    ranks: [(area) => String(ranks[area])],
  };
}

function decimals(column: Column): Texts {
  return (area) => {
    const text = column[area]?.toFixed(2);
    return text === "-0.00" ? "0.00" : text;
  };
}
