import type { AreaResult, Assessment, AssessmentData, ItemResult, Scheme, SchemeEntry } from "../assessment/index.js";
import { collecting, fail, failAll, type Issue, issue, type Label } from "../error/index.js";
import type { Ties } from "../formula/index.js";
import { sortByKey, sortingFor } from "../interpret/index.js";
import { add, compare, type DecimalInput, ONE, sign, toNumber, toRational, ZERO } from "../number/index.js";
import { amountOf, totalOf } from "./amount.js";
import { dataOf } from "./dataOf.js";
import { type Random, seeded } from "./seeded.js";

/** How weights are drawn. */
export interface WeightDrawOptions {
  /** 1,000 when left out. */
  readonly draws?: number;
  /** Each item's points vary by up to this share up and down, alike within it; then all are scaled to the same sum. `"0.2"` when left out. */
  readonly spread?: DecimalInput;
  /** The same seed draws the same weights; 1 when left out. */
  readonly seed?: number;
}

/** How an area's rank holds when weights vary. */
export interface RankRange {
  readonly area: string;
  readonly label: Label;
  readonly class: string;
  /** As assessed. */
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  /** Nine draws in ten lie between. Where more than 1,000 are ranked, to one in a thousand of their number. */
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  /** In which share of the draws it comes first, and has the rank that was assessed. */
  readonly first: number;
  readonly same: number;
}

/** Two neighbours in a ranking, and how often the lower one comes out better. */
export interface NeighbourSwap {
  readonly above: string;
  readonly below: string;
  readonly share: number;
}

/** Ranks over many draws of weights. */
export interface WeightDraws {
  readonly draws: number;
  readonly spread: string;
  readonly seed: number;
  /** Ranked areas, in the order of the rankings. */
  readonly areas: readonly RankRange[];
  /** The neighbours that swap most often first; none that never do. */
  readonly swaps: readonly NeighbourSwap[];
}

/**
 * 权重稳健性: how far ranks depend on the weights. The points of all items are drawn many times within a spread around the scheme's, scaled
 * to the same sum in each class, and areas ranked anew by Σ drawn points × the share that they earned of each item.
 *
 * Bonuses and deductions stay as they were assessed. Totals are rounded and ties numbered as the scheme does it for ranks; tie-breaks
 * are not drawn. The draws are floats: their shares are estimates, no published digits.
 *
 * @param scheme that of the assessment; its blocks must be sums
 * @throws KaoheError `analysis.other-scheme`; `analysis.not-additive` where a block is no sum, or an area's total is more or less than its items
 *   (a veto, a factor, points of a missing item spread over others); `analysis.draws`, `number.unreadable`
 * @source M. Saisana, A. Saltelli, S. Tarantola, "Uncertainty and sensitivity analysis techniques as tools for the quality assessment of
 *   composite indicators", Journal of the Royal Statistical Society A 168 (2005): ranks under drawn weights
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { rd: { label: "R&D经费支出", unit: "亿元", formula: m.rd }, grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: ["rd", "grants"].map((id) => ({ id, indicator: id, points: 50, rule: minMax() })),
 * });
 * const figures = { 永嘉县: [6, 100], 平阳县: [8, 60], 文成县: [1, 10] };
 * const areas = Object.keys(figures).map((id) => ({ id, attributes: { class: "B" } }));
 * const observations = Object.entries(figures).flatMap(([area, [rd, grants]]) => [
 *   { area, measure: "rd", period: "2017", value: rd }, { area, measure: "grants", period: "2017", value: grants },
 * ]);
 * const result = assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017" });
 * weightDraws(scheme, result, { draws: 200, spread: "0.5" }).areas.map(({ area, best, worst }) => [area, best, worst])   //=> [["永嘉县", 1, 2], ["平阳县", 1, 2], ["文成县", 3, 3]]
 */
export function weightDraws(
  scheme: Scheme,
  result: Pick<Assessment, "toJSON"> | AssessmentData,
  options: WeightDrawOptions = {},
): WeightDraws {
  const { draws = 1000, seed = 1 } = options;
  const issues: Issue[] = [];
  const spread = collecting(issues, "/spread", () => toRational(options.spread ?? "0.2"));
  if (!Number.isSafeInteger(draws) || draws < 1)
    issues.push(issue("analysis.draws", { option: "draws", value: String(draws) }, "/draws"));
  if (spread !== undefined && (sign(spread) <= 0 || compare(spread, ONE) > 0))
    issues.push(issue("analysis.draws", { option: "spread", value: String(options.spread) }, "/spread"));
  failAll(issues);
  const data = dataOf(result);
  if (data.scheme.id !== scheme.id || data.scheme.version !== scheme.version)
    fail("analysis.other-scheme", {
      scheme: `${scheme.id} ${scheme.version}`,
      result: `${data.scheme.id} ${data.scheme.version}`,
    });
  checkSums(scheme);
  const areas = new Map(data.areas.map((area) => [area.area, area]));
  const random = seeded(seed);
  const publish = publishing(scheme);
  const found = Object.values(data.rankings).map((entries) => {
    const ranked = entries.flatMap(({ area: id, rank }) => {
      const area = areas.get(id);
      return area === undefined || rank === null ? [] : [{ area, rank }];
    });
    for (const { area } of ranked) checkSum(area);
    return drawn(ranked, {
      draws,
      spread: toNumber(spread ?? ZERO),
      random,
      publish,
      ties: scheme.ranking.ties ?? "competition",
    });
  });
  return {
    draws,
    spread: String(options.spread ?? "0.2"),
    seed,
    areas: found.flatMap((each) => each.areas),
    swaps: found.flatMap((each) => each.swaps).sort((a, b) => b.share - a.share),
  };
}

function checkSums(scheme: Scheme): void {
  const check = (id: string, aggregation: Scheme["aggregation"]): void => {
    if (aggregation !== undefined && aggregation.kind !== "sum") fail("analysis.not-additive", { block: id });
  };
  const below = (entries: readonly SchemeEntry[]): void => {
    for (const entry of entries) {
      if (entry.kind !== "block") continue;
      check(entry.id, entry.aggregation);
      below(entry.items);
    }
  };
  check(scheme.id, scheme.aggregation);
  below(scheme.items);
}

/** A total that is something else than its items and adjustments, or an item that took over points of others, would not scale with weights. */
function checkSum(area: AreaResult): void {
  const rescaled = area.items.find(({ missing }) => missing === "rescale");
  if (rescaled !== undefined) fail("analysis.not-additive", { block: `${area.area} ${rescaled.item}` });
  const items = totalOf(leavesOf(area).map(({ earned }) => earned));
  const beside = area.adjustments.flatMap(({ to, points }) => (to === null && points !== null ? [points] : []));
  const whole = add(items, totalOf(beside));
  if (compare(whole, amountOf(area.unrounded) ?? ZERO) !== 0) fail("analysis.not-additive", { block: area.area });
}

/** By which numbers totals rank: rounded ones in steps, others to a billionth, so that floats split no ties. */
function publishing({ rounding: { rank = "rounded", total = { places: 2 } } }: Scheme): (total: number) => number {
  if (rank === "unrounded" || total === "none") return (each) => Math.round(each * 1e9);
  const steps = 10 ** total.places;
  // A hair towards the line, so that a total on it falls as it does by hand.
  switch (total.mode ?? "half-up") {
    case "down":
      return (each) => Math.trunc(each * steps * (1 + 1e-13));
    case "up":
      return (each) => Math.sign(each) * Math.ceil(Math.abs(each) * steps * (1 - 1e-13));
    case "half-up":
    case "half-even":
      return (each) => Math.sign(each) * Math.round(Math.abs(each) * steps * (1 + 1e-14));
  }
}

interface Ranked {
  readonly area: AreaResult;
  readonly rank: number;
}

interface Drawing {
  readonly draws: number;
  readonly spread: number;
  readonly random: Random;
  /** What of a total ranks, in whole numbers. */
  readonly publish: (total: number) => number;
  readonly ties: Ties;
}

/** Ranks that are counted one by one; beyond, in so many classes of equal width. */
const MOST_COUNTED = 1000;

function drawn(
  ranked: readonly Ranked[],
  { draws, spread, random, publish, ties }: Drawing,
): Pick<WeightDraws, "areas" | "swaps"> {
  const size = ranked.length;
  const items = [...new Set(ranked.flatMap(({ area }) => leavesOf(area).map(({ item }) => item)))];
  const classes = [...new Set(ranked.map(({ area }) => area.class))];
  const classAt = Uint32Array.from(ranked, ({ area }) => classes.indexOf(area.class));
  const columns = items.map((item) => columnOf(ranked, item, { classAt, classes: classes.length }));
  const full = classes.map((_, index) => columns.reduce((all, { points }) => all + (points[index] ?? 0), 0));
  const beside = Float64Array.from(ranked, ({ area }) => besideItems(area));
  const bins = Math.min(size, MOST_COUNTED);
  const counts = new Uint32Array(size * bins);
  const [best, worst, sums] = [new Float64Array(size).fill(size), new Float64Array(size), new Float64Array(size)];
  const [firsts, sames, swaps] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const totals = new Float64Array(size);
  const sorting = sortingFor(size);
  for (let draw = 0; draw < draws; draw += 1) {
    const factors = columns.map(() => 1 + spread * (2 * random() - 1));
    const scales = full.map((sum, index) => {
      const drawnSum = columns.reduce((all, { points }, item) => all + (points[index] ?? 0) * (factors[item] ?? 0), 0);
      return drawnSum === 0 ? 0 : sum / drawnSum;
    });
    totals.set(beside);
    for (const [item, { points, shares }] of columns.entries()) {
      const weights = points.map((own, index) => own * (factors[item] ?? 0) * (scales[index] ?? 0));
      for (let place = 0; place < size; place += 1)
        totals[place] = (totals[place] ?? 0) + (weights[classAt[place] ?? 0] ?? 0) * (shares[place] ?? 0);
    }
    for (let place = 0; place < size; place += 1) {
      const rounded = publish(totals[place] ?? 0);
      totals[place] = rounded;
      sorting.keys[place] = -rounded;
      sorting.items[place] = place;
    }
    const { keys, items: order } = sortByKey(sorting, size);
    let distinct = 0;
    for (let from = 0; from < size; ) {
      let last = from;
      while (last + 1 < size && keys[last + 1] === keys[from]) last += 1;
      distinct += 1;
      const rank = sharedRank(ties, { first: from + 1, last: last + 1, distinct });
      for (let index = from; index <= last; index += 1) {
        const place = order[index] ?? 0;
        if (rank < (best[place] ?? 0)) best[place] = rank;
        if (rank > (worst[place] ?? 0)) worst[place] = rank;
        sums[place] = (sums[place] ?? 0) + rank;
        if (from === 0) firsts[place] = (firsts[place] ?? 0) + 1;
        if (rank === ranked[place]?.rank) sames[place] = (sames[place] ?? 0) + 1;
        const bin = place * bins + Math.floor(((rank - 1) * bins) / size);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      from = last + 1;
    }
    for (let place = 0; place + 1 < size; place += 1)
      if ((totals[place + 1] ?? 0) > (totals[place] ?? 0)) swaps[place] = (swaps[place] ?? 0) + 1;
  }
  const rankAt = (place: number, level: number): number => {
    let seen = 0;
    for (let bin = 0; bin < bins; bin += 1) {
      seen += counts[place * bins + bin] ?? 0;
      if (seen >= level * draws) return Math.floor((bin * size) / bins) + 1;
    }
    return size;
  };
  return {
    areas: ranked.map(({ area, rank }, place) => ({
      area: area.area,
      label: area.label,
      class: area.class,
      rank,
      best: best[place] ?? 0,
      worst: worst[place] ?? 0,
      from: rankAt(place, 0.05),
      to: rankAt(place, 0.95),
      mean: (sums[place] ?? 0) / draws,
      first: (firsts[place] ?? 0) / draws,
      same: (sames[place] ?? 0) / draws,
    })),
    swaps: ranked.slice(1).flatMap(({ area }, place): readonly NeighbourSwap[] => {
      const share = (swaps[place] ?? 0) / draws;
      return share === 0 ? [] : [{ above: ranked[place]?.area.area ?? "", below: area.area, share }];
    }),
  };
}

/** The rank of those who stand from one place to another, the so-manieth of the distinct totals. */
function sharedRank(
  ties: Ties,
  { first, last, distinct }: { readonly first: number; readonly last: number; readonly distinct: number },
): number {
  switch (ties) {
    case "competition":
      return first;
    case "dense":
      return distinct;
    case "last":
      return last;
    case "average":
      return (first + last) / 2;
  }
}

function leavesOf({ items }: AreaResult): readonly ItemResult[] {
  return items.filter(({ kind }) => kind === "item");
}

/** The points of an item in each class, and which share of them each area earned. */
interface ItemColumn {
  readonly points: Float64Array;
  readonly shares: Float64Array;
}

function columnOf(
  ranked: readonly Ranked[],
  id: string,
  { classAt, classes }: { readonly classAt: Uint32Array; readonly classes: number },
): ItemColumn {
  const [points, shares] = [new Float64Array(classes), new Float64Array(ranked.length)];
  for (const [place, { area }] of ranked.entries()) {
    const item = area.items.find((each) => each.item === id);
    const full = item && amountOf(item.full);
    if (item === undefined || full === undefined || sign(full) === 0) continue;
    points[classAt[place] ?? 0] = toNumber(full);
    shares[place] = toNumber(amountOf(item.earned) ?? ZERO) / toNumber(full);
  }
  return { points, shares };
}

/** What a total has beside its items. */
function besideItems(area: AreaResult): number {
  const earned = leavesOf(area).reduce((all, { earned: own }) => all + toNumber(amountOf(own) ?? ZERO), 0);
  return toNumber(amountOf(area.unrounded) ?? ZERO) - earned;
}
