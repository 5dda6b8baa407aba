import type { Assessment, AssessmentData } from "../../assessment/index.js";
import type { Label } from "../../error/index.js";
import { elementOf } from "../../formula/index.js";
import type { Outcome } from "../../interpret/index.js";
import { divide, type Rational, sign } from "../../number/index.js";
import { amountOf, outcomeDifference, points, totalOf } from "../amount.js";
import { dataOf } from "../dataOf.js";
import { itemsOf } from "../itemsOf.js";
import { type Ranked, type RankedTogether, rankedTogether } from "../rankedTogether.js";
import { distinctPlaces } from "./distinctPlaces.js";

/** Whom an area dominates, and who dominates it. */
export interface AreaDominance {
  readonly area: string;
  readonly label: Label;
  readonly class: string;
  /** Among whom it is ranked: its class, or the group of classes. */
  readonly ranking: string;
  readonly rank: number;
  /**
   * 1 where nobody dominates it, else one more than the last layer of those who do. Null where areas of several classes, compared by
   * different items, dominate each other in a circle, and for whoever such areas dominate.
   */
  readonly layer: number | null;
  /** By id, in the order of the ranking. */
  readonly dominates: readonly string[];
  readonly dominatedBy: readonly string[];
}

/** One of two areas whose ranks contradict their items. */
export interface ReversedArea {
  readonly area: string;
  readonly label: Label;
  readonly rank: number;
  readonly total: Outcome;
  /** total − Σ earned of its items: adjustments, vetoes, factors, means of blocks, rounding. */
  readonly beside: Outcome;
}

/** An area that ranks above one which is nowhere behind it. */
export interface Reversal {
  readonly ranking: string;
  /** At least as good in every item and better in one, yet ranked below. */
  readonly dominator: ReversedArea;
  readonly dominated: ReversedArea;
}

/** Who is better than whom whatever items weigh. */
export interface Dominance {
  /** Ranked areas, in the order of the rankings. */
  readonly areas: readonly AreaDominance[];
  /** In the order of the areas that rank too high. */
  readonly reversed: readonly Reversal[];
}

/**
 * 帕累托占优: an area dominates another that is ranked with it if it earned at least the same share of full points in every item, and
 * more in one. Whatever the items weigh, in one class the sum of its points is then the larger; where the dominated one ranks higher all the
 * same (`reversed`), something beside the items did that: an adjustment, a veto, a factor, a mean.
 *
 * Units: ranks and points, exact; shares are compared exactly. What counts (`earned`) is compared, as in the total: a missing score as what
 * the policy made of it. Of areas of two classes that are ranked together, the items that both have are compared.
 * Missing: areas without a rank take no part, nor do items without full points.
 *
 * Every pair of areas is looked at, up to the first item that speaks for either side: 3,000 areas of one class with 30 items take 0.9 s
 * where hardly any dominates another, and 2.8 s where nearly all do and the lists hold 8 million ids (Node 20).
 *
 * @source K. Deb, A. Pratap, S. Agarwal, T. Meyarivan, "A fast and elitist multiobjective genetic algorithm: NSGA-II", IEEE Transactions on
 *   Evolutionary Computation 6 (2002), §III-A: layers by non-dominated sorting
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { rd: { label: "R&D经费支出", unit: "亿元", formula: m.rd }, grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: ["rd", "grants"].map((id) => ({ id, indicator: id, points: 50, rule: minMax() })),
 * });
 * const figures = { 永嘉县: [6, 100], 平阳县: [8, 60], 文成县: [1, 60] };
 * const areas = Object.keys(figures).map((id) => ({ id, attributes: { class: "B" } }));
 * const observations = Object.entries(figures).flatMap(([area, [rd, grants]]) => [
 *   { area, measure: "rd", period: "2017", value: rd }, { area, measure: "grants", period: "2017", value: grants },
 * ]);
 * const found = dominance(assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017" }));
 * found.areas.map(({ area, layer, dominatedBy }) => [area, layer, dominatedBy])   //=> [["永嘉县", 1, []], ["平阳县", 1, []], ["文成县", 2, ["永嘉县", "平阳县"]]]
 */
export function dominance(result: Pick<Assessment, "toJSON"> | AssessmentData): Dominance {
  const found = rankedTogether(dataOf(result)).map(dominanceIn);
  return { areas: found.flatMap(({ areas }) => areas), reversed: found.flatMap(({ reversed }) => reversed) };
}

function dominanceIn({ ranking, ranked }: RankedTogether): Dominance {
  const { dominated, dominators } = dominatedPairs(ranked);
  const layers = layersOf(dominated, dominators);
  const ids = ranked.map(({ area: { area } }) => area);
  const idsOf = (places: readonly number[] = []): readonly string[] => places.map((place) => elementOf(ids, place));
  return {
    areas: ranked.map(({ area: { area, label, class: name }, rank }, place) => ({
      area,
      label,
      class: name,
      ranking,
      rank,
      layer: layers[place] ?? null,
      dominates: idsOf(dominated[place]),
      dominatedBy: idsOf(dominators[place]),
    })),
    reversed: ranked.flatMap((own, place) =>
      (dominators[place] ?? []).flatMap((above): readonly Reversal[] => {
        const dominator = ranked[above];
        if (dominator === undefined || dominator.rank <= own.rank) return [];
        return [{ ranking, dominator: reversedArea(dominator), dominated: reversedArea(own) }];
      }),
    ),
  };
}

function reversedArea({ area, rank }: Ranked): ReversedArea {
  const items = points(totalOf(itemsOf(area).map(({ earned }) => earned)));
  const { total, label } = area;
  return { area: area.area, label, rank, total, beside: outcomeDifference(total, items) };
}

/** Of an item that a class does not have. */
const NONE = -1;

/** By place, the places of those whom each dominates, and of those who dominate it. */
function dominatedPairs(ranked: readonly Ranked[]): {
  readonly dominated: readonly (readonly number[])[];
  readonly dominators: readonly (readonly number[])[];
} {
  const { rows, width } = rowsOf(ranked);
  const dominated = ranked.map((): number[] => []);
  const dominators = ranked.map((): number[] => []);
  // Each list grows in the order of the ranking: first by those above, then by those below.
  for (let first = 0; first < ranked.length; first += 1) {
    for (let second = first + 1; second < ranked.length; second += 1) {
      let [more, less] = [false, false];
      for (let item = 0; item < width && !(more && less); item += 1) {
        const [a, b] = [rows[first * width + item] ?? NONE, rows[second * width + item] ?? NONE];
        if (a === b || a === NONE || b === NONE) continue;
        if (a > b) more = true;
        else less = true;
      }
      if (more === less) continue;
      const [better, worse] = more ? [first, second] : [second, first];
      dominated[better]?.push(worse);
      dominators[worse]?.push(better);
    }
  }
  return { dominated, dominators };
}

/** The place of each area's share in each item among the distinct ones, area by area: comparing them compares exact shares. */
function rowsOf(ranked: readonly Ranked[]): { readonly rows: Int32Array; readonly width: number } {
  const shares = new Map<string, { readonly place: number; readonly share: Rational }[]>();
  for (const [place, { area }] of ranked.entries()) {
    for (const { item, full, earned } of itemsOf(area)) {
      const [all, own] = [amountOf(full), amountOf(earned)];
      if (all === undefined || own === undefined || sign(all) === 0) continue;
      const column = shares.get(item) ?? [];
      shares.set(item, column);
      column.push({ place, share: divide(own, all) });
    }
  }
  const width = shares.size;
  const rows = new Int32Array(ranked.length * width).fill(NONE);
  for (const [item, column] of [...shares.values()].entries()) {
    const { places } = distinctPlaces(column.map(({ share }) => share));
    for (const [index, { place }] of column.entries()) rows[place * width + item] = places[index] ?? NONE;
  }
  return { rows, width };
}

/** Layer by layer, whoever is dominated by none that are left. */
function layersOf(
  dominated: readonly (readonly number[])[],
  dominators: readonly (readonly number[])[],
): readonly (number | undefined)[] {
  const open = dominators.map(({ length }) => length);
  const layers: (number | undefined)[] = dominators.map(() => undefined);
  let free = [...open.keys()].filter((place) => open[place] === 0);
  for (let layer = 1; free.length > 0; layer += 1) {
    const next: number[] = [];
    for (const place of free) {
      layers[place] = layer;
      for (const worse of dominated[place] ?? []) {
        const left = (open[worse] ?? 0) - 1;
        open[worse] = left;
        if (left === 0) next.push(worse);
      }
    }
    free = next;
  }
  return layers;
}
