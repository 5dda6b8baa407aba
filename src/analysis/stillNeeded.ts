import {
  type AreaResult,
  type AssessmentInput,
  assess,
  cellsOf,
  type ItemResult,
  type Mark,
  type Scheme,
  workingOf,
} from "../assessment/index.js";
import { isMissing, type Measure, type Reason } from "../data/index.js";
import type { Label } from "../error/index.js";
import { type Explanation, explainer, type Outcome, type Step } from "../interpret/index.js";
import { compare, type Rational, sign, subtract, sum, ZERO } from "../number/index.js";
import { fewestMarks } from "../scoring/index.js";
import { amountOf, points } from "./amount.js";
import { inTotal } from "./inTotal.js";

/** One figure of one area in one period. */
export interface FigureOf {
  readonly area: string;
  readonly areaLabel: Label;
  readonly measure: string;
  readonly label: Label;
  readonly period: string;
}

/** An item of an area that has no score while something is not there. */
export interface WaitingItem {
  readonly area: string;
  readonly areaLabel: Label;
  readonly item: string;
  readonly label: Label;
  readonly full: Outcome;
  readonly earned: Outcome;
  /** full − earned, from 0 to full points. */
  readonly stake: Outcome;
  /** The other figures that the item waits for. */
  readonly togetherWith: readonly FigureOf[];
  /** 责任单位 of the target of the item's indicator. */
  readonly responsible: string | null;
}

/** A figure that was not reported, and who waits for it. */
export interface NeededFigure extends FigureOf {
  readonly reason: Reason;
  /** Of the measure; where that names nobody, of the first target that names a responsible unit. */
  readonly reportedBy: string | null;
  readonly waiting: readonly WaitingItem[];
  /** Σ of the items' stakes. */
  readonly stake: Outcome;
}

/** Marks that people have not given yet, or too few of them. */
export interface NeededMarks extends Omit<WaitingItem, "togetherWith" | "responsible"> {
  readonly reason: Reason;
  /** The groups of judges that lack marks; none where the item has no groups. */
  readonly groups: readonly Label[];
}

/** All that one unit has to report. */
export interface NeededFrom {
  readonly reportedBy: string | null;
  readonly figures: number;
  /** Σ of the stakes of the items that wait, each item once. */
  readonly stake: Outcome;
}

/** 待报: what is not there yet, by the points that hang on it. */
export interface StillNeeded {
  /** The largest stake first; equal ones in the order of items, then of areas by class. */
  readonly figures: readonly NeededFigure[];
  readonly marks: readonly NeededMarks[];
  /** The largest stake first. */
  readonly reporters: readonly NeededFrom[];
}

/**
 * 待报数据: the figures that items without a score ask for and do not find, by the points at stake: full points less what the item counts now.
 * Where several figures of an item are missing, each carries the item's stake and names the others. A figure of the parent or of a named
 * area is needed from that area.
 *
 * What is `not-applicable` or `withheld` will not come, and neither it nor what else its item lacks is needed; every other reason is,
 * `not-yet-due` among them. Where a veto takes the whole total, nothing is. Only what the
 * formula asks for counts: of a choice the branch that is taken; of alternatives (`coalesce`) all, of which one would do. An item whose
 * score is set by hand or voided waits for nothing. A figure may not be all that an item lacks: it may have no target, or a base of 0.
 *
 * Units: points of the total, exact, of an item in a block that a mean makes its part of the block's. Where missing points are spread over other items (`rescale`), these lose again what they took over.
 *
 * @throws KaoheError as `assess` does
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件", reportedBy: "市场监管局" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 * });
 * const areas = ["永嘉县", "平阳县"].map((id) => ({ id, attributes: { class: "B" } }));
 * const figures = panel({ areas, measures: m, observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: 104 }] });
 * const found = stillNeeded(scheme, { panel: figures, period: "2017", targets: [{ indicator: "grants", criterion: atLeast("130件") }] });
 * found.figures.map(({ area, measure, period, stake }) => [area, measure, period, stake.exact])   //=> [["平阳县", "grants", "2017", "10"]]
 * found.reporters   //=> [{ reportedBy: "市场监管局", figures: 1, stake: { kind: "value", exact: "10", unit: "" } }]
 */
export function stillNeeded<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
): StillNeeded {
  const result = assess(scheme, input);
  const { view, situation } = workingOf(result);
  const { panel } = result;
  const figures = new Map<string, Needed>();
  const marks: NeededMarks[] = [];
  const areas = view.participants.map(({ id }) => result.area(id));
  const labelOf = (area: string): Label => panel.areas[panel.areaIndex(area) ?? -1]?.label ?? area;
  for (const [id, { entry, computed }] of view.compiled.entries) {
    if (entry.kind === "block") continue;
    const counted = cellsOf(view, `counted:${id}`);
    const explain = explainer(computed, situation, scheme.units);
    for (const place of inClasses(areas)) {
      const area = areas[place];
      const found = area?.items.find((each) => each.item === id);
      const item = area && found && inTotal(area)(found);
      const score = counted(place);
      if (area === undefined || item === undefined || item.missing === null || hasNothing(area)) continue;
      if (!isMissing(score) || score.reason === "voided" || NOT_TO_COME.has(score.reason)) continue;
      if (entry.kind === "mark") {
        if (MARKS.has(score.reason))
          marks.push({ ...waitingOf(area, item), reason: score.reason, groups: groupsLacking(entry, item) });
        continue;
      }
      const asked = missingFigures(explain(place));
      const target = area.targets.find(({ indicator }) => indicator === entry.indicator)?.target;
      const all = asked.map(
        ({ area: of, measure, period }): FigureOf => ({
          area: of,
          areaLabel: labelOf(of),
          measure: measure.id,
          label: measure.label,
          period,
        }),
      );
      for (const [index, { measure, reason }] of asked.entries()) {
        const figure = all[index];
        if (figure === undefined) continue;
        const key = JSON.stringify([figure.area, figure.measure, figure.period]);
        const known = figures.get(key) ?? { figure, measure, reason, waiting: [] };
        figures.set(key, known);
        known.waiting.push({
          ...waitingOf(area, item),
          togetherWith: all.filter((other) => other !== figure),
          responsible: target?.responsible ?? null,
        });
      }
    }
  }
  const needed = [...figures.values()].map(neededFigure).sort(byStake);
  return { figures: needed, marks: marks.sort(byStake), reporters: reportersOf(needed) };
}

/** A figure in the making. */
interface Needed {
  readonly figure: FigureOf;
  readonly measure: Measure;
  readonly reason: Reason;
  readonly waiting: WaitingItem[];
}

/** A veto of the total leaves nothing to win. */
function hasNothing({ adjustments }: AreaResult): boolean {
  return adjustments.some(({ kind, effect, to }) => kind === "veto" && effect === "zero" && to === null);
}

const NOT_TO_COME: ReadonlySet<Reason> = /* @__PURE__ */ new Set<Reason>(["not-applicable", "withheld"]);
const MARKS: ReadonlySet<Reason> = /* @__PURE__ */ new Set<Reason>(["not-reported", "too-few-marks"]);

/** The places class by class, so that a class is evaluated once for all of it. */
function inClasses(areas: readonly AreaResult[]): readonly number[] {
  const byClass = new Map<string, number[]>();
  for (const [place, { class: name }] of areas.entries()) {
    const places = byClass.get(name);
    if (places === undefined) byClass.set(name, [place]);
    else places.push(place);
  }
  return [...byClass.values()].flat();
}

interface MissingFigure {
  readonly area: string;
  readonly measure: Measure;
  readonly period: string;
  readonly reason: Reason;
}

/** The figures for want of which a value is missing: found from the value down through what is missing. */
function missingFigures({ steps }: Explanation): readonly MissingFigure[] {
  const lacking = new Set([steps.length - 1]);
  const found: MissingFigure[] = [];
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = lacking.has(index) ? steps[index] : undefined;
    if (step === undefined) continue;
    const figure = figureOf(step);
    if (figure !== undefined) found.unshift(figure);
    for (const part of step.parts) if (part !== null && steps[part]?.outcome.kind === "missing") lacking.add(part);
  }
  return found;
}

function figureOf({ node, outcome, area, period }: Step): MissingFigure | undefined {
  if (node.kind !== "observed" || outcome.kind !== "missing" || area === undefined || period === undefined)
    return undefined;
  return NOT_TO_COME.has(outcome.reason) ? undefined : { area, measure: node.measure, period, reason: outcome.reason };
}

function groupsLacking({ mark: { groups, reduction } }: Mark, { marks = [] }: ItemResult): readonly Label[] {
  const given = (group: string): number => marks.filter((each) => each.group === group).length;
  return groups.filter(({ id }) => given(id) < fewestMarks(reduction)).map(({ id, label = id }) => label);
}

function waitingOf(area: AreaResult, { item, label, full, earned }: ItemResult) {
  const all = amountOf(full) ?? ZERO;
  const left = subtract(all, amountOf(earned) ?? ZERO);
  const stake = sign(left) < 0 ? ZERO : compare(left, all) > 0 ? all : left;
  return { area: area.area, areaLabel: area.label, item, label, full, earned, stake: points(stake) };
}

function stakeOf(waiting: readonly Pick<WaitingItem, "stake">[]): Outcome {
  return points(sum(waiting.map(({ stake }) => amountOf(stake) ?? ZERO)));
}

function neededFigure({ figure, measure, reason, waiting }: Needed): NeededFigure {
  const responsible = waiting.find((each) => each.responsible !== null)?.responsible ?? null;
  return { ...figure, reason, reportedBy: measure.reportedBy ?? responsible, waiting, stake: stakeOf(waiting) };
}

function byStake(a: { readonly stake: Outcome }, b: { readonly stake: Outcome }): number {
  const size = ({ stake }: { readonly stake: Outcome }): Rational => amountOf(stake) ?? ZERO;
  return compare(size(b), size(a));
}

function reportersOf(figures: readonly NeededFigure[]): readonly NeededFrom[] {
  const byReporter = new Map<string | null, NeededFigure[]>();
  for (const figure of figures) {
    const theirs = byReporter.get(figure.reportedBy);
    if (theirs === undefined) byReporter.set(figure.reportedBy, [figure]);
    else theirs.push(figure);
  }
  return [...byReporter]
    .map(([reportedBy, theirs]): NeededFrom => {
      const items = new Map(
        theirs.flatMap(({ waiting }) => waiting.map((each) => [JSON.stringify([each.area, each.item]), each] as const)),
      );
      return { reportedBy, figures: theirs.length, stake: stakeOf([...items.values()]) };
    })
    .sort(byStake);
}
