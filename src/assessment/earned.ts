import {
  and,
  type Condition,
  choose,
  coalesce,
  divide,
  equal,
  type Formula,
  isMissing,
  less,
  missingWhen,
  multiply,
  named,
  or,
  round,
} from "../formula/index.js";
import type { EntryAdjuster } from "./adjustments/entryAdjuster.js";
import { MEANS } from "./aggregation/aggregation.js";
import { type CopelandBlock, copelandParameter } from "./aggregation/copeland.js";
import { type MeanPart, meanPart } from "./aggregation/meanPart.js";
import { type ClassFill, classFill } from "./classFill.js";
import type { Draft } from "./draft.js";
import type { EntryFormulas } from "./entryFormulas.js";
import { scoredOver } from "./ranks/rankingGroups.js";
import type { Block, Scheme } from "./scheme.js";
import { sumOf } from "./sumOf.js";

/** What is found on the way from the top down. */
export interface Earning {
  readonly scheme: Scheme;
  readonly adjust: EntryAdjuster;
  readonly entries: Map<string, EntryFormulas>;
  /** The blocks that compare areas pair by pair, inner ones first. */
  readonly copeland: CopelandBlock[];
  /** When an area lacks more than a block allows. */
  readonly lacking: Condition[];
}

/** Of an area that lacks too much to be ranked. */
export const TOO_MUCH_MISSING = "too-much-missing";

/** The full points of those parts for which something holds. */
function pointsWhere({ parts }: Draft, holds: "spread" | "kept"): Formula {
  const points = parts.flatMap(({ spread, full }): readonly Formula[] => {
    const own = coalesce(full, 0);
    if (spread === undefined) return holds === "kept" ? [own] : [];
    return [holds === "kept" ? choose([[spread, 0]], own) : choose([[spread, own]], 0)];
  });
  return sumOf(points);
}

/** By what a block multiplies its parts, where it spreads the points of those that are missing. */
function spreadOver(draft: Draft): Formula {
  const kept = pointsWhere(draft, "kept");
  return choose([[equal(kept, 0), 1]], divide(draft.full, kept));
}

/** When the points that a block spreads are more than it allows. What is missing as a whole counts in the block around it. */
function lacksTooMuch(draft: Draft, most: string): Condition {
  const spread = pointsWhere(draft, "spread");
  const all = sumOf(draft.parts.map(({ full }) => coalesce(full, 0)));
  return less(multiply(most, all), choose([[draft.absent, 0]], spread));
}

/** What counts: what the class gives where that is asked for, nothing where it is missing, else what was scored. */
function counted(value: Formula, absent: Condition, fill: ClassFill | undefined, finish: (value: Formula) => Formula) {
  const filled = fill === undefined ? [] : [[fill.when, finish(coalesce(fill.points, 0))] as const];
  return choose([...filled, [absent, 0]], finish(value));
}

/** From the top down: what each entry earns toward the total, or brings into the mean of its block. */
export function earn(earning: Earning, draft: Draft, block: string | undefined, factor: Formula | undefined): Formula {
  const { path, entry, full, computed = draft.score, score, absent, missing, fill } = draft;
  const times = (value: Formula): Formula => (factor === undefined ? value : multiply(value, factor));
  if (entry.kind !== "block") {
    const { items: decimals } = earning.scheme.rounding;
    const finish = (value: Formula): Formula => (decimals === undefined ? times(value) : round(times(value), decimals));
    const own = counted(score, absent, fill, finish);
    const earned = earning.adjust(draft, factor, own);
    const asScored = factor === undefined && decimals === undefined && earned === own;
    const found = { path, entry, block, full, computed, score, earned, asScored, missing, fill: fill?.points };
    earning.entries.set(entry.id, found);
    return earned;
  }
  const { id, label = id } = entry;
  const points = blockPoints(earning, draft, entry, factor);
  // A mean compares its parts with those of others: what a veto takes away must not win there.
  const nothing = [[absent, 0] as const, ...(draft.taken === undefined ? [] : [[draft.taken, 0] as const])];
  const made = isMean(entry) ? choose(nothing, points) : points;
  const value = id === "" ? made : named(made, { id: `block:${id}`, label, places: 4 });
  const plain = choose([[absent, score]], factor === undefined ? value : divide(value, factor));
  const filled = classFill(missing, { absent, score }, plain, scoredOver(earning.scheme));
  const own = filled === undefined ? value : choose([[filled.when, times(coalesce(filled.points, 0))]], value);
  const earned = id === "" ? own : earning.adjust(draft, factor, own);
  const there = choose([[absent, score]], earned);
  const most = entry.mostMissing ?? earning.scheme.mostMissing;
  const lacking = most === undefined || !draft.parts.some(({ spread }) => spread) ? [] : [lacksTooMuch(draft, most)];
  earning.lacking.push(...lacking);
  const [limit] = lacking;
  const scored = limit === undefined ? there : missingWhen(limit, TOO_MUCH_MISSING, there);
  earning.entries.set(id, {
    path,
    entry,
    block,
    full,
    computed: scored,
    score: scored,
    earned,
    asScored: true,
    missing,
    fill: filled?.points,
  });
  return earned;
}

function isMean({ aggregation }: Block): boolean {
  return aggregation !== undefined && aggregation.kind !== "sum";
}

/** What the parts of a block make together. */
function blockPoints(earning: Earning, draft: Draft, entry: Block, factor: Formula | undefined): Formula {
  const { full, parts } = draft;
  const { id, aggregation } = entry;
  const inside = id === "" ? undefined : id;
  if (aggregation === undefined || aggregation.kind === "sum") {
    const spreads = parts.some(({ spread }) => spread !== undefined);
    const own = spreads ? (factor === undefined ? spreadOver(draft) : multiply(factor, spreadOver(draft))) : factor;
    return sumOf(parts.map((part) => earn(earning, part, inside, own)));
  }
  // A mean is a scale of its own: what its parts bring in is told in their own points.
  const means = parts.map((part): MeanPart => meanPart(earn(earning, part, inside, undefined), part.full, part.spread));
  if (aggregation.kind !== "copeland")
    return timesAll(full, MEANS[aggregation.kind](means, scoredOver(earning.scheme)), factor);
  earning.copeland.push({ id, parts: means });
  return timesAll(full, copelandParameter(id), factor);
}

function timesAll(full: Formula, mean: Formula, factor: Formula | undefined): Formula {
  return factor === undefined ? multiply(full, mean) : multiply(full, mean, factor);
}

/** The total of all entries, before the difficulty of the area: missing where nothing is left to count, or too much is missing. */
export function topOf(earning: Earning, draft: Draft): Formula {
  const earned = earn(earning, draft, undefined, undefined);
  earning.entries.delete("");
  const spread = draft.parts.flatMap((part) => part.spread ?? []);
  const cases: (readonly [Condition, Formula])[] = [];
  // Where all missing points are spread, nothing is left to spread them over.
  if (spread.length === draft.parts.length) cases.push([and(...spread), draft.score]);
  if (draft.full.kind === "parameter") cases.push([isMissing(draft.full), draft.full]);
  const top = cases.length === 0 ? earned : choose(cases, earned);
  const [only, second] = earning.lacking;
  if (only === undefined) return top;
  return missingWhen(second === undefined ? only : or(...earning.lacking), TOO_MUCH_MISSING, top);
}
