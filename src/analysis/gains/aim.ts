import {
  type AreaResult,
  entryIds,
  entryLabel,
  type ItemResult,
  type Scheme,
  type SchemeEntry,
} from "../../assessment/index.js";
import { checkWord, choices, fail, type Label, pointer, within } from "../../error/index.js";
import type { Outcome } from "../../interpret/index.js";
import {
  add,
  compare,
  type DecimalInput,
  exactText,
  isDecimalInput,
  type Rational,
  toRational,
  ZERO,
} from "../../number/index.js";
import { amountOf } from "../amount.js";

/**
 * What is to be reached: so many points in all, or more than now, or in an item; one of the first places, or a grade or a better one. An
 * area that has no total now counts its further points from 0.
 */
export type Aim =
  | { readonly kind: "total"; readonly atLeast: DecimalInput }
  | { readonly kind: "points"; readonly more: DecimalInput }
  | { readonly kind: "item"; readonly item: string; readonly atLeast: DecimalInput }
  | { readonly kind: "rank"; readonly first: number }
  | { readonly kind: "grade"; readonly grade: string };

/** An aim as it was read: numbers as exact text, names with their labels, further points also as the total that they ask for. */
export type SoughtAim =
  | { readonly kind: "total"; readonly atLeast: string }
  | { readonly kind: "points"; readonly more: string; readonly atLeast: string }
  | {
      readonly kind: "item";
      readonly item: string;
      readonly label: Label;
      readonly atLeast: string;
      /** The item's full points for the area. */
      readonly full: Outcome;
    }
  | { readonly kind: "rank"; readonly first: number }
  | { readonly kind: "grade"; readonly grade: string; readonly label: Label };

/** Where an area stands, as an aim sees it. */
export interface Placed {
  readonly total: Outcome;
  readonly rank: number | null;
  readonly grade: string | null;
  /** What the item of the aim earns; null where the aim names none. */
  readonly earned: Outcome | null;
}

/** An aim that was read, with what decides about it. */
export interface ReadAim {
  readonly aim: SoughtAim;
  readonly earnedOf: (itemsOf: () => readonly ItemResult[]) => Outcome | null;
  readonly isReached: (placed: Placed) => boolean;
}

/**
 * @param own what the area has now
 * @throws KaoheError `scheme.unknown-option`, `analysis.aim`, `assessment.unknown-item`, `analysis.unknown-grade`, `number.unreadable`
 */
export function readAim(scheme: Scheme, aim: Aim, own: Pick<AreaResult, "total" | "items">): ReadAim {
  checkAim(aim);
  const none = (): null => null;
  switch (aim.kind) {
    case "rank":
      return { aim, earnedOf: none, isReached: ({ rank }) => rank !== null && rank <= aim.first };
    case "total": {
      const least = within("/aim/atLeast", () => toRational(aim.atLeast));
      const sought = { kind: aim.kind, atLeast: exactText(least) };
      return { aim: sought, earnedOf: none, isReached: ({ total }) => isAtLeast(total, least) };
    }
    case "points": {
      const more = within("/aim/more", () => toRational(aim.more));
      const least = add(amountOf(own.total) ?? ZERO, more);
      const sought = { kind: aim.kind, more: exactText(more), atLeast: exactText(least) };
      return { aim: sought, earnedOf: none, isReached: ({ total }) => isAtLeast(total, least) };
    }
    case "grade": {
      const ids = scheme.grades.map(({ id }) => id);
      const asked = ids.indexOf(aim.grade);
      if (asked < 0) fail("analysis.unknown-grade", { grade: aim.grade, ...choices(aim.grade, ids) }, "/aim/grade");
      const sought = { kind: aim.kind, grade: aim.grade, label: gradeLabel(scheme, aim.grade) };
      const isReached = ({ grade }: Placed): boolean => grade !== null && ids.indexOf(grade) <= asked;
      return { aim: sought, earnedOf: none, isReached };
    }
    case "item": {
      const least = within("/aim/atLeast", () => toRational(aim.atLeast));
      const known = entryIds(scheme.items);
      const entry = entryOf(scheme.items, aim.item);
      if (entry === undefined)
        return fail("assessment.unknown-item", { item: aim.item, ...choices(aim.item, known) }, "/aim/item");
      const full = own.items.find(({ item }) => item === aim.item)?.full ?? NO_POINTS;
      return {
        aim: { kind: aim.kind, item: aim.item, label: entryLabel(scheme, entry), atLeast: exactText(least), full },
        earnedOf: (itemsOf) => itemsOf().find(({ item }) => item === aim.item)?.earned ?? null,
        isReached: ({ earned }) => earned !== null && isAtLeast(earned, least),
      };
    }
  }
}

const NO_POINTS: Outcome = { kind: "missing", reason: "not-applicable" };

const EXAMPLES: { readonly [K in Aim["kind"]]: Aim & { readonly kind: K } } = {
  total: { kind: "total", atLeast: 80 },
  points: { kind: "points", more: 2 },
  item: { kind: "item", item: "rd", atLeast: 20 },
  rank: { kind: "rank", first: 2 },
  grade: { kind: "grade", grade: "excellent" },
};

/** Plain JavaScript, or JSON, may have left out or misspelt what the types ask for. */
function checkAim(aim: Aim): void {
  checkWord("kind", aim.kind, Object.keys(EXAMPLES), "/aim/kind");
  const example = EXAMPLES[aim.kind];
  const given = new Map<string, unknown>(Object.entries(aim));
  for (const [key, shown] of Object.entries(example)) {
    const value = given.get(key);
    const isWhole = key !== "first" || (Number.isSafeInteger(value) && Number(value) >= 1);
    const isKnown = typeof shown === "string" ? typeof value === "string" : isDecimalInput(value);
    if (isWhole && isKnown) continue;
    const text = value === undefined ? "" : JSON.stringify(value);
    const facts = { kind: aim.kind, key, value: text, example: JSON.stringify(example) };
    fail("analysis.aim", facts, pointer("aim", key));
  }
}

/** What a grade is called. */
export function gradeLabel({ grades }: Scheme, grade: string): Label {
  return grades.find(({ id }) => id === grade)?.label ?? grade;
}

function entryOf(entries: readonly SchemeEntry[], id: string): SchemeEntry | undefined {
  for (const entry of entries) {
    const found = entry.id === id ? entry : entry.kind === "block" ? entryOf(entry.items, id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isAtLeast(outcome: Outcome, least: Rational): boolean {
  const amount = amountOf(outcome);
  return amount !== undefined && compare(amount, least) >= 0;
}
