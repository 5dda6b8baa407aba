import type { Formula } from "../formula/index.js";
import { sourceOf } from "../interpret/index.js";
import type { UserUnits } from "../quantity/index.js";
import type { Rule, RuleJson } from "../scoring/index.js";
import { indicatorFormula } from "./indicatorFormula.js";
import type { ParameterDefinition } from "./parameterDefinition.js";
import type { Scheme, SchemeEntry } from "./scheme.js";
import { schemeParameter } from "./schemeParameters.js";
import type { EntryJson, SchemeJson } from "./schemeSchema.js";
import { exampleJson } from "./versions/exampleJson.js";

/**
 * Writes a scheme as JSON that `parseScheme` reads back to the same one. A rule of the user's own goes by its name, and must be
 * handed to `parseScheme` again.
 *
 * @throws KaoheError `formula.too-long`
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { growth: { label: "发明专利授权量增速", unit: "%", formula: divide(m.grants, at(m.grants, LAST_YEAR)) } },
 *   items: [{ id: "growth", indicator: "growth", points: 10, rule: minMax() }],
 * });
 * schemeToJson(scheme).indicators.growth.formula   //=> "grants / grants[-1 year]"
 */
export function schemeToJson(scheme: Scheme): SchemeJson {
  const { measures, parameters, indicators, items, units, citations, effective, ...others } = scheme;
  const { grades, adjustments, vetoes, rounding, examples, ...rest } = others;
  // Where a measure has the same id, the name would mean the measure.
  const references = Object.entries(indicators).filter(([id]) => !Object.hasOwn(measures, id));
  const names = new Map<string, Formula>([
    ...Object.entries(parameters).map(([id, table]) => [id, schemeParameter(id, table)] as const),
    ...references.map(([id, definition]) => [id, indicatorFormula(id, definition, rounding)] as const),
  ]);
  return {
    ...rest,
    classes: [...scheme.classes],
    rounding,
    effective,
    citations: [...citations],
    units: Object.fromEntries(Object.entries(units).map(([symbol, unit]) => [symbol, unitJson(unit)])),
    measures: Object.fromEntries(Object.entries(measures).map(([key, { id: _id, ...measure }]) => [key, measure])),
    parameters: Object.fromEntries(Object.entries(parameters).map(([id, table]) => [id, parameterJson(table)])),
    indicators: Object.fromEntries(
      Object.entries(indicators).map(([id, { formula, ...definition }]) => {
        const others = new Map([...names].filter(([name]) => name !== id));
        return [id, { ...definition, formula: sourceOf(formula, { names: others, units }) }];
      }),
    ),
    items: items.map(entryJson),
    grades: grades.map((grade) => ({ ...grade })),
    adjustments: adjustments.map((adjustment) =>
      adjustment.indicator === undefined ? { ...adjustment } : { ...adjustment, rule: ruleJson(adjustment.rule) },
    ),
    vetoes: vetoes.map((veto) => ({ ...veto })),
    examples: examples.map(exampleJson),
  };
}

function parameterJson({ label, unit, values }: ParameterDefinition): NonNullable<SchemeJson["parameters"]>[string] {
  return { label, unit, values: values.map(({ value, ...row }) => ({ ...row, value: String(value) })) };
}

function unitJson({ factor, of }: UserUnits[string]): NonNullable<SchemeJson["units"]>[string] {
  return { ...(factor !== undefined && { factor: String(factor) }), ...(of !== undefined && { of }) };
}

function entryJson(entry: SchemeEntry): EntryJson {
  if (entry.kind === "block") {
    const { kind: _kind, items, ...block } = entry;
    return { ...block, items: items.map(entryJson) };
  }
  const { points } = entry;
  const full = typeof points === "string" ? points : { ...points };
  if (entry.kind === "mark") {
    const { kind: _kind, mark, ...item } = entry;
    return { ...item, mark: { ...mark, groups: mark.groups.map((group) => ({ ...group })) }, points: full };
  }
  const { kind: _kind, rule, ...item } = entry;
  return { ...item, points: full, rule: ruleJson(rule) };
}

function ruleJson({ name, options }: Rule): RuleJson {
  return { name, options: { ...options } };
}
