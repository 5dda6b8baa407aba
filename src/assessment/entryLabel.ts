import type { Label } from "../error/index.js";
import type { Scheme, SchemeEntry } from "./scheme.js";

/** What people call an item or block: its own label, else that of its indicator, else its id. */
export function entryLabel({ indicators }: Scheme, entry: SchemeEntry): Label {
  const indicator = entry.kind === "item" ? indicators[entry.indicator] : undefined;
  return entry.label ?? indicator?.label ?? entry.id;
}
