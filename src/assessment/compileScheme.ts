import { collecting, failAll, type Issue } from "../error/index.js";
import { compile, type Formula, type Graph, type Node } from "../formula/index.js";
import { type Criterion, criterionKey, type Standing, standing } from "../targets/index.js";
import { type AdjustmentFormulas, totalAdjuster } from "./adjustments/adjusted.js";
import { adjustmentLines } from "./adjustments/adjustmentLines.js";
import { entryAdjuster } from "./adjustments/entryAdjuster.js";
import { type CopelandBlock, copelandRoots } from "./aggregation/copeland.js";
import { difficult } from "./difficulty.js";
import { draftOf } from "./draft.js";
import { type Earning, topOf } from "./earned.js";
import type { EntryFormulas } from "./entryFormulas.js";
import { indicatorFormula } from "./indicatorFormula.js";
import { indicatorRoot } from "./indicatorRoot.js";
import { type UsedMeasures, usedMeasures } from "./measureFaults.js";
import { NOTHING_BY_HAND, type SetByHand } from "./overrides/setByHand.js";
import { placingRoots } from "./ranks/placingRoots.js";
import type { Scheme, SchemeEntry } from "./scheme.js";
import { accumulates } from "./targets/accumulates.js";
import { type TotalFormulas, totalFormulas } from "./totalFormulas.js";
import { wholeScheme } from "./wholeScheme.js";

/** Everything that a scheme computes, as formulas. */
export interface SchemeFormulas extends TotalFormulas {
  readonly indicators: ReadonlyMap<string, Formula>;
  readonly standings: ReadonlyMap<string, Standing>;
  /** The indicators that can only grow while the year goes on. */
  readonly accumulating: ReadonlySet<string>;
  readonly entries: ReadonlyMap<string, EntryFormulas>;
  /** The blocks that compare areas pair by pair, inner ones first. */
  readonly copeland: readonly CopelandBlock[];
  readonly adjustments: AdjustmentFormulas;
  /** 难度系数, where the scheme has one. */
  readonly difficulty: Formula | undefined;
}

export interface CompiledScheme extends SchemeFormulas {
  readonly graph: Graph;
  readonly measures: UsedMeasures;
}

/** A definition is checked by the formulas of some year. */
const ANY_YEAR = "2000";

const compiled = /* @__PURE__ */ new WeakMap<Scheme, Map<string, CompiledScheme>>();

/** Criteria by indicator: one of every key in use, beside levels and growth to reach. */
export type CriteriaInUse = ReadonlyMap<string, readonly Criterion[]>;

/**
 * The formulas of a scheme, compiled into one graph; done once for a scheme and the kinds of criteria that its targets have, and for
 * a period where items are scored by its quarters or months.
 *
 * @throws KaoheError with all faults of formulas, units and rules, each at its JSON path
 */
export function compileScheme(
  scheme: Scheme,
  criteria: CriteriaInUse = new Map(),
  byHand: SetByHand = NOTHING_BY_HAND,
  period = ANY_YEAR,
): CompiledScheme {
  const variants = compiled.get(scheme) ?? new Map<string, CompiledScheme>();
  compiled.set(scheme, variants);
  const variant = JSON.stringify([
    [...criteria].map(([indicator, used]) => [indicator, used.map(criterionKey).sort()]).sort(),
    [...byHand.overridden].sort(),
    [...byHand.vetoed].sort(),
    ...(scheme.items.some(hasPeriods) ? [period] : []),
  ]);
  const known = variants.get(variant);
  if (known !== undefined) return known;
  const formulas = formulasOf(scheme, criteria, byHand, period);
  const indicators = [...formulas.indicators].map(([id, formula]) => [indicatorRoot(id), formula] as const);
  // What is made of a faulty indicator would only repeat its fault.
  compile(Object.fromEntries(indicators), scheme.units);
  const graph = compile(rootsOf(formulas), scheme.units);
  const result = { ...formulas, graph, measures: usedMeasures(scheme, graph) };
  variants.set(variant, result);
  return result;
}

/** The roots of the graph by name. Those of indicators and items are JSON Pointers, since faults lie there. */
function rootsOf(formulas: SchemeFormulas): Record<string, Node> {
  const { indicators, standings, entries, adjustments, copeland, difficulty, unrounded, total } = formulas;
  const roots: Record<string, Node> = {};
  for (const [id, formula] of indicators) roots[indicatorRoot(id)] = formula;
  // Scores come before what is made of them, so that a fault is told where it was written.
  for (const { path, computed } of entries.values()) roots[`${path}/rule`] = computed;
  for (const [id, { required, attainment, met }] of standings) {
    Object.assign(roots, { [`required:${id}`]: required, [`attainment:${id}`]: attainment, [`met:${id}`]: met });
  }
  for (const [id, { full, score, earned, fill }] of entries) {
    const own = { [`full:${id}`]: full, [`counted:${id}`]: score, [`earned:${id}`]: earned };
    Object.assign(roots, own, fill && { [`fill:${id}`]: fill });
  }
  for (const { adjustment, stated, points } of adjustments.lines) {
    Object.assign(roots, { [`stated:${adjustment.id}`]: stated, [`adjustment:${adjustment.id}`]: points });
  }
  for (const [id, limit] of adjustments.limits) roots[`limit:${id}`] = limit;
  Object.assign(roots, ...copeland.map(copelandRoots), difficulty && { difficulty });
  return Object.assign(roots, { unrounded, total }, placingRoots(formulas));
}

function formulasOf(scheme: Scheme, criteria: CriteriaInUse, byHand: SetByHand, period: string): SchemeFormulas {
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
  const known = { indicators, standings, byHand, period };
  const draft = draftOf(scheme, wholeScheme(scheme), "", "zero", known, issues);
  const lines = adjustmentLines(scheme, known, byHand, issues);
  failAll(issues);
  const limits = new Map<string, Formula>();
  const adjust = entryAdjuster(scheme, lines, limits);
  const earning: Earning = { scheme, adjust, entries: new Map(), copeland: [], lacking: [] };
  const adjusted = totalAdjuster(lines, limits);
  const { top, difficulty } = difficult(scheme, adjusted.inside(topOf(earning, draft), draft.full));
  const { entries, copeland } = earning;
  return {
    indicators,
    standings,
    accumulating,
    entries,
    copeland,
    adjustments: { lines, limits },
    difficulty,
    ...totalFormulas(scheme, adjusted.outside(top), { draft, indicators, entries }),
  };
}

function hasPeriods(entry: SchemeEntry): boolean {
  return entry.kind === "block" ? entry.items.some(hasPeriods) : entry.kind === "item" && entry.periods !== undefined;
}
