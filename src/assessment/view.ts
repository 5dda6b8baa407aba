import { type Cell, isMissing, missing } from "../data/index.js";
import { elementOf } from "../formula/index.js";
import type { Cells, Outcome } from "../interpret/index.js";
import { toNumber } from "../number/index.js";
import { isOver, lastDay, readPeriod } from "../period/index.js";
import { type Target, verdictOf } from "../targets/index.js";
import type { CompiledScheme } from "./compileScheme.js";
import { TOO_MUCH_MISSING } from "./earned.js";
import type { EntryFormulas } from "./entryFormulas.js";
import { entryLabel } from "./entryLabel.js";
import { indicatorRoot } from "./indicatorRoot.js";
import type { KnownFacts } from "./knownFacts.js";
import { policyFor } from "./missingPolicy.js";
import type { Participant } from "./participant.js";
import type { Previous } from "./ranks/previousResult.js";
import type { Ranking } from "./ranks/rankedList.js";
import type { ItemResult, TargetResult } from "./result.js";
import type { Scheme } from "./scheme.js";
import type { TargetOf } from "./targets/appliedTargets.js";

/** An evaluated assessment, from which results are read. */
export interface View {
  readonly scheme: Scheme;
  readonly compiled: CompiledScheme;
  /** The cells of a root of the graph, evaluated when they are first asked for; undefined where there is no such root. */
  readonly columnOf: (root: string) => Cells | undefined;
  /** That of the classes where no name is given; made when it is first asked for. */
  readonly rankingNamed: (name: string | undefined) => Ranking;
  readonly previous?: Previous;
  readonly participants: readonly Participant[];
  readonly targetOf: TargetOf;
  /** What people handed in: vetoes, adjustments, marks, scores set by hand. */
  readonly facts: KnownFacts;
  readonly period: string;
  readonly asOf?: string;
}

/** The value of a root of the graph at a place among the participants. */
export function cellAt(view: View, root: string, place: number): Cell {
  return cellsOf(view, root)(place);
}

/** The same for many places, of which the root is looked up once. */
export function cellsOf({ columnOf }: View, root: string): (place: number) => Cell {
  const absent = missing("not-applicable");
  const column = columnOf(root);
  return (place) => column?.at(place) ?? absent;
}

/** A rank or the place of a grade; null where it is missing. */
export function wholeAt(view: View, root: string, place: number): number | null {
  const cell = cellAt(view, root, place);
  return isMissing(cell) ? null : toNumber(cell);
}

/** What an area scores in one item or block. */
export function itemResult(
  view: View,
  formulas: EntryFormulas,
  place: number,
  outcomeAt: (root: string, unit?: string) => Outcome,
): ItemResult {
  const { path, entry, block } = formulas;
  const { scheme, facts } = view;
  const indicator = entry.kind === "item" ? scheme.indicators[entry.indicator] : undefined;
  const score = outcomeAt(`${path}/rule`);
  const { id: area } = elementOf(view.participants, place);
  const [override, marks] = [facts.overrides.get(entry.id)?.get(area), facts.marks.get(entry.id)?.get(area)];
  return {
    kind: entry.kind === "block" ? "block" : "item",
    item: entry.id,
    label: entryLabel(scheme, entry),
    block: block ?? null,
    origin: entry.kind === "mark" ? "mark" : "computed",
    value: entry.kind === "item" ? outcomeAt(indicatorRoot(entry.indicator), indicator?.unit) : null,
    full: outcomeAt(`full:${entry.id}`),
    score,
    earned: outcomeAt(`earned:${entry.id}`),
    missing: policyAt(view, formulas, place),
    rank: wholeAt(view, `item-rank:${entry.id}`, place),
    ...(override && { override }),
    ...(marks && { marks }),
  };
}

/** What is done about a missing score; null where it is there, and where the class does not have the item. */
export function policyAt(
  view: View,
  { entry, missing: policies }: EntryFormulas,
  place: number,
): ItemResult["missing"] {
  const score = cellAt(view, `counted:${entry.id}`, place);
  if (!isMissing(score) || isMissing(cellAt(view, `full:${entry.id}`, place))) return null;
  if (entry.kind === "block" && score.reason === TOO_MUCH_MISSING) return "not-ranked";
  const policy = policyFor(policies, score.reason);
  const ofClass = policy === "class-mean" || policy === "class-minimum";
  // Where nobody of the class has a score, there is nothing to put in its place.
  return ofClass && isMissing(cellAt(view, `fill:${entry.id}`, place)) ? "zero" : policy;
}

/** How the area at a place stands against the targets that count for it. */
export function targetResults(
  view: View,
  place: number,
  outcomeAt: (root: string, unit?: string) => Outcome,
): readonly TargetResult[] {
  const area = elementOf(view.participants, place);
  return Object.entries(view.scheme.indicators).flatMap(([indicator, { unit, label }]): readonly TargetResult[] => {
    const target = view.targetOf(area, indicator);
    if (target === undefined) return [];
    return [
      {
        indicator,
        label,
        target,
        actual: outcomeAt(indicatorRoot(indicator), unit),
        required: outcomeAt(`required:${indicator}`, unit),
        attainment: outcomeAt(`attainment:${indicator}`, "%"),
        verdict: verdictOf(
          cellAt(view, `met:${indicator}`, place),
          isDue(view, target),
          target.criterion,
          view.compiled.accumulating.has(indicator),
        ),
      },
    ];
  });
}

/** A target is due when its time is over: by the day that is asked on, and never in a period that ends before its deadline. */
function isDue({ period, asOf }: View, target: Target): boolean {
  const deadline = readPeriod(target.deadline ?? period);
  return lastDay(readPeriod(period)) >= lastDay(deadline) && (asOf === undefined || isOver(deadline, asOf));
}
