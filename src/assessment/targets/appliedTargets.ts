import type { Panel } from "../../data/index.js";
import { choices, collecting, type Issue, issue } from "../../error/index.js";
import { lastDay, periodText, readPeriod } from "../../period/index.js";
import { unitOf } from "../../quantity/index.js";
import { STRENGTHS, type Target } from "../../targets/index.js";
import { checkOption } from "../definitionChecks.js";
import type { Scheme } from "../scheme.js";
import { criterionFaults, type TargetCheck } from "./criterionFaults.js";

/** The target that counts for an area and indicator: its own, else its class's, else the one for all. */
export type TargetOf = (area: string, className: string, indicator: string) => Target | undefined;

/** Which targets count where. */
export interface AppliedTargets {
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
  const byDeadline = new Map<string, ByIndicator>();
  const ofDeadline = remembered((): ByIndicator => new Map(), byDeadline);
  const readUnit = remembered((symbol) => unitOf(symbol, scheme.units));
  const deadlineOf = remembered((text) => periodText(readPeriod(text)));
  const now = readPeriod(period);
  const [first, last] = [lastDay(now), lastDay({ kind: "year", year: now.year })];
  const counts = remembered((text): string => {
    const day = text === "" ? first : lastDay(readPeriod(text));
    return day >= first && day <= last ? "yes" : "no";
  });
  const putAside: Target[] = [];
  // One for all, since there may be a target for each area and indicator.
  const check: TargetCheck = { scheme, readUnit, panel, faults: [] };
  for (const [index, target] of targets.entries()) {
    checkTarget(check, target);
    if (check.faults.length > 0) {
      for (const found of check.faults.splice(0)) issues.push({ ...found, path: pathOf(index) + found.path });
    }
    const scope = target.area ?? target.class;
    const { deadline: stated } = target;
    const deadline =
      stated === undefined ? "" : collecting(issues, `${pathOf(index)}/deadline`, () => deadlineOf(stated));
    if (deadline === undefined) continue;
    if (counts(deadline) === "no") putAside.push(target);
    const alike = scopesOf(ofDeadline(deadline), target);
    if (alike.has(scope)) {
      issues.push(issue("target.twice", { indicator: target.indicator, scope: scope ?? "*" }, pathOf(index)));
    }
    alike.set(scope, target);
  }
  const order = (text: string): string =>
    text === "" ? "~" : lastDay(readPeriod(text)) + (text === periodText(now) ? "" : ` ${text}`);
  const nearest = [...byDeadline]
    .filter(([deadline]) => counts(deadline) === "yes")
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([, ofOne]) => ofOne);
  // A loop, since it is asked for every area and indicator.
  const targetOf: TargetOf = (area, className, indicator) => {
    let [ofClass, ofAll]: (Target | undefined)[] = [];
    for (const targetsOf of nearest) {
      const scopes = targetsOf.get(indicator);
      if (scopes === undefined) continue;
      const own = scopes.areas.get(area);
      if (own !== undefined) return own;
      ofClass ??= scopes.classes.get(className);
      ofAll ??= scopes.classes.get(undefined);
    }
    return ofClass ?? ofAll;
  };
  return { targetOf, putAside };
}

function pathOf(index: number): string {
  return `/targets/${index}`;
}

/** The targets of one indicator by area, and by class; the one for all stands under no class. */
interface ByScope {
  readonly areas: Map<string | undefined, Target>;
  readonly classes: Map<string | undefined, Target>;
}

type ByIndicator = Map<string, ByScope>;

/** Where targets like this one are kept. */
function scopesOf(targets: ByIndicator, { indicator, area }: Target): Map<string | undefined, Target> {
  let scopes = targets.get(indicator);
  if (scopes === undefined) {
    scopes = { areas: new Map(), classes: new Map() };
    targets.set(indicator, scopes);
  }
  return area === undefined ? scopes.classes : scopes.areas;
}

/** Reads each text once. */
function remembered<T>(read: (text: string) => T, known = new Map<string, T>()): (text: string) => T {
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    known.set(text, made);
    return made;
  };
}

function checkTarget(check: TargetCheck, target: Target): void {
  const { scheme, panel, faults } = check;
  const { indicator, area, class: name } = target;
  const definition = Object.hasOwn(scheme.indicators, indicator) ? scheme.indicators[indicator] : undefined;
  if (definition === undefined) {
    const facts = { indicator, ...choices(indicator, Object.keys(scheme.indicators)) };
    faults.push(issue("target.unknown-indicator", facts, "/indicator"));
  } else {
    criterionFaults(check, target, definition);
  }
  const { strength } = target;
  if (strength !== undefined) checkOption("strength", strength, STRENGTHS, "/strength", faults);
  if (area !== undefined && name !== undefined) faults.push(issue("target.area-and-class", { area, class: name }));
  if (area !== undefined && panel.areaIndex(area) === undefined) {
    const near = choices(
      area,
      panel.areas.map(({ id }) => id),
    );
    faults.push(issue("target.unknown-area", { area, ...near }, "/area"));
  }
  if (name !== undefined && !scheme.classes.includes(name)) {
    faults.push(issue("target.unknown-class", { class: name, classes: scheme.classes.join(", ") }, "/class"));
  }
}
