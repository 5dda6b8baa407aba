import { isMissing, type Measure, panel } from "../data/index.js";
import { choices, collecting, fail, failAll, type Issue, type Label } from "../error/index.js";
import { compile, elementOf, type Formula, multiply, named, observed, rank, round } from "../formula/index.js";
import { type Explanation, exactRoots, explain, type Outcome, outcomeOf, type Situation } from "../interpret/index.js";
import { type DecimalInput, exactText, positiveDecimal, toNumber } from "../number/index.js";
import type { Decimals } from "./definition.js";
import type { AreaResult, Assessment, AssessmentData } from "./result.js";
import { sumOf } from "./sumOf.js";

/** One assessment of several, and by what its totals count. */
export interface WeightedAssessment {
  readonly result: Pick<Assessment, "toJSON"> | AssessmentData;
  /** A factor, such as `"0.4"`, or `"1/4"` for the mean of four quarters. */
  readonly weight: DecimalInput;
  /** The scheme's id and the period when left out. */
  readonly label?: Label;
}

/** An area over several assessments. */
export interface CombinedArea {
  readonly area: string;
  readonly label: Label;
  readonly class: string;
  /** 1 for the best of the class; equal totals share the better place. Null where the total is missing. */
  readonly rank: number | null;
  /** The areas of the class with the same place. */
  readonly tiedWith: readonly string[];
  readonly total: Outcome;
  readonly unrounded: Outcome;
  /** The totals that it is made of, in the order of the assessments. */
  readonly parts: readonly { readonly label: Label; readonly weight: string; readonly total: Outcome }[];
}

/** Several assessments as one. */
export interface CombinedAssessment {
  readonly areas: readonly CombinedArea[];
  /** The areas of a class in order, those without a total last, equal ones by id; none for a class without areas. */
  readonly ranking: (name: string) => readonly CombinedArea[];
  /**
   * How the total of an area comes from its assessments.
   *
   * @throws KaoheError `assessment.unknown-area`
   */
  readonly explain: (area: string) => Explanation;
}

/**
 * 综合得分: the total of several assessments (of the quarters of a year, of several schemes), ranked in the class.
 *
 *     total = Σ weight × total of the assessment
 *
 * Units: points. The weights need not add up to 1. An area has the class of the last assessment that it takes part in.
 * Missing: where one of its totals is missing, with that reason; `not-applicable` where it takes no part in one of them.
 *
 * @param options.total the decimals of the total, by which areas rank; 2 places, half-up, when left out
 * @throws KaoheError `number.not-positive` for a weight of 0 or less, `formula.no-operands` for no assessments
 * @source 年度考核: 全年得分为各季度得分的平均数
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "quarterly", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 100, rule: attainment() }],
 * });
 * const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
 * const observations = [26, 39].map((value, q) => ({ area: "永嘉县", measure: "grants", period: `2017-Q${q + 1}`, value }));
 * const figures = panel({ areas, measures: m, observations });
 * const ofQuarter = (period) => assess(scheme, { panel: figures, period, targets: [{ indicator: "grants", criterion: atLeast("40件") }] });
 * const parts = ["2017-Q1", "2017-Q2"].map((period) => ({ result: ofQuarter(period), weight: "1/2" }));
 * toText(combineAssessments(parts).areas[0].total, "zh")   //=> "81.25"
 */
export function combineAssessments(
  assessments: readonly WeightedAssessment[],
  options: { readonly total?: Decimals | "none" } = {},
): CombinedAssessment {
  if (assessments.length === 0) fail("formula.no-operands", { operation: "combineAssessments" });
  const issues: Issue[] = [];
  const parts = assessments.map(({ result, weight, label }, index) => {
    const { scheme, period, areas } = "toJSON" in result ? result.toJSON() : result;
    const title = label ?? `${scheme.id} ${period}`;
    const factor = collecting(issues, `/${index}`, () => exactText(positiveDecimal(weight, "weight"))) ?? "1";
    const measure: Measure = { id: `${index}`, label: title, unit: "" };
    return { label: title, weight: factor, period, measure, areas: new Map(areas.map((each) => [each.area, each])) };
  });
  failAll(issues);

  const latest = new Map<string, AreaResult>();
  for (const { areas } of parts) for (const [id, each] of areas) latest.set(id, each);
  const { period } = elementOf(parts, parts.length - 1);
  const figures = panel({
    areas: [...latest.values()].map(({ area: id, label, class: name }) => ({ id, label, attributes: { class: name } })),
    measures: Object.fromEntries(parts.map(({ measure }) => [measure.id, measure])),
    observations: parts.flatMap(({ measure, areas }) =>
      [...latest.keys()].map((area) => ({ area, measure: measure.id, period, ...figureOf(areas.get(area)?.total) })),
    ),
  });
  const situation: Situation = { panel: figures, period, areas: figures.areas.map((_, index) => index) };
  const { unrounded, total } = totals(parts, options.total ?? { places: 2 });
  const graph = compile({ unrounded, total, rank: rank(total) });
  const columns = exactRoots(graph, situation, ["unrounded", "total", "rank"]);
  const outcomeAt = (root: string, place: number): Outcome => outcomeOf(elementOf(columns.get(root) ?? [], place), "");

  const found = [...latest.values()].map(({ area, label, class: name }, place): CombinedArea => {
    const cell = elementOf(columns.get("rank") ?? [], place);
    return {
      area,
      label,
      class: name,
      rank: isMissing(cell) ? null : toNumber(cell),
      tiedWith: [],
      total: outcomeAt("total", place),
      unrounded: outcomeAt("unrounded", place),
      parts: parts.map(({ label: title, weight, areas }) => ({
        label: title,
        weight,
        total: areas.get(area)?.total ?? NO_PART,
      })),
    };
  });
  const places = new Map<string, string[]>();
  for (const { class: name, rank: own, area } of found) {
    const key = JSON.stringify([name, own]);
    places.set(key, [...(places.get(key) ?? []), area]);
  }
  const areas = found.map((each) => {
    const sharers = each.rank === null ? [] : (places.get(JSON.stringify([each.class, each.rank])) ?? []);
    return { ...each, tiedWith: sharers.filter((area) => area !== each.area).sort() };
  });
  const order = ({ rank: own }: CombinedArea): number => own ?? Number.POSITIVE_INFINITY;
  return {
    areas,
    ranking: (name) =>
      areas
        .filter((each) => each.class === name)
        .sort((a, b) => (order(a) === order(b) ? (a.area < b.area ? -1 : 1) : order(a) - order(b))),
    explain: (area) => {
      const place = figures.areaIndex(area);
      if (place === undefined)
        return fail("assessment.unknown-area", { area, ...choices(area, latest.keys()) }, "/area");
      return explain(total, situation, place);
    },
  };
}

const NO_PART: Outcome = { kind: "missing", reason: "not-applicable" };

function figureOf(total: Outcome = NO_PART) {
  return total.kind === "value" ? { value: total.exact } : { value: null, reason: total.reason };
}

/** The weighted sum of the totals, before and after rounding. */
function totals(
  parts: readonly { readonly measure: Measure; readonly weight: string }[],
  decimals: Decimals | "none",
): { readonly unrounded: Formula; readonly total: Formula } {
  const summed = sumOf(parts.map(({ measure, weight }) => multiply(weight, observed(measure))));
  const title = { id: "combined:total", label: { zh: "综合得分", en: "combined total" } };
  const unrounded = named(summed, {
    id: "combined:unrounded",
    label: { zh: "综合得分(未舍入)", en: "combined total before rounding" },
    places: 6,
  });
  if (decimals === "none") return { unrounded, total: named(unrounded, title) };
  return { unrounded, total: named(round(unrounded, decimals), { ...title, places: decimals.places }) };
}
