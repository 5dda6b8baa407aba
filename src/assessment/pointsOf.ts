import { collecting, type Issue, issue, pointer } from "../error/index.js";
import { compare, type DecimalInput, exactText, isDecimalInput, sign, toRational } from "../number/index.js";
import type { Rule } from "../scoring/index.js";
import type { SchemeDefinition } from "./definition.js";
import type { Points } from "./scheme.js";

/** Full points of an item or block, checked: for all classes, or by class. */
export function pointsOf(
  item: string,
  points: DecimalInput | Readonly<Record<string, DecimalInput | undefined>>,
  path: string,
  { classes }: Pick<SchemeDefinition, "classes">,
  issues: Issue[],
  rule?: Rule,
): Points {
  const read = (input: DecimalInput, at: string): string => {
    const value = collecting(issues, at, () => toRational(input));
    if (value === undefined) return "0";
    const text = exactText(value);
    if (sign(value) < 0) issues.push(issue("scheme.negative-points", { item, points: text }, at));
    else if (rule?.mostPoints !== undefined && compare(value, toRational(rule.mostPoints)) < 0) {
      const facts = { item, points: text, rule: rule.name, most: rule.mostPoints };
      issues.push(issue("scheme.points-below-rule", facts, at));
    }
    return text;
  };
  if (isDecimalInput(points)) return read(points, path);
  const byClass: Record<string, string> = {};
  for (const [name, input] of Object.entries(points)) {
    if (!classes.includes(name)) {
      issues.push(
        issue("scheme.unknown-class", { item, class: name, classes: classes.join(", ") }, path + pointer(name)),
      );
    }
    if (input !== undefined) byClass[name] = read(input, path + pointer(name));
  }
  return byClass;
}
