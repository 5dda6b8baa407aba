import type { AreaResult, ItemResult } from "../../assessment/index.js";
import type { Label } from "../../error/index.js";
import { add, exactText, type Rational, sign, subtract, sum, ZERO } from "../../number/index.js";
import { exactOf } from "./figures.js";

/** A step from full points to the total. */
export interface LostPointStep {
  /**
   * `lost`: what an item or block did not earn. `adjustment`: bonuses, deductions and limits on the total. `rest`: what rounding, a
   * difficulty coefficient, a veto or a block's mean changed.
   */
  readonly kind: "lost" | "adjustment" | "rest";
  /** The item, block or adjustment; null for the rest. */
  readonly id: string | null;
  readonly label: Label;
  /** What is added to the points before it, exact: negative where points are lost. */
  readonly points: string;
}

/** The way from full points to a total: start and all steps add up to the end, exactly. */
export interface LostPointsPath {
  /** All points that the area could earn. */
  readonly start: string;
  readonly steps: readonly LostPointStep[];
  /** Null where the total is missing. */
  readonly end: string | null;
}

const REST: Label = { zh: "舍入等", en: "rounding and the like" };

/**
 * 失分: where an area's points were lost, item by item.
 *
 * Units: points. A block whose items do not add up to what it lost (a mean, a bonus of its own) is one step. Steps of 0 are left out.
 *
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", label: "专利考核", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 * });
 * const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
 * const yearbook = panel({ areas, measures: scheme.measures, observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: 104 }] });
 * const result = assess(scheme, { panel: yearbook, period: "2017", targets: [{ indicator: "grants", criterion: atLeast("130件") }] });
 * lostPointSteps(result.area("永嘉县")).steps.map(({ id, points }) => `${id} ${points}`)   //=> ["grants -2"]
 */
export function lostPointSteps({ items, adjustments, total }: AreaResult): LostPointsPath {
  const within = new Map<string | null, ItemResult[]>();
  for (const each of items) {
    if (each.full.kind === "value") within.set(each.block, [...(within.get(each.block) ?? []), each]);
  }
  const outer = within.get(null) ?? [];
  const lost = outer.flatMap((each) => stepsOf(each, within));
  const adjusted = adjustments.flatMap(({ to, points, id, label }): readonly Counted[] => {
    const exact = to === null && points !== null ? exactOf(points) : undefined;
    return exact === undefined ? [] : [{ kind: "adjustment", id, label, exact }];
  });
  const start = sum(outer.map(({ full }) => exactOf(full) ?? ZERO));
  const end = exactOf(total);
  const steps = [...lost, ...adjusted];
  const reached = add(start, sum(steps.map(({ exact }) => exact)));
  if (end !== undefined) steps.push({ kind: "rest", id: null, label: REST, exact: subtract(end, reached) });
  return {
    start: exactText(start),
    steps: steps
      .filter(({ exact }) => sign(exact) !== 0)
      .map(({ kind, id, label, exact }) => ({ kind, id, label, points: exactText(exact) })),
    end: end === undefined ? null : exactText(end),
  };
}

interface Counted extends Omit<LostPointStep, "points"> {
  readonly exact: Rational;
}

/** What an entry lost, by its parts where they add up to it. */
function stepsOf(entry: ItemResult, within: ReadonlyMap<string | null, readonly ItemResult[]>): readonly Counted[] {
  const change = changeOf(entry);
  const parts = within.get(entry.item) ?? [];
  const ofParts = sum(parts.map(changeOf));
  if (parts.length > 0 && sign(subtract(ofParts, change)) === 0) return parts.flatMap((part) => stepsOf(part, within));
  return [{ kind: "lost", id: entry.item, label: entry.label, exact: change }];
}

/** Earned points less full points; nothing where points are missing. */
function changeOf({ earned, full }: ItemResult): Rational {
  const [got, most] = [exactOf(earned), exactOf(full)];
  return got === undefined || most === undefined ? ZERO : subtract(got, most);
}
