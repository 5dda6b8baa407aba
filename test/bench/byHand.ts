import { Decimal } from "decimal.js";
import { type Task, type Workload, YEAR } from "./workload.js";

/** What is published of the areas, in their order. */
export interface Published {
  readonly totals: readonly string[];
  readonly ranks: readonly number[];
}

type Value = Decimal | undefined;

const Working = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_UP, defaults: true });
const ZERO = new Working(0);
const ONE = new Working(1);

/** The workload with every text read. */
export interface Prepared {
  readonly groups: readonly (readonly number[])[];
  readonly figures: ReadonlyMap<string, readonly Value[]>;
  readonly tasks: readonly (Task & { readonly full: Decimal; readonly wanted: readonly Decimal[] })[];
  readonly size: number;
}

/** Reads every text, which is not timed. */
export function prepared({ areas, classes, figures, tasks }: Workload): Prepared {
  return {
    size: areas.length,
    groups: classes.map((name) => [...areas.keys()].filter((area) => areas[area]?.class === name)),
    figures: new Map(
      figures.map(({ measure, year, values }) => [
        `${measure} ${year}`,
        values.map((text) => (text === undefined ? undefined : new Working(text))),
      ]),
    ),
    tasks: tasks.map((task) => ({
      ...task,
      full: new Working(task.points),
      wanted: task.targets.map((text) => (task.kind === "level" ? new Working(text) : new Working(text).div(100))),
    })),
  };
}

/** The same assessment as a careful programmer writes it for this job alone: no graph, no reasons, no explanations. */
export function byHand({ groups, figures, tasks, size }: Prepared): Published {
  const sums = Array.from({ length: size }, () => ZERO);
  for (const task of tasks) {
    const values = indicator(task, figures);
    const add = (area: number, score: Decimal): void => {
      sums[area] = (sums[area] ?? ZERO).plus(score);
    };
    if (task.rule === "attainment") attainment(values, task.wanted, task.full, add);
    else for (const group of groups) (task.rule === "minMax" ? minMax : rankLinear)(values, group, task.full, add);
  }
  const rounded = sums.map((sum) => sum.toDecimalPlaces(2));
  const ranks = Array.from({ length: size }, () => 0);
  for (const group of groups) for (const [area, rank] of ranked(rounded, group).places) ranks[area] = rank;
  return { totals: rounded.map((total) => total.toFixed(2)), ranks };
}

function indicator({ kind, measure, whole }: Task, figures: Prepared["figures"]): readonly Value[] {
  const now = figures.get(`${measure} ${YEAR}`) ?? [];
  if (kind === "level") return now;
  const base = figures.get(kind === "growth" ? `${measure} ${YEAR - 1}` : `${whole} ${YEAR}`) ?? [];
  return now.map((value, area) => {
    const below = base[area];
    if (value === undefined || below === undefined || below.isZero()) return undefined;
    return kind === "growth" ? value.minus(below).div(below) : value.div(below);
  });
}

type Add = (area: number, score: Decimal) => void;

function attainment(values: readonly Value[], wanted: readonly Decimal[], full: Decimal, add: Add): void {
  for (const [area, value] of values.entries()) {
    const target = wanted[area];
    if (value === undefined || target === undefined) continue;
    add(area, full.times(Working.max(ZERO, Working.min(value.div(target), ONE))));
  }
}

function minMax(values: readonly Value[], group: readonly number[], full: Decimal, add: Add): void {
  const present = group.flatMap((area) => values[area] ?? []);
  if (present.length === 0) return;
  const low = Working.min(...present);
  const span = Working.max(...present).minus(low);
  for (const area of group) {
    const value = values[area];
    if (value !== undefined) add(area, span.isZero() ? full : full.times(value.minus(low).div(span)));
  }
}

function rankLinear(values: readonly Value[], group: readonly number[], full: Decimal, add: Add): void {
  const { places, count } = ranked(values, group);
  const steps = Math.max(1, count - 1);
  for (const [area, rank] of places) add(area, full.minus(full.times(rank - 1).div(steps)));
}

/** The place of each area of a group that has a value, 1 for the highest; equal values share the better place. */
function ranked(values: readonly Value[], group: readonly number[]) {
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
  return { places, count: present.length };
}
