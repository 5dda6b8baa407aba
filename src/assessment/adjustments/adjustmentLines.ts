import type { Issue, Label } from "../../error/index.js";
import {
  type Condition,
  choose,
  type Formula,
  isMissing,
  max,
  min,
  multiply,
  named,
  type Operand,
  or,
  parameter,
  round,
  subtract,
} from "../../formula/index.js";
import { fullPoints } from "../fullPoints.js";
import { itemFormulas, type Known } from "../itemFormulas.js";
import { holds, type SetByHand } from "../overrides/setByHand.js";
import type { Scheme, SchemeEntry } from "../scheme.js";
import { suffixed } from "../suffixed.js";
import { sumOf } from "../sumOf.js";
import type { CheckedAdjustment } from "./adjustmentDefinition.js";

/** A bonus or deduction as formulas; both never below zero. */
export interface AdjustmentLine {
  readonly adjustment: CheckedAdjustment;
  /** What the facts or the rule come to, before the caps. */
  readonly stated: Formula;
  /** What counts. */
  readonly points: Formula;
}

/** The lines of all adjustments, in the order of the scheme. */
export function adjustmentLines(
  scheme: Scheme,
  known: Known,
  byHand: SetByHand,
  issues: Issue[],
): readonly AdjustmentLine[] {
  const own = scheme.adjustments.map((adjustment, index) => {
    const { stated, counted } = ownPoints(scheme, adjustment, `/adjustments/${index}`, known, issues);
    const { to, most } = adjustment;
    const nothing = to === undefined ? [] : withoutEffect(scheme, to, byHand);
    const parts: readonly Operand[] = most === undefined ? [counted] : [counted, most];
    return { adjustment, stated, parts, nothing };
  });
  const points = new Map<CheckedAdjustment, Formula>();
  for (const kind of ["bonus", "deduction"] as const) {
    const together = kind === "bonus" ? scheme.bonusMost : scheme.deductionMost;
    // What counts outside takes of the common cap first: inside, a point may be lost where full points are reached.
    const toTotal = own.filter(({ adjustment }) => adjustment.kind === kind && adjustment.to === undefined);
    const inside = (each: (typeof own)[number]): boolean => each.adjustment.hundred === "inside";
    const before: Formula[] = [];
    for (const { adjustment, parts } of [...toTotal.filter((each) => !inside(each)), ...toTotal.filter(inside)]) {
      const left = together === undefined ? [] : [before.length === 0 ? together : subtract(together, sumOf(before))];
      const line = lineOf(scheme, adjustment, leastOf([...parts, ...left]));
      before.push(line);
      points.set(adjustment, line);
    }
  }
  return own.map(({ adjustment, stated, parts, nothing }) => {
    const line = points.get(adjustment);
    if (line !== undefined) return { adjustment, stated, points: line };
    const least = leastOf(parts);
    const cases = nothing.map((condition): readonly [Condition, number] => [condition, 0]);
    return {
      adjustment,
      stated,
      points: lineOf(scheme, adjustment, cases.length === 0 ? least : choose(cases, least)),
    };
  });
}

function leastOf(parts: readonly Operand[]): Operand {
  const [only, second] = parts;
  return only !== undefined && second === undefined ? only : min(...parts);
}

function lineOf(scheme: Scheme, adjustment: CheckedAdjustment, points: Operand): Formula {
  const { id, citation = "" } = adjustment;
  return named(points, { id: `adjustment:${id}`, label: adjustmentLabel(scheme, adjustment), places: 4, citation });
}

/** What people call an adjustment: its own label, else that of its indicator, else its id. */
export function adjustmentLabel({ indicators }: Scheme, { id, label, indicator }: CheckedAdjustment): Label {
  return label ?? (indicator === undefined ? undefined : indicators[indicator]?.label) ?? id;
}

/** The name of the parameter that holds the times, or the points, that the facts come to. */
export function adjustmentName(id: string): string {
  return `adjustment:${id}`;
}

function ownPoints(
  scheme: Scheme,
  adjustment: CheckedAdjustment,
  path: string,
  known: Known,
  issues: Issue[],
): { readonly stated: Formula; readonly counted: Formula } {
  const { id, each } = adjustment;
  const label = adjustmentLabel(scheme, adjustment);
  if (adjustment.indicator !== undefined) {
    const { indicator, rule, most } = adjustment;
    const item = { kind: "item", id: `adjustment:${id}`, label, indicator, rule, points: most } as const;
    const { score } = itemFormulas(scheme, item, path, known, issues);
    const decimals = scheme.rounding.items;
    const counted = max(0, decimals === undefined ? score : round(score, decimals));
    // A bonus that cannot be computed counts nothing; the result says why.
    return { stated: score, counted: choose([[isMissing(score), 0]], counted) };
  }
  if (each === undefined) {
    const points = parameter(adjustmentName(id), { label: suffixed(label, "记分", " as stated") });
    return { stated: points, counted: points };
  }
  const points = multiply(parameter(adjustmentName(id), { label: suffixed(label, "次数", " (times)") }), each);
  return { stated: points, counted: points };
}

/** Where the item or block that is changed counts nothing itself. */
function withoutEffect({ items }: Scheme, to: string, { vetoed }: SetByHand): readonly Condition[] {
  const entry = entryOf(items, to);
  const lacking = entry === undefined || entry.kind === "block" || typeof entry.points === "string";
  const vetoes = (vetoed.get(to) ?? []).map(holds);
  return [
    ...(lacking ? [] : [isMissing(fullPoints(entry.id, entry.points))]),
    ...(vetoes.length === 0 ? [] : [or(...vetoes)]),
  ];
}

function entryOf(entries: readonly SchemeEntry[], id: string): SchemeEntry | undefined {
  for (const entry of entries) {
    const found = entry.id === id ? entry : entry.kind === "block" ? entryOf(entry.items, id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
