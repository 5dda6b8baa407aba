import { convertible, type Panel } from "../data/index.js";
import { choices, type Issue, issue, type Label, labelText } from "../error/index.js";
import type { Direction } from "../formula/index.js";
import { compare, multiply, type Rational, toRational } from "../number/index.js";
import type { Unit } from "../quantity/index.js";
import { type Amount, amountUnit, type Criterion, changeUnit, criterionText, type Target } from "../targets/index.js";
import type { IndicatorDefinition } from "./definition.js";
import type { Scheme } from "./scheme.js";

/** Reads a unit by its symbol, of a scheme. */
export type UnitReader = (symbol: string) => Unit;

/** What is wrong with the criterion of a target whose indicator is known. */
export function criterionFaults(
  scheme: Scheme,
  { indicator, criterion }: Target,
  { unit, label, direction = "higher" }: IndicatorDefinition,
  readUnit: UnitReader,
  panel: Panel,
): readonly Issue[] {
  const { kind } = criterion;
  // Targets that were read from JSON may hold anything.
  if (!Object.hasOwn(LOOKS, kind)) {
    const facts = { kind, ...choices(kind, Object.keys(LOOKS)) };
    return [issue("target.unknown-criterion", facts, "/criterion/kind")];
  }
  const faults: Issue[] = [];
  if (LOOKS[kind] !== "either" && LOOKS[kind] !== direction) {
    faults.push(
      issue("target.direction", { indicator, criterion: criterionText(criterion, "zh"), direction }, "/criterion"),
    );
  }
  const { amounts, stated } = amountsOf(criterion, unit);
  const declared = readUnit(stated);
  for (const { value, unit: written } of amounts) {
    // A number that cannot be read is told here, where it stands.
    toRational(value);
    const found = written === "" ? declared : readUnit(written);
    if (found === declared || convertible(found, declared)) continue;
    faults.push(mismatch(value + written, written, label, declared, ""));
  }
  const [low, high] = amounts;
  if (low !== undefined && high !== undefined) {
    const [from, to] = [sizeOf(low, declared, readUnit), sizeOf(high, declared, readUnit)];
    const facts = { low: low.value + low.unit, high: high.value + high.unit };
    if (compare(from, to) > 0) faults.push(issue("target.range-reversed", facts, "/criterion"));
  }
  if (criterion.kind === "betterThan" && "area" in criterion.than) {
    const { area } = criterion.than;
    const known = panel.areas.map(({ id }) => id);
    if (!known.includes(area)) {
      faults.push(issue("target.unknown-area", { area, ...choices(area, known) }, "/criterion/than/area"));
    }
  }
  if (criterion.kind === "coverage") {
    const { total: id } = criterion;
    const total = Object.hasOwn(scheme.indicators, id) ? scheme.indicators[id] : undefined;
    if (total === undefined) {
      const facts = { indicator: id, ...choices(id, Object.keys(scheme.indicators)) };
      faults.push(issue("target.unknown-indicator", facts, "/criterion/total"));
    } else if (!convertible(readUnit(total.unit), declared)) {
      faults.push(mismatch(labelText(total.label, "zh"), total.unit, label, declared, "/total"));
    }
  }
  return faults;
}

function mismatch(left: string, leftUnit: string, label: Label, { symbol }: Unit, below: string): Issue {
  const facts = { left, leftUnit, right: labelText(label, "zh"), rightUnit: symbol };
  return issue("unit.mismatch", facts, `/criterion${below}`);
}

function sizeOf({ value, unit }: Amount, declared: Unit, readUnit: UnitReader): Rational {
  return multiply(toRational(value), unit === "" ? declared.factor : readUnit(unit).factor);
}

/** The direction that a criterion looks in; inside a range and ahead of others has none. */
const LOOKS: Readonly<Record<Criterion["kind"], Direction | "either">> = {
  atLeast: "higher",
  moreThan: "higher",
  range: "higher",
  coverage: "higher",
  atMost: "lower",
  lessThan: "lower",
  about: "either",
  between: "either",
  top: "either",
  betterThan: "either",
};

/** The amounts that a criterion states, and the unit in which they are read. */
function amountsOf(
  criterion: Criterion,
  unit: string,
): { readonly amounts: readonly Amount[]; readonly stated: string } {
  switch (criterion.kind) {
    case "top":
    case "coverage":
      return { amounts: [], stated: unit };
    case "betterThan":
      return { amounts: criterion.by === undefined ? [] : [criterion.by], stated: changeUnit(unit) };
    default: {
      const { of } = criterion;
      const amounts = "low" in criterion ? [criterion.low, criterion.high] : [criterion];
      const counted = of === "times" || of === "doublings";
      // 倍 and 番 say again what `of` says.
      const plain = counted ? amounts.map(({ value }) => ({ value, unit: "" })) : amounts;
      return { amounts: plain, stated: amountUnit(of, unit) };
    }
  }
}
