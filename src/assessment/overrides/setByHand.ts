import type { Label } from "../../error/index.js";
import {
  and,
  type Condition,
  choose,
  equal,
  type Formula,
  isMissing,
  missingWhen,
  named,
  not,
  or,
  parameter,
} from "../../formula/index.js";
import { suffixed } from "../suffixed.js";

/** A veto over an item or block that some area has. */
export interface EntryVeto {
  readonly label: Label;
  readonly effect: "zero" | "void";
  /** The name of the parameter that says which areas have it. */
  readonly parameter: string;
}

/** What people set in an assessment, beside what is computed: it becomes part of the formulas only where it is used. */
export interface SetByHand {
  /** Items whose score is set for some area. */
  readonly overridden: ReadonlySet<string>;
  /** The vetoes over each item and block, those over the blocks around it included. */
  readonly vetoed: ReadonlyMap<string, readonly EntryVeto[]>;
}

export const NOTHING_BY_HAND: SetByHand = { overridden: new Set(), vetoed: new Map() };

/** The score of an item as the result shows it, and as it counts. */
export interface HandledScore {
  /** What was computed, but `voided` where a veto voids it. */
  readonly computed: Formula;
  /** The score set by hand where there is one; zero where a veto takes it. */
  readonly counted: Formula;
}

/** Puts what people set in the place of what was computed; a veto counts before a score set by hand. */
export function handled(
  id: string,
  label: Label,
  { full, score }: { readonly full: Formula; readonly score: Formula },
  { overridden, vetoed }: SetByHand,
): HandledScore {
  const set = overridden.has(id) ? overriding(id, label, score) : score;
  const vetoes = vetoed.get(id) ?? [];
  if (vetoes.length === 0) return { computed: score, counted: set };
  // A class that does not have the item has nothing to lose in it.
  const taken = (by: readonly EntryVeto[]): Condition => and(not(isMissing(full)), or(...by.map(holds)));
  const voids = vetoes.filter(({ effect }) => effect === "void");
  const counted = choose([[taken(vetoes), 0]], set);
  return {
    computed: voids.length === 0 ? score : missingWhen(taken(voids), "voided", score),
    counted: named(counted, { id: `counted:${id}`, label: suffixed(label, "否决后得分", " after vetoes"), places: 4 }),
  };
}

/** Both numbers are asked for, so that an explanation tells what was computed beside what was set. */
function overriding(id: string, label: Label, score: Formula): Formula {
  const set = parameter(overrideName(id), { label: OVERRIDE, absent: "not-applicable" });
  const value = choose(
    [
      [isMissing(set), score],
      [isMissing(score), set],
      [equal(set, score), score],
    ],
    set,
  );
  return named(value, { id: `reviewed:${id}`, label: suffixed(label, "核定后得分", " score as set"), places: 4 });
}

const OVERRIDE = { zh: "人工核定", en: "set by hand" } as const;

/** The name of the parameter that holds scores set by hand. */
export function overrideName(item: string): string {
  return `override:${item}`;
}

/** Where one of the vetoes holds; undefined where there are none. */
export function takenBy(vetoes: readonly EntryVeto[]): Condition | undefined {
  return vetoes.length === 0 ? undefined : or(...vetoes.map(holds));
}

/** Where a veto over an item or block holds. */
export function holds({ label, effect, parameter: name }: EntryVeto): Condition {
  const [zh, en] = effect === "void" ? ["(作废)", " (voided)"] : ["(一票否决)", " (veto)"];
  return not(isMissing(parameter(name, { label: suffixed(label, zh, en), absent: "not-applicable" })));
}
