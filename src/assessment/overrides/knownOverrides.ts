import type { Panel } from "../../data/index.js";
import { collecting, type Issue, issue } from "../../error/index.js";
import type { ParameterValue } from "../../interpret/index.js";
import { compare, exactText, sign, toRational } from "../../number/index.js";
import { handedItem } from "../handedItem.js";
import { leavesOf } from "../leavesOf.js";
import type { Participant } from "../participant.js";
import type { Scheme } from "../scheme.js";
import { sourceText } from "../sourceText.js";
import type { OverrideFact, OverrideResult } from "./overrideFact.js";
import { overrideName } from "./setByHand.js";

/** The scores set by hand, by item and area. */
export type KnownOverrides = ReadonlyMap<string, ReadonlyMap<string, OverrideResult>>;

/** Checks the scores set by hand. */
export function knownOverrides(
  { items }: Scheme,
  facts: readonly OverrideFact[],
  within: { readonly panel: Panel; readonly participants: readonly Participant[] },
  issues: Issue[],
): KnownOverrides {
  const found = new Map<string, Map<string, OverrideResult>>();
  const held = { ...within, entries: leavesOf(items) };
  for (const [index, fact] of facts.entries()) {
    const path = `/overrides/${index}`;
    const { area, item, reason, by, source, aboveFull = false } = fact;
    const about = handedItem(fact, held, path, issues);
    for (const [lacks, text] of Object.entries({ reason, by })) {
      if (!text) issues.push(issue("assessment.unsigned", { item, area, lacks }, `${path}/${lacks}`));
    }
    const value = collecting(issues, `${path}/points`, () => toRational(fact.points));
    if (about === undefined || value === undefined) continue;
    const points = exactText(value);
    const { full } = about;
    const tooMuch = !aboveFull && full !== undefined && compare(value, toRational(full)) > 0;
    if (sign(value) < 0 || tooMuch) {
      issues.push(issue("assessment.override-range", { item, points, full: full ?? "" }, `${path}/points`));
    }
    const ofItem = found.get(item) ?? new Map<string, OverrideResult>();
    found.set(item, ofItem);
    if (ofItem.has(area)) issues.push(issue("assessment.override-twice", { item, area }, path));
    ofItem.set(area, { points, reason, by, source: source ?? null });
  }
  return found;
}

/** The scores set by hand as parameters, with the hand, the reason and the source. */
export function overrideParameters(known: KnownOverrides): readonly ParameterValue[] {
  return [...known].flatMap(([item, ofItem]) =>
    [...ofItem].map(([area, { points, reason, by, source }]) => ({
      name: overrideName(item),
      area,
      value: points,
      source: sourceText([by, reason, source ?? undefined]),
    })),
  );
}
