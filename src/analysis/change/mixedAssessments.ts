import {
  type Assessment,
  type AssessmentInput,
  assess,
  cellsOf,
  type LeftOut,
  workingOf,
} from "../../assessment/index.js";
import {
  type Cell,
  cellIn,
  isMissing,
  missing,
  type Observation,
  type Panel,
  withObservations,
} from "../../data/index.js";
import { compare, divide, exactText } from "../../number/index.js";
import { readPeriod } from "../../period/index.js";
import type { AssessedYear } from "./assessedYear.js";
import { type CarriedFacts, type CarriedTargets, carriedFacts, carriedTargets } from "./carriedInput.js";
import { CHANGE_CAUSES, type ChangeCause } from "./changeCause.js";
import { movedPanel } from "./movedPanel.js";

export type Side = "earlier" | "later";

/** From which year each cause is taken. */
export type Mix = Readonly<Record<ChangeCause, Side>>;

/** The two years. */
export type Years = Readonly<Record<Side, AssessedYear>>;

/** The total and the rank of an area. */
export interface Scored {
  readonly total: Cell;
  readonly rank: Cell;
}

/** Assesses an area with each cause from one of two years. */
export type MixedScores = (area: string) => (mix: Mix) => Scored;

export const SIDES = ["earlier", "later"] as const;

/** The year whose rules apply, and what either year brings to it. */
interface Stage {
  readonly of: AssessedYear;
  readonly panels: Readonly<Record<Side, Panel>>;
  readonly exempt: Readonly<Record<Side, readonly LeftOut[]>>;
  readonly targets: Readonly<Record<Side, CarriedTargets>>;
  readonly facts: Readonly<Record<Side, CarriedFacts>>;
  /** The areas whose figures differ between the two panels. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Scores with each cause from either year. A mix runs in the time of the year whose rules it has, so that the rules find what they name
 * there: dated tables, base years, effective years. Whatever is the same in both years is not run twice, and mixes in which an area's own
 * figures come from the same year as the others' serve all areas.
 */
export function mixedScores(years: Years): MixedScores {
  const { earlier, later } = years;
  const stages = { earlier: stageOf(earlier, later, years), later: stageOf(later, earlier, years) };
  const both = [stages.earlier, stages.later];
  const sameTargets = both.every(({ targets }) => isSame(targets.earlier, targets.later));
  const sameFacts = both.every(({ facts }) => isSame(facts.earlier, facts.later));
  const sameRules =
    earlier.scheme === later.scheme &&
    earlier.result.period === later.result.period &&
    earlier.input.panel === later.input.panel;
  const sameAreas = isSame([...earlier.participants].sort(), [...later.participants].sort());
  const changed = new Set(both.flatMap((stage) => [...stage.changed]));

  const shared = new Map<string, Assessment>([
    [
      keyOf({ figures: "earlier", others: "earlier", targets: "earlier", rules: "earlier", facts: "earlier" }),
      earlier.result,
    ],
    [keyOf({ figures: "later", others: "later", targets: "later", rules: "later", facts: "later" }), later.result],
  ]);
  const latest = new Map<Side, Assessment>();
  const run = (mix: Mix, panel: Panel, after: Assessment | undefined): Assessment => {
    const { of, exempt, targets, facts } = stages[mix.rules];
    const input: AssessmentInput = {
      panel,
      period: of.result.period,
      exempt: exempt[mix.others],
      ...targets[mix.targets],
      ...facts[mix.facts],
    };
    return assess(of.scheme, input, after && { after });
  };
  const sharedRun = (mix: Mix): Assessment => {
    const key = keyOf(mix);
    const known = shared.get(key);
    if (known !== undefined) return known;
    const made = run(mix, stages[mix.rules].panels[mix.others], latest.get(mix.rules));
    shared.set(key, made);
    latest.set(mix.rules, made);
    return made;
  };

  return (area) => {
    const own = new Map<string, Scored>();
    const sameFigures = !changed.has(area);
    const sameOthers = sameAreas && changed.size - (sameFigures ? 0 : 1) === 0;
    const plain = (mix: Mix): Mix => ({
      figures: sameFigures ? (sameOthers ? "later" : mix.others) : mix.figures,
      others: sameOthers ? (sameFigures ? "later" : mix.figures) : mix.others,
      targets: sameTargets ? "later" : mix.targets,
      rules: sameRules ? "later" : mix.rules,
      facts: sameFacts ? "later" : mix.facts,
    });
    return (asked) => {
      const mix = plain(asked);
      if (mix.figures === mix.others) return scoredIn(sharedRun(mix), area);
      const key = keyOf(mix);
      const known = own.get(key);
      if (known !== undefined) return known;
      const { panels } = stages[mix.rules];
      const base = sharedRun({ ...mix, figures: mix.others });
      const scored = scoredIn(run(mix, withFiguresOf(area, panels[mix.others], panels[mix.figures]), base), area);
      own.set(key, scored);
      return scored;
    };
  };
}

function keyOf(mix: Mix): string {
  return CHANGE_CAUSES.map((cause) => mix[cause]).join(" ");
}

function stageOf(of: AssessedYear, other: AssessedYear, years: Years): Stage {
  const panels = bySide((side) => movedPanel({ to: of, other, figures: years[side] }));
  const [period, known] = [readPeriod(of.result.period), new Set<string>(of.scheme.classes)];
  const classOf = (area: string): string | undefined => {
    const place = panels.later.areaIndex(area);
    const name = place === undefined ? undefined : panels.later.attribute(place, "class", period);
    return name !== undefined && known.has(name) ? name : undefined;
  };
  return {
    of,
    panels,
    exempt: bySide((side) =>
      panels.later.areas
        .filter(({ id }) => !years[side].participants.has(id) || classOf(id) === undefined)
        .map(({ id }) => ({ area: id, reason: "not-applicable" })),
    ),
    targets: bySide((side) => carriedTargets(years[side], of)),
    facts: bySide((side) => carriedFacts(years[side], of, classOf)),
    changed: changedAreas(panels),
  };
}

function bySide<T>(make: (side: Side) => T): Readonly<Record<Side, T>> {
  return { earlier: make("earlier"), later: make("later") };
}

/** Decimals may be bigints, which JSON does not know. */
function isSame(a: unknown, b: unknown): boolean {
  const [left, right] = [a, b].map((each) =>
    JSON.stringify(each, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
  );
  return left === right;
}

function scoredIn(result: Assessment, area: string): Scored {
  const { view } = workingOf(result);
  const place = view.participants.findIndex(({ id }) => id === area);
  return { total: cellsOf(view, "total")(place), rank: cellsOf(view, "rank")(place) };
}

/** The measures and periods of two panels over the same areas. */
function slotsOf({ earlier, later }: Stage["panels"]): readonly (readonly [measure: string, period: string])[] {
  return Object.keys(later.measures).flatMap((measure) =>
    [...new Set([...earlier.periods(measure), ...later.periods(measure)])].map((period) => [measure, period] as const),
  );
}

const NOTHING: Cell = /* @__PURE__ */ missing("not-reported");

function changedAreas(panels: Stage["panels"]): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [measure, period] of slotsOf(panels)) {
    const [before, now] = SIDES.map((side) => panels[side].column(measure, period));
    for (const [place, { id }] of panels.later.areas.entries()) {
      if (changed.has(id)) continue;
      const [old, young] = [before, now].map((column) => (column === undefined ? NOTHING : cellIn(column, place)));
      if (old !== undefined && young !== undefined && !isSameCell(old, young)) changed.add(id);
    }
  }
  return changed;
}

function isSameCell(a: Cell, b: Cell): boolean {
  if (isMissing(a) || isMissing(b)) return isMissing(a) && isMissing(b) && a.reason === b.reason;
  return compare(a, b) === 0;
}

/** A panel with the figures of one area from another one over the same areas. */
function withFiguresOf(area: string, panel: Panel, from: Panel): Panel {
  const place = panel.areaIndex(area) ?? -1;
  const observations = slotsOf({ earlier: panel, later: from }).flatMap(([measure, period]): readonly Observation[] => {
    const [old, own] = [panel.cell(place, measure, period), from.cell(place, measure, period)];
    const unit = panel.unit(measure);
    if (unit === undefined || isSameCell(old, own)) return [];
    const figure = isMissing(own)
      ? { value: null, reason: own.reason }
      : { value: exactText(divide(own, unit.factor)) };
    return [{ area, measure, period, ...figure }];
  });
  return withObservations(panel, observations);
}
