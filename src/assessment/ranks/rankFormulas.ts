import { type Formula, named, rank } from "../../formula/index.js";
import { type Compared, orderOf } from "./placingOrder.js";
import { rankedOver } from "./rankingGroups.js";

/** The places of an area. */
export interface RankFormulas {
  /** In its class, or the group in which its class is ranked. */
  readonly rank: Formula;
  /** In the scheme's further rankings, by name. */
  readonly rankings: ReadonlyMap<string, Formula>;
  /** In the score of each item, by item; empty where the scheme does not ask for it. */
  readonly itemRanks: ReadonlyMap<string, Formula>;
}

/** The ranks that a scheme gives. */
export function rankFormulas(compared: Compared): RankFormulas {
  const { scheme, entries } = compared;
  const { ties = "competition", tieBreak = [], items = false } = scheme.ranking;
  const places = ties === "average" ? 1 : 0;
  const ranked = (name: string, over: readonly string[]): Formula => {
    const { value, better } = orderOf(compared, tieBreak, over, name);
    const label = { zh: "名次", en: "rank" };
    return named(rank(value, { over, better, ties }), { id: `scheme:rank:${name}`, label, places });
  };
  const over = rankedOver(scheme);
  const itemRanks = !items
    ? []
    : [...entries].map(([id, { score }]): [string, Formula] => [id, rank(score, { over, ties })]);
  return {
    rank: ranked("class", over),
    rankings: new Map(Object.entries(scheme.rankings).map(([name, own]) => [name, ranked(`over:${name}`, own.over)])),
    itemRanks: new Map(itemRanks),
  };
}
