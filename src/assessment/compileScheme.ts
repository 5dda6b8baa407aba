import { collecting, failAll, type Issue } from "../error/index.js";
import { choose, compile, type Formula, type Graph, type Node } from "../formula/index.js";
import { type Criterion, criterionKey, type Standing, standing } from "../targets/index.js";
import { accumulates } from "./accumulates.js";
import { draftOf } from "./draft.js";
import { earn } from "./earned.js";
import type { EntryFormulas } from "./entryFormulas.js";
import { indicatorFormula } from "./indicatorFormula.js";
import { indicatorRoot } from "./indicatorRoot.js";
import { type UsedMeasures, usedMeasures } from "./measureFaults.js";
import type { Block, Scheme } from "./scheme.js";
import { type TotalFormulas, totalFormulas } from "./totalFormulas.js";

/** Everything that a scheme computes, as formulas. */
export interface SchemeFormulas extends TotalFormulas {
  readonly indicators: ReadonlyMap<string, Formula>;
  readonly standings: ReadonlyMap<string, Standing>;
  /** The indicators that can only grow while the year goes on. */
  readonly accumulating: ReadonlySet<string>;
  readonly entries: ReadonlyMap<string, EntryFormulas>;
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

  return { indicators, standings, accumulating, entries, ...totalFormulas(scheme, top) };
}
