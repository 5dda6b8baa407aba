import type { Assessment, AssessmentData } from "../../assessment/index.js";
import type { Label } from "../../error/index.js";
import type { Outcome } from "../../interpret/index.js";
import { divide, multiply, negate, rational, rootOf, settled } from "../../number/index.js";
import { points } from "../amount.js";
import { dataOf } from "../dataOf.js";
import { rankedTogether } from "../rankedTogether.js";
import { averageRanks } from "./averageRanks.js";
import { correlation, type Varying, varying } from "./correlation.js";
import { distinctPlaces } from "./distinctPlaces.js";
import { type PairOrder, pairOrder } from "./pairOrder.js";

/** An area whose rank differs between two assessments. */
export interface RankMove {
  readonly area: string;
  readonly label: Label;
  readonly before: number;
  readonly after: number;
  /** 2 for two places up, −2 for two down. */
  readonly gained: number;
}

/** How far two assessments agree on a ranking. */
export interface RankingAgreement {
  readonly ranking: string;
  /** How many areas both rank in it. */
  readonly areas: number;
  /** Kendall's τ-b: 1 for the same order, −1 for the opposite one. */
  readonly tau: Outcome;
  /** Spearman's ρ, equal ranks sharing their mean. */
  readonly rho: Outcome;
  /** How many areas keep their rank. */
  readonly same: number;
  /** Of all pairs of areas, how many stand the other way round, and how many are equal in one of the two alone. */
  readonly pairs: { readonly all: number; readonly swapped: number; readonly tiedInOne: number };
  /** The largest moves first; equal ones in the order of the later ranking. */
  readonly moves: readonly RankMove[];
}

/** How far two assessments rank the same areas alike. */
export interface RankAgreement {
  /** The rankings of both that have areas in common. */
  readonly rankings: readonly RankingAgreement[];
  /** Areas that only the later one ranks there, and only the earlier one: one that changed its class is in both. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/**
 * 排名一致性: how far two assessments over the same areas rank them alike: two schemes over the same figures, two ways to score, two drafts.
 *
 * Units: ranks as published. τ and ρ, settled at 20 decimals, go by the order of the areas that both rank; where areas joined or left, ranks
 * may move without a change of order.
 * Missing: τ and ρ are `no-cohort` for fewer than two areas, and `division-by-zero` where one side ranks all alike. Areas without a rank take no part.
 *
 * @source M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945): τ-b.
 *   C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15 (1904)
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = (rd, grants) => defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { rd: { label: "R&D经费支出", unit: "亿元", formula: m.rd }, grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: [{ id: "rd", indicator: "rd", points: rd, rule: minMax() }, { id: "grants", indicator: "grants", points: grants, rule: minMax() }],
 * });
 * const figures = { 永嘉县: [6, 100], 平阳县: [8, 60], 文成县: [1, 10] };
 * const areas = Object.keys(figures).map((id) => ({ id, attributes: { class: "B" } }));
 * const observations = Object.entries(figures).flatMap(([area, [rd, grants]]) => [
 *   { area, measure: "rd", period: "2017", value: rd }, { area, measure: "grants", period: "2017", value: grants },
 * ]);
 * const input = { panel: panel({ areas, measures: m, observations }), period: "2017" };
 * const [{ tau, same, moves }] = rankAgreement(assess(scheme(70, 30), input), assess(scheme(30, 70), input)).rankings;
 * [toText(tau, "en", { places: 2 }), same, moves.map(({ area, gained }) => [area, gained])]   //=> ["0.33", 1, [["永嘉县", 1], ["平阳县", -1]]]
 */
export function rankAgreement(
  before: Pick<Assessment, "toJSON"> | AssessmentData,
  after: Pick<Assessment, "toJSON"> | AssessmentData,
): RankAgreement {
  const [first, second] = [rankedTogether(dataOf(before)), rankedTogether(dataOf(after))];
  const earlier = new Map(
    first.map(({ ranking, ranked }) => [ranking, new Map(ranked.map(({ area, rank }) => [area.area, rank]))]),
  );
  const joined: string[] = [];
  const rankings = second.flatMap(({ ranking, ranked }): readonly RankingAgreement[] => {
    const known = earlier.get(ranking);
    const both = ranked.flatMap(({ area: { area, label }, rank: after }): readonly RankMove[] => {
      const rank = known?.get(area);
      known?.delete(area);
      if (rank !== undefined) return [{ area, label, before: rank, after, gained: rank - after }];
      joined.push(area);
      return [];
    });
    return both.length === 0 ? [] : [agreementOf(ranking, both)];
  });
  return { rankings, joined, left: [...earlier.values()].flatMap((ranks) => [...ranks.keys()]) };
}

function agreementOf(ranking: string, both: readonly RankMove[]): RankingAgreement {
  const [first, second] = [both.map(({ before }) => before), both.map(({ after }) => after)];
  const order = pairOrder(first, second);
  const moves = both.filter(({ gained }) => gained !== 0);
  return {
    ranking,
    areas: both.length,
    tau: tauOf(order),
    rho: correlation(meanRanks(first), meanRanks(second)),
    same: both.length - moves.length,
    pairs: {
      all: order.all,
      swapped: order.swapped,
      tiedInOne: order.tiedFirst + order.tiedSecond - 2 * order.tiedBoth,
    },
    moves: moves.sort((a, b) => Math.abs(b.gained) - Math.abs(a.gained)),
  };
}

function meanRanks(ranks: readonly number[]): Varying {
  // A mean of ranks may end in a half.
  const places = distinctPlaces(ranks.map((rank) => rational(2 * rank)));
  return varying(averageRanks(places).map((rank) => rational(rank)));
}

/** (pairs in the same order − swapped ones) ÷ √(pairs apart by the first × pairs apart by the second) */
function tauOf({ all, tiedFirst, tiedSecond, tiedBoth, swapped }: PairOrder): Outcome {
  if (all === 0) return { kind: "missing", reason: "no-cohort" };
  const [apartFirst, apartSecond] = [rational(all - tiedFirst), rational(all - tiedSecond)];
  if (all === tiedFirst || all === tiedSecond) return { kind: "missing", reason: "division-by-zero" };
  const agreed = all - tiedFirst - tiedSecond + tiedBoth - 2 * swapped;
  const square = divide(multiply(rational(agreed), rational(agreed)), multiply(apartFirst, apartSecond));
  const size = settled(rootOf(square));
  return points(agreed < 0 ? negate(size) : size);
}
