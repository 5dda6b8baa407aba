import * as z from "zod";
import { choices, fail, failAll, within } from "../error/index.js";
import type { Rule } from "./rule.js";
import type { RuleJson, RuleReaders } from "./ruleReader.js";
import { shapeIssues } from "./shapeIssues.js";

/**
 * Reads a rule from JSON, and the rules that stand in its options.
 *
 * @throws KaoheError `json.unknown-rule`, `json.shape`, and what the rule's constructor throws, each at its JSON path
 * @example
 * readRule({ name: "minMax", options: { whenEqual: "half" } }, RULES).name   //=> "minMax"
 */
export function readRule({ name, options = {} }: RuleJson, rules: RuleReaders): Rule {
  const reader = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (reader === undefined) {
    return fail("json.unknown-rule", { rule: name, ...choices(name, Object.keys(rules)) }, "/name");
  }
  return within("/options", () => {
    try {
      return reader(options, (inner) => readRule(inner, rules));
    } catch (error) {
      if (error instanceof z.ZodError) failAll(shapeIssues(error.issues));
      throw error;
    }
  });
}
