import { choose, coalesce, divide, equal, type Formula, multiply, named, round } from "../formula/index.js";
import type { Draft } from "./draft.js";
import type { EntryFormulas } from "./entryFormulas.js";
import type { Scheme } from "./scheme.js";
import { sumOf } from "./sumOf.js";

/** By what a block multiplies its parts, where it spreads the points of those that are missing. */
function spread({ parts, full }: Draft): Formula {
  const there = sumOf(parts.map(({ absent, full: own }) => choose([[absent, 0]], coalesce(own, 0))));
  return choose([[equal(there, 0), 1]], divide(full, there));
}

/** From the top down: what each entry earns toward the total. */
export function earn(
  scheme: Scheme,
  draft: Draft,
  block: string | undefined,
  factor: Formula | undefined,
  found: Map<string, EntryFormulas>,
): Formula {
  const { path, entry, full, score, absent, parts } = draft;
  if (entry.kind === "item") {
    const counted = factor === undefined ? score : multiply(score, factor);
    const decimals = scheme.rounding.items;
    const earned = choose([[absent, 0]], decimals === undefined ? counted : round(counted, decimals));
    const asScored = factor === undefined && decimals === undefined;
    found.set(entry.id, { path, entry, block, full, score, earned, asScored });
    return earned;
  }
  const inside = entry.id === "" ? undefined : entry.id;
  const spreads = (entry.missing ?? scheme.missing) === "rescale";
  const own = spreads ? (factor === undefined ? spread(draft) : multiply(factor, spread(draft))) : factor;
  const summed = sumOf(parts.map((part) => earn(scheme, part, inside, own, found)));
  const earned =
    inside === undefined
      ? summed
      : named(summed, { id: `block:${entry.id}`, label: entry.label ?? entry.id, places: 4 });
  found.set(entry.id, { path, entry, block, full, score: choose([[absent, score]], earned), earned, asScored: true });
  return earned;
}
