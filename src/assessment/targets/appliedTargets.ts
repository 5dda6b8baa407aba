import type { Panel } from "../../data/index.js";
import { collecting, type Issue, issue } from "../../error/index.js";
import { unitOf } from "../../quantity/index.js";
import { STRENGTHS, type Target } from "../../targets/index.js";
import type { Participant } from "../participant.js";
import type { Scheme } from "../scheme.js";
import { checkTarget } from "./checkTarget.js";
import type { TargetCheck } from "./criterionFaults.js";
import { deadlinesFor } from "./deadlines.js";
import { isUsual, type PlainReader, type PlainTargets, plainReader, plainTargets } from "./plainTargets.js";
import { countingFor, keep, placesIn, type TargetScopes, targetScopes } from "./targetScopes.js";

/** The target that counts for an area and indicator: its own, else its class's, else the one for all. */
export type TargetOf = (area: Participant, indicator: string) => Target | undefined;

/** Which targets count where. */
export interface AppliedTargets {
  readonly targets: readonly Target[];
  readonly plain: PlainTargets;
  /** Those that may ask for more than the formulas of every scheme have. */
  readonly unusual: readonly Target[];
  /** Those of an indicator that may count, the nearest deadline first. */
  readonly nearest: (indicator: string) => readonly TargetScopes[];
  readonly targetOf: TargetOf;
  /** Those whose deadline lies before the end of the period, or beyond its year. */
  readonly putAside: readonly Target[];
}

/**
 * Checks targets and sorts out which of them counts where.
 *
 * The nearest deadline counts that lies between the end of the period and the end of its year (its verdict then says that it is not yet
 * due), else a target without a deadline. What another year asks for is not held against this one.
 *
 * @param issues receives all faults: `target.*`, `unit.*`, `period.*`
 */
export function appliedTargets(
  scheme: Scheme,
  targets: readonly Target[],
  panel: Panel,
  period: string,
  issues: Issue[],
): AppliedTargets {
  const byDeadline = new Map<string, Map<string, TargetScopes>>();
  const scopesOf = scopesIn(byDeadline);
  const deadlines = deadlinesFor(period);
  const plain = plainTargets(targets.length);
  const placeOf = placesIn(panel);
  const check = checkerOf(scheme, panel, plain);
  const putAside: Target[] = [];
  const unusual: Target[] = [];
  for (const [index, target] of targets.entries()) {
    const { area, deadline: stated, indicator } = target;
    const place = area === undefined ? -1 : placeOf(area);
    for (const found of check(target, index, place)) issues.push({ ...found, path: pathOf(index) + found.path });
    if (!isUsual(plain.forms[index])) unusual.push(target);
    const deadline =
      stated === undefined ? "" : collecting(issues, `${pathOf(index)}/deadline`, () => deadlines.read(stated));
    if (deadline === undefined) continue;
    if (deadline !== "" && !deadlines.counts(deadline)) putAside.push(target);
    if (keep(scopesOf(deadline, indicator), index, target, place)) {
      issues.push(issue("target.twice", { indicator, scope: area ?? target.class ?? "*" }, pathOf(index)));
    }
  }
  const inOrder = [...byDeadline]
    .filter(([deadline]) => deadlines.counts(deadline))
    .sort(([a], [b]) => deadlines.nearer(a, b))
    .map(([, ofOne]) => ofOne);
  const nearest = (indicator: string): readonly TargetScopes[] =>
    inOrder.flatMap((ofOne) => ofOne.get(indicator) ?? []);
  return {
    targets,
    plain,
    unusual,
    nearest,
    targetOf: (area, indicator) => targets[countingFor(nearest(indicator), area)],
    putAside,
  };
}

function pathOf(index: number): string {
  return `/targets/${index}`;
}

/** Where targets of a deadline and indicator are kept. Neighbours have the same ones as a rule. */
function scopesIn(
  byDeadline: Map<string, Map<string, TargetScopes>>,
): (deadline: string, indicator: string) => TargetScopes {
  let last: { readonly deadline: string; readonly indicator: string; readonly scopes: TargetScopes } | undefined;
  return (deadline, indicator) => {
    if (last?.indicator === indicator && last.deadline === deadline) return last.scopes;
    const byIndicator = byDeadline.get(deadline) ?? new Map<string, TargetScopes>();
    byDeadline.set(deadline, byIndicator);
    const scopes = byIndicator.get(indicator) ?? targetScopes();
    byIndicator.set(indicator, scopes);
    last = { deadline, indicator, scopes };
    return scopes;
  };
}

/** Tells what is wrong with a target. What is plain and has no fault is seen at once, since there may be one for each area and indicator. */
function checkerOf(
  scheme: Scheme,
  panel: Panel,
  plain: PlainTargets,
): (target: Target, index: number, place: number) => readonly Issue[] {
  const readers = new Map(
    Object.entries(scheme.indicators).map(([id, definition]): [string, PlainReader] => [id, plainReader(definition)]),
  );
  const classes: ReadonlySet<string | undefined> = new Set(scheme.classes);
  const units = new Map<string, ReturnType<typeof unitOf>>();
  const readUnit: TargetCheck["readUnit"] = (symbol) => {
    const found = units.get(symbol) ?? unitOf(symbol, scheme.units);
    units.set(symbol, found);
    return found;
  };
  return (target, index, place) => {
    const { indicator, criterion, area, class: name, strength } = target;
    const isScoped = area === undefined ? name === undefined || classes.has(name) : name === undefined && place >= 0;
    const isKnown = isScoped && (strength === undefined || STRENGTHS.includes(strength));
    if (isKnown && readers.get(indicator)?.(plain, index, criterion) === true) return NONE;
    const faults: Issue[] = [];
    checkTarget({ scheme, readUnit, panel, faults }, target);
    return faults;
  };
}

const NONE: readonly Issue[] = [];
