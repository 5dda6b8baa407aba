import { collecting, type Issue, issue, suggestion } from "../error/index.js";
import { divide, ONE, type Rational, reduced } from "../number/index.js";
import { periodText, readPeriod } from "../period/index.js";
import { type Unit, unitOf } from "../quantity/index.js";
import { convertible } from "./convertible.js";
import { type Draft, type Steps, stepsOf } from "./draft.js";
import type { Frame } from "./frame.js";

/** Where figures under one heading are written. */
export interface Slot {
  readonly heading: Heading;
  /** The canonical text of the period. */
  readonly period: string;
  readonly draft: Draft;
  readonly steps: Steps;
}

/** Whose figures an observation or a column gives, as it is written there. */
export interface Heading {
  readonly measure: string;
  readonly period: string;
  readonly unit?: string;
}

/** The slot of a heading that stands at `/${list}/${place}`; undefined where it has faults, all of which join the issues. */
export type Slots = (heading: Heading, list: string, place: number, issues: Issue[]) => Slot | undefined;

/** Slots that write into the drafts. Each period and unit text is read once, however often it stands there. */
export function slotsOf(frame: Frame, draftAt: (measure: string, period: string) => Draft): Slots {
  const known = new Map<string, Map<string, Map<string | undefined, Slot>>>();
  let last: Slot | undefined;

  const read: Slots = (heading, list, place, issues) => {
    const { measure, unit } = heading;
    const own = ownUnit(frame, measure, `/${list}/${place}/measure`, issues);
    const period = collecting(issues, `/${list}/${place}/period`, () => periodText(readPeriod(heading.period)));
    const foreign = own !== undefined && unit !== undefined && unit !== own.symbol;
    const rate = foreign ? rateOf(frame, measure, own, unit, `/${list}/${place}/unit`, issues) : ONE;
    if (own === undefined || period === undefined || rate === undefined) return undefined;
    const draft = draftAt(measure, period);
    return { heading, period, draft, steps: stepsOf(draft, rate) };
  };

  const remember = (slot: Slot): void => {
    const { measure, period, unit } = slot.heading;
    const ofMeasure = known.get(measure) ?? new Map<string, Map<string | undefined, Slot>>();
    const ofPeriod = ofMeasure.get(period) ?? new Map<string | undefined, Slot>();
    known.set(measure, ofMeasure.set(period, ofPeriod.set(unit, slot)));
  };

  return (heading, list, place, issues) => {
    // Headings mostly come in runs of one measure, period and unit.
    if (last !== undefined && isSame(last.heading, heading)) return last;
    const found = known.get(heading.measure)?.get(heading.period)?.get(heading.unit);
    const slot = found ?? read(heading, list, place, issues);
    if (found === undefined && slot !== undefined) remember(slot);
    last = slot;
    return slot;
  };
}

function isSame(a: Heading, b: Heading): boolean {
  return a.measure === b.measure && a.period === b.period && a.unit === b.unit;
}

function ownUnit(frame: Frame, measure: string, path: string, issues: Issue[]): Unit | undefined {
  if (!Object.hasOwn(frame.measures, measure)) {
    const near = suggestion(measure, Object.keys(frame.measures)) ?? "";
    issues.push(issue("data.unknown-measure", { measure, suggestion: near }, path));
  }
  return frame.unit(measure);
}

/** How many of the measure's own unit one of the given unit holds. */
function rateOf(
  frame: Frame,
  measure: string,
  own: Unit,
  unit: string,
  path: string,
  issues: Issue[],
): Rational | undefined {
  const given = collecting(issues, path, () => unitOf(unit, frame.units));
  if (given === undefined) return undefined;
  if (convertible(given, own)) return reduced(divide(given.factor, own.factor));
  issues.push(issue("data.unit-mismatch", { measure, measureUnit: own.symbol, unit }, path));
  return undefined;
}
