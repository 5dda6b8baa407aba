import {
  attainment,
  defineScheme,
  type Formula,
  type Measures,
  measures,
  minMax,
  type Rule,
  rankLinear,
  type Scheme,
  share,
  yearOnYear,
} from "kaohe";
import type { Task, Workload } from "./workload.js";

const RULES: Readonly<Record<Task["rule"], Rule>> = {
  attainment: attainment(),
  minMax: minMax(),
  rankLinear: rankLinear(),
};

/** The workload's scheme, in classes that are called by their numbers. */
export function kaoheScheme({ variant, classes, measures: figures, tasks }: Workload): Scheme {
  const handles = measures(Object.fromEntries(figures.map(({ id, unit }) => [id, { label: id, unit }])));
  const handle = (id: string): Formula & Measures[string] => {
    const found = handles[id];
    if (found === undefined) throw new RangeError(id);
    return found;
  };
  const formula = ({ kind, measure, whole }: Task): Formula => {
    if (kind === "level") return handle(measure.id);
    return kind === "growth" ? yearOnYear(handle(measure.id)) : share(handle(measure.id), handle(whole.id));
  };
  return defineScheme<string, string>({
    id: "bench",
    classes: Array.from({ length: classes }, (_, name) => String(name)),
    measures: handles,
    indicators: Object.fromEntries(
      tasks.map((task) => [task.id, { label: task.id, unit: unitOf(task), places: 2, formula: formula(task) }]),
    ),
    // A weighted mean of the shares of full points, out of 100.
    aggregation: { kind: "arithmetic" },
    points: 100,
    items: tasks.map(({ id, points, rule }) => ({ id, indicator: id, points, rule: RULES[rule] })),
    rounding: {
      ...(variant !== "unrounded" && { indicators: "half-up" }),
      items: { places: 2 },
      total: { places: 2 },
    },
  });
}

export function unitOf({ kind, measure }: Task): string {
  return kind === "level" ? measure.unit : "%";
}
