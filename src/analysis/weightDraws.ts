import type { Assessment, AssessmentData, Scheme } from "../assessment/index.js";
import { collecting, failAll, type Issue, issue } from "../error/index.js";
import { compare, type DecimalInput, ONE, sign, toNumber, toRational, ZERO } from "../number/index.js";
import { drawnRanks, type NeighbourSwap, type RankRange } from "./drawnRanks.js";
import { seeded } from "./seeded.js";
import { weighedAreas } from "./weighedAreas.js";

/** How weights are drawn. */
export interface WeightDrawOptions {
  /** 1,000 when left out. */
  readonly draws?: number;
  /** Each item's points vary by up to this share up and down, alike within it; then all are scaled to the same sum. `"0.2"` when left out. */
  readonly spread?: DecimalInput;
  /** The same seed draws the same weights; 1 when left out. */
  readonly seed?: number;
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
  const random = seeded(seed);
  const publish = publishing(scheme);
  const found = weighedAreas(scheme, result).map((ranked) =>
    drawnRanks(ranked, {
      draws,
      spread: toNumber(spread ?? ZERO),
      random,
      publish,
      ties: scheme.ranking.ties ?? "competition",
    }),
  );
  return {
    draws,
    spread: String(options.spread ?? "0.2"),
    seed,
    areas: found.flatMap((each) => each.areas),
    swaps: found.flatMap((each) => each.swaps).sort((a, b) => b.share - a.share),
  };
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
