import { choices, collecting, type Issue, issue, pointer } from "../error/index.js";
import { compare, type DecimalInput, exactText, isDecimalInput, sign, toRational } from "../number/index.js";
import type { EntryDefinition, MissingPolicy, SchemeDefinition } from "./definition.js";
import { checkOption } from "./definitionChecks.js";
import type { Points, SchemeEntry } from "./scheme.js";

export const MISSING_POLICIES: readonly MissingPolicy[] = ["zero", "rescale"];

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
      if (entry.missing !== undefined)
        checkOption("missing", entry.missing, MISSING_POLICIES, `${own}/missing`, issues);
      if (entry.items.length === 0) issues.push(issue("scheme.empty-block", { item: entry.id }, `${own}/items`));
      return { kind: "block", ...entry, items: entriesOf(entry.items, `${own}/items`, definition, issues, ids) };
    }
    if (!Object.hasOwn(definition.indicators, entry.indicator)) {
      const near = choices(entry.indicator, Object.keys(definition.indicators));
      const facts = { item: entry.id, indicator: entry.indicator, ...near };
      issues.push(issue("scheme.unknown-indicator", facts, `${own}/indicator`));
    }
    return { kind: "item", ...entry, points: pointsOf(entry, `${own}/points`, definition, issues) };
  });
}

function pointsOf(
  item: Exclude<EntryDefinition, { readonly items: readonly EntryDefinition[] }>,
  path: string,
  { classes }: SchemeDefinition,
  issues: Issue[],
): Points {
  const { rule, points } = item;
  const read = (input: DecimalInput, at: string): string => {
    const value = collecting(issues, at, () => toRational(input));
    if (value === undefined) return "0";
    const text = exactText(value);
    if (sign(value) < 0) issues.push(issue("scheme.negative-points", { item: item.id, points: text }, at));
    else if (rule.mostPoints !== undefined && compare(value, toRational(rule.mostPoints)) < 0) {
      const facts = { item: item.id, points: text, rule: rule.name, most: rule.mostPoints };
      issues.push(issue("scheme.points-below-rule", facts, at));
    }
    return text;
  };
  if (isDecimalInput(points)) return read(points, path);
  const byClass: Record<string, string> = {};
  for (const [name, input] of Object.entries(points)) {
    if (!classes.includes(name)) {
      issues.push(
        issue(
          "scheme.unknown-class",
          { item: item.id, class: name, classes: classes.join(", ") },
          path + pointer(name),
        ),
      );
    }
    if (input !== undefined) byClass[name] = read(input, path + pointer(name));
  }
  return byClass;
}
