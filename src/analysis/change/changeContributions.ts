import { workingOf } from "../../assessment/index.js";
import { type Cell, isMissing, type Missing, type Reason, stronger } from "../../data/index.js";
import { choices, fail, type Label, within } from "../../error/index.js";
import { type Outcome, outcomeOf } from "../../interpret/index.js";
import { type Rational, ZERO } from "../../number/index.js";
import { readPeriod } from "../../period/index.js";
import { outcomeDifference, points } from "../amount.js";
import type { BeforeAfter, OutcomeChange } from "../comparison/assessmentDifferences.js";
import { type AppliedScheme, type AssessedYear, assessedYear, classIn } from "./assessedYear.js";
import { CHANGE_CAUSES, type ChangeCause } from "./changeCause.js";
import { type Mix, mixedScores, type Scored, SIDES, type Side } from "./mixedAssessments.js";
import { shapleyValues } from "./shapley.js";

/** A change, and what each cause did to it. */
export interface ChangeParts extends OutcomeChange {
  /** They sum to the change, exactly; missing where some mix of the two years has no value. */
  readonly parts: Readonly<Record<ChangeCause, Outcome>>;
}

/** What moved an area's total and rank. */
export interface AreaContributions {
  readonly area: string;
  readonly label: Label;
  readonly class: BeforeAfter<string>;
  /** The total as published. */
  readonly total: ChangeParts;
  /** The rank in its class; negative parts move it up. */
  readonly rank: ChangeParts;
  /** Items without a score, in either assessment: what they do to the total is their policy's doing. */
  readonly missing: readonly MissingItem[];
}

/** An item that has no score in one of the two assessments. */
export interface MissingItem {
  readonly of: Side;
  readonly item: string;
  readonly label: Label;
  readonly reason: Reason;
}

/** Which assessment is decomposed. */
export interface ContributionsOf {
  readonly scheme: { readonly id: string; readonly version: string };
  readonly period: string;
}

/** The differences between two assessments, by cause. */
export interface ChangeContributions {
  readonly earlier: ContributionsOf;
  readonly later: ContributionsOf;
  /** Areas that both assess, in the order of the later one or as asked. */
  readonly areas: readonly AreaContributions[];
  /** Areas that only the later one assesses, and only the earlier one. They count among the others. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/**
 * 得分变动分解: why the total and the rank of areas differ between two years, or two versions of one year.
 *
 * - `figures` 自身数据: the area's own figures, with those of the years before that growth looks at
 * - `others` 其他对象: the figures of all others, and who they are
 * - `targets` 目标: the targets, and the day on which is asked
 * - `rules` 办法: the scheme (items, points, rules, policies, its dated tables), and the classes and other attributes of areas
 * - `facts` 加减分等: adjustments, vetoes, marks, scores set by hand, difficulty factors
 *
 * Each part is the Shapley value of its cause: what changes when it goes from the earlier to the later state, on average over all orders in
 * which the causes can do so. Nothing hangs on an order, the parts sum to the change of the published total, and a cause that changes
 * nothing has 0. Mixes of the two years are whole assessments in the time of the year whose rules apply; figures, deadlines and days move
 * there by the years between. What the rules of the mix do not know, or what was not collected in the other year, is as if it were missing.
 *
 * Cost: up to 16 assessments for all areas together and 16 for each area; each cause that is the same in both years halves them. Name the
 * areas where there are many.
 *
 * Units: points and places, exact. Missing: all parts, where the area has no total (or rank) in some mix.
 *
 * @param areas all, in the order of the later assessment, when left out; who is assessed only once is in `joined` or `left` alone
 * @throws KaoheError `analysis.other-time` where one period is not the same part of its year as the other, `assessment.unknown-area`,
 *   `assessment.measure-unit` where the panels mean different things by a measure, and what `assess` throws
 * @source L. S. Shapley, "A value for n-person games" (1953); A. F. Shorrocks, "Decomposition procedures for distributional analysis",
 *   Journal of Economic Inequality 11 (2013)
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 100, rule: attainment() }],
 * });
 * const year = (period, value, target) => ({ scheme, input: {
 *   panel: panel({ areas: [{ id: "永嘉县", attributes: { class: "B" } }], measures: m, observations: [{ area: "永嘉县", measure: "grants", period, value }] }),
 *   period, targets: [{ indicator: "grants", criterion: atLeast(target) }],
 * } });
 * // 80/100 before, 90/120 now: (90 − 80 + 75 − 66.67) ÷ 2 for more grants, the rest for a higher target.
 * const [found] = changeContributions(year("2016", 80, "100件"), year("2017", 90, "120件")).areas;
 * found.total.change   //=> { kind: "value", exact: "-5", unit: "" }
 * found.total.parts.figures   //=> { kind: "value", exact: "9.165", unit: "" }
 * found.total.parts.targets   //=> { kind: "value", exact: "-14.165", unit: "" }
 */
export function changeContributions(
  earlier: AppliedScheme,
  later: AppliedScheme,
  areas?: readonly string[],
): ChangeContributions {
  const years = {
    earlier: within("/earlier", () => assessedYear(earlier)),
    later: within("/later", () => assessedYear(later)),
  };
  checkTimes(years.earlier, years.later);
  const [before, after] = [years.earlier.participants, years.later.participants];
  const isKnown = (area: string): boolean => before.has(area) || after.has(area);
  for (const [index, area] of (areas ?? []).entries()) {
    if (!isKnown(area)) fail("assessment.unknown-area", { area, ...choices(area, after) }, `/areas/${index}`);
  }
  const scores = mixedScores(years);
  const labels = new Map(workingOf(years.later.result).view.participants.map(({ id, label }) => [id, label]));
  return {
    earlier: contributionsOf(years.earlier),
    later: contributionsOf(years.later),
    areas: (areas ?? [...after])
      .filter((area) => before.has(area) && after.has(area))
      .map((area) => ({
        area,
        label: labels.get(area) ?? area,
        class: { before: classIn(years.earlier, area) ?? "", after: classIn(years.later, area) ?? "" },
        ...partsOf(scores(area)),
        missing: SIDES.flatMap((side) => missingItems(side, years[side], area)),
      })),
    joined: [...after].filter((area) => !before.has(area)),
    left: [...before].filter((area) => !after.has(area)),
  };
}

function missingItems(of: Side, { result }: AssessedYear, area: string): readonly MissingItem[] {
  return result.area(area).items.flatMap(({ kind, item, label, score, missing }) => {
    const isGap = kind === "item" && missing !== null && score.kind === "missing";
    return isGap ? [{ of, item, label, reason: score.reason }] : [];
  });
}

function contributionsOf({ scheme: { id, version }, result: { period } }: AssessedYear): ContributionsOf {
  return { scheme: { id, version }, period };
}

/** Figures are moved by whole years: the one period must be in its year what the other is in its own. */
function checkTimes(earlier: AssessedYear, later: AssessedYear): void {
  const [before, after] = [earlier, later].map(({ result }) => result.period);
  const [first, second] = [earlier, later].map(({ result }) =>
    JSON.stringify({ ...readPeriod(result.period), year: 0 }),
  );
  if (first !== second)
    fail("analysis.other-time", { earlier: before ?? "", later: after ?? "" }, "/later/input/period");
}

function partsOf(scoresOf: (mix: Mix) => Scored): Pick<AreaContributions, "total" | "rank"> {
  const scored = Array.from({ length: 1 << CHANGE_CAUSES.length }, (_, set) => scoresOf(mixOf(set)));
  return { total: decomposed(scored.map(({ total }) => total)), rank: decomposed(scored.map(({ rank }) => rank)) };
}

/** The mix in which the causes of a set have come to their later state. */
function mixOf(set: number): Mix {
  const side = (cause: ChangeCause) => ((set & (1 << CHANGE_CAUSES.indexOf(cause))) === 0 ? "earlier" : "later");
  return {
    figures: side("figures"),
    others: side("others"),
    targets: side("targets"),
    rules: side("rules"),
    facts: side("facts"),
  };
}

/** @param cells what each set of causes gives */
function decomposed(cells: readonly Cell[]): ChangeParts {
  const [before, after] = [outcomeAt(cells[0]), outcomeAt(cells.at(-1))];
  const change = { before, after, change: outcomeDifference(after, before) };
  const worths: Rational[] = [];
  let gap: Missing | undefined;
  for (const cell of cells) {
    if (isMissing(cell)) gap = gap === undefined ? cell : stronger(gap, cell);
    else worths.push(cell);
  }
  const values = gap === undefined ? shapleyValues(CHANGE_CAUSES.length, (set) => worths[set] ?? ZERO) : undefined;
  const part = (cause: ChangeCause): Outcome => {
    if (gap !== undefined) return outcomeOf(gap, "");
    return points(values?.[CHANGE_CAUSES.indexOf(cause)] ?? ZERO);
  };
  return {
    ...change,
    parts: {
      figures: part("figures"),
      others: part("others"),
      targets: part("targets"),
      rules: part("rules"),
      facts: part("facts"),
    },
  };
}

function outcomeAt(cell: Cell | undefined): Outcome {
  return cell === undefined ? { kind: "missing", reason: "no-cohort" } : outcomeOf(cell, "");
}
