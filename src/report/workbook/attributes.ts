import type { Working } from "../../assessment/index.js";
import { groupsOf } from "../../data/index.js";
import { resolveWhen, type When } from "../../formula/index.js";
import type { SheetGraph } from "../../interpret/index.js";
import { type Period, periodText, readPeriod } from "../../period/index.js";
import { cohortsIn } from "./cohorts.js";

/** An attribute of the areas at a time. */
export interface AttributeColumn {
  readonly name: string;
  readonly period: string;
  /** What each area that takes part has; undefined where it lacks the attribute. */
  readonly values: readonly (string | undefined)[];
  /** Whether every one of them has it. */
  readonly complete: boolean;
  /** Numbers in the place of values that functions with conditions would read as patterns or numbers. */
  readonly codes: ReadonlyMap<string, number> | undefined;
}

/** The attributes by which formulas group areas, the class first. */
export function attributesOf({ situation }: Working, sheet: SheetGraph): ReadonlyMap<string, AttributeColumn> {
  const { panel, areas } = situation;
  const now = readPeriod(situation.period);
  const found = new Map<string, AttributeColumn>();
  const enter = (name: string, time: Period | undefined): void => {
    const key = attributeKey(name, time);
    if (found.has(key)) return;
    const values = areas.map((area) => (time === undefined ? undefined : panel?.attribute(area, name, time)));
    found.set(key, {
      name,
      period: time === undefined ? "" : periodText(time),
      values,
      complete: !values.includes(undefined),
      codes: codesOf(values),
    });
  };
  enter("class", now);
  for (const { expression } of sheet.cells.values()) {
    for (const { node } of cohortsIn(expression)) {
      for (const name of node.over) enter(name, resolveWhen(node.when, now));
    }
  }
  return found;
}

export function attributeKey(name: string, time: Period | undefined): string {
  return `${name} ${time === undefined ? "" : periodText(time)}`;
}

/** The group of each area that takes part. */
export function groupNumbers({ situation }: Working, over: readonly string[], when: When): readonly number[] {
  const { panel, areas, period } = situation;
  return groupsOf(panel, areas, over, resolveWhen(when, readPeriod(period))).groupOf;
}

const PLAIN = /^\p{L}[\p{L}\p{N}_()()、·. -]*$/u;

function codesOf(values: readonly (string | undefined)[]): ReadonlyMap<string, number> | undefined {
  const distinct = [...new Set(values.filter((value) => value !== undefined))];
  // Spreadsheets take small for large letters, and some take narrow for wide ones.
  const alike = new Set(distinct.map((value) => value.normalize("NFKC").toUpperCase())).size < distinct.length;
  if (!alike && distinct.every((value) => PLAIN.test(value))) return undefined;
  return new Map(distinct.map((value, index) => [value, index + 1]));
}
