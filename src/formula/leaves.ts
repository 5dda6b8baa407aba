import type { Measure, Reason } from "../data/index.js";
import { type Label, plainLabel } from "../error/index.js";
import type { NodeOf } from "./node.js";
import { NOW } from "./when.js";

const NONE: readonly [] = /* @__PURE__ */ Object.freeze([]);

/** A measure's own figure in the period of the assessment. */
export function observed(measure: Measure): NodeOf<"observed"> {
  return Object.freeze({ kind: "observed", measure, when: NOW, whose: "self", parts: NONE });
}

/** A measure without its id, which is the key under which it stands. */
export type MeasureDefinition = Omit<Measure, "id">;

/**
 * Measure handles: each is the formula of its own figure, so that a misspelt one does not compile.
 *
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" } });
 * m.rd.measure   //=> { id: "rd", label: "R&D经费支出", unit: "亿元" }
 */
export function measures<const K extends string>(
  definitions: Readonly<Record<K, MeasureDefinition>>,
): { readonly [P in K]: NodeOf<"observed"> } {
  const handles: Partial<Record<K, NodeOf<"observed">>> = {};
  for (const id in definitions) {
    const definition: MeasureDefinition = definitions[id];
    // Defined, not assigned: a measure may be called __proto__.
    Object.defineProperty(handles, id, { enumerable: true, value: observed(plainMeasure({ id, ...definition })) });
  }
  return Object.freeze(allOf(handles, definitions));
}

/** Its entries in one order, so that equal measures are written alike. */
function plainMeasure({ id, label, unit, nature, reportedBy }: Measure): Measure {
  return Object.freeze({
    id,
    label: plainLabel(label),
    unit,
    ...(nature !== undefined && { nature }),
    ...(reportedBy !== undefined && { reportedBy }),
  });
}

function allOf<K extends string, V>(found: Partial<Record<K, V>>, keys: Readonly<Record<K, unknown>>): Record<K, V> {
  if (hasAll(found, keys)) return found;
  throw new RangeError("a key without a value");
}

function hasAll<K extends string, V>(
  found: Partial<Record<K, V>>,
  keys: Readonly<Record<K, unknown>>,
): found is Record<K, V> {
  return Object.keys(keys).every((key) => Object.hasOwn(found, key));
}

/**
 * A value that is handed in with the assessment: a target, a baseline, a standard, a weight. The most particular one counts:
 * the area's own, then one for an attribute (its class), then one for all.
 *
 * @param options.absent the reason where none is handed in; `no-target` when left out
 */
export function parameter(
  name: string,
  options: { readonly label?: Label; readonly unit?: string; readonly absent?: Reason } = {},
): NodeOf<"parameter"> {
  const { label = name, unit = "", absent = "no-target" } = options;
  return Object.freeze({ kind: "parameter", name, label: plainLabel(label), unit, when: NOW, absent, parts: NONE });
}
