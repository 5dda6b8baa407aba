import { choices, type Issue, issue } from "../error/index.js";
import { blockOptions } from "./blockOptions.js";
import type { EntryDefinition, SchemeDefinition } from "./definition.js";
import { checkOption } from "./definitionChecks.js";
import { markOf } from "./marks/schemeMark.js";
import { checkPolicies } from "./missingPolicy.js";
import { pointsOf } from "./pointsOf.js";
import type { SchemeEntry } from "./scheme.js";

/** The blocks and items of a definition, checked. */
export function entriesOf(
  entries: readonly EntryDefinition[],
  path: string,
  definition: SchemeDefinition,
  issues: Issue[],
  ids: Set<string>,
): readonly SchemeEntry[] {
  return entries.map((entry, index): SchemeEntry => {
    const own = `${path}/${index}`;
    if (entry.id === "") issues.push(issue("scheme.empty-id", { list: "items" }, `${own}/id`));
    else if (ids.has(entry.id)) issues.push(issue("scheme.item-twice", { item: entry.id }, `${own}/id`));
    ids.add(entry.id);
    if ("items" in entry) {
      if (entry.items.length === 0) issues.push(issue("scheme.empty-block", { item: entry.id }, `${own}/items`));
      const { points: _points, mostMissing: _mostMissing, items, ...rest } = entry;
      return {
        kind: "block",
        ...rest,
        ...blockOptions(entry, own, definition, issues),
        items: entriesOf(items, `${own}/items`, definition, issues, ids),
      };
    }
    if (entry.missing !== undefined) checkPolicies(entry.missing, `${own}/missing`, issues);
    if ("mark" in entry) {
      const mark = markOf(entry.mark, `${own}/mark`, issues);
      return {
        kind: "mark",
        ...entry,
        mark,
        points: pointsOf(entry.id, entry.points, `${own}/points`, definition, issues),
      };
    }
    if (!Object.hasOwn(definition.indicators, entry.indicator)) {
      const near = choices(entry.indicator, Object.keys(definition.indicators));
      const facts = { item: entry.id, indicator: entry.indicator, ...near };
      issues.push(issue("scheme.unknown-indicator", facts, `${own}/indicator`));
    }
    const { id, periods } = entry;
    if (periods !== undefined) {
      checkOption("each", periods.each, ["quarter", "month"], `${own}/periods/each`, issues);
      checkOption("missing", periods.missing ?? "zero", ["zero", "rescale"], `${own}/periods/missing`, issues);
    }
    return {
      kind: "item",
      ...entry,
      points: pointsOf(id, entry.points, `${own}/points`, definition, issues, entry.rule),
    };
  });
}
