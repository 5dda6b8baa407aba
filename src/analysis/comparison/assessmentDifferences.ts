import type { AreaResult, Assessment, AssessmentData } from "../../assessment/index.js";
import type { Label } from "../../error/index.js";
import type { Outcome } from "../../interpret/index.js";
import { isSameOutcome, outcomeDifference } from "../amount.js";
import { dataOf } from "../dataOf.js";

/** The same of an area in two assessments. */
export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** An outcome in two assessments, with what lies between. */
export interface OutcomeChange extends BeforeAfter<Outcome> {
  /** after − before; missing where either is. */
  readonly change: Outcome;
}

/** What an item counted in two assessments. */
export interface ItemChange extends OutcomeChange {
  readonly item: string;
  readonly label: Label;
  readonly kind: "item" | "block";
}

/** What differs for an area between two assessments. */
export interface AreaDifference {
  readonly area: string;
  readonly label: Label;
  readonly class: BeforeAfter<string>;
  readonly rank: BeforeAfter<number | null>;
  readonly grade: BeforeAfter<string | null>;
  readonly gradeLabel: BeforeAfter<Label | null>;
  readonly total: OutcomeChange;
  /** The items and blocks whose points differ, in the order of the scheme. */
  readonly items: readonly ItemChange[];
}

/** Two assessments held against each other. */
export interface AssessmentDifferences {
  /** The areas of both whose class, rank, grade, total or items differ, in the order of the later one. */
  readonly areas: readonly AreaDifference[];
  /** Areas that only the later one has, and only the earlier one. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/**
 * What differs between two assessments: of two schemes over the same figures, of two sets of figures or targets, of two years.
 *
 * Units: points, exact. Missing: a change is missing where either side is; an item that only one side has counts as missing on the other.
 *
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 * });
 * const figures = (value) => panel({ areas: [{ id: "永嘉县", attributes: { class: "B" } }], measures: m, observations: [{ area: "永嘉县", measure: "grants", period: "2017", value }] });
 * const result = (value) => assess(scheme, { panel: figures(value), period: "2017", targets: [{ indicator: "grants", criterion: atLeast("130件") }] });
 * const [found] = assessmentDifferences(result(104), result(117)).areas;
 * found.total.change   //=> { kind: "value", exact: "1", unit: "" }
 */
export function assessmentDifferences(
  before: Pick<Assessment, "toJSON"> | AssessmentData,
  after: Pick<Assessment, "toJSON"> | AssessmentData,
): AssessmentDifferences {
  const [first, second] = [dataOf(before).areas, dataOf(after).areas];
  const earlier = new Map(first.map((each) => [each.area, each]));
  const later = new Set(second.map(({ area }) => area));
  return {
    areas: second.flatMap((area): readonly AreaDifference[] => {
      const known = earlier.get(area.area);
      const found = known && differenceOf(known, area);
      return found === undefined ? [] : [found];
    }),
    joined: second.map(({ area }) => area).filter((area) => !earlier.has(area)),
    left: first.map(({ area }) => area).filter((area) => !later.has(area)),
  };
}

/** undefined where nothing differs. */
function differenceOf(before: AreaResult, after: AreaResult): AreaDifference | undefined {
  const difference: AreaDifference = {
    area: after.area,
    label: after.label,
    class: { before: before.class, after: after.class },
    rank: { before: before.rank, after: after.rank },
    grade: { before: before.grade?.grade ?? null, after: after.grade?.grade ?? null },
    gradeLabel: { before: before.grade?.label ?? null, after: after.grade?.label ?? null },
    total: changeOf(before.total, after.total),
    items: itemChanges(before, after),
  };
  const { class: name, rank, grade, total, items } = difference;
  const isSame =
    name.before === name.after &&
    rank.before === rank.after &&
    grade.before === grade.after &&
    isSameOutcome(total.before, total.after) &&
    items.length === 0;
  return isSame ? undefined : difference;
}

function changeOf(before: Outcome, after: Outcome): OutcomeChange {
  return { before, after, change: outcomeDifference(after, before) };
}

const NO_ITEM: Outcome = { kind: "missing", reason: "not-applicable" };

function itemChanges(before: AreaResult, after: AreaResult): readonly ItemChange[] {
  const earlier = new Map(before.items.map((each) => [each.item, each]));
  const now = new Set(after.items.map(({ item }) => item));
  const gone = before.items
    .filter(({ item }) => !now.has(item))
    .map((each) => ({ each, before: each.earned, after: NO_ITEM }));
  return [
    ...after.items.map((each) => ({ each, before: earlier.get(each.item)?.earned ?? NO_ITEM, after: each.earned })),
    ...gone,
  ]
    .filter((pair) => !isSameOutcome(pair.before, pair.after))
    .map(({ each: { item, label, kind }, ...pair }) => ({ item, label, kind, ...changeOf(pair.before, pair.after) }));
}
