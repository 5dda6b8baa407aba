import {
  type AssessmentInput,
  assess,
  atLeast,
  attainment,
  defineScheme,
  measures,
  minMax,
  panel,
  type Rule,
  rankLinear,
  type Scheme,
  share,
  type Target,
  toDecimal,
  yearOnYear,
} from "kaohe";
import type { Published } from "./byHand.js";
import { type Task, type Workload, YEAR } from "./workload.js";

/** What is handed to `assess`, and the place of each area. */
export interface Prepared {
  readonly scheme: Scheme;
  readonly input: AssessmentInput;
  readonly places: ReadonlyMap<string, number>;
}

const RULES: Readonly<Record<Task["rule"], Rule>> = {
  attainment: attainment(),
  minMax: minMax(),
  rankLinear: rankLinear(),
};

/** Defines and compiles the scheme, builds the panel and the targets, none of which is timed. */
export function prepared({ areas, classes, figures, tasks }: Workload): Prepared {
  const m = measures(Object.fromEntries(figures.map(({ measure, unit }) => [measure, { label: measure, unit }])));
  const handle = (id: string) => {
    const found = m[id];
    if (found === undefined) throw new RangeError(id);
    return found;
  };
  const formula = ({ kind, measure, whole }: Task) => {
    if (kind === "level") return handle(measure);
    return kind === "growth" ? yearOnYear(handle(measure)) : share(handle(measure), handle(whole));
  };
  const scheme = defineScheme<string, string>({
    id: "bench",
    classes,
    measures: m,
    indicators: Object.fromEntries(
      tasks.map((task) => {
        const unit = task.kind === "level" ? handle(task.measure).measure.unit : "%";
        return [task.id, { label: task.id, unit, formula: formula(task) }];
      }),
    ),
    items: tasks.map(({ id, points, rule }) => ({ id, indicator: id, points, rule: RULES[rule] })),
  });
  const targets = tasks.flatMap(({ id, kind, targets: wanted }): Target[] =>
    wanted.map((text, index) => ({
      indicator: id,
      area: areas[index]?.id ?? "",
      criterion: atLeast(kind === "level" ? text : `${text}%`),
    })),
  );
  const observations = figures.flatMap(({ measure, year, values }) =>
    values.flatMap((value, index) =>
      value === undefined ? [] : [{ area: areas[index]?.id ?? "", measure, period: String(year), value }],
    ),
  );
  const yearbook = panel({
    areas: areas.map(({ id, class: name }) => ({ id, attributes: { class: name } })),
    measures: scheme.measures,
    observations,
  });
  return {
    scheme,
    input: { panel: yearbook, period: String(YEAR), targets },
    places: new Map(areas.map(({ id }, place) => [id, place])),
  };
}

/** All totals and ranks by the exact interpreter. */
export function byKaohe({ scheme, input, places }: Prepared): Published {
  const result = assess(scheme, input);
  const totals: string[] = Array.from(places, () => "");
  const ranks: number[] = Array.from(places, () => 0);
  for (const name of scheme.classes) {
    for (const { area, total, rank } of result.ranking(name)) {
      const place = places.get(area) ?? 0;
      totals[place] = toDecimal(total, 2) ?? "";
      ranks[place] = rank ?? 0;
    }
  }
  return { totals, ranks };
}
