import { choices, collecting, type Issue, issue } from "../../error/index.js";
import { compare, type DecimalInput, exactText, positiveDecimal, toRational } from "../../number/index.js";
import type { Rule } from "../../scoring/index.js";
import type { SchemeDefinition } from "../definition.js";
import { checkIds, checkItem, checkOption } from "../definitionChecks.js";
import type { Scheme } from "../scheme.js";
import type { AdjustmentDefinition, CheckedAdjustment, StatedAdjustment } from "./adjustmentDefinition.js";

/** The adjustments of a definition with the caps over all of them, checked. */
export function adjustmentsOf(
  { adjustments = [], bonusMost, deductionMost, indicators }: SchemeDefinition,
  entries: ReadonlySet<string>,
  issues: Issue[],
): Pick<Scheme, "adjustments" | "bonusMost" | "deductionMost"> {
  checkIds(
    adjustments.map(({ id }) => id),
    "adjustments",
    issues,
  );
  const [bonuses, deductions] = [
    positive("bonusMost", bonusMost, "", issues),
    positive("deductionMost", deductionMost, "", issues),
  ];
  return {
    adjustments: adjustments.map((adjustment, index) => {
      const path = `/adjustments/${index}`;
      const { id, kind, to, hundred = "outside" } = adjustment;
      checkOption("kind", kind, ["bonus", "deduction"], `${path}/kind`, issues);
      checkOption("hundred", hundred, ["inside", "outside"], `${path}/hundred`, issues);
      if (to !== undefined) checkItem(id, to, entries, `${path}/to`, issues);
      if (adjustment.indicator !== undefined && !Object.hasOwn(indicators, adjustment.indicator)) {
        const { indicator } = adjustment;
        const facts = { item: id, indicator, ...choices(indicator, Object.keys(indicators)) };
        issues.push(issue("scheme.unknown-indicator", facts, `${path}/indicator`));
      }
      return read(adjustment, path, issues);
    }),
    ...(bonuses !== undefined && { bonusMost: bonuses }),
    ...(deductions !== undefined && { deductionMost: deductions }),
  };
}

/** All that an adjustment can have. */
type Parts = Omit<StatedAdjustment, "indicator"> & { readonly indicator?: string; readonly rule?: Rule };

function read(adjustment: AdjustmentDefinition, path: string, issues: Issue[]): CheckedAdjustment {
  // What a caller in JavaScript can put together wrongly.
  const { id, each: stated, most: bound, indicator, rule, ...rest }: Parts = adjustment;
  const isComputed = indicator !== undefined && rule !== undefined;
  if (isComputed ? stated !== undefined || bound === undefined : indicator !== undefined || rule !== undefined) {
    issues.push(issue("scheme.adjustment-parts", { adjustment: id }, path));
  }
  const each = positive("each", stated, path, issues);
  const most = positive("most", bound, path, issues);
  if (!isComputed) return { id, ...rest, ...(each !== undefined && { each }), ...(most !== undefined && { most }) };
  const full = most ?? "0";
  if (rule.mostPoints !== undefined && compare(toRational(full), toRational(rule.mostPoints)) < 0) {
    const facts = { item: id, points: full, rule: rule.name, most: rule.mostPoints };
    issues.push(issue("scheme.points-below-rule", facts, `${path}/most`));
  }
  return { id, ...rest, indicator, rule, most: full };
}

function positive(option: string, input: DecimalInput | undefined, path: string, issues: Issue[]): string | undefined {
  const value = input === undefined ? undefined : collecting(issues, path, () => positiveDecimal(input, option));
  return value === undefined ? undefined : exactText(value);
}
