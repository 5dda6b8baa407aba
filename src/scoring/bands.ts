import * as z from "zod";
import { fail, within } from "../error/index.js";
import {
  choose,
  constant,
  type Direction,
  type Formula,
  greaterOrEqual,
  lessOrEqual,
  type NodeOf,
} from "../formula/index.js";
import { compare, type DecimalInput, exactText, multiply as multiplied, toRational } from "../number/index.js";
import { sameDimension, type UserUnits, unitOf } from "../quantity/index.js";
import type { Rule } from "./rule.js";

/** One band: the points of values that reach its end (`atLeast`, or `atMost` where lower is better); without an end, of all others. */
export interface Band {
  readonly atLeast?: DecimalInput;
  readonly atMost?: DecimalInput;
  readonly points: DecimalInput;
}

const bandOptions = () =>
  z.strictObject({ atLeast: z.string().exactOptional(), atMost: z.string().exactOptional(), points: z.string() });

/** Options of `bands` as JSON carries them. */
export const bandsOptions = () => z.strictObject({ bands: z.array(bandOptions()) });

interface ReadBand {
  readonly direction: Direction | undefined;
  readonly end: NodeOf<"constant"> | undefined;
  readonly points: NodeOf<"constant">;
}

/**
 * 分档计分: a table from the best band to the worst; the first band that the value reaches gives the points. Since each band reaches
 * down to the next, there are no gaps and no overlaps.
 *
 *     研发投入占销售收入比 ≥ 6%: 50, [5%, 6%): 40, …, < 2%: 0
 *
 * Units: ends in any unit of the indicator's kind, or without one in the indicator's own; the result in points.
 * Missing: the reason of actual.
 * Lower is better: bands with `atMost`, from the lowest end up.
 *
 * @throws KaoheError `rule.bands-empty` (fewer than two bands), `rule.bands-last` (the last band, and only it, has no end), `rule.bands-order` (ends and
 *   points must fall from band to band, or ends rise where lower is better), `rule.bands-direction` at compilation
 * @source 企业研发投入考核: 研发占收入 ≥6% 50分, [5,6)% 40分, [4,5)% 30分, [3,4)% 20分, [2,3)% 10分, <2% 0分
 * @example
 * const table = bands([{ atLeast: "6%", points: 50 }, { atLeast: "5%", points: 40 }, { points: 0 }]);
 * points(table, { actual: "5%", full: 50 })   //=> { kind: "value", exact: "40", unit: "" }
 */
export function bands(table: readonly Band[]): Rule {
  const read = table.map((band, index) => within(`/bands/${index}`, () => readBand(band, index)));
  checkTable(read);
  const [first] = read;
  return {
    name: "bands",
    options: {
      bands: read.map(({ direction, end, points }) => ({
        ...(end && { [direction === "lower" ? "atMost" : "atLeast"]: end.value + end.unit }),
        points: points.value,
      })),
    },
    mostPoints: first?.points.value ?? "0",
    build: ({ actual, direction, unit, units }): Formula => {
      checkEnds(read, unit, units);
      if (first?.direction !== undefined && first.direction !== direction) {
        fail("rule.bands-direction", { direction, end: direction === "lower" ? "atLeast" : "atMost" }, "/bands");
      }
      const reached = direction === "lower" ? lessOrEqual : greaterOrEqual;
      const cases = read.flatMap(({ end, points }) =>
        end === undefined ? [] : [[reached(actual, inUnit(end, unit)), points] as const],
      );
      return choose(cases, read.at(-1)?.points ?? 0);
    },
  };
}

function readBand({ atLeast, atMost, points }: Band, index: number): ReadBand {
  if (atLeast !== undefined && atMost !== undefined) fail("rule.bands-last", { band: index + 1 });
  const end = atLeast ?? atMost;
  const given = constant(exactText(within("/points", () => toRational(points))));
  if (given.value.startsWith("-")) fail("rule.negative-points", { rule: "bands", points: given.value }, "/points");
  return {
    direction: atLeast !== undefined ? "higher" : atMost !== undefined ? "lower" : undefined,
    end: end === undefined ? undefined : within(atMost === undefined ? "/atLeast" : "/atMost", () => constant(end)),
    points: given,
  };
}

function checkTable(read: readonly ReadBand[]): void {
  if (read.length < 2) fail("rule.bands-empty", { rule: "bands" }, "/bands");
  for (const [index, band] of read.entries()) {
    const path = `/bands/${index}`;
    const wanted = index === read.length - 1 ? undefined : (read[0]?.direction ?? "higher");
    if (band.direction !== wanted) fail("rule.bands-last", { band: index + 1 }, path);
    const before = read[index - 1];
    if (before !== undefined && !inOrder(before, band)) {
      fail("rule.bands-order", { band: index + 1, before: index }, path);
    }
  }
}

function inUnit(end: NodeOf<"constant">, unit: string): NodeOf<"constant"> {
  return end.unit === "" ? constant(end.value + unit) : end;
}

function inOrder(before: ReadBand, { end, points, direction }: ReadBand): boolean {
  if (compare(toRational(before.points.value), toRational(points.value)) < 0) return false;
  if (before.end === undefined || end === undefined) return true;
  // What is written in different units is compared where the indicator's unit and the user's own are known.
  if (before.end.unit !== end.unit) return true;
  return compare(toRational(before.end.value), toRational(end.value)) === stepOf(direction);
}

function stepOf(direction: Direction | undefined): 1 | -1 {
  return direction === "lower" ? -1 : 1;
}

/** The order of ends in different units. */
function checkEnds(read: readonly ReadBand[], unit: string, units: UserUnits): void {
  for (const [index, { end, direction }] of read.entries()) {
    const before = read[index - 1]?.end;
    if (before === undefined || end === undefined || before.unit === end.unit) continue;
    const [above, below] = [inUnit(before, unit), inUnit(end, unit)];
    const [first, second] = [unitOf(above.unit, units), unitOf(below.unit, units)];
    if (!sameDimension(first, second)) {
      const facts = {
        left: before.value + above.unit,
        leftUnit: above.unit,
        right: end.value + below.unit,
        rightUnit: below.unit,
      };
      fail("unit.mismatch", facts, `/bands/${index}`);
    }
    const sizes = [
      multiplied(toRational(above.value), first.factor),
      multiplied(toRational(below.value), second.factor),
    ] as const;
    if (compare(...sizes) !== stepOf(direction))
      fail("rule.bands-order", { band: index + 1, before: index }, `/bands/${index}`);
  }
}
