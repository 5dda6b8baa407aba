import { isMissing, missing, type Observation, type Panel, type Reason, stronger } from "../../data/index.js";
import type { Label } from "../../error/index.js";
import { type DecimalInput, divide, exactText, multiply, type Rational, sign, ZERO } from "../../number/index.js";
import { lastDay, type Period, periodLabel, periodText, readPeriod, shiftPeriod } from "../../period/index.js";
import { isRate, methodLabel, type ProgressMethod, progress } from "../../targets/index.js";
import { amountOf } from "../amount.js";

/** How the rest of a year is told from a part of it: 序时进度, 上年同期进度, or 分月比例. */
export type ForecastMethod = Exclude<ProgressMethod, "full">;

/** A figure that an estimate is made from, as exact text in the measure's unit. */
export interface EstimatedFrom {
  readonly period: string;
  readonly value: string;
}

/** What a measure may come to by the end of the year. */
export interface FigureEstimate {
  readonly area: string;
  readonly measure: string;
  readonly label: Label;
  readonly unit: string;
  /** `carried`: a level or a rate stays what it was. */
  readonly by: ForecastMethod | "carried";
  /** Exact text in the unit. */
  readonly value: string;
  /** This year's figure first, then last year's of the same months and of the whole year. */
  readonly from: readonly EstimatedFrom[];
}

/** What could not be estimated, and why. */
export interface NotEstimated {
  readonly area: string;
  readonly measure: string;
  readonly label: Label;
  /** Null where no method has a figure to start from. */
  readonly method: ForecastMethod | null;
  readonly reason: Reason;
  /** The method that stands in for this one; null where there is none, and the figure stays missing. */
  readonly instead: ForecastMethod | null;
}

/** A figure of the year that is asked for. */
export interface WantedFigure {
  /** Its place in the panel. */
  readonly area: number;
  readonly measure: string;
}

/** From when to when, and by what. */
export interface Course {
  readonly year: Period;
  readonly through: Period;
  readonly shares?: readonly DecimalInput[];
}

/** What was made of the figures that are wanted. */
export interface FigureEstimates {
  readonly estimates: readonly FigureEstimate[];
  readonly notEstimated: readonly NotEstimated[];
}

const CARRIED = { zh: "沿用最近一期", en: "latest level" } as const;

/** How an estimate is made, in words. */
export function estimatedByLabel(by: FigureEstimate["by"]): Label {
  return by === "carried" ? CARRIED : methodLabel(by);
}

/** The estimate as an observation of the year. */
export function observationOf(
  { area, measure, value, by }: FigureEstimate,
  { year, through }: Pick<Course, "year" | "through">,
): Observation {
  const label = estimatedByLabel(by);
  const words = typeof label === "string" ? label : `${label.zh} / ${label.en}`;
  const source = `全年预测 year-end forecast: ${words} (${periodLabel(through, "zh")})`;
  return { area, measure, period: periodText(year), value, status: "forecast", source };
}

/**
 * Estimates of figures of the year that are missing, by each method. Where one cannot be told by a method, the first other one that can
 * stands in for it: a county without last year's figures would else be scored as if it had none this year.
 *
 * @throws KaoheError `progress.shares`, `progress.not-from-january`
 */
export function figureEstimates(
  panel: Panel,
  wanted: readonly WantedFigure[],
  methods: readonly ForecastMethod[],
  course: Course,
): FigureEstimates {
  const estimates: FigureEstimate[] = [];
  const notEstimated: NotEstimated[] = [];
  const due = new Map(methods.map((method) => [method, method === "season" ? ZERO : shareDue(method, course)]));
  for (const { area, measure } of wanted) {
    const cell = panel.cell(area, measure, periodText(course.year));
    const [unit, own, id] = [panel.unit(measure), panel.measures[measure], panel.areas[area]?.id];
    if (!isMissing(cell) || unit === undefined || own === undefined || id === undefined) continue;
    const whose = { area: id, measure, label: own.label };
    const textOf = (value: Rational): string => exactText(divide(value, unit.factor));
    const add = (by: FigureEstimate["by"], value: Rational, from: readonly PastFigure[]): void => {
      estimates.push({
        ...whose,
        unit: own.unit,
        by,
        value: textOf(value),
        from: from.map((each) => ({ period: each.period, value: textOf(each.value) })),
      });
    };
    const refuse = (reason: Reason): void => {
      notEstimated.push({ ...whose, method: null, reason, instead: null });
    };
    if (cell.reason === "not-applicable") {
      refuse(cell.reason);
      continue;
    }
    if ((own.nature ?? (isRate(own.unit) ? "stock" : "flow")) === "stock") {
      const level = latestLevel(panel, { area, measure }, course.through);
      if (level === undefined) refuse("not-reported");
      else add("carried", level.value, [level]);
      continue;
    }
    const through = periodText(course.through);
    const actual = panel.cell(area, measure, through);
    if (isMissing(actual)) {
      refuse(actual.reason);
      continue;
    }
    const now = { period: through, value: actual };
    const found = methods.map((method) => {
      const share = due.get(method) ?? ZERO;
      const told = method === "season" ? ofSeason(panel, { area, measure }, now, course) : ofShare(now, share);
      return { method, told };
    });
    const instead = found.find(({ told }) => "value" in told)?.method ?? null;
    for (const { method, told } of found) {
      if ("value" in told) add(method, told.value, told.from);
      else notEstimated.push({ ...whose, method, reason: told.reason, instead });
    }
  }
  return { estimates, notEstimated };
}

interface PastFigure {
  readonly period: string;
  readonly value: Rational;
}

type Told = { readonly value: Rational; readonly from: readonly PastFigure[] } | { readonly reason: Reason };

/** Which part of a year's work is due. */
function shareDue(method: "even" | "shares", { through, shares = [] }: Course): Rational {
  const asked = { target: "1", method, through: periodText(through) };
  return amountOf(progress(method === "shares" ? { ...asked, shares } : asked).shareDue) ?? ZERO;
}

function ofShare(now: PastFigure, share: Rational): Told {
  return sign(share) === 0 ? { reason: "division-by-zero" } : { value: divide(now.value, share), from: [now] };
}

/** As the same months stood to the whole of last year. */
function ofSeason(
  panel: Panel,
  { area, measure }: WantedFigure,
  now: PastFigure,
  { year, through }: Pick<Course, "year" | "through">,
): Told {
  const [lastMonths, lastYear] = [through, year].map((each) => shiftPeriod(each, { years: -1 }));
  if (lastMonths === undefined || lastYear === undefined) return { reason: "not-applicable" };
  const [months, whole] = [periodText(lastMonths), periodText(lastYear)];
  const [same, total] = [panel.cell(area, measure, months), panel.cell(area, measure, whole)];
  if (isMissing(same) || isMissing(total)) {
    const reasons = [same, total].filter(isMissing);
    return reasons.reduce(stronger, reasons[0] ?? missing("not-reported"));
  }
  if (sign(total) < 0 || sign(same) < 0) return { reason: "negative-base" };
  if (sign(total) === 0) return { reason: "zero-base" };
  if (sign(same) === 0) return { reason: "division-by-zero" };
  const from = [now, { period: months, value: same }, { period: whole, value: total }];
  return { value: divide(multiply(now.value, total), same), from };
}

/** The last level at or before a time; that of the period itself before others that end on the same day. */
function latestLevel(panel: Panel, { area, measure }: WantedFigure, through: Period): PastFigure | undefined {
  const [own, end] = [periodText(through), lastDay(through)];
  let latest: (PastFigure & { readonly day: string }) | undefined;
  for (const period of new Set([own, ...panel.periods(measure)])) {
    const day = lastDay(readPeriod(period));
    if (day > end || (latest !== undefined && day <= latest.day)) continue;
    const value = panel.cell(area, measure, period);
    if (!isMissing(value)) latest = { period, value, day };
  }
  return latest && { period: latest.period, value: latest.value };
}
