import { type AssessmentInput, assess, entryIds, type ItemResult, type Scheme } from "../assessment/index.js";
import { isMissing, type Observation, withObservations } from "../data/index.js";
import { choices, fail, failAll, type Issue, issue, pointer, within } from "../error/index.js";
import type { Outcome } from "../interpret/index.js";
import {
  add,
  compare,
  type DecimalInput,
  divide,
  exactText,
  multiply,
  negate,
  type Rational,
  rational,
  readDecimal,
  roundToInteger,
  sign,
  toRational,
  ZERO,
} from "../number/index.js";
import { periodText, readPeriod } from "../period/index.js";
import { amountOf } from "./amount.js";

/** What is to be reached: so many points in all or in an item, one of the first places, or a grade or a better one. */
export type Aim =
  | { readonly kind: "total"; readonly atLeast: DecimalInput }
  | { readonly kind: "item"; readonly item: string; readonly atLeast: DecimalInput }
  | { readonly kind: "rank"; readonly first: number }
  | { readonly kind: "grade"; readonly grade: string };

/** What is sought. */
export interface Goal {
  readonly area: string;
  readonly aim: Aim;
  /** By how much each measure changes in one step, in its unit: `{ patents: 1 }`, `{ energy: "-0.1" }`, several together. */
  readonly step: Readonly<Record<string, DecimalInput>>;
  /** The period of the figures; that of the assessment when left out. */
  readonly period?: string;
  /** So many steps at most are tried; a million when left out. None goes below 0 where the figure did not before. */
  readonly mostSteps?: number;
}

/** A figure before and after some steps, as exact text in its unit. */
export interface MovedFigure {
  readonly measure: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}

/** Where an area stands after some steps. */
export interface Standing {
  readonly steps: number;
  readonly figures: readonly MovedFigure[];
  readonly total: Outcome;
  readonly rank: number | null;
  readonly grade: string | null;
}

/**
 * The answer: how far to go. `reached` with 0 steps says that nothing is needed; `oneLess` is what one step less would give. `not-reached`
 * has the best total that was seen.
 */
export type GoalSeek =
  | {
      readonly kind: "reached";
      readonly area: string;
      readonly before: Standing;
      readonly after: Standing;
      readonly oneLess: Standing | null;
    }
  | { readonly kind: "not-reached"; readonly area: string; readonly before: Standing; readonly best: Standing };

/**
 * The fewest steps of some measures that bring an area to a total, an item's points, a rank or a grade. The whole class is assessed again
 * for each number of steps that is tried, so the answer holds: with it the aim is reached, with one step less it is not.
 *
 * Steps are tried by doubling, then halved back; where that finds nothing, some between the doublings next to the best. Where more of a
 * measure first helps and then harms (a moderate indicator, a range), the aim may hold with fewer steps as well, and `not-reached` says of
 * what was tried that it does not hold there.
 *
 * Units: steps in the unit of each measure. Missing: a figure that is missing cannot be moved.
 *
 * @throws KaoheError `analysis.no-step` without a measure to move or with steps of 0, `analysis.no-figure`, `data.unknown-measure`,
 *   `assessment.unknown-area`, `assessment.unknown-item`, `analysis.unknown-grade`, `analysis.steps`, and what `assess` throws
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 * });
 * const areas = ["永嘉县", "平阳县"].map((id) => ({ id, attributes: { class: "B" } }));
 * const observations = [104, 117].map((value, index) => ({ area: areas[index].id, measure: "grants", period: "2017", value }));
 * const input = { panel: panel({ areas, measures: m, observations }), period: "2017", targets: [{ indicator: "grants", criterion: atLeast("130件") }] };
 * const found = goalSeek(scheme, input, { area: "永嘉县", aim: { kind: "rank", first: 1 }, step: { grants: 1 } });
 * found.after.figures   //=> [{ measure: "grants", unit: "件", from: "104", to: "117" }]
 */
export function goalSeek<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  goal: Goal,
): GoalSeek {
  const { area, mostSteps = MOST_STEPS } = goal;
  if (!Number.isSafeInteger(mostSteps) || mostSteps < 1)
    fail("analysis.steps", { steps: String(mostSteps) }, "/mostSteps");
  const moves = movesOf(input, goal);
  const base = assess(scheme, input);
  const { class: own } = base.area(area);
  const name = scheme.classes.find((each) => each === own);
  const isReached = reaching(scheme, goal.aim);
  const tried = (steps: number): Tried => {
    const observations = moves.map((move) => move.observation(steps));
    const result =
      steps === 0
        ? base
        : assess(scheme, { ...input, panel: withObservations(input.panel, observations) }, { after: base });
    const row = name && result.ranking(name).find((each) => each.area === area);
    const standing = {
      steps,
      figures: moves.map((move) => move.figure(steps)),
      total: row?.total ?? NO_TOTAL,
      rank: row?.rank ?? null,
      grade: row?.grade ?? null,
    };
    return { standing, isReached: isReached(standing, () => result.area(area).items) };
  };

  const now = tried(0);
  if (now.isReached) return { kind: "reached", area, before: now.standing, after: now.standing, oneLess: null };
  const most = moves.reduce((least, move) => Math.min(least, move.most), mostSteps);
  let [below, best] = [now.standing, now.standing];
  let above: Standing | undefined;
  while (above === undefined && below.steps < most) {
    const { standing, isReached: is } = tried(Math.min(Math.max(1, 2 * below.steps), most));
    if (is) above = standing;
    else below = standing;
    if (compare(pointsOf(standing), pointsOf(best)) > 0) best = standing;
  }
  if (above === undefined) {
    // What first helps and then harms may reach the aim between two doublings, next to the best.
    const [from, to] = [Math.floor(best.steps / 2), Math.min(2 * best.steps, most)];
    const stride = Math.max(1, Math.ceil((to - from) / MOST_SCANNED));
    below = now.standing;
    for (let steps = Math.max(1, from); above === undefined && steps <= to; steps += stride) {
      const { standing, isReached: is } = tried(steps);
      if (is) above = standing;
      else below = standing;
      if (compare(pointsOf(standing), pointsOf(best)) > 0) best = standing;
    }
  }
  if (above === undefined) return { kind: "not-reached", area, before: now.standing, best };
  while (above.steps - below.steps > 1) {
    const { standing, isReached: is } = tried(Math.floor((above.steps + below.steps) / 2));
    if (is) above = standing;
    else below = standing;
  }
  return { kind: "reached", area, before: now.standing, after: above, oneLess: below };
}

function pointsOf({ total }: Standing): Rational {
  return amountOf(total) ?? ZERO;
}

const NO_TOTAL: Outcome = { kind: "missing", reason: "not-applicable" };

const MOST_STEPS = 1_000_000;
const MOST_SCANNED = 64;

/** A measure that moves, and how far it may. */
interface Move {
  readonly figure: (steps: number) => MovedFigure;
  readonly observation: (steps: number) => Observation;
  readonly most: number;
}

/** Where an area stands after some steps, and whether that is enough. */
interface Tried {
  readonly standing: Standing;
  readonly isReached: boolean;
}

function movesOf({ panel, period: own }: Pick<AssessmentInput, "panel" | "period">, goal: Goal): readonly Move[] {
  const { area, step } = goal;
  const period = periodText(readPeriod(goal.period ?? own));
  const place = panel.areaIndex(area);
  if (place === undefined)
    return fail(
      "assessment.unknown-area",
      {
        area,
        ...choices(
          area,
          panel.areas.map(({ id }) => id),
        ),
      },
      "/area",
    );
  const issues: Issue[] = [];
  const moves = Object.entries(step).flatMap(([measure, each]): readonly Move[] => {
    const path = pointer("step", measure);
    const unit = panel.unit(measure);
    const change = readDecimal(String(each));
    if (unit === undefined)
      issues.push(issue("data.unknown-measure", { measure, ...choices(measure, Object.keys(panel.measures)) }, path));
    else if (change === undefined || sign(change) === 0)
      issues.push(issue("analysis.no-step", { step: String(each) }, path));
    else {
      const cell = panel.cell(place, measure, period);
      if (isMissing(cell))
        issues.push(issue("analysis.no-figure", { area, measure, period, reason: cell.reason }, path));
      else return [moveOf({ area, measure, period }, divide(cell, unit.factor), change, unit.symbol)];
    }
    return [];
  });
  failAll(issues);
  if (moves.length === 0) fail("analysis.no-step", { step: "{}" }, "/step");
  return moves;
}

function moveOf(
  where: Pick<Observation, "area" | "measure" | "period">,
  from: Rational,
  change: Rational,
  unit: string,
): Move {
  const textAt = (steps: number): string => exactText(add(from, multiply(change, rational(steps))));
  const staysPositive = sign(from) >= 0 && sign(change) < 0;
  return {
    figure: (steps) => ({ measure: where.measure, unit, from: exactText(from), to: textAt(steps) }),
    observation: (steps) => ({ ...where, value: textAt(steps), status: "forecast" }),
    most: staysPositive ? Number(roundToInteger(divide(from, negate(change)), "down")) : Number.POSITIVE_INFINITY,
  };
}

/** Whether an aim is reached by who stands so, with such items. */
function reaching(
  { grades, items }: Scheme,
  aim: Aim,
): (standing: Standing, itemsOf: () => readonly ItemResult[]) => boolean {
  switch (aim.kind) {
    case "rank":
      return ({ rank }) => rank !== null && rank <= aim.first;
    case "total": {
      const least = within("/aim/atLeast", () => toRational(aim.atLeast));
      return ({ total }) => isAtLeast(total, least);
    }
    case "grade": {
      const ids = grades.map(({ id }) => id);
      const asked = ids.indexOf(aim.grade);
      if (asked < 0) fail("analysis.unknown-grade", { grade: aim.grade, ...choices(aim.grade, ids) }, "/aim/grade");
      return ({ grade }) => grade !== null && ids.indexOf(grade) <= asked;
    }
    case "item": {
      const least = within("/aim/atLeast", () => toRational(aim.atLeast));
      const known = entryIds(items);
      if (!known.includes(aim.item))
        fail("assessment.unknown-item", { item: aim.item, ...choices(aim.item, known) }, "/aim/item");
      return (_, itemsOf) => itemsOf().some(({ item, earned }) => item === aim.item && isAtLeast(earned, least));
    }
  }
}

function isAtLeast(outcome: Outcome, least: Rational): boolean {
  const amount = amountOf(outcome);
  return amount !== undefined && compare(amount, least) >= 0;
}
