import type { Item, Mark, SchemeEntry } from "./scheme.js";

/** The items of a scheme without its blocks. */
export function leavesOf(entries: readonly SchemeEntry[]): readonly (Item | Mark)[] {
  return entries.flatMap((entry) => (entry.kind === "block" ? leavesOf(entry.items) : [entry]));
}
