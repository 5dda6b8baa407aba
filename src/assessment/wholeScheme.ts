import type { Block, Scheme } from "./scheme.js";

/** All of a scheme as one block, without an id. */
export function wholeScheme({ items, aggregation, points, missing, mostMissing }: Scheme): Block {
  return {
    kind: "block",
    id: "",
    missing,
    items,
    ...(aggregation !== undefined && { aggregation }),
    ...(points !== undefined && { points }),
    ...(mostMissing !== undefined && { mostMissing }),
  };
}
