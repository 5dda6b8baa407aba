import * as z from "zod";
import { fail, within } from "../error/index.js";
import { choose, type Formula } from "../formula/index.js";
import { compare, toRational } from "../number/index.js";
import { type Band, bandOption, bandOptions, beyond, hasEnd, type ReadBand, readBand, withinBand } from "./band.js";
import { areIntervals, checkIntervals, checkOrder, sizesAlone, sizesIn, wayOfPoints } from "./checkBands.js";
import type { Rule, RuleInput } from "./rule.js";

/** Options of `bands` as JSON carries them. */
export const bandsOptions = () => z.strictObject({ bands: z.array(bandOptions()) });

/**
 * 分档计分: the band in which the value lies gives the points.
 *
 *     研发投入占销售收入比 ≥ 6%: 50, [5%, 6%): 40, …, < 2%: 0
 *
 * A table from the best band to the worst states one end a band, and the last none: the first band that is reached counts, so that there
 * are no gaps and no overlaps. A table of intervals states all ends, in any order, and is proven free of gaps and overlaps; its best
 * band may lie between others, as where an indicator should be moderate.
 *
 * Units: ends in any unit of the indicator's kind, or without one in the indicator's own; the result in points.
 * Missing: the reason of actual.
 * Lower is better: bands with `atMost` or `lessThan`, from the lowest end up; intervals whose points fall as the value rises.
 *
 * @throws KaoheError `rule.bands-empty` (fewer than two bands), `rule.one-of` (two ends on one side), `rule.bands-last` (the last band, and only it, has
 *   no end), `rule.bands-order` (ends and points must fall from band to band, or ends rise where lower is better); of intervals `rule.bands-reversed`,
 *   `rule.bands-gap`, `rule.bands-overlap`; `rule.bands-direction` and `rule.bands-way` at compilation, as is what hangs on the indicator's unit
 * @source 企业研发投入考核: 研发占收入 ≥6% 50分, [5,6)% 40分, [4,5)% 30分, [3,4)% 20分, [2,3)% 10分, <2% 0分
 * @example
 * const table = bands([{ atLeast: "6%", points: 50 }, { atLeast: "5%", points: 40 }, { points: 0 }]);
 * points(table, { actual: "5%", full: 50 })   //=> { kind: "value", exact: "40", unit: "" }
 */
export function bands(table: readonly Band[]): Rule {
  const read = table.map((band, index) => within(`/bands/${index}`, () => readBand(band)));
  if (read.length < 2) fail("rule.bands-empty", { rule: "bands" }, "/bands");
  const intervals = areIntervals(read);
  if (!intervals) checkTable(read);
  const sizes = sizesAlone(read);
  if (sizes !== undefined) {
    if (intervals) checkIntervals(read, sizes);
    else checkOrder(read, sizes);
  }
  const points = read.map((band) => band.points.value);
  return {
    name: "bands",
    options: { bands: read.map(bandOption) },
    mostPoints: points.reduce((a, b) => (compare(toRational(b), toRational(a)) > 0 ? b : a), "0"),
    build: (input): Formula => {
      if (intervals) checkWay(read, input);
      else checkDirection(read, input);
      const all = read.map((band, index) => (hasEnd(band) ? band : beyond(read[index - 1] ?? band, band)));
      const cases = all.map((band) => [withinBand(band, input.actual, input.unit), band.points] as const);
      return choose(cases, 0);
    },
  };
}

/** Of a table from the best band to the worst: one end a band, on the same side, and none at the last; points do not rise. */
function checkTable(read: readonly ReadBand[]): void {
  const side = read[0]?.low === undefined && read[0]?.high !== undefined ? "high" : "low";
  const other = side === "low" ? "high" : "low";
  for (const [index, band] of read.entries()) {
    const isLast = index === read.length - 1;
    const before = read[index - 1];
    if (band[other] !== undefined || (band[side] === undefined) !== isLast) {
      fail("rule.bands-last", { band: index + 1 }, `/bands/${index}`);
    }
    if (before !== undefined && compare(toRational(before.points.value), toRational(band.points.value)) < 0) {
      fail("rule.bands-order", { band: index + 1, before: index }, `/bands/${index}`);
    }
  }
}

function checkDirection(read: readonly ReadBand[], { direction, unit, units }: RuleInput): void {
  checkOrder(read, sizesIn(read, unit, units));
  const end = read[0]?.low ?? read[0]?.high;
  const wanted = read[0]?.low === undefined ? "lower" : "higher";
  if (direction !== wanted) fail("rule.bands-direction", { direction, end: end?.word ?? "" }, "/bands");
}

function checkWay(read: readonly ReadBand[], { direction, unit, units }: RuleInput): void {
  const sizes = sizesIn(read, unit, units);
  checkIntervals(read, sizes);
  const way = wayOfPoints(read, sizes);
  if (way === (direction === "lower" ? "rises" : "falls")) fail("rule.bands-way", { direction, way }, "/bands");
}
