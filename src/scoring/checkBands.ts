import { fail } from "../error/index.js";
import { compare, multiply, type Rational, toRational } from "../number/index.js";
import { sameDimension, type UserUnits, unitOf } from "../quantity/index.js";
import { type End, inUnit, isClosed, type ReadBand } from "./band.js";

/** How large an end is, in a unit that all ends share. */
export type SizeOf = (end: End) => Rational;

const textOf = ({ at }: End): string => at.value + at.unit;
const endsOf = ({ low, high }: ReadBand): readonly End[] => [low, high].filter((end) => end !== undefined);
const pathOf = (index: number): string => `/bands/${index}`;

/** Whether every band states its ends, so that they can leave gaps and overlap; else the first band that is reached counts. */
export function areIntervals(bands: readonly ReadBand[]): boolean {
  return (
    bands.every((band) => endsOf(band).length > 0) &&
    bands.some(({ low }) => low !== undefined) &&
    bands.some(({ high }) => high !== undefined)
  );
}

/** The sizes of ends that are all written in one unit; undefined where it takes the indicator's unit to compare them. */
export function sizesAlone(bands: readonly ReadBand[]): SizeOf | undefined {
  const units = new Set(bands.flatMap(endsOf).map(({ at }) => at.unit));
  return units.size > 1 ? undefined : ({ at }) => toRational(at.value);
}

/**
 * The sizes of ends in base units.
 *
 * @throws KaoheError `unit.mismatch` at the band
 */
export function sizesIn(bands: readonly ReadBand[], unit: string, units: UserUnits): SizeOf {
  const written = bands.flatMap((band, index) => endsOf(band).map((end) => ({ index, at: inUnit(end, unit) })));
  for (const [position, { index, at }] of written.entries()) {
    const before = written[position - 1]?.at;
    if (before === undefined || sameDimension(unitOf(before.unit, units), unitOf(at.unit, units))) continue;
    const [left, right] = [before.value + before.unit, at.value + at.unit];
    fail("unit.mismatch", { left, leftUnit: before.unit, right, rightUnit: at.unit }, pathOf(index));
  }
  return (end) => {
    const at = inUnit(end, unit);
    return multiply(toRational(at.value), unitOf(at.unit, units).factor);
  };
}

/** That a table from the best band to the worst is in order: the ends fall, or rise where they are `atMost` or `lessThan`. */
export function checkOrder(bands: readonly ReadBand[], sizeOf: SizeOf): void {
  for (const [index, { low, high }] of bands.entries()) {
    const [before, own] = [bands[index - 1]?.low ?? bands[index - 1]?.high, low ?? high];
    if (before === undefined || own === undefined) continue;
    const order = compare(sizeOf(before), sizeOf(own)) * (low === undefined ? -1 : 1);
    // More than 5%, then 5% itself.
    if (order > 0 || (order === 0 && !isClosed(before) && isClosed(own))) continue;
    fail("rule.bands-order", { band: index + 1, before: index }, pathOf(index));
  }
}

/** That intervals cover every value once: none is empty, none overlaps another, and there is no gap, not even of one value. */
export function checkIntervals(bands: readonly ReadBand[], sizeOf: SizeOf): void {
  for (const [index, { low, high }] of bands.entries()) {
    if (low === undefined || high === undefined) continue;
    const order = compare(sizeOf(low), sizeOf(high));
    if (order < 0 || (order === 0 && isClosed(low) && isClosed(high))) continue;
    fail("rule.bands-reversed", { band: index + 1, low: textOf(low), high: textOf(high) }, pathOf(index));
  }
  const rising = risingOrder(bands, sizeOf);
  for (const [position, { band, index }] of rising.entries()) {
    const next = rising[position + 1];
    if (position === 0 && band.low !== undefined) gap(index, band.low);
    if (next === undefined) {
      if (band.high !== undefined) gap(index, band.high);
      continue;
    }
    const met = meeting(band.high, next.band.low, sizeOf);
    if (band.high !== undefined && met < 0) gap(index, band.high);
    const [other, later] = [Math.min(index, next.index), Math.max(index, next.index)];
    if (met > 0) fail("rule.bands-overlap", { band: later + 1, other: other + 1 }, pathOf(later));
  }
}

function gap(index: number, end: End): never {
  return fail("rule.bands-gap", { band: index + 1, end: textOf(end) }, pathOf(index));
}

/** How one band's upper end and the next one's lower end meet: 0 if the two share no value and leave none out; below 0 a gap. */
function meeting(end: End | undefined, start: End | undefined, sizeOf: SizeOf): number {
  if (end === undefined || start === undefined) return 1;
  const order = compare(sizeOf(end), sizeOf(start));
  return order === 0 ? Number(isClosed(end)) + Number(isClosed(start)) - 1 : order;
}

/**
 * Whether the points of intervals only rise with the value, only fall, or have their best between, as where an indicator should be moderate.
 *
 * @throws KaoheError `rule.bands-order` where the best stands on either side of a worse one
 */
export function wayOfPoints(bands: readonly ReadBand[], sizeOf: SizeOf): "rises" | "falls" | "moderate" {
  const rising = risingOrder(bands, sizeOf);
  let [rises, falls] = [false, false];
  for (const [position, { band, index }] of rising.entries()) {
    const before = rising[position - 1];
    if (before === undefined) continue;
    const order = compare(toRational(band.points.value), toRational(before.band.points.value));
    if (order > 0 && falls) fail("rule.bands-order", { band: index + 1, before: before.index + 1 }, pathOf(index));
    rises ||= order > 0;
    falls ||= order < 0;
  }
  return rises === falls ? "moderate" : rises ? "rises" : "falls";
}

function risingOrder(
  bands: readonly ReadBand[],
  sizeOf: SizeOf,
): readonly { readonly band: ReadBand; readonly index: number }[] {
  return bands
    .map((band, index) => ({ band, index }))
    .sort((a, b) => {
      const [left, right] = [a.band.low, b.band.low];
      if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined);
      const order = compare(sizeOf(left), sizeOf(right));
      return order === 0 ? Number(isClosed(right)) - Number(isClosed(left)) : order;
    });
}
