import { choices, issue } from "../../error/index.js";
import { STRENGTHS, type Target } from "../../targets/index.js";
import { checkOption } from "../definitionChecks.js";
import { criterionFaults, type TargetCheck } from "./criterionFaults.js";

/** Collects all that is wrong with a target. */
export function checkTarget(check: TargetCheck, target: Target): void {
  const { scheme, panel, faults } = check;
  const { indicator, area, class: name } = target;
  const definition = Object.hasOwn(scheme.indicators, indicator) ? scheme.indicators[indicator] : undefined;
  if (definition === undefined) {
    const facts = { indicator, ...choices(indicator, Object.keys(scheme.indicators)) };
    faults.push(issue("target.unknown-indicator", facts, "/indicator"));
  } else {
    criterionFaults(check, target, definition);
  }
  const { strength } = target;
  if (strength !== undefined) checkOption("strength", strength, STRENGTHS, "/strength", faults);
  if (area !== undefined && name !== undefined) faults.push(issue("target.area-and-class", { area, class: name }));
  if (area !== undefined && panel.areaIndex(area) === undefined) {
    const near = choices(
      area,
      panel.areas.map(({ id }) => id),
    );
    faults.push(issue("target.unknown-area", { area, ...near }, "/area"));
  }
  if (name !== undefined && !scheme.classes.includes(name)) {
    faults.push(issue("target.unknown-class", { class: name, classes: scheme.classes.join(", ") }, "/class"));
  }
}
