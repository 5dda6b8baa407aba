import type { Issue } from "../error/index.js";
import { and, type Condition, coalesce, type Formula, isMissing } from "../formula/index.js";
import { itemFormulas, type Known } from "./itemFormulas.js";
import type { Scheme, SchemeEntry } from "./scheme.js";
import { sumOf } from "./sumOf.js";

/** An entry before its block is known: whether it is missing, and of how many points. */
export interface Draft {
  readonly path: string;
  readonly entry: SchemeEntry;
  readonly full: Formula;
  /** An item's score by its rule; the reasons of a block's parts. */
  readonly score: Formula;
  readonly absent: Condition;
  readonly parts: readonly Draft[];
}

/** From the items up: what is there, and what is missing. */
export function draftOf(scheme: Scheme, entry: SchemeEntry, path: string, known: Known, issues: Issue[]): Draft {
  if (entry.kind === "item") {
    const { full, score } = itemFormulas(scheme, entry, path, known, issues);
    return { path, entry, full, score, absent: isMissing(score), parts: [] };
  }
  const parts = entry.items.map((part, index) => draftOf(scheme, part, `${path}/items/${index}`, known, issues));
  return {
    path,
    entry,
    full: sumOf(parts.map(({ full }) => coalesce(full, 0))),
    score: coalesce(...parts.map(({ score }) => score)),
    absent: and(...parts.map(({ absent }) => absent)),
    parts,
  };
}
