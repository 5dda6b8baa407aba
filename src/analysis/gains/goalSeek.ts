import type { AssessmentInput, Scheme } from "../../assessment/index.js";
import { fail, failAll, type Issue, type Label, pointer } from "../../error/index.js";
import type { DecimalInput } from "../../number/index.js";
import type { Aim, SoughtAim } from "./aim.js";
import { fewestSteps, type Unreached } from "./fewestSteps.js";
import { movesOf } from "./move.js";
import { type Standing, trialsOf } from "./trials.js";

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

/** An area and what is sought for it. */
export interface Sought {
  readonly area: string;
  readonly label: Label;
  readonly aim: SoughtAim;
  readonly before: Standing;
}

/**
 * The answer: how far to go. `reached` with 0 steps says that nothing is needed; `oneLess` is what one step less would give. `not-reached`
 * has the best total that was seen, with the fewest steps that give it, and the `farthest` that was tried.
 */
export type GoalSeek =
  | (Sought & { readonly kind: "reached"; readonly after: Standing; readonly oneLess: Standing | null })
  | (Sought & Unreached);

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
 * found.after.figures   //=> [{ measure: "grants", label: "发明专利授权量", unit: "件", from: "104", to: "117" }]
 */
export function goalSeek<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  goal: Goal,
): GoalSeek {
  const mostSteps = readMostSteps(goal.mostSteps);
  const issues: Issue[] = [];
  const moves = movesOf(input, goal, goal.step, (measure) => pointer("step", measure), issues);
  failAll(issues);
  if (moves.length === 0) fail("analysis.no-step", { step: "{}" }, "/step");
  const { area, label, aim, after } = trialsOf(scheme, input, goal);
  const tried = (steps: number) =>
    after(
      steps,
      moves.map((move) => ({ move, steps })),
    );
  const most = moves.reduce((least, move) => Math.min(least, move.most), mostSteps);
  return { area, label, aim, before: tried(0).standing, ...fewestSteps(tried, most) };
}

/** @throws KaoheError `analysis.steps` */
export function readMostSteps(mostSteps = 1_000_000): number {
  if (!Number.isSafeInteger(mostSteps) || mostSteps < 1)
    fail("analysis.steps", { steps: String(mostSteps) }, "/mostSteps");
  return mostSteps;
}
