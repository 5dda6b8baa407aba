import type { Formula } from "../formula/index.js";
import { compileScheme } from "./compileScheme.js";
import type { Scheme } from "./scheme.js";

/** What a scheme computes, as formulas: for whoever writes it out. */
export interface FormulasOfScheme {
  /** By indicator id: named, and rounded where the scheme rounds indicators. */
  readonly indicators: ReadonlyMap<string, Formula>;
  /** By the id of an item or block: what its rule, its marks or its parts give. */
  readonly scores: ReadonlyMap<string, Formula>;
  /** The total before rounding. */
  readonly unrounded: Formula;
  readonly total: Formula;
}

/**
 * The formulas of a scheme. They are those of no particular assessment: without scores set by hand, and with targets that are levels.
 *
 * @param period where items are scored by quarters or months: those of this period
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: rankLinear() }],
 * });
 * [...schemeFormulas(scheme).scores.keys()]   //=> ["grants"]
 */
export function schemeFormulas(scheme: Scheme, period?: string): FormulasOfScheme {
  const { indicators, entries, unrounded, total } = compileScheme(scheme, undefined, undefined, period);
  return { indicators, scores: new Map([...entries].map(([id, { computed }]) => [id, computed])), unrounded, total };
}
