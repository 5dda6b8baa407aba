import { type Label, pointer } from "../../error/index.js";
import type { Scheme } from "../scheme.js";
import { schemeToJson } from "../schemeToJson.js";

/** One thing that differs between two schemes. */
export interface SchemeDifference {
  readonly kind: "added" | "removed" | "changed";
  /** Where it stands, with ids in place of positions: `/items/intensity/points/A`. */
  readonly path: string;
  /** What people call that which differs: the item, indicator or table around it; null for a setting of the scheme itself. */
  readonly label: Label | null;
  /** As JSON carries it; null where it is not there. */
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * 办法修订对照: what differs between two schemes, in the order of the first, then what is new.
 *
 * Items are compared by id, wherever they stand; one that moved differs in its `block`. What is nowhere else is told once, as a whole.
 * Worked examples are left out: they change nothing.
 *
 * @throws KaoheError `formula.too-long`
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", version: "2016", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: minMax() }],
 * });
 * const next = deriveScheme(scheme, { version: "2017", itemPoints: { grants: "12" } });
 * schemeDifferences(scheme, next).map(({ path, before, after }) => `${path}: ${before} → ${after}`)   //=> ["/version: 2016 → 2017", "/items/grants/points: 10 → 12"]
 */
export function schemeDifferences(before: Scheme, after: Scheme): readonly SchemeDifference[] {
  const [old, next] = [byIds(before), byIds(after)];
  return [...differences(old, next, [], { old, next }), ...reordered(before, after)];
}

type Tree = { readonly [key: string]: unknown };

/** A scheme as JSON, with records by id in place of lists; blocks and items in one record. */
function byIds(scheme: Scheme): Tree {
  const { items, derivedFrom: _derived, examples: _examples, ...json } = schemeToJson(scheme);
  const flat = new Map<string, unknown>();
  const list = (entries: typeof items, block: string | null): void => {
    for (const entry of entries) {
      if (!("items" in entry)) flat.set(entry.id, { ...entry, block });
      else {
        const { items: parts, ...own } = entry;
        flat.set(own.id, { ...own, block });
        list(parts, own.id);
      }
    }
  };
  list(items, null);
  const sections = Object.entries(json).map(([key, value]) => [key, keyed(value)] as const);
  return Object.fromEntries([...sections, ["items", Object.fromEntries(flat)]]);
}

/** A list of things with ids as a record; anything else as it is. */
function keyed(value: unknown): unknown {
  if (!Array.isArray(value) || !value.every(hasId) || value.length === 0) return value;
  return Object.fromEntries(value.map((each) => [each.id, each]));
}

function hasId(value: unknown): value is { readonly id: string } {
  return isTree(value) && typeof value["id"] === "string";
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Lists whose order decides: grades go from the best down, adjustments share a limit by their order. */
function reordered(before: Scheme, after: Scheme): readonly SchemeDifference[] {
  return (["grades", "adjustments"] as const).flatMap((list): readonly SchemeDifference[] => {
    const [old, next] = [before[list].map(({ id }) => id), after[list].map(({ id }) => id)];
    const both = old.filter((id) => next.includes(id));
    const now = next.filter((id) => old.includes(id));
    if (both.every((id, index) => id === now[index])) return [];
    return [{ kind: "changed", path: `/${list}`, label: null, before: both, after: now }];
  });
}

interface Roots {
  readonly old: Tree;
  readonly next: Tree;
}

function differences(old: Tree, next: Tree, path: readonly string[], roots: Roots): readonly SchemeDifference[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])];
  return keys.flatMap((key): readonly SchemeDifference[] => {
    const own = [...path, key];
    const [before, after] = [emptied(old[key]), emptied(next[key])];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const parts: readonly [unknown, unknown] = [before ?? {}, after ?? {}];
    // What people see as one thing, such as a new item or another rule, is told as one.
    const isOne = own.length > 1 && (before === undefined || after === undefined);
    if (!isOne && !WHOLE.has(key) && isTree(parts[0]) && isTree(parts[1])) {
      return differences(parts[0], parts[1], own, roots);
    }
    const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    const label = labelOf(own, after === undefined ? roots.old : roots.next);
    return [{ kind, path: pointer(...own), label, before: before ?? null, after: after ?? null }];
  });
}

/** Nothing stated and nothing in it are the same. */
function emptied(value: unknown): unknown {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0 ? undefined : value;
}

/** What is told whole. */
const WHOLE: ReadonlySet<string> = /* @__PURE__ */ new Set(["rule", "label"]);

function labelOf([section = "", id]: readonly string[], root: Tree): Label | null {
  const parts = root[section];
  if (id === undefined || !isTree(parts)) return null;
  const part = parts[id];
  if (!isTree(part)) return null;
  const indicators = root["indicators"];
  const indicator = isTree(indicators) ? indicators[String(part["indicator"])] : undefined;
  return asLabel(part["label"]) ?? (isTree(indicator) ? asLabel(indicator["label"]) : undefined) ?? id;
}

function asLabel(value: unknown): Label | undefined {
  if (typeof value === "string") return value;
  if (!isTree(value)) return undefined;
  const { zh, en } = value;
  return typeof zh === "string" && typeof en === "string" ? { zh, en } : undefined;
}
