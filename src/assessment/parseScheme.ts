import type { Measure } from "../data/index.js";
import { collecting, fail, failAll, type Issue, issue } from "../error/index.js";
import { type Formula, measures, type NodeOf, parameter, readFormula } from "../formula/index.js";
import { INDICATORS } from "../indicators/index.js";
import { RULES, type Rule, type RuleReaders, readRule, shapeIssues } from "../scoring/index.js";
import type { AdjustmentDefinition } from "./adjustments/adjustmentDefinition.js";
import { defineScheme } from "./defineScheme.js";
import type { EntryDefinition, IndicatorDefinition } from "./definition.js";
import { indicatorFormula } from "./indicatorFormula.js";
import { indicatorRoot } from "./indicatorRoot.js";
import type { Scheme } from "./scheme.js";
import { schemeParameter } from "./schemeParameters.js";
import { type EntryJson, type SchemeJson, schemeSchema } from "./schemeSchema.js";

/**
 * Reads a scheme from JSON (a value, or its text): the same scheme as `defineScheme` would make, and the same result.
 *
 * Numbers are decimal text, rules stand by name and options, formulas as formula text, which may speak of measures and of other
 * indicators by id, and call the catalogue of indicators.
 *
 * @param options.rules the rules that the scheme may use; all of kaohe's when left out
 * @throws KaoheError with all faults at once, each at its JSON path: `json.shape`; or else `json.unknown-rule`, `formula.*` with the column of
 *   the fault, and what `defineScheme` throws
 * @example
 * const json = {
 *   id: "city-2017", classes: ["B"],
 *   measures: { rd: { label: "R&D经费支出", unit: "亿元" }, gdp: { label: "地区生产总值", unit: "亿元" } },
 *   indicators: { intensity: { label: "R&D强度", unit: "%", formula: "rd / gdp" } },
 *   items: [{ id: "i", indicator: "intensity", points: "10", rule: { name: "attainment", options: { cap: "1.2" } } }],
 * };
 * parseScheme(json).items[0].rule.options   //=> { cap: "1.2" }
 */
export function parseScheme(json: unknown, options: { readonly rules?: RuleReaders } = {}): Scheme {
  const read = schemeSchema().safeParse(typeof json === "string" ? parsedText(json) : json, { reportInput: true });
  if (!read.success) {
    failAll(shapeIssues(read.error.issues));
    return fail("json.shape", { problem: "custom", detail: read.error.message });
  }
  const issues: Issue[] = [];
  const { data } = read;
  const indicators = indicatorsOf(data, issues);
  const rules = options.rules ?? RULES;
  const items = data.items.map((entry, index) => entryOf(entry, `/items/${index}`, rules, issues));
  const adjustments = adjustmentsOf(data, rules, issues);
  const define = (): Scheme =>
    defineScheme({ ...data, measures: measures(data.measures), indicators, items, adjustments });
  if (issues.length > 0) {
    collecting(issues, "", define);
    failAll(issues);
  }
  return define();
}

function parsedText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail("json.shape", { problem: "syntax", detail: error instanceof Error ? error.message : String(error) });
  }
}

function indicatorsOf(
  { indicators, measures: definitions, parameters = {}, rounding = {} }: SchemeJson,
  issues: Issue[],
): Record<string, IndicatorDefinition> {
  const handles: Readonly<Record<string, NodeOf<"observed"> & { readonly measure: Measure }>> = measures(definitions);
  const read = new Map<string, IndicatorDefinition>();
  const open = new Set<string>();
  const names: Record<string, Formula> = {};
  for (const [id, table] of Object.entries(parameters)) {
    Object.defineProperty(names, id, { enumerable: true, value: schemeParameter(id, table) });
  }
  const readOne = (id: string, definition: SchemeJson["indicators"][string]): IndicatorDefinition => {
    const known = read.get(id);
    if (known !== undefined) return known;
    if (open.has(id)) fail("formula.cycle", { names: [...open, id].join(" → ") });
    open.add(id);
    try {
      const formula = readFormula(definition.formula, { measures: handles, names, functions: INDICATORS });
      const result = { ...definition, formula };
      read.set(id, result);
      return result;
    } finally {
      open.delete(id);
    }
  };
  for (const [id, definition] of Object.entries(indicators)) {
    if (Object.hasOwn(names, id)) continue;
    // An indicator is read when the first formula speaks of it, in whatever order they stand.
    Object.defineProperty(names, id, {
      enumerable: true,
      get: () => indicatorFormula(id, readOne(id, definition), rounding),
    });
  }
  for (const [id, definition] of Object.entries(indicators)) {
    collecting(issues, indicatorRoot(id), () => readOne(id, definition));
  }
  // What could not be read stands as a value of its unit, so that the faults of the rest are told too.
  const unread = (id: string, definition: SchemeJson["indicators"][string]): IndicatorDefinition => ({
    ...definition,
    formula: parameter(id, { label: definition.label, unit: definition.unit }),
  });
  return Object.fromEntries(
    Object.entries(indicators).map(([id, definition]) => [id, read.get(id) ?? unread(id, definition)]),
  );
}

function entryOf(entry: EntryJson, path: string, rules: RuleReaders, issues: Issue[]): EntryDefinition {
  if ("items" in entry) {
    const items = entry.items.map((part, index) => entryOf(part, `${path}/items/${index}`, rules, issues));
    return { ...entry, items };
  }
  if ("mark" in entry) return entry;
  const rule = collecting(issues, `${path}/rule`, () => readRule(entry.rule, rules));
  return { ...entry, rule: rule ?? UNREAD };
}

/** What stands in for a rule that could not be read. */
const UNREAD: Rule = { name: "", options: {}, build: ({ full }) => full };

function adjustmentsOf({ adjustments = [] }: SchemeJson, rules: RuleReaders, issues: Issue[]): AdjustmentDefinition[] {
  return adjustments.flatMap((json, index): AdjustmentDefinition[] => {
    const path = `/adjustments/${index}`;
    const { rule: written, indicator, most, each, ...rest } = json;
    if (written === undefined && indicator === undefined) {
      return [{ ...rest, ...(each !== undefined && { each }), ...(most !== undefined && { most }) }];
    }
    if (written !== undefined && indicator !== undefined && most !== undefined && each === undefined) {
      const rule = collecting(issues, `${path}/rule`, () => readRule(written, rules));
      return [{ ...rest, indicator, most, rule: rule ?? UNREAD }];
    }
    issues.push(issue("scheme.adjustment-parts", { adjustment: json.id }, path));
    return [];
  });
}
