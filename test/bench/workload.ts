import { seeded } from "./seeded.js";

/**
 * `rounded`: indicators are rounded to 2 places. `unrounded`: they are not. `ties`: as `rounded`, but of counts up to 20, so that most
 * areas of a class are equal to others.
 */
export const VARIANTS = ["rounded", "unrounded", "ties"] as const;
export type Variant = (typeof VARIANTS)[number];

/** The figures of all areas: whole numbers of 10^−places, NaN where none was reported. */
export interface Figures {
  readonly places: number;
  readonly mantissas: Float64Array;
}

/** A measure in its own unit, last year and this year. */
export interface MeasureFigures {
  readonly id: string;
  readonly unit: "亿元" | "家";
  readonly last: Figures;
  readonly now: Figures;
}

/** How an indicator is made of measures, and by which rule it is scored. A growth and a share are in %, a level in the measure's unit. */
export interface Task {
  readonly id: string;
  readonly kind: "growth" | "share" | "level";
  readonly rule: "attainment" | "minMax" | "rankLinear";
  readonly measure: MeasureFigures;
  /** What a share is a share of. */
  readonly whole: MeasureFigures;
  readonly points: number;
  /** The target of each area, in the indicator's unit, where the rule looks at one. */
  readonly targets: Figures | undefined;
}

/** Areas, their classes, their figures and how they are scored: the same for all sides. */
export interface Workload {
  readonly variant: Variant;
  readonly size: number;
  readonly classes: number;
  /** The class of each area, from 0. */
  readonly classOf: Int32Array;
  readonly measures: readonly MeasureFigures[];
  readonly tasks: readonly Task[];
  /** What all items weigh together: the total is Σ scores × 100 ÷ weight. */
  readonly weight: number;
}

export const YEAR = 2017;
const MEASURES = 24;
const TASKS = 30;
const CLASS_SIZE = 100;
const MONEY_PLACES = 4;
const KINDS = ["growth", "share", "level"] as const;
const RULES = ["attainment", "minMax", "rankLinear"] as const;
/** 96 in all items: of the totals, sums of hundredths × 100 ÷ 96, one in 24 lies on a half. */
const POINTS = [4, 2, 3, 5, 1, 3, 4, 5, 2, 3];

/** Half of the measures are money in 亿元 with 4 decimals, half counts, of which some are zero; of ties, all are small counts. */
export function workload(variant: Variant, size: number): Workload {
  const random = seeded(20170101 + size);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const column = (places: number, low: number, high: number, missing = 0.01): Figures => ({
    places,
    mantissas: Float64Array.from({ length: size }, () => (random() < missing ? Number.NaN : between(low, high))),
  });
  const figures = (index: number): Figures => {
    const [isWhole, isMoney] = [index < 2, index % 2 === 0];
    if (variant === "ties") return isWhole ? column(0, 10, 60) : column(0, 0, 20);
    if (!isMoney) return isWhole ? column(0, 200, 9000) : column(0, 0, 120);
    return isWhole ? column(MONEY_PLACES, 500_000, 20_000_000) : column(MONEY_PLACES, 10_000, 500_000);
  };
  const classes = Math.max(1, Math.round(size / CLASS_SIZE));
  const classOf = Int32Array.from({ length: size }, () => between(0, classes - 1));
  const measures = Array.from({ length: MEASURES }, (_, index): MeasureFigures => {
    const unit = index % 2 === 0 && variant !== "ties" ? "亿元" : "家";
    return { id: `measure${index + 1}`, unit, last: figures(index), now: figures(index) };
  });
  const measureAt = (index: number): MeasureFigures => {
    const found = measures[index];
    if (found === undefined) throw new RangeError(`measure ${index}`);
    return found;
  };
  const tasks = Array.from({ length: TASKS }, (_, index): Task => {
    const kind = KINDS[index % KINDS.length] ?? "level";
    const rule = RULES[Math.floor((index * RULES.length) / TASKS)] ?? "minMax";
    // The first two are what others are a share of.
    const measure = 2 + (index % (MEASURES - 2));
    const counts = kind === "level" && measureAt(measure).unit === "家";
    const targets = counts
      ? column(0, variant === "ties" ? 5 : 20, variant === "ties" ? 15 : 100, 0)
      : column(2, 100, 4000, 0);
    return {
      id: `indicator${index + 1}`,
      kind,
      rule,
      measure: measureAt(measure),
      whole: measureAt(measure % 2),
      points: POINTS[index % POINTS.length] ?? 1,
      targets: rule === "attainment" ? targets : undefined,
    };
  });
  return {
    variant,
    size,
    classes,
    classOf,
    measures,
    tasks,
    weight: tasks.reduce((sum, { points }) => sum + points, 0),
  };
}

export function areaId(area: number): string {
  return `area ${String(area + 1).padStart(7, "0")}`;
}

/** A figure as people write it; undefined where none was reported. */
export function textOf({ places, mantissas }: Figures, area: number): string | undefined {
  const mantissa = mantissas[area] ?? Number.NaN;
  return Number.isNaN(mantissa) ? undefined : decimalText(mantissa, places);
}

/** A whole number of 10^−places as decimal text. */
export function decimalText(mantissa: number, places: number): string {
  const digits = String(Math.abs(mantissa)).padStart(places + 1, "0");
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return mantissa < 0 ? `-${text}` : text;
}
