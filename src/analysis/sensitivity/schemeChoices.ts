import { deriveScheme, entryIds, type Scheme, type SchemeChanges, type SchemeEntry } from "../../assessment/index.js";
import { fail, failAll, type Issue, issue, type Label, within } from "../../error/index.js";
import type { RuleReaders } from "../../scoring/index.js";

/** One way in which a choice can be made: changes of the scheme as `deriveScheme` takes them, or null for the scheme as it is. */
export interface ChoiceOption {
  readonly id: string;
  readonly label?: Label;
  readonly changes: Omit<SchemeChanges, "version"> | null;
}

/** Something that whoever makes a scheme chooses: a rule, a policy, a set of points, an item that is there or not. */
export interface SchemeChoice {
  readonly id: string;
  readonly label?: Label;
  readonly options: readonly ChoiceOption[];
}

/** The schemes of all combinations; the option of the first choice changes slowest. */
export function combinedSchemes<C extends string>(
  scheme: Scheme<string, C>,
  choices: readonly SchemeChoice[],
  { mostRuns, rules }: { readonly mostRuns: number; readonly rules: RuleReaders | undefined },
): Iterable<Scheme> {
  checkChoices(choices);
  const runs = choices.reduce((all, { options }) => all * options.length, 1);
  if (!(runs <= mostRuns)) fail("analysis.runs", { runs: String(runs), most: String(mostRuns) }, "/choices");
  return combinations(scheme, choices, runs, rules);
}

function* combinations(
  scheme: Scheme,
  choices: readonly SchemeChoice[],
  runs: number,
  rules: RuleReaders | undefined,
): Iterable<Scheme> {
  for (let run = 0; run < runs; run += 1) {
    let stride = runs;
    const taken = choices.flatMap(({ options }) => {
      const above = stride;
      stride = above / options.length;
      return options[Math.floor((run % above) / stride)] ?? [];
    });
    const changes = merged(scheme, taken);
    const version = `${scheme.version} (${taken.map(({ id }) => id).join(", ")})`;
    yield changes === null
      ? scheme
      : within("/choices", () => deriveScheme(scheme, { ...changes, version }, { ...(rules && { rules }) }));
  }
}

/** Changes that are stated by name: those of several choices stand beside each other. */
const BY_NAME = ["itemPoints", "itemRules", "measures", "parameters", "indicators"] as const;
const LISTS = ["add", "remove"] as const;

type Changes = NonNullable<ChoiceOption["changes"]>;

/** The changes of several options together; what is said of an item that another one removes falls away with it. */
function merged(scheme: Scheme, taken: readonly ChoiceOption[]): Changes | null {
  const all = taken.flatMap(({ changes }) => changes ?? []);
  if (all.length === 0) return null;
  const kept = all.map((changes) => {
    const others = new Set(all.flatMap((each) => (each === changes ? [] : removedBy(scheme, each))));
    return { ...changes, ...withoutItems(changes, others) };
  });
  let made: Changes = {};
  for (const changes of kept) {
    const both: Readonly<{ [key: string]: unknown }> = Object.fromEntries<unknown>([
      ...BY_NAME.flatMap((key) =>
        made[key] && changes[key] ? [[key, { ...made[key], ...changes[key] }] as const] : [],
      ),
      ...LISTS.flatMap((key) => (made[key] && changes[key] ? [[key, [...made[key], ...changes[key]]] as const] : [])),
    ]);
    made = { ...made, ...changes, ...both };
  }
  return made;
}

function withoutItems(
  { itemPoints, itemRules }: Changes,
  gone: ReadonlySet<string>,
): Pick<Changes, "itemPoints" | "itemRules"> {
  const keep = <T>(named: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(named).filter(([id]) => !gone.has(id)));
  return { ...(itemPoints && { itemPoints: keep(itemPoints) }), ...(itemRules && { itemRules: keep(itemRules) }) };
}

/** What changes remove, with all that is in it. */
function removedBy({ items }: Scheme, { remove = [] }: Changes): readonly string[] {
  const below = (entries: readonly SchemeEntry[]): readonly string[] =>
    entries.flatMap((entry) => {
      if (remove.includes(entry.id)) return entryIds([entry]);
      return entry.kind === "block" ? below(entry.items) : [];
    });
  return below(items);
}

function checkChoices(choices: readonly SchemeChoice[]): void {
  const issues: Issue[] = [];
  checkTwice("choices", choices, "/choices", issues);
  const claims = new Map<string, string>();
  for (const [index, { id, options }] of choices.entries()) {
    const path = `/choices/${index}/options`;
    if (options.length === 0) issues.push(issue("analysis.no-options", { choice: id }, path));
    checkTwice("options", options, path, issues);
    for (const what of new Set(options.flatMap(({ changes }) => (changes === null ? [] : claimsOf(changes))))) {
      const first = claims.get(what);
      if (first === undefined) claims.set(what, id);
      else issues.push(issue("analysis.choices-overlap", { first, second: id, what }, path));
    }
  }
  failAll(issues);
}

function checkTwice(list: string, named: readonly { readonly id: string }[], path: string, issues: Issue[]): void {
  for (const [index, { id }] of named.entries()) {
    if (named.findIndex((each) => each.id === id) < index)
      issues.push(issue("scheme.id-twice", { list, id }, `${path}/${index}`));
  }
}

/** What changes state: of two choices that state the same one would undo the other. */
function claimsOf(changes: Changes): readonly string[] {
  const named: readonly string[] = BY_NAME;
  const lists: readonly string[] = LISTS;
  return Object.entries(changes).flatMap(([key, value]) => {
    if (value === undefined || lists.includes(key)) return [];
    return named.includes(key) && typeof value === "object" ? Object.keys(value).map((id) => `${key} ${id}`) : [key];
  });
}
