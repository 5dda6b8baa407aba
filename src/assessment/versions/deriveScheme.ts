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
 * @param options.rules the rules that the scheme may use; all of kaohe's when left out
 * @throws KaoheError with all faults at once: `json.shape`, `scheme.unknown-entry`; or else what `parseScheme` throws
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
  const read = schemeChangesSchema().safeParse(changes, { reportInput: true });
  if (!read.success) {
    failAll(shapeIssues(read.error.issues));
    return fail("json.shape", { problem: "custom", detail: read.error.message });
  }
  const { itemPoints: points = {}, itemRules: rules = {}, add = [], remove = [], ...rest } = read.data;
  const json = schemeToJson(base);
  const known = new Set(entryIds(json.items));
  const gone = new Set(remove);
  const issues: Issue[] = [];
  const check = (id: string, path: string, added: readonly string[] = []): void => {
    if (known.has(id) || added.includes(id)) return;
    issues.push(issue("scheme.unknown-entry", { entry: id, ...choices(id, known) }, path));
  };
  const entries = add.map(({ entry }) => entry);
  for (const id of Object.keys(points)) check(id, pointer("itemPoints", id));
  for (const id of Object.keys(rules)) check(id, pointer("itemRules", id));
  for (const [list, ids] of Object.entries({ itemPoints: points, itemRules: rules })) {
    for (const id of Object.keys(ids))
      if (gone.has(id)) issues.push(issue("scheme.entry-removed", { entry: id }, pointer(list, id)));
  }
  const kinds = kindsOf([...json.items, ...add.map(({ entry }) => entry)]);
  for (const id of Object.keys(rules)) {
    if (known.has(id) && kinds.get(id) !== "item")
      issues.push(issue("scheme.entry-kind", { entry: id, wanted: "item" }, pointer("itemRules", id)));
  }
  for (const [index, id] of remove.entries()) check(id, pointer("remove", String(index)));
  for (const [index, { to }] of add.entries()) {
    if (to === undefined) continue;
    const path = `/add/${index}/to`;
    check(to, path, entryIds(entries.slice(0, index)));
    if (gone.has(to)) issues.push(issue("scheme.entry-removed", { entry: to }, path));
    else if (kinds.has(to) && kinds.get(to) !== "block")
      issues.push(issue("scheme.entry-kind", { entry: to, wanted: "block" }, path));
  }
  failAll(issues);
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

function kindsOf(items: SchemeJson["items"]): ReadonlyMap<string, "item" | "mark" | "block"> {
  return new Map(
    items.flatMap((entry) =>
      "items" in entry
        ? [[entry.id, "block"] as const, ...kindsOf(entry.items)]
        : [[entry.id, "mark" in entry ? ("mark" as const) : ("item" as const)]],
    ),
  );
}
