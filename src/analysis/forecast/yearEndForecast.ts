import {
  type Assessment,
  type AssessmentInput,
  assess,
  cellsOf,
  type RankingEntry,
  type Scheme,
  workingOf,
} from "../../assessment/index.js";
import { isMissing, type Observation, withObservations } from "../../data/index.js";
import { checkWord, fail, type Label, within } from "../../error/index.js";
import { elementOf, resolveWhen } from "../../formula/index.js";
import { type Outcome, outcomeOf } from "../../interpret/index.js";
import { compare, type DecimalInput, type Rational, toNumber, ZERO } from "../../number/index.js";
import { type Period, periodText, readPeriod } from "../../period/index.js";
import { elapsed } from "../../targets/index.js";
import { amountOf, NO_TOTAL } from "../amount.js";
import {
  type Course,
  type FigureEstimate,
  type FigureEstimates,
  type ForecastMethod,
  figureEstimates,
  observationOf,
  type WantedFigure,
} from "./figureEstimates.js";

/** Through when figures are there, and how the rest of the year is told from them. */
export interface YearEndForecastOptions {
  /** A period from January on, as the panel has it: `"2017-01..09"`, `"2017-H1"`. */
  readonly through: string;
  /** Those for which figures are there, when left out: `season`, `even`, and `shares` where they are given. */
  readonly methods?: readonly ForecastMethod[];
  /** Twelve monthly shares that add up to exactly 1. */
  readonly shares?: readonly DecimalInput[];
  /** For whom ranges are told; all that are assessed, when left out. */
  readonly areas?: readonly string[];
}

/** Where an area would stand at the end of the year. */
export interface ForecastStanding {
  readonly method: ForecastMethod;
  readonly total: Outcome;
  readonly rank: number | null;
  readonly grade: string | null;
}

/** Where an area may stand, its own figures going by one method and those of all others by another. */
export interface AreaForecast {
  readonly area: string;
  readonly label: Label;
  readonly class: string;
  /** By the central method. */
  readonly central: ForecastStanding;
  /** All figures by the same method. */
  readonly byMethod: readonly ForecastStanding[];
  /** The least and the most total, and the best and the worst rank, over all pairs of methods. */
  readonly lowest: Outcome;
  readonly highest: Outcome;
  readonly best: number | null;
  readonly worst: number | null;
}

/** An assessment of a year that is not over. */
export interface YearEndForecast<C extends string = string> extends FigureEstimates {
  readonly period: string;
  readonly through: string;
  readonly methods: readonly ForecastMethod[];
  /** `season` where it is one of them, else `even`. */
  readonly central: ForecastMethod;
  /** In the order of the central rankings, or as asked for. */
  readonly areas: readonly AreaForecast[];
  /** All figures by one method. */
  readonly assessments: readonly { readonly method: ForecastMethod; readonly result: Assessment<C> }[];
}

/**
 * 全年预测: where areas would stand at the end of the year, from the cumulative figures of a part of it. Each figure of the year that the
 * scheme asks for and the panel does not have is estimated, then the scheme applied:
 *
 *     even    figure ÷ (months ÷ 12)
 *     season  figure × last year's total ÷ last year's same months
 *     shares  figure ÷ the shares of the months
 *
 * A stock (`nature`), and where no nature is stated a rate (`%`, `‰`, so much for each), keeps its latest level. Estimates have the status
 * `forecast` and the method as their source. Where a method has no figures for one (`notEstimated`), another stands in for it. A figure of the
 * year that is there stands, also what a ledger counts so far; quarters and months that items ask for are not estimated. Marks, adjustments
 * and vetoes are those handed in.
 *
 * The range of an area: its own figures by one method, those of all others by another. It says how far methods lie apart, not how likely
 * anything is.
 *
 * Units: points, exact; figures as exact text in the unit of the measure, not rounded to whole ones. Missing: what could not be estimated stays missing.
 *
 * With m methods, m(m − 1) assessments for each of `areas`, each over all: 6 s for 100 counties, 30 items and two methods, whose 200
 * assessments take over what has not changed; of 3,000 counties ask for those that matter (Node 20).
 *
 * @throws KaoheError `analysis.forecast-period` where the assessment is not of a year, or `through` not a part of it; `scheme.unknown-option`
 *   for a method; `progress.not-from-january`, `progress.shares`, `assessment.unknown-area`, and what `assess` throws
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件", nature: "flow" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 * });
 * const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
 * const figures = { "2016-01..09": 60, "2016": 100, "2017-01..09": 72 };
 * const observations = Object.entries(figures).map(([period, value]) => ({ area: "永嘉县", measure: "grants", period, value }));
 * const input = { panel: panel({ areas, measures: m, observations }), period: "2017", targets: [{ indicator: "grants", criterion: atLeast("150件") }] };
 * const found = yearEndForecast(scheme, input, { through: "2017-01..09" });
 * found.estimates.map(({ by, value }) => [by, value])   //=> [["season", "120"], ["even", "96"]]
 * found.areas.map(({ central, lowest, highest }) => [central.total, lowest, highest].map((each) => toText(each, "zh")))   //=> [["8", "6.4", "8"]]
 */
export function yearEndForecast<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  options: YearEndForecastOptions,
): YearEndForecast<C> {
  const course = courseOf(input, options);
  for (const [index, method] of (options.methods ?? []).entries())
    checkWord("methods", method, METHODS, `/methods/${index}`);
  const asked = options.methods?.length === 0 ? undefined : options.methods;
  const given = METHODS.filter(
    (method) => asked?.includes(method) ?? (method !== "shares" || course.shares !== undefined),
  );
  const base = assess(scheme, input);
  const { estimates, notEstimated } = figureEstimates(base.panel, wantedFigures(base, course.year), given, course);
  // Unless it was asked for, what has no figures anywhere is no method of its own.
  const methods = given.filter(
    (method) => asked !== undefined || method === "even" || estimates.some(({ by }) => by === method),
  );
  const forecasts = methods.map((method): Forecast<I, C> => {
    const own = figuresBy(method, estimates, course);
    if (own.size === 0) return { method, own, input, result: base, rows: rowsOf(scheme, base) };
    const whole = { ...input, panel: withObservations(input.panel, [...own.values()].flat()) };
    const result = assess(scheme, whole, { after: base });
    return { method, own, input: whole, result, rows: rowsOf(scheme, result) };
  });
  const central = elementOf(forecasts, 0);
  const known = new Map(workingOf(base).view.participants.map((each, place) => [each.id, { ...each, place }]));
  const areas = options.areas ?? [...central.rows.keys()];
  return {
    period: periodText(course.year),
    through: periodText(course.through),
    methods,
    central: central.method,
    estimates,
    notEstimated: notEstimated.filter(({ method }) => method === null || methods.includes(method)),
    areas: areas.map((area, index) => {
      // Who takes no part is refused with the reason.
      const { label, class: name, place } = known.get(area) ?? within(`/areas/${index}`, () => refused(base, area));
      const byMethod = forecasts.map((forecast) => standingBy(forecast, area));
      const standings = rangeOf(scheme, forecasts, { area, place });
      return { area, label, class: name, central: elementOf(byMethod, 0), byMethod, ...boundsOf(standings) };
    }),
    assessments: forecasts.map(({ method, result }) => ({ method, result })),
  };
}

/** The central one first. */
const METHODS: readonly ForecastMethod[] = ["season", "even", "shares"];

/** All figures by one method. */
interface Forecast<I extends string, C extends string> {
  readonly method: ForecastMethod;
  /** The estimated figures of each area. */
  readonly own: ReadonlyMap<string, readonly Observation[]>;
  readonly input: AssessmentInput<I, C>;
  readonly result: Assessment<C>;
  readonly rows: ReadonlyMap<string, RankingEntry>;
}

function courseOf(input: Pick<AssessmentInput, "period">, { through: asked, shares }: YearEndForecastOptions): Course {
  const year = within("/period", () => readPeriod(input.period));
  const through = within("/through", () => readPeriod(asked));
  const isPart = year.kind === "year" && through.kind !== "year" && through.year === year.year;
  if (!isPart) fail("analysis.forecast-period", { period: periodText(year), through: periodText(through) }, "/through");
  elapsed(periodText(through));
  return { year, through, ...(shares && { shares }) };
}

/** The figures of the year that the formulas ask for, whosever they are. */
function wantedFigures<C extends string>(base: Assessment<C>, year: Period): readonly WantedFigure[] {
  const { compiled, participants } = workingOf(base).view;
  const { panel } = base;
  const wanted = new Map<string, WantedFigure>();
  for (const { node } of compiled.graph.entries) {
    if (node.kind !== "observed") continue;
    const time = resolveWhen(node.when, year);
    if (time === undefined || periodText(time) !== periodText(year)) continue;
    const { whose, measure } = node;
    const areas =
      typeof whose === "object"
        ? [panel.areaIndex(whose.area)]
        : participants.map(({ index }) => (whose === "self" ? index : panel.parentIndex(index)));
    for (const area of areas)
      if (area !== undefined) wanted.set(`${area} ${measure.id}`, { area, measure: measure.id });
  }
  return [...wanted.values()];
}

/** The estimates by a method, those that stand in for it, and levels that are carried on, by area. */
function figuresBy(
  method: ForecastMethod,
  estimates: readonly FigureEstimate[],
  course: Course,
): ReadonlyMap<string, readonly Observation[]> {
  const chosen: FigureEstimate[] = [];
  // Those of one figure stand together.
  for (const each of estimates) {
    const last = chosen.at(-1);
    if (last?.area !== each.area || last.measure !== each.measure) chosen.push(each);
    else if (each.by === method) chosen.splice(-1, 1, each);
  }
  const byArea = new Map<string, Observation[]>();
  for (const each of chosen) {
    const own = byArea.get(each.area) ?? [];
    byArea.set(each.area, own);
    own.push(observationOf(each, course));
  }
  return byArea;
}

function rowsOf<I extends string, C extends string>(
  { classes }: Scheme<I, C>,
  result: Assessment<C>,
): ReadonlyMap<string, RankingEntry> {
  return new Map(classes.flatMap((name) => result.ranking(name).map((row) => [row.area, row] as const)));
}

function refused<C extends string>(base: Assessment<C>, area: string): never {
  base.area(area);
  return fail("assessment.unknown-area", { area, suggestion: "", known: "" });
}

function standingBy<I extends string, C extends string>(
  { method, rows }: Pick<Forecast<I, C>, "method" | "rows">,
  area: string,
): ForecastStanding {
  const row = rows.get(area);
  return { method, total: row?.total ?? NO_TOTAL, rank: row?.rank ?? null, grade: row?.grade ?? null };
}

type Place = Pick<ForecastStanding, "total" | "rank">;

/** Where an area stands, its own figures by one method and all others by another or the same. */
function rangeOf<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  forecasts: readonly Forecast<I, C>[],
  { area, place }: { readonly area: string; readonly place: number },
): readonly Place[] {
  return forecasts.flatMap((others) =>
    forecasts.map(({ own }): Place => {
      const figures = own.get(area) ?? [];
      const theirs = others.own.get(area) ?? [];
      if (figures.every(({ value }, index) => value === theirs[index]?.value)) return standingBy(others, area);
      const input = { ...others.input, panel: withObservations(others.input.panel, figures) };
      const { view } = workingOf(assess(scheme, input, { after: others.result }));
      const rank = cellsOf(view, "rank")(place);
      return { total: outcomeOf(cellsOf(view, "total")(place), ""), rank: isMissing(rank) ? null : toNumber(rank) };
    }),
  );
}

/** What is missing in some of them has no part in the bounds. */
function boundsOf(standings: readonly Place[]): Pick<AreaForecast, "lowest" | "highest" | "best" | "worst"> {
  const totals = standings.map(({ total }) => total).sort((a, b) => compare(pointsOf(a), pointsOf(b)));
  const there = totals.filter(({ kind }) => kind === "value");
  const ranks = standings.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  return {
    lowest: there[0] ?? totals[0] ?? NO_TOTAL,
    highest: there.at(-1) ?? totals[0] ?? NO_TOTAL,
    best: ranks.length === 0 ? null : Math.min(...ranks),
    worst: ranks.length === 0 ? null : Math.max(...ranks),
  };
}

function pointsOf(total: Outcome): Rational {
  return amountOf(total) ?? ZERO;
}
