import { choices, fail, failAll, type Issue, issue, pointer } from "../../error/index.js";
import { type RuleReaders, shapeIssues } from "../../scoring/index.js";
import { entryIds } from "../entryIds.js";
import { parseScheme } from "../parseScheme.js";
import type { Scheme } from "../scheme.js";
import type { EntryJson, SchemeJson } from "../schemeSchema.js";
import { schemeToJson } from "../schemeToJson.js";
import { type SchemeChanges, schemeChangesSchema } from "./schemeChanges.js";

/**
 * 修订: a scheme made from another by stated changes, as JSON carries them: new points and rules of items, items added and removed;
 * measures, indicators and tables added or replaced by name; everything else that is stated replaced whole. Its effective periods and
 * worked examples are its own. The new scheme says from which it was derived; `schemeDifferences` prints what changed.
 *
 * @param changes rules by name and options, as JSON has them, or as `minMax()` gives them
 * @param options.rules the rules that the scheme may use; all of kaohe's when left out
 * @throws KaoheError with all faults at once: `json.shape`; or else `scheme.unknown-entry`, `scheme.entry-removed`, `scheme.entry-kind`; or else
 *   what `parseScheme` throws
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", version: "2016", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: minMax() }],
 * });
 * deriveScheme(scheme, { version: "2017", itemPoints: { grants: "12" } }).derivedFrom   //=> { id: "demo", version: "2016" }
 */
export function deriveScheme(
  base: Scheme,
  changes: SchemeChanges,
  options: { readonly rules?: RuleReaders } = {},
): Scheme {
  const read = schemeChangesSchema().safeParse(withPlainRules(changes), { reportInput: true });
  if (!read.success) {
    failAll(shapeIssues(read.error.issues));
    return fail("json.shape", { problem: "custom", detail: read.error.message });
  }
  const { itemPoints: points = {}, itemRules: rules = {}, add = [], remove = [], ...rest } = read.data;
  const json = schemeToJson(base);
  failAll(changeIssues(json.items, { points, rules, add, remove }));
  const gone = new Set(remove);
  const edited = (entry: EntryJson): EntryJson => ({
    ...entry,
    ...("indicator" in entry && Object.hasOwn(rules, entry.id) && { rule: rules[entry.id] }),
    ...(Object.hasOwn(points, entry.id) && { points: points[entry.id] }),
  });
  const within = (id: string | undefined): readonly EntryJson[] =>
    add.filter(({ to }) => to === id).map(({ entry }) => placed(entry));
  const placed = (entry: EntryJson): EntryJson => {
    const own = edited(entry);
    return "items" in own ? { ...own, items: [...kept(own.items), ...within(own.id)] } : own;
  };
  const kept = (items: readonly EntryJson[]): readonly EntryJson[] =>
    items.filter(({ id }) => !gone.has(id)).map(placed);
  return parseScheme(
    {
      ...json,
      // What holds for a time or a case is stated anew.
      effective: {},
      examples: [],
      ...rest,
      derivedFrom: { id: base.id, version: base.version },
      measures: { ...json.measures, ...rest.measures },
      parameters: { ...json.parameters, ...rest.parameters },
      indicators: { ...json.indicators, ...rest.indicators },
      items: [...kept(json.items), ...within(undefined)],
    },
    options,
  );
}

/** Rules as `minMax()` gives them are taken by their name and options, as JSON has them. */
function withPlainRules(changes: SchemeChanges): unknown {
  const rules: unknown = changes.itemRules;
  if (typeof rules !== "object" || rules === null) return changes;
  const plain = Object.entries(rules).map(([id, rule]: readonly [string, unknown]) => [id, plainRule(rule)] as const);
  return { ...changes, itemRules: Object.fromEntries(plain) };
}

function plainRule(rule: unknown): unknown {
  if (typeof rule !== "object" || rule === null || !("build" in rule)) return rule;
  return Object.fromEntries(Object.entries(rule).filter(([key]) => key === "name" || key === "options"));
}

interface ReadChanges {
  readonly points: object;
  readonly rules: object;
  readonly add: readonly { readonly to?: string | undefined; readonly entry: EntryJson }[];
  readonly remove: readonly string[];
}

/** Changes that would be lost: of what is not there, of what falls away, of what has no such thing. */
function changeIssues(items: SchemeJson["items"], { points, rules, add, remove }: ReadChanges): readonly Issue[] {
  const kinds = kindsOf([...items, ...add.map(({ entry }) => entry)]);
  const known = entryIds(items);
  const unknown = (id: string, path: string, added: readonly string[] = []): readonly Issue[] =>
    known.includes(id) || added.includes(id)
      ? []
      : [issue("scheme.unknown-entry", { entry: id, ...choices(id, known) }, path)];
  const unfit = (id: string, path: string, wanted?: "item" | "block", added?: readonly string[]): readonly Issue[] => {
    const [none] = unknown(id, path, added);
    if (none !== undefined) return [none];
    if (remove.includes(id)) return [issue("scheme.entry-removed", { entry: id }, path)];
    const isOther = wanted !== undefined && kinds.get(id) !== wanted;
    return isOther ? [issue("scheme.entry-kind", { entry: id, wanted }, path)] : [];
  };
  return [
    ...Object.keys(points).flatMap((id) => unfit(id, pointer("itemPoints", id))),
    ...Object.keys(rules).flatMap((id) => unfit(id, pointer("itemRules", id), "item")),
    ...remove.flatMap((id, index) => unknown(id, `/remove/${index}`)),
    ...add.flatMap(({ to }, index) => {
      const before = entryIds(add.slice(0, index).map(({ entry }) => entry));
      return to === undefined ? [] : unfit(to, `/add/${index}/to`, "block", before);
    }),
  ];
}

function kindsOf(items: SchemeJson["items"]): ReadonlyMap<string, "item" | "mark" | "block"> {
  return new Map(
    items.flatMap((entry) =>
      "items" in entry
        ? [[entry.id, "block"] as const, ...kindsOf(entry.items)]
        : [[entry.id, "mark" in entry ? ("mark" as const) : ("item" as const)]],
    ),
  );
}
