import type { AreaResult, Assessment, AssessmentData, ItemResult } from "../assessment/index.js";
import type { Reason } from "../data/index.js";
import { choices, fail, type Label } from "../error/index.js";
import type { Outcome } from "../interpret/index.js";
import { compare, divide, rational, subtract, ZERO } from "../number/index.js";
import { amountOf, outcomeDifference, points, totalOf } from "./amount.js";
import { dataOf } from "./dataOf.js";
import { inTotal } from "./inTotal.js";
import { itemsOf } from "./itemsOf.js";

/** What an item lost, and how that compares. */
export interface LostItem {
  readonly item: string;
  readonly label: Label;
  /** The block around it; null at the top. */
  readonly block: string | null;
  readonly full: Outcome;
  readonly earned: Outcome;
  /** full − earned. */
  readonly lost: Outcome;
  /** What the class earned on average, of those who have points or none to show, and how far the area lies above that. */
  readonly classMean: Outcome;
  readonly aboveMean: Outcome;
  /** What the area one place above earned more; negative where it earned less, missing where nobody is above. */
  readonly behindNext: Outcome;
  /** What was done about a missing score, and why there is none; null where there is one. */
  readonly missing: ItemResult["missing"];
  readonly reason: Reason | null;
}

/** 失分分析: where an area's points went. */
export interface LostPoints {
  readonly area: string;
  readonly label: Label;
  readonly class: string;
  readonly total: Outcome;
  /** Full points of all items together. */
  readonly full: Outcome;
  /** The area one place above; null for the first, and where there is no rank. */
  readonly next: string | null;
  readonly nextLabel: Label | null;
  /** What was lost most first; equal losses in the order of the scheme. */
  readonly items: readonly LostItem[];
  /** What else lies between full points and the total: adjustments, vetoes, factors, means of blocks, rounding. */
  readonly otherwise: Outcome;
}

/**
 * Where the points of areas went, item by item, against full points, the mean of the class, and the area one place above.
 *
 * Units: points of the total, exact; `full − Σ lost − otherwise = total`. An item of a block that a mean makes has its part of the block's
 * points; what such a mean does beside that stands in `otherwise`. Missing: an item that the class does not have is left out; one without a
 * figure has lost what the scheme's policy makes of it, and says so (`missing`, `reason`).
 *
 * @param areas all, in the order of the assessment, when left out
 * @throws KaoheError `assessment.unknown-area`
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 * });
 * const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
 * const figures = panel({ areas, measures: m, observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: 104 }] });
 * const result = assess(scheme, { panel: figures, period: "2017", targets: [{ indicator: "grants", criterion: atLeast("130件") }] });
 * lostPoints(result, ["永嘉县"])[0].items[0].lost   //=> { kind: "value", exact: "2", unit: "" }
 */
export function lostPoints(
  result: Pick<Assessment, "toJSON"> | AssessmentData,
  areas?: readonly string[],
): readonly LostPoints[] {
  const data = dataOf(result);
  const known = new Map(data.areas.map((area) => [area.area, area]));
  const means = meansByClass(data.areas);
  const above = nextAbove(data);
  return (areas ?? [...known.keys()]).map((id, index) => {
    const area =
      known.get(id) ?? fail("assessment.unknown-area", { area: id, ...choices(id, known.keys()) }, `/${index}`);
    const next = above.get(id);
    return lostBy(area, next === undefined ? undefined : known.get(next), means.get(area.class));
  });
}

type ByItem = ReadonlyMap<string, Outcome>;

function lostBy(area: AreaResult, next: AreaResult | undefined, means: ByItem | undefined): LostPoints {
  const ofNext = new Map(next && itemsWithPoints(next).map(({ item, earned }) => [item, earned]));
  const items = itemsWithPoints(area).map(({ item, label, block, full, earned, score, missing }): LostItem => {
    const classMean = means?.get(item) ?? NOBODY;
    return {
      item,
      label,
      block,
      full,
      earned,
      lost: outcomeDifference(full, earned),
      classMean,
      aboveMean: outcomeDifference(earned, classMean),
      behindNext: outcomeDifference(ofNext.get(item) ?? NOBODY, earned),
      missing,
      reason: missing !== null && score.kind === "missing" ? score.reason : null,
    };
  });
  const full = totalOf(area.items.filter(({ block }) => block === null).map((each) => each.full));
  const lost = totalOf(items.map((each) => each.lost));
  return {
    area: area.area,
    label: area.label,
    class: area.class,
    total: area.total,
    full: points(full),
    next: next?.area ?? null,
    nextLabel: next?.label ?? null,
    items: items.sort((a, b) => compare(amountOf(b.lost) ?? ZERO, amountOf(a.lost) ?? ZERO)),
    otherwise: outcomeDifference(points(subtract(full, lost)), area.total),
  };
}

const NOBODY: Outcome = { kind: "missing", reason: "no-cohort" };

/** The items that the area's class has, in points of the total. */
function itemsWithPoints(area: AreaResult): readonly ItemResult[] {
  return itemsOf(area)
    .filter(({ full }) => full.kind === "value")
    .map(inTotal(area));
}

function meansByClass(areas: readonly AreaResult[]): ReadonlyMap<string, ByItem> {
  const earned = new Map<string, Map<string, Outcome[]>>();
  for (const area of areas) {
    const { class: name } = area;
    const ofClass = earned.get(name) ?? new Map<string, Outcome[]>();
    earned.set(name, ofClass);
    for (const { item, earned: own } of itemsWithPoints(area)) {
      if (own.kind === "missing") continue;
      const known = ofClass.get(item);
      if (known === undefined) ofClass.set(item, [own]);
      else known.push(own);
    }
  }
  const meanOf = (all: readonly Outcome[]): Outcome => points(divide(totalOf(all), rational(all.length)));
  return new Map(
    [...earned].map(([name, ofClass]) => [name, new Map([...ofClass].map(([item, all]) => [item, meanOf(all)]))]),
  );
}

/** For each ranked area the one that stands nearest above it. */
function nextAbove({ rankings }: AssessmentData): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  for (const entries of Object.values(rankings)) {
    let [better, last]: [string | undefined, { readonly area: string; readonly rank: number } | undefined] = [
      undefined,
      undefined,
    ];
    for (const { area, rank } of entries) {
      if (rank === null) break;
      if (last !== undefined && last.rank !== rank) better = last.area;
      if (better !== undefined) above.set(area, better);
      last = { area, rank };
    }
  }
  return above;
}
