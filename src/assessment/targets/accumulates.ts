import { type Formula, type Kind, walk } from "../../formula/index.js";

/** What never falls while its parts do not: sums of what is counted up, without what could take away. */
const GROWING: ReadonlySet<Kind> = /* @__PURE__ */ new Set<Kind>(["constant", "add", "named", "round", "min", "max"]);

/**
 * Whether a value can only grow while the year goes on, so that what is reached early stays reached: a flow, or a sum of flows. A
 * growth rate, a share or a stock can fall again.
 */
export function accumulates(formula: Formula): boolean {
  return walk(formula).order.every((node) =>
    node.kind === "observed" ? node.measure.nature === "flow" : GROWING.has(node.kind),
  );
}
