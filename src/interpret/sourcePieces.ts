import type { Label } from "../error/index.js";
import { nameText, quotedText, type When, type Whose } from "../formula/index.js";

/** Texts with a separator between them, put together by `+` alone: that copies nothing, however often it is done. */
export function joinedText(texts: readonly string[], separator: string): string {
  const [first = "", ...others] = texts;
  return others.reduce((text, other) => text + separator + other, first);
}

export function labelSource(label: Label): string {
  return typeof label === "string" ? quotedText(label) : `${quotedText(label.zh)} | ${quotedText(label.en)}`;
}

/** A time as the steps that lead to it: shifts first, for they do nothing to a fixed time. */
export function timeSteps({ years, periods, period }: When): readonly string[] {
  return [...shift(years, "year"), ...shift(periods, "period"), ...(period === undefined ? [] : [period])];
}

function shift(distance: number, unit: string): readonly string[] {
  if (distance === 0) return [];
  return [`${distance} ${unit}${Math.abs(distance) === 1 ? "" : "s"}`];
}

export function ownerSteps(whose: Whose): readonly string[] {
  if (whose === "self") return [];
  return [whose === "parent" ? "of parent" : `of ${quotedText(whose.area)}`];
}

/** Steps in brackets, behind what they move. */
export function brackets(steps: readonly string[]): string {
  return steps.length === 0 ? "" : `[${steps.join(", ")}]`;
}

/** The areas among which a cohort looks, and when. */
export function overText(attributes: readonly string[], when: When): string {
  const names = attributes.map(nameText);
  const group = names.length === 1 ? names.join() : `(${names.join(", ")})`;
  return `over ${names.length === 0 ? "all" : group}${brackets(timeSteps(when))}`;
}

/** Operands up to the last that is not what the reader takes where it is left out. */
export function withoutDefaults(operands: readonly (readonly [text: string, preset: string])[]): readonly string[] {
  const kept = operands.findLastIndex(([text, preset]) => text !== preset) + 1;
  return operands.slice(0, kept).map(([text]) => text);
}
