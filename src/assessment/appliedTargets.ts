import type { Panel } from "../data/index.js";
import { collecting, failAll, type Issue, issue, suggestion } from "../error/index.js";
import { periodText, readPeriod } from "../period/index.js";
import { unitOf } from "../quantity/index.js";
import type { Target } from "../targets/index.js";
import { criterionFaults, type UnitReader } from "./criterionFaults.js";
import type { Scheme } from "./scheme.js";

/** The target that counts for an area and indicator: its own, else its class's, else the one for all. */
export type AppliedTargets = (area: string, className: string, indicator: string) => Target | undefined;

/**
 * Checks targets and sorts out which of them counts where. Targets with another deadline than the period are left aside.
 *
 * @throws KaoheError with all faults at once: `target.*`, `unit.*`, `period.*`
 */
export function appliedTargets(
  scheme: Scheme,
  targets: readonly Target[],
  panel: Panel,
  period: string,
): AppliedTargets {
  const issues: Issue[] = [];
  const byDeadline = new Map<string, ByIndicator>();
  const ofDeadline = remembered((): ByIndicator => new Map(), byDeadline);
  const readUnit = remembered((symbol) => unitOf(symbol, scheme.units));
  const deadlineOf = remembered((text) => periodText(readPeriod(text)));
  for (const [index, target] of targets.entries()) {
    for (const found of faultsOf(scheme, target, panel, readUnit)) {
      issues.push({ ...found, path: pathOf(index) + found.path });
    }
    const scope = target.area ?? target.class;
    const { deadline: stated } = target;
    const deadline =
      stated === undefined ? "" : collecting(issues, `${pathOf(index)}/deadline`, () => deadlineOf(stated));
    if (deadline === undefined) continue;
    const alike = scopesOf(ofDeadline(deadline), target);
    if (alike.has(scope)) {
      issues.push(issue("target.twice", { indicator: target.indicator, scope: scope ?? "*" }, pathOf(index)));
    }
    alike.set(scope, target);
  }
  failAll(issues);
  // The nearest deadline counts: the period's own, else its year's (its verdict says that it is not yet due), else none.
  const now = readPeriod(period);
  const nearest = [...new Set([periodText(now), String(now.year), ""])].flatMap((text) => byDeadline.get(text) ?? []);
  return (area, className, indicator) =>
    firstOf(nearest, (targetsOf) => targetsOf.get(indicator)?.areas.get(area)) ??
    firstOf(nearest, (targetsOf) => targetsOf.get(indicator)?.classes.get(className)) ??
    firstOf(nearest, (targetsOf) => targetsOf.get(indicator)?.classes.get(undefined));
}

function firstOf<T, R>(list: readonly T[], find: (element: T) => R | undefined): R | undefined {
  for (const element of list) {
    const found = find(element);
    if (found !== undefined) return found;
  }
  return undefined;
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
  const scopes: ByScope = targets.get(indicator) ?? { areas: new Map(), classes: new Map() };
  targets.set(indicator, scopes);
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

function faultsOf(scheme: Scheme, target: Target, panel: Panel, readUnit: UnitReader): readonly Issue[] {
  const { indicator, area, class: name } = target;
  const faults: Issue[] = [];
  const definition = Object.hasOwn(scheme.indicators, indicator) ? scheme.indicators[indicator] : undefined;
  if (definition === undefined) {
    const known = Object.keys(scheme.indicators);
    faults.push(
      issue(
        "target.unknown-indicator",
        { indicator, suggestion: suggestion(indicator, known) ?? known.join(", ") },
        "/indicator",
      ),
    );
  } else {
    collecting(faults, "/criterion", () => {
      faults.push(...criterionFaults(scheme, target, definition, readUnit, panel));
    });
  }
  if (area !== undefined && name !== undefined) faults.push(issue("target.area-and-class", { area, class: name }));
  if (area !== undefined && panel.areaIndex(area) === undefined) {
    const known = panel.areas.map(({ id }) => id);
    faults.push(
      issue(
        "target.unknown-area",
        { area, suggestion: suggestion(area, known) ?? known.slice(0, 3).join(", ") },
        "/area",
      ),
    );
  }
  if (name !== undefined && !scheme.classes.includes(name)) {
    faults.push(issue("target.unknown-class", { class: name, classes: scheme.classes.join(", ") }, "/class"));
  }
  return faults;
}
