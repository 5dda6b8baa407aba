import { collecting, failAll, type Issue, type Label, pointer } from "../error/index.js";
import {
  add,
  and,
  at,
  type Condition,
  choose,
  coalesce,
  compile,
  constant,
  divide,
  equal,
  type Formula,
  type Graph,
  greaterOrEqual,
  isMissing,
  LAST_YEAR,
  multiply,
  type Node,
  named,
  not,
  parameter,
  rank,
  round,
} from "../formula/index.js";
import type { ParameterValue } from "../interpret/index.js";
import { type Criterion, criterionKey, type Standing, standing } from "../targets/index.js";
import { accumulates } from "./accumulates.js";
import { indicatorFormula } from "./indicatorFormula.js";
import { type UsedMeasures, usedMeasures } from "./measureFaults.js";
import type { Block, Item, Points, Scheme, SchemeEntry } from "./scheme.js";

/** The formulas of one item or block. */
export interface EntryFormulas {
  readonly entry: SchemeEntry;
  /** Where it stands in the scheme, as a JSON Pointer. */
  readonly path: string;
  /** The block around it; undefined at the top. */
  readonly block: string | undefined;
  /** Full points: those of its parts, where it is a block. */
  readonly full: Formula;
  /** What the rule gives; for a block what its parts earn, missing where all of them are. */
  readonly score: Formula;
  /** What counts toward the total, after the missing policy and rounding. */
  readonly earned: Formula;
  /** Whether a score that is there counts as it is. */
  readonly asScored: boolean;
}

/** Everything that a scheme computes, as formulas. */
export interface SchemeFormulas {
  readonly indicators: ReadonlyMap<string, Formula>;
  readonly standings: ReadonlyMap<string, Standing>;
  /** The indicators that can only grow while the year goes on. */
  readonly accumulating: ReadonlySet<string>;
  readonly entries: ReadonlyMap<string, EntryFormulas>;
  readonly unrounded: Formula;
  readonly total: Formula;
  readonly rank: Formula;
  /** The place of the grade in the scheme's list, from 0. */
  readonly grade: Formula | undefined;
}

export interface CompiledScheme extends SchemeFormulas {
  readonly graph: Graph;
  readonly measures: UsedMeasures;
}

const compiled = /* @__PURE__ */ new WeakMap<Scheme, Map<string, CompiledScheme>>();

/** Criteria by indicator: one of every key in use, beside levels and growth to reach. */
export type CriteriaInUse = ReadonlyMap<string, readonly Criterion[]>;

/**
 * The formulas of a scheme, compiled into one graph; done once for a scheme and the kinds of criteria that its targets have.
 *
 * @throws KaoheError with all faults of formulas, units and rules, each at its JSON path
 */
export function compileScheme(scheme: Scheme, criteria: CriteriaInUse = new Map()): CompiledScheme {
  const variants = compiled.get(scheme) ?? new Map<string, CompiledScheme>();
  compiled.set(scheme, variants);
  const variant = JSON.stringify(
    [...criteria].map(([indicator, used]) => [indicator, used.map(criterionKey).sort()]).sort(),
  );
  const known = variants.get(variant);
  if (known !== undefined) return known;
  const formulas = formulasOf(scheme, criteria);
  const indicators = [...formulas.indicators].map(([id, formula]) => [indicatorRoot(id), formula] as const);
  // What is made of a faulty indicator would only repeat its fault.
  compile(Object.fromEntries(indicators), scheme.units);
  const graph = compile(rootsOf(formulas), scheme.units);
  const result = { ...formulas, graph, measures: usedMeasures(scheme, graph) };
  variants.set(variant, result);
  return result;
}

/** The roots of the graph by name. Those of indicators and items are JSON Pointers, since faults lie there. */
function rootsOf({
  indicators,
  standings,
  entries,
  unrounded,
  total,
  rank: place,
  grade,
}: SchemeFormulas): Record<string, Node> {
  const roots: Record<string, Node> = {};
  for (const [id, formula] of indicators) roots[indicatorRoot(id)] = formula;
  // Scores come before what is made of them, so that a fault is told where it was written.
  for (const { path, score } of entries.values()) roots[`${path}/rule`] = score;
  for (const [id, { required, attainment, met }] of standings) {
    Object.assign(roots, { [`required:${id}`]: required, [`attainment:${id}`]: attainment, [`met:${id}`]: met });
  }
  for (const [id, { full, earned }] of entries) {
    Object.assign(roots, { [`full:${id}`]: full, [`earned:${id}`]: earned });
  }
  return Object.assign(roots, { unrounded, total, rank: place }, grade && { grade });
}

/** The name of an indicator's root: the place of its formula. */
export function indicatorRoot(id: string): string {
  return pointer("indicators", id, "formula");
}

function both(label: Label, zh: string, en: string): Label {
  return typeof label === "string" ? { zh: label + zh, en: label + en } : { zh: label.zh + zh, en: label.en + en };
}

function formulasOf(scheme: Scheme, criteria: CriteriaInUse): SchemeFormulas {
  const issues: Issue[] = [];
  const indicators = new Map<string, Formula>();
  const standings = new Map<string, Standing>();
  const accumulating = new Set<string>();
  for (const [id, definition] of Object.entries(scheme.indicators)) {
    const built = collecting(issues, indicatorRoot(id), () => indicatorFormula(id, definition, scheme.rounding));
    if (built === undefined) continue;
    indicators.set(id, built);
    if (accumulates(built)) accumulating.add(id);
  }
  for (const [id, formula] of indicators) {
    const { label = id, unit = "", places = 2, direction = "higher" } = scheme.indicators[id] ?? {};
    const used = criteria.get(id) ?? [];
    const indicatorOf = (other: string): Formula | undefined => indicators.get(other);
    standings.set(id, standing(id, formula, { label, unit, places, direction, criteria: used, indicatorOf }));
  }
  const whole: Block = { kind: "block", id: "", items: scheme.items };
  const draft = draftOf(scheme, whole, "", { indicators, standings }, issues);
  failAll(issues);
  const entries = new Map<string, EntryFormulas>();
  const earned = earn(scheme, draft, undefined, undefined, entries);
  entries.delete("");
  // Where missing points are spread, nothing is left to spread them over.
  const top = scheme.missing === "rescale" ? choose([[draft.absent, draft.score]], earned) : earned;

  const vetoed = scheme.vetoes.map(({ id, label = id, effect }) => {
    const fact = parameter(`veto:${id}`, { label: both(label, "(一票否决)", " (veto)"), absent: "not-applicable" });
    return { effect, holds: not(isMissing(fact)) };
  });
  const zeroed = vetoed
    .filter(({ effect }) => effect === "zero")
    .map(({ holds }): readonly [Condition, number] => [holds, 0]);
  const summed = zeroed.length === 0 ? top : choose(zeroed, top);
  const { total: decimals = { places: 2 }, rank: ranked = "rounded" } = scheme.rounding;
  // No indicator can be called so.
  const title = { id: "scheme:total", label: { zh: "总分", en: "total" } };
  const unrounded = named(summed, {
    ...title,
    id: "scheme:unrounded",
    label: { zh: "总分(未舍入)", en: "total before rounding" },
    places: 6,
  });
  const total =
    decimals === "none"
      ? named(unrounded, title)
      : named(round(unrounded, decimals), { ...title, places: decimals.places });
  const lowered = vetoed.filter(({ effect }) => effect === "lowest-grade").map(({ holds }) => holds);
  return {
    indicators,
    standings,
    accumulating,
    entries,
    unrounded,
    total,
    rank: rank(ranked === "rounded" ? total : unrounded, { over: ["class"] }),
    grade: gradeOf(scheme, total, lowered),
  };
}

/** An entry before its block is known: whether it is missing, and of how many points. */
interface Draft {
  readonly path: string;
  readonly entry: SchemeEntry;
  readonly full: Formula;
  /** An item's score by its rule; the reasons of a block's parts. */
  readonly score: Formula;
  readonly absent: Condition;
  readonly parts: readonly Draft[];
}

type Known = Pick<SchemeFormulas, "indicators" | "standings">;

/** From the items up: what is there, and what is missing. */
function draftOf(scheme: Scheme, entry: SchemeEntry, path: string, known: Known, issues: Issue[]): Draft {
  if (entry.kind === "item") {
    const { full, score } = itemOf(scheme, entry, path, known, issues);
    return { path, entry, full, score, absent: isMissing(score), parts: [] };
  }
  const parts = entry.items.map((part, index) => draftOf(scheme, part, `${path}/items/${index}`, known, issues));
  return {
    path,
    entry,
    full: sumOf(parts.map(({ full }) => coalesce(full, 0))),
    score: coalesce(...parts.map(({ score }) => score)),
    absent: and(...parts.map(({ absent }) => absent)),
    parts,
  };
}

/** By what a block multiplies its parts, where it spreads the points of those that are missing. */
function spread({ parts, full }: Draft): Formula {
  const there = sumOf(parts.map(({ absent, full: own }) => choose([[absent, 0]], coalesce(own, 0))));
  return choose([[equal(there, 0), 1]], divide(full, there));
}

/** From the top down: what each entry earns toward the total. */
function earn(
  scheme: Scheme,
  draft: Draft,
  block: string | undefined,
  factor: Formula | undefined,
  found: Map<string, EntryFormulas>,
): Formula {
  const { path, entry, full, score, absent, parts } = draft;
  if (entry.kind === "item") {
    const counted = factor === undefined ? score : multiply(score, factor);
    const decimals = scheme.rounding.items;
    const earned = choose([[absent, 0]], decimals === undefined ? counted : round(counted, decimals));
    const asScored = factor === undefined && decimals === undefined;
    found.set(entry.id, { path, entry, block, full, score, earned, asScored });
    return earned;
  }
  const inside = entry.id === "" ? undefined : entry.id;
  const spreads = (entry.missing ?? scheme.missing) === "rescale";
  const own = spreads ? (factor === undefined ? spread(draft) : multiply(factor, spread(draft))) : factor;
  const summed = sumOf(parts.map((part) => earn(scheme, part, inside, own, found)));
  const earned =
    inside === undefined
      ? summed
      : named(summed, { id: `block:${entry.id}`, label: entry.label ?? entry.id, places: 4 });
  found.set(entry.id, { path, entry, block, full, score: choose([[absent, score]], earned), earned, asScored: true });
  return earned;
}

function itemOf(
  scheme: Scheme,
  item: Item,
  path: string,
  { indicators, standings }: Known,
  issues: Issue[],
): { readonly full: Formula; readonly score: Formula } {
  const definition = scheme.indicators[item.indicator];
  const actual = indicators.get(item.indicator);
  const target = standings.get(item.indicator);
  const full = fullOf(item);
  if (definition === undefined || actual === undefined || target === undefined) return { full, score: full };
  const label = item.label ?? definition.label;
  const built = collecting(issues, `${path}/rule`, () =>
    item.rule.build({
      actual,
      target: target.required,
      attainment: target.attainment,
      base: at(actual, LAST_YEAR),
      full,
      direction: definition.direction ?? "higher",
      unit: definition.unit,
      units: scheme.units,
      cohort: ["class"],
    }),
  );
  const title = {
    id: `score:${item.id}`,
    label: both(label, "得分", " score"),
    places: 4,
    citation: item.citation ?? "",
  };
  // A class that does not have the item has no score in it, even by a rule that never looks at the full points.
  const score = typeof item.points === "string" ? built : choose([[isMissing(full), full]], built ?? full);
  return { full, score: named(score ?? full, title) };
}

function fullOf({ id, points }: Item): Formula {
  if (typeof points === "string") return constant(points);
  return parameter(`points:${id}`, { label: { zh: "满分", en: "full points" }, absent: "not-applicable" });
}

/** The parameters by which the scheme itself hands points to the classes. */
export function pointParameters(entries: readonly SchemeEntry[]): readonly ParameterValue[] {
  return entries.flatMap((entry) =>
    entry.kind === "block" ? pointParameters(entry.items) : byClass(entry.id, entry.points),
  );
}

function byClass(id: string, points: Points): readonly ParameterValue[] {
  if (typeof points === "string") return [];
  return Object.entries(points).map(([name, value]) => ({ name: `points:${id}`, value, attributes: { class: name } }));
}

function sumOf(parts: readonly Formula[]): Formula {
  const [only, second] = parts;
  return only !== undefined && second === undefined ? only : add(...(parts.length === 0 ? [0] : parts));
}

function gradeOf({ grades }: Scheme, total: Formula, lowered: readonly Condition[]): Formula | undefined {
  if (grades.length === 0) return undefined;
  const last = grades.length - 1;
  const cases = grades.flatMap(({ atLeast }, index): readonly (readonly [Condition, number])[] =>
    atLeast === undefined ? [] : [[greaterOrEqual(total, atLeast), index]],
  );
  const vetoed = lowered.map((holds): readonly [Condition, number] => [holds, last]);
  const grade = choose([...vetoed, ...cases], last);
  // An area without a total has no grade, whatever its vetoes.
  return choose([[isMissing(total), total]], grade);
}
