import * as z from "zod";
import { fail, within } from "../error/index.js";
import {
  and,
  type Condition,
  constant,
  type Formula,
  greater,
  greaterOrEqual,
  less,
  lessOrEqual,
  type NodeOf,
} from "../formula/index.js";
import type { DecimalInput } from "../number/index.js";
import { statedPoints } from "./statedNumber.js";

/**
 * One band: the points of values within its ends. `atLeast` and `atMost` include the end, `moreThan` and `lessThan` do not; without an
 * end, it is for all others.
 */
export interface Band {
  readonly atLeast?: DecimalInput;
  readonly moreThan?: DecimalInput;
  readonly atMost?: DecimalInput;
  readonly lessThan?: DecimalInput;
  readonly points: DecimalInput;
}

/** A band as JSON carries it. */
export const bandOptions = () =>
  z.strictObject({
    atLeast: z.string().exactOptional(),
    moreThan: z.string().exactOptional(),
    atMost: z.string().exactOptional(),
    lessThan: z.string().exactOptional(),
    points: z.string(),
  });

const REACHED = { atLeast: greaterOrEqual, moreThan: greater, atMost: lessOrEqual, lessThan: less };

/** An end of a band, with the word that it was written with. */
export interface End {
  readonly word: keyof typeof REACHED;
  readonly at: NodeOf<"constant">;
}

/** A band that has been read. */
export interface ReadBand {
  readonly low: End | undefined;
  readonly high: End | undefined;
  readonly points: NodeOf<"constant">;
}

/** Reads a band; its faults lie below it. */
export function readBand(band: Band): ReadBand {
  return {
    low: endOf(band, "atLeast", "moreThan"),
    high: endOf(band, "atMost", "lessThan"),
    points: statedPoints("bands", "points", band.points),
  };
}

function endOf(band: Band, closed: End["word"], open: End["word"]): End | undefined {
  if (band[closed] !== undefined && band[open] !== undefined) {
    fail("rule.one-of", { rule: "bands", options: `${closed}, ${open}` });
  }
  const word = band[closed] === undefined ? open : closed;
  const stated = band[word];
  return stated === undefined ? undefined : { word, at: within(`/${word}`, () => constant(stated)) };
}

export function hasEnd({ low, high }: ReadBand): boolean {
  return low !== undefined || high !== undefined;
}

const BEYOND = { atLeast: "lessThan", moreThan: "atMost", atMost: "moreThan", lessThan: "atLeast" } as const;

/** What lies beyond a band with one end, as the band that has no end of its own: explanations tell its condition too. */
export function beyond({ low, high }: ReadBand, last: ReadBand): ReadBand {
  const end = low ?? high;
  if (end === undefined) return last;
  const own: End = { word: BEYOND[end.word], at: end.at };
  return low === undefined ? { ...last, low: own } : { ...last, high: own };
}

/** Whether the end itself belongs to its band. */
export function isClosed({ word }: End): boolean {
  return word === "atLeast" || word === "atMost";
}

/** The end with the indicator's unit, where it was written without one. */
export function inUnit({ at }: End, unit: string): NodeOf<"constant"> {
  return at.unit === "" ? constant(at.value + unit) : at;
}

/** Whether a value lies within the ends of a band. */
export function withinBand({ low, high }: ReadBand, actual: Formula, unit: string): Condition {
  const [first, second] = [low, high].flatMap((end) =>
    end === undefined ? [] : [REACHED[end.word](actual, inUnit(end, unit))],
  );
  return first === undefined || second === undefined ? (first ?? and()) : and(first, second);
}

/** The band as options of the rule keep it. */
export function bandOption({ low, high, points }: ReadBand): Readonly<Record<string, string>> {
  const written = (end: End | undefined) => end && { [end.word]: end.at.value + end.at.unit };
  return { ...written(low), ...written(high), points: points.value };
}
