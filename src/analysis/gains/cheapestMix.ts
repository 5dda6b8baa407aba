import type { AssessmentInput, Scheme } from "../../assessment/index.js";
import { fail, failAll, type Issue, issue, pointer } from "../../error/index.js";
import {
  add,
  compare,
  type DecimalInput,
  divide,
  exactText,
  multiply,
  ONE,
  type Rational,
  rational,
  roundToInteger,
  subtract,
  sum,
  ZERO,
} from "../../number/index.js";
import type { Aim } from "./aim.js";
import { fewestSteps, isBetter, type Unreached } from "./fewestSteps.js";
import { readMostSteps, type Sought } from "./goalSeek.js";
import type { MovedFigure } from "./move.js";
import { type PricedMove, pricedMoves } from "./pricedMoves.js";
import { type Standing, type Tried, trialsOf } from "./trials.js";

/** What is sought, and what a step of each measure costs. */
export interface MixGoal {
  readonly area: string;
  readonly aim: Aim;
  /** By how much each measure changes in one step, in its unit, and what that costs, above 0 and in one unit for all. */
  readonly steps: Readonly<Record<string, { readonly step: DecimalInput; readonly cost: DecimalInput }>>;
  /** The period of the figures; that of the assessment when left out. */
  readonly period?: string;
  /** So many steps of a measure at most are tried; a million when left out. */
  readonly mostSteps?: number;
  /**
   * No further mixes are gone through once so many assessments have been made in all, 5,000 when left out. Finding a first mix and looking at
   * one step less of the answer, some dozens, are never left out.
   */
  readonly mostTried?: number;
}

/** A measure of a mix: how many steps it goes, what they cost, and where one step less of it would leave the area. */
export interface MixPart extends MovedFigure {
  readonly steps: number;
  /** Exact text. */
  readonly cost: string;
  readonly oneLess: Standing;
}

/**
 * The answer. `reached`: no mix costs less, and of those that cost the same none has fewer steps. `stopped`: the cheapest mix that was seen
 * before so many were tried. `not-reached`: neither a measure alone nor all of them together reach the aim.
 */
export type CheapestMix = Sought & { readonly tried: number } & (
    | {
        readonly kind: "reached" | "stopped";
        /** Exact text. */
        readonly cost: string;
        /** The measures that move, in the order in which they were given. */
        readonly parts: readonly MixPart[];
        readonly after: Standing;
      }
    | Unreached
  );

/**
 * The mix of whole steps of several measures that reaches an aim at the least cost; equal costs by the fewest steps, then by more of the
 * measure that was given first. Every mix that counts is assessed with the whole class.
 *
 * A first mix is the cheapest of what each measure alone, and all of them together cut back one by one, would need. Then all mixes that
 * cost less are gone through: each number of steps of every measure but the one with the most steps, of which the least is found by
 * halving. That takes for granted that more of this one measure, up to what the first mix costs, never loses an aim that is reached; a
 * moderate indicator or a range may break it, and then the answer reaches the aim with one step less of no measure, but a cheaper mix
 * may have been passed over.
 *
 * Units: steps in the unit of each measure, costs in the caller's. Missing: a figure that is missing cannot be moved. The mixes grow
 * with the product of the steps of all measures but one: two or three measures of some dozens of steps are quick, more may be `stopped`.
 *
 * @throws KaoheError as `goalSeek` does, `number.not-positive` and `analysis.no-cost` for costs, `analysis.trials`
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { rd: { label: "R&D经费支出", unit: "亿元", formula: m.rd }, grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: ["rd", "grants"].map((id) => ({ id, indicator: id, points: 50, rule: attainment({ cap: 1 }) })),
 * });
 * const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
 * const observations = [["rd", 6], ["grants", 100]].map(([measure, value]) => ({ area: "永嘉县", measure, period: "2017", value }));
 * const targets = [{ indicator: "rd", criterion: atLeast("10亿元") }, { indicator: "grants", criterion: atLeast("125件") }];
 * const found = cheapestMix(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017", targets }, {
 *   area: "永嘉县", aim: { kind: "total", atLeast: 85 }, steps: { rd: { step: 1, cost: 100 }, grants: { step: 5, cost: 30 } },
 * });
 * [found.cost, found.parts.map(({ measure, steps }) => [measure, steps])]   //=> ["250", [["rd", 1], ["grants", 5]]]
 */
export function cheapestMix<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  goal: MixGoal,
): CheapestMix {
  const { mostTried = 5000 } = goal;
  const mostSteps = readMostSteps(goal.mostSteps);
  if (!Number.isSafeInteger(mostTried) || mostTried < 1)
    fail("analysis.trials", { trials: String(mostTried) }, "/mostTried");
  const issues: Issue[] = [];
  const axes = pricedMoves(input, goal, goal.steps).map((priced) => axisOf(priced, mostSteps, issues));
  failAll(issues);
  const { area, label, aim, after } = trialsOf(scheme, input, goal);
  const counter = { tried: 0 };
  const at = (counts: readonly number[]): Tried => {
    counter.tried += 1;
    const moved = axes.flatMap(({ move }, index) => ({ move, steps: counts[index] ?? 0 }));
    return after(
      moved.reduce((all, { steps }) => all + steps, 0),
      moved.filter(({ steps }) => steps > 0),
    );
  };
  const before = after(0, []).standing;
  const first = firstMix(axes, at);
  const sought = { area, label, aim, before };
  if (first.kind === "not-reached") return { ...sought, ...first, tried: counter.tried };
  const found = search(axes, at, first.mix, () => counter.tried >= mostTried);
  const settled = settle(axes, at, found.mix);
  return {
    ...sought,
    kind: found.stopped ? "stopped" : "reached",
    cost: exactText(settled.mix.cost),
    parts: settled.parts,
    after: at(settled.mix.counts).standing,
    tried: counter.tried,
  };
}

/** A measure that may move, with its cost. */
interface Axis {
  readonly move: PricedMove["move"];
  readonly cost: Rational;
  readonly most: number;
}

/** So many steps of each measure, and what they cost. */
interface Mix {
  readonly counts: readonly number[];
  readonly cost: Rational;
}

type At = (counts: readonly number[]) => Tried;

function axisOf({ move, cost }: PricedMove, mostSteps: number, issues: Issue[]): Axis {
  const { measure } = move;
  if (cost === undefined) issues.push(issue("analysis.no-cost", { measure }, pointer("steps", measure, "cost")));
  return { move, cost: cost ?? ONE, most: Math.min(move.most, mostSteps) };
}

function mixOf(axes: readonly Axis[], counts: readonly number[]): Mix {
  return { counts, cost: sum(axes.map(({ cost }, index) => multiply(cost, rational(counts[index] ?? 0)))) };
}

/** The cheaper one first; of equal ones that of fewer steps, then that with more of the measures that come first. */
function better(a: Mix, b: Mix): boolean {
  const byCost = compare(a.cost, b.cost);
  if (byCost !== 0) return byCost < 0;
  const steps = ({ counts }: Mix): number => counts.reduce((all, each) => all + each, 0);
  if (steps(a) !== steps(b)) return steps(a) < steps(b);
  const differs = a.counts.findIndex((each, index) => each !== b.counts[index]);
  return differs >= 0 && (a.counts[differs] ?? 0) > (b.counts[differs] ?? 0);
}

type First = { readonly kind: "reached"; readonly mix: Mix } | Unreached;

/** A mix that reaches the aim: by one measure, or by all together, cut back to what is needed from the dearest step on. */
function firstMix(axes: readonly Axis[], at: At): First {
  const alone = axes.map((_, own) => (steps: number) => axes.map((_axis, index) => (index === own ? steps : 0)));
  const together = (steps: number): readonly number[] => axes.map(({ most }) => Math.min(steps, most));
  const found: Mix[] = [];
  let seen: Unreached | undefined;
  const longest = Math.max(...axes.map(({ most }) => most));
  const ways = [
    ...alone.map((way, index) => ({ way, most: axes[index]?.most ?? 0 })),
    { way: together, most: longest },
  ];
  for (const { way, most } of ways) {
    // What the measures have gone together is told step by step of all of them.
    const sought = fewestSteps((steps) => {
      const { standing, isReached } = at(way(steps));
      return { standing: { ...standing, steps }, isReached };
    }, most);
    if (sought.kind === "reached") found.push(cutBack(axes, at, way(sought.after.steps)));
    else {
      const inAll = (standing: Standing): Standing => ({
        ...standing,
        steps: way(standing.steps).reduce((all, each) => all + each, 0),
      });
      const [best, farthest] = [inAll(sought.best), inAll(sought.farthest)];
      if (seen === undefined || isBetter(best, seen.best)) seen = { kind: sought.kind, best, farthest };
    }
  }
  const [start, ...others] = found;
  if (start !== undefined)
    return { kind: "reached", mix: others.reduce((least, each) => (better(each, least) ? each : least), start) };
  const { standing: now } = at(axes.map(() => 0));
  return seen ?? { kind: "not-reached", best: now, farthest: now };
}

/** Each measure in turn, from the dearest step on, down to what is still needed of it. */
function cutBack(axes: readonly Axis[], at: At, reached: readonly number[]): Mix {
  const order = [...axes.keys()].sort((a, b) => compare(axes[b]?.cost ?? ZERO, axes[a]?.cost ?? ZERO));
  const counts = order.reduce(
    (left, index) =>
      left[index] === 0 || left.every((each, other) => other === index || each === 0)
        ? left
        : left.with(
            index,
            least((steps) => at(left.with(index, steps)).isReached, left[index] ?? 0),
          ),
    [...reached],
  );
  return mixOf(axes, counts);
}

/** The least number of steps that is enough, where the most is. */
function least(isEnough: (steps: number) => boolean, most: number): number {
  let [low, high] = [-1, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Every mix that is better than the first, but for those that more of the innermost measure could only make dearer. */
function search(
  axes: readonly Axis[],
  at: At,
  first: Mix,
  isOver: () => boolean,
): { readonly mix: Mix; readonly stopped: boolean } {
  let mix = first;
  const withinBudget = ({ cost, most }: Axis, spent: Rational): number =>
    Math.min(most, Number(roundToInteger(divide(subtract(mix.cost, spent), cost), "down")));
  const spans = axes.map((axis) => withinBudget(axis, ZERO));
  const inner = spans.indexOf(Math.max(...spans));
  const innermost = axes[inner];
  if (innermost === undefined) return { mix, stopped: false };
  const outer = [...axes.keys()].filter((index) => index !== inner);
  /** The outer measures from one on, with those before it as they stand; false where so many have been tried. */
  const below = (depth: number, counts: readonly number[], spent: Rational): boolean => {
    const index = outer[depth];
    const axis = index === undefined ? undefined : axes[index];
    if (index === undefined || axis === undefined) return along(counts, spent);
    let cost = spent;
    for (let steps = 0; steps <= axis.most && compare(cost, mix.cost) <= 0; steps += 1) {
      if (!below(depth + 1, counts.with(index, steps), cost)) return false;
      cost = add(cost, axis.cost);
    }
    return true;
  };
  const along = (counts: readonly number[], spent: Rational): boolean => {
    const withInner = (steps: number): Mix => mixOf(axes, counts.with(inner, steps));
    let most = withinBudget(innermost, spent);
    if (most >= 0 && !better(withInner(most), mix)) most -= 1;
    if (most < 0) return true;
    if (isOver()) return false;
    const isEnough = (steps: number): boolean => at(withInner(steps).counts).isReached;
    if (isEnough(most)) mix = withInner(least(isEnough, most));
    return true;
  };
  const finished = below(
    0,
    axes.map(() => 0),
    ZERO,
  );
  return { mix, stopped: !finished };
}

/** The mix with one step less of each measure that moves, none of which is enough; where one is, it takes the place of the mix. */
function settle(axes: readonly Axis[], at: At, found: Mix): { readonly mix: Mix; readonly parts: readonly MixPart[] } {
  let mix = found;
  for (;;) {
    const { counts } = mix;
    const less = axes.flatMap(({ move, cost }, index) => {
      const steps = counts[index] ?? 0;
      if (steps === 0) return [];
      const fewer = counts.with(index, steps - 1);
      const tried = at(fewer);
      const whole = exactText(multiply(cost, rational(steps)));
      const part: MixPart = { ...move.figure(steps), steps, cost: whole, oneLess: tried.standing };
      return [{ part, fewer: mixOf(axes, fewer), isReached: tried.isReached }];
    });
    const cheaper = less.filter(({ isReached }) => isReached).map(({ fewer }) => fewer);
    if (cheaper.length === 0) return { mix, parts: less.map(({ part }) => part) };
    mix = cheaper.reduce((best, each) => (better(each, best) ? each : best));
  }
}
