import { convertible, type Panel } from "../data/index.js";
import { type Issue, issue, labelText, suggestion } from "../error/index.js";
import type { Direction } from "../formula/index.js";
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
    const facts = { kind, suggestion: suggestion(kind, Object.keys(LOOKS)) ?? "atLeast" };
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
      const known = panel.areas.map(({ id }) => id);
      const facts = { area, suggestion: suggestion(area, known) ?? known.slice(0, 3).join(", ") };
      faults.push(issue("target.unknown-area", facts, "/criterion/than/area"));
    }
  }
  if (criterion.kind === "coverage" && !Object.hasOwn(scheme.indicators, criterion.total)) {
    const known = Object.keys(scheme.indicators);
    const facts = { indicator: criterion.total, suggestion: suggestion(criterion.total, known) ?? known.join(", ") };
    faults.push(issue("target.unknown-indicator", facts, "/criterion/total"));
  }
  return faults;
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
      return { amounts: counted ? [] : amounts, stated: amountUnit(of, unit) };
    }
  }
}
