import type { Panel } from "../../data/index.js";
import { choices, collecting, type Issue, issue } from "../../error/index.js";
import type { ParameterValue } from "../../interpret/index.js";
import { exactText, type Rational, reduced, sign, sum, toRational, ZERO } from "../../number/index.js";
import { unknownArea } from "../participants.js";
import type { Scheme } from "../scheme.js";
import { sourceText } from "../sourceText.js";
import type { CheckedAdjustment } from "./adjustmentDefinition.js";
import type { AdjustmentFact, AdjustmentFactResult } from "./adjustmentFact.js";
import { adjustmentName } from "./adjustmentLines.js";

/** The facts of each adjustment, by area. */
export type KnownAdjustments = ReadonlyMap<string, ReadonlyMap<string, readonly KnownFact[]>>;

interface KnownFact extends AdjustmentFactResult {
  readonly amount: Rational;
}

/** The facts by adjustment and area, in an order of their own, so that it never matters how they were handed in. */
export function knownAdjustments(
  { adjustments }: Scheme,
  facts: readonly AdjustmentFact[],
  panel: Panel,
  issues: Issue[],
): KnownAdjustments {
  const found = new Map(adjustments.map(({ id }) => [id, new Map<string, KnownFact[]>()]));
  for (const [index, fact] of facts.entries()) {
    const path = `/adjustments/${index}`;
    const { adjustment: id, area, reason, source } = fact;
    if (panel.areaIndex(area) === undefined) issues.push(unknownArea(area, panel, `${path}/area`));
    const definition = adjustments.find((each) => each.id === id);
    if (definition === undefined) {
      const facts = { adjustment: id, ...choices(id, found.keys()) };
      issues.push(issue("assessment.unknown-adjustment", facts, `${path}/adjustment`));
      continue;
    }
    if (definition.indicator !== undefined) {
      issues.push(issue("assessment.computed-adjustment", { adjustment: id }, path));
      continue;
    }
    const amount = amountOf(definition, fact, path, issues);
    if (amount === undefined) continue;
    const exact = exactText(amount);
    const [times, points] = definition.each === undefined ? [null, exact] : [exact, null];
    const ofArea = found.get(id)?.get(area) ?? [];
    ofArea.push({ amount, times, points, reason: reason ?? null, source: source ?? null });
    found.get(id)?.set(area, ofArea);
  }
  const order = ({ amount: _amount, ...shown }: KnownFact): string => JSON.stringify(Object.values(shown));
  for (const ofAdjustment of found.values()) {
    for (const those of ofAdjustment.values()) those.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }
  return found;
}

function amountOf(
  { id, each }: CheckedAdjustment,
  { times, points }: AdjustmentFact,
  path: string,
  issues: Issue[],
): Rational | undefined {
  const expected = each === undefined ? "points" : "times";
  const [given, other] = each === undefined ? [points, times] : [times ?? 1, points];
  const amount = given === undefined ? undefined : collecting(issues, `${path}/${expected}`, () => toRational(given));
  if (given !== undefined && amount === undefined) return undefined;
  const isPart = each !== undefined && amount !== undefined && reduced(amount).denominator !== 1;
  if (amount !== undefined && other === undefined && sign(amount) >= 0 && !isPart) return amount;
  const found = other === undefined ? (amount === undefined ? "—" : exactText(amount)) : String(other);
  issues.push(issue("assessment.adjustment-amount", { adjustment: id, expected, found }, path));
  return undefined;
}

/** The times or points of each area; none where there is no fact. */
export function adjustmentParameters({ adjustments }: Scheme, known: KnownAdjustments): readonly ParameterValue[] {
  return adjustments.flatMap(({ id, indicator }): readonly ParameterValue[] => {
    if (indicator !== undefined) return [];
    const name = adjustmentName(id);
    const own = [...(known.get(id) ?? [])].map(([area, facts]) => ({
      name,
      area,
      value: exactText(sum(facts.map(({ amount }) => amount))),
      ...sourceOf(facts),
    }));
    return [{ name, value: exactText(ZERO) }, ...own];
  });
}

function sourceOf(facts: readonly KnownFact[]): { readonly source?: string } {
  const told = facts.map(({ times, points, reason, source }) => {
    const amount = facts.length === 1 ? undefined : times === null ? (points ?? undefined) : `×${times}`;
    return sourceText([amount, reason ?? undefined, source ?? undefined]);
  });
  const source = told.filter((text) => text !== "").join("; ");
  return source === "" ? {} : { source };
}
