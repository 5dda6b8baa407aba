import { collecting, type Issue, issue, suggestion } from "../error/index.js";
import { type DecimalInput, divide, multiply, type Rational, rational, readDecimal, reduced } from "../number/index.js";
import { periodText, readPeriod } from "../period/index.js";
import { type Unit, unitOf } from "../quantity/index.js";
import { convertible } from "./convertible.js";
import type { Frame } from "./frame.js";
import { knownArea } from "./knownArea.js";
import { type Observation, STATUSES } from "./observation.js";
import { type Cell, missing } from "./reason.js";

/** An observation understood: whose it is, for which period (canonical text), and its value in the measure's own unit. */
export interface Reading {
  readonly area: number;
  readonly period: string;
  readonly value: Cell;
}

/** Understands an observation; where it cannot, adds all that is wrong to the issues and gives undefined. */
export type Reader = (observation: Observation, path: string, issues: Issue[]) => Reading | undefined;

/** A reader for the areas and measures of a frame. It reads each period and unit text once, however often it stands there. */
export function readerOf(frame: Frame): Reader {
  const periods = new Map<string, string>();
  const rates = new Map<string, Map<string, Rational>>();

  const periodOf = (text: string, path: string, issues: Issue[]): string | undefined => {
    const known = periods.get(text);
    if (known !== undefined) return known;
    const read = collecting(issues, path, () => periodText(readPeriod(text)));
    if (read !== undefined) periods.set(text, read);
    return read;
  };

  const rateOf = (measure: string, own: Unit, unit: string, path: string, issues: Issue[]): Rational | undefined => {
    const known = rates.get(measure)?.get(unit);
    if (known !== undefined) return known;
    const given = collecting(issues, path, () => unitOf(unit, frame.units));
    if (given === undefined) return undefined;
    if (!convertible(given, own)) {
      issues.push(issue("data.unit-mismatch", { measure, measureUnit: own.symbol, unit }, path));
      return undefined;
    }
    const rate = reduced(divide(given.factor, own.factor));
    rates.set(measure, (rates.get(measure) ?? new Map<string, Rational>()).set(unit, rate));
    return rate;
  };

  return (observation, path, issues) => {
    const before = issues.length;
    const { measure, unit } = observation;
    const area = knownArea(frame, observation.area, `${path}/area`, issues);
    const own = ownUnit(frame, observation, path, issues);
    const period = periodOf(observation.period, `${path}/period`, issues);
    const value = exactValue(observation, path, issues);
    const converted = own !== undefined && unit !== undefined && unit !== own.symbol;
    const rate = converted ? rateOf(measure, own, unit, `${path}/unit`, issues) : undefined;
    checkStatus(observation, path, issues);
    if (issues.length > before || area === undefined || own === undefined || period === undefined) return undefined;
    if (value === undefined) return { area, period, value: missing(observation.reason ?? "not-reported") };
    return { area, period, value: rate === undefined ? value : multiply(value, rate) };
  };
}

function ownUnit(frame: Frame, { measure }: Observation, path: string, issues: Issue[]): Unit | undefined {
  if (!Object.hasOwn(frame.measures, measure)) {
    const near = suggestion(measure, Object.keys(frame.measures)) ?? "";
    issues.push(issue("data.unknown-measure", { measure, suggestion: near }, `${path}/measure`));
  }
  return frame.unit(measure);
}

function checkStatus({ status }: Observation, path: string, issues: Issue[]): void {
  if (status === undefined || STATUSES.includes(status)) return;
  issues.push(issue("data.unknown-status", { status, known: STATUSES.join(", ") }, `${path}/status`));
}

/** The value in the unit in which it stands there; undefined for null. */
function exactValue(observation: Observation, path: string, issues: Issue[]): Rational | undefined {
  const { area, measure, period, reason, mark } = observation;
  if (observation.value === null) return undefined;
  const facts = { area, measure, period, value: String(observation.value) };
  if (reason !== undefined) issues.push(issue("data.value-with-reason", { ...facts, reason }, `${path}/reason`));
  if (mark !== undefined) issues.push(issue("data.value-with-mark", { ...facts, mark }, `${path}/mark`));
  const value = decimal(observation.value);
  if (value === undefined) issues.push(issue("data.unreadable-value", facts, `${path}/value`));
  return value;
}

function decimal(input: DecimalInput): Rational | undefined {
  // Adding 0 turns −0 into 0.
  return Number.isSafeInteger(input) ? rational(Number(input) + 0) : readDecimal(String(input).trim());
}
