import type { AssessmentInput, ItemResult, Scheme } from "../../assessment/index.js";
import type { Reason } from "../../data/index.js";
import type { Label } from "../../error/index.js";
import type { Outcome } from "../../interpret/index.js";
import {
  absolute,
  compare,
  type DecimalInput,
  divide,
  exactText,
  multiply,
  type Rational,
  rational,
  sign,
} from "../../number/index.js";
import { amountOf, outcomeDifference } from "../amount.js";
import type { Aim } from "./aim.js";
import { fewestSteps, type Unreached } from "./fewestSteps.js";
import { readMostSteps, type Sought } from "./goalSeek.js";
import type { Unmoved } from "./move.js";
import { type PricedMove, type PricedStep, pricedMoves } from "./pricedMoves.js";
import { restsOn } from "./restsOn.js";
import { type Called, type Standing, type Trials, trialsOf } from "./trials.js";

/** What is sought, and which measures may move. */
export interface GainsGoal {
  readonly area: string;
  readonly aim: Aim;
  /** By how much each measure changes in one step, and what that costs: `{ patents: { step: 1, cost: "2.5" } }`; a number is a step alone. */
  readonly steps: Readonly<Record<string, PricedStep | DecimalInput>>;
  /** The period of the figures; that of the assessment when left out. */
  readonly period?: string;
  /** So many steps of a measure at most are tried; a million when left out. */
  readonly mostSteps?: number;
}

interface GainOf {
  readonly measure: string;
  readonly label: Label;
  readonly unit: string;
  /** The items whose points rest on the figure; none says that it moves no item. */
  readonly items: readonly Called[];
}

/** How far one measure alone has to go. */
export type Gain = GainOf &
  (
    | {
        readonly kind: "reached";
        readonly steps: number;
        /** The change in the measure's unit, with its sign, as exact text. */
        readonly amount: string;
        /** The size of the change by that of the present figure, as exact text; null where that is 0. */
        readonly share: string | null;
        /** Steps × the cost of one, as exact text; null where none is given. */
        readonly cost: string | null;
        readonly after: Standing;
        readonly oneLess: Standing | null;
      }
    | Unreached
    | { readonly kind: "no-figure"; readonly period: string; readonly reason: Reason }
  );

/** An item that lost points, and the measures whose figures could win them back. */
export interface GainItem {
  readonly item: string;
  readonly label: Label;
  readonly lost: Outcome;
  readonly measures: readonly Called[];
}

/** 追分: what each measure alone would have to do, cheapest first. */
export interface CheapestGains extends Sought {
  readonly gains: readonly Gain[];
  /** What was lost most first. */
  readonly items: readonly GainItem[];
}

/**
 * 追分: for each measure alone the fewest steps that reach an aim, as `goalSeek` finds them, cheapest first; and for each item that lost
 * points, the measures that its points rest on.
 *
 * The order is that of costs. Measures without one come after, by the share of their present figure that they change: amounts in
 * different units do not compare, so this says how much each moves, not how hard that is. What does not reach the aim comes after, and last what has no figure to move.
 *
 * Units: amounts in those of the measures, costs in the caller's. Missing: a figure that is missing is listed as `no-figure` with its reason.
 *
 * @throws KaoheError as `goalSeek` does, `number.not-positive` for costs
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { rd: { label: "R&D经费支出", unit: "亿元", formula: m.rd }, grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: ["rd", "grants"].map((id) => ({ id, indicator: id, points: 50, rule: attainment() })),
 * });
 * const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
 * const observations = [["rd", 6], ["grants", 100]].map(([measure, value]) => ({ area: "永嘉县", measure, period: "2017", value }));
 * const targets = [{ indicator: "rd", criterion: atLeast("10亿元") }, { indicator: "grants", criterion: atLeast("125件") }];
 * const found = cheapestGains(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017", targets }, {
 *   area: "永嘉县", aim: { kind: "points", more: 1 }, steps: { rd: { step: "0.1", cost: 1000 }, grants: { step: 1, cost: 5 } },
 * });
 * found.gains.map(({ measure, amount, cost }) => [measure, amount, cost])   //=> [["grants", "3", "15"], ["rd", "0.2", "2000"]]
 */
export function cheapestGains<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  goal: GainsGoal,
): CheapestGains {
  const mostSteps = readMostSteps(goal.mostSteps);
  const unmoved: Unmoved[] = [];
  const priced = pricedMoves(input, goal, goal.steps, unmoved);
  const trials = trialsOf(scheme, input, goal);
  const { area, label, aim, base } = trials;
  const measuresOf = restsOn(base, goal);
  const { items } = base.area(area);
  const labels = new Map(items.map((each) => [each.item, each.label]));
  const itemsOn = (measure: string): readonly Called[] =>
    [...measuresOf].flatMap(([id, measures]) => {
      const name = labels.get(id);
      return name !== undefined && measures.some((each) => each.id === measure) ? [{ id, label: name }] : [];
    });
  return {
    area,
    label,
    aim,
    before: trials.after(0, []).standing,
    gains: [
      ...priced
        .map((each) => gainOf(trials, each, mostSteps, itemsOn(each.move.measure)))
        .sort(byCost)
        .map(({ gain }) => gain),
      ...unmoved.map((each): Gain => ({ kind: "no-figure", ...each, items: itemsOn(each.measure) })),
    ],
    items: lostItems(items).map((each) => ({
      ...each,
      measures: (measuresOf.get(each.item) ?? []).map((measure) => ({ id: measure.id, label: measure.label })),
    })),
  };
}

/** The items that lost points, what was lost most first. */
function lostItems(items: readonly ItemResult[]): readonly Omit<GainItem, "measures">[] {
  return items
    .filter(({ kind }) => kind === "item")
    .flatMap(({ item, label, full, earned }) => {
      const lost = outcomeDifference(full, earned);
      const amount = amountOf(lost);
      return amount === undefined || sign(amount) <= 0 ? [] : [{ item, label, lost, amount }];
    })
    .sort((a, b) => compare(b.amount, a.amount))
    .map(({ item, label, lost }) => ({ item, label, lost }));
}

/** A gain with what it is ordered by. */
interface Ordered {
  readonly gain: Gain;
  readonly cost: Rational | undefined;
  readonly share: Rational | undefined;
}

function gainOf(trials: Trials, { move, cost }: PricedMove, mostSteps: number, items: readonly Called[]): Ordered {
  const found = fewestSteps((steps) => trials.after(steps, [{ move, steps }]), Math.min(move.most, mostSteps));
  const own = { measure: move.measure, label: move.label, unit: move.unit, items };
  if (found.kind === "not-reached") return { gain: { ...own, ...found }, cost: undefined, share: undefined };
  const { steps } = found.after;
  const amount = multiply(move.change, rational(steps));
  const whole = cost && multiply(cost, rational(steps));
  const share = sign(move.from) === 0 ? undefined : absolute(divide(amount, move.from));
  return {
    gain: {
      ...own,
      ...found,
      steps,
      amount: exactText(amount),
      share: share === undefined ? null : exactText(share),
      cost: whole === undefined ? null : exactText(whole),
    },
    cost: whole,
    share,
  };
}

/** What reaches the aim first; of that by cost, then by share, and what has neither last. */
function byCost(a: Ordered, b: Ordered): number {
  const reached = Number(b.gain.kind === "reached") - Number(a.gain.kind === "reached");
  return reached || smallerFirst(a.cost, b.cost) || smallerFirst(a.share, b.share);
}

function smallerFirst(a: Rational | undefined, b: Rational | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compare(a, b);
}
