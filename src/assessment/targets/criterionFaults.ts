import { convertible, type Panel } from "../../data/index.js";
import { choices, collecting, type Issue, issue, type Label, labelText } from "../../error/index.js";
import { compare, multiply, type Rational, readDecimal, toRational } from "../../number/index.js";
import type { Unit } from "../../quantity/index.js";
import { type Amount, amountUnit, changeUnit, criterionText, type Target } from "../../targets/index.js";
import type { IndicatorDefinition } from "../definition.js";
import type { Scheme } from "../scheme.js";
import { LOOKS } from "./criterionDirection.js";
import { criterionShape } from "./criterionShape.js";

/** Reads a unit by its symbol, of a scheme. */
export type UnitReader = (symbol: string) => Unit;

/** What targets are held against, and where their faults go. */
export interface TargetCheck {
  readonly scheme: Scheme;
  readonly readUnit: UnitReader;
  readonly panel: Panel;
  readonly faults: Issue[];
}

/** Collects what is wrong with the criterion of a target. There may be a target for each area and indicator. */
export function criterionFaults(check: TargetCheck, target: Target, definition: IndicatorDefinition): void {
  const { scheme, readUnit, panel, faults } = check;
  const { indicator, criterion } = target;
  const { direction = "higher" } = definition;
  const { kind } = criterion;
  const misshapen = criterionShape(criterion);
  if (misshapen !== undefined) {
    faults.push(misshapen);
    return;
  }
  if (LOOKS[kind] !== "either" && LOOKS[kind] !== direction) {
    faults.push(
      issue("target.direction", { indicator, criterion: criterionText(criterion, "zh"), direction }, "/criterion"),
    );
  }
  if (criterion.kind === "betterThan") {
    if (criterion.by !== undefined) checkAmount(check, definition, criterion.by, changeUnit(definition.unit));
    if ("area" in criterion.than) {
      const { area } = criterion.than;
      const known = panel.areas.map(({ id }) => id);
      if (!known.includes(area)) {
        faults.push(issue("target.unknown-area", { area, ...choices(area, known) }, "/criterion/than/area"));
      }
    }
  } else if (criterion.kind === "coverage") {
    const { total: id } = criterion;
    const total = Object.hasOwn(scheme.indicators, id) ? scheme.indicators[id] : undefined;
    const declared = readUnit(definition.unit);
    if (total === undefined) {
      const facts = { indicator: id, ...choices(id, Object.keys(scheme.indicators)) };
      faults.push(issue("target.unknown-indicator", facts, "/criterion/total"));
    } else if (!convertible(readUnit(total.unit), declared)) {
      faults.push(mismatch(labelText(total.label, "zh"), total.unit, definition.label, declared, "/total"));
    }
  } else if (criterion.kind !== "top") {
    const stated = amountUnit(criterion.of, definition.unit);
    // 倍 and 番 say again what `of` says.
    const counted = criterion.of === "times" || criterion.of === "doublings";
    if (!("low" in criterion)) checkAmount(check, definition, counted ? bare(criterion) : criterion, stated);
    else if (counted) checkEnds(check, definition, bare(criterion.low), bare(criterion.high), stated);
    else checkEnds(check, definition, criterion.low, criterion.high, stated);
  }
}

function bare({ value }: Amount): Amount {
  return { value, unit: "" };
}

function checkEnds(
  check: TargetCheck,
  definition: IndicatorDefinition,
  low: Amount,
  high: Amount,
  stated: string,
): void {
  const { readUnit, faults } = check;
  const before = faults.length;
  checkAmount(check, definition, low, stated);
  checkAmount(check, definition, high, stated);
  if (faults.length > before) return;
  const sizeOf = ({ value, unit }: Amount): Rational => multiply(toRational(value), readUnit(unit || stated).factor);
  if (compare(sizeOf(low), sizeOf(high)) > 0) {
    faults.push(
      issue("target.range-reversed", { low: low.value + low.unit, high: high.value + high.unit }, "/criterion"),
    );
  }
}

/** A number that cannot be read, or one in another kind of unit, is told where it stands. */
function checkAmount(
  { readUnit, faults }: TargetCheck,
  { label }: IndicatorDefinition,
  { value, unit }: Amount,
  stated: string,
): void {
  if (readDecimal(value) === undefined) faults.push(issue("number.unreadable", { text: value }, "/criterion"));
  if (unit === "" || unit === stated) return;
  const found = collecting(faults, "/criterion", () => readUnit(unit));
  const declared = readUnit(stated);
  if (found === undefined || convertible(found, declared)) return;
  faults.push(mismatch(value + unit, unit, label, declared, ""));
}

function mismatch(left: string, leftUnit: string, label: Label, { symbol }: Unit, below: string): Issue {
  const facts = { left, leftUnit, right: labelText(label, "zh"), rightUnit: symbol };
  return issue("unit.mismatch", facts, `/criterion${below}`);
}
