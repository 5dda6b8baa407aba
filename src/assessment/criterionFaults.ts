import { convertible, type Panel } from "../data/index.js";
import { choices, type Issue, issue, labelText } from "../error/index.js";
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
  const sizes = amounts.map((amount) => sizeOf(amount, declared, readUnit));
  const [low, high] = sizes;
  if (low !== undefined && high !== undefined && compare(low, high) > 0) {
    const [from, to] = amounts.map((amount) => amount.value + amount.unit);
    faults.push(issue("target.range-reversed", { low: from ?? "", high: to ?? "" }, "/criterion"));
  }
  for (const { value, unit: written } of amounts) {
    if (written === "") continue;
    const found = readUnit(written);
    if (found === declared || convertible(found, declared)) continue;
    const facts = {
      left: value + written,
      leftUnit: written,
      right: labelText(label, "zh"),
      rightUnit: declared.symbol,
    };
    faults.push(issue("unit.mismatch", facts, "/criterion"));
  }
  if (criterion.kind === "betterThan" && "area" in criterion.than) {
    const { area } = criterion.than;
    if (panel.areaIndex(area) === undefined) {
      const near = choices(
        area,
        panel.areas.map(({ id }) => id),
      );
      faults.push(issue("target.unknown-area", { area, ...near }, "/criterion/than/area"));
    }
  }
  if (criterion.kind === "coverage" && !Object.hasOwn(scheme.indicators, criterion.total)) {
    const facts = { indicator: criterion.total, ...choices(criterion.total, Object.keys(scheme.indicators)) };
    faults.push(issue("target.unknown-indicator", facts, "/criterion/total"));
  }
  if (criterion.kind === "coverage") {
    const total = Object.hasOwn(scheme.indicators, criterion.total) ? scheme.indicators[criterion.total] : undefined;
    if (total !== undefined && !convertible(readUnit(total.unit), declared)) {
      const [left, right] = [labelText(total.label, "zh"), labelText(label, "zh")];
      const facts = { left, leftUnit: total.unit, right, rightUnit: declared.symbol };
      faults.push(issue("unit.mismatch", facts, "/criterion/total"));
    }
  }
  return faults;
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
