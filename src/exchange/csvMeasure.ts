import { convertible, type Measure, plainMeasures } from "../data/index.js";
import { collecting, type Issue, issue, suggestion } from "../error/index.js";
import { plainSigns, unitOf } from "../quantity/index.js";
import type { CsvOptions } from "./csvOptions.js";
import { headerKey } from "./headerKey.js";

/** A column of figures. `unit` is that of its header, where it names one; `share` tells whether its cells may say %. */
export interface MeasureColumn {
  readonly kind: "measure";
  readonly measure: string;
  readonly unit: string | undefined;
  readonly share: boolean;
}

/** Finds the measure that a header names; undefined, with the fault added to the issues, where it names none. */
export type MeasureFinder = (header: string, path: string, issues: Issue[]) => MeasureColumn | undefined;

/** A finder of measures by the `columns` of the options, else by id, else by label; a unit in brackets may follow. */
export function measureFinder(options: CsvOptions): MeasureFinder {
  const measures = plainMeasures(options.measures);
  const names = namesOf(measures, options.columns ?? {});
  return (header, path, issues) => {
    const [, name = "", unit] = /^(.*?)(?:\(([^()]*)\))?$/.exec(headerKey(header)) ?? [];
    const whole = names.get(headerKey(header));
    const [id, second] = whole ?? names.get(name) ?? [];
    if (id === undefined) {
      const near = suggestion(name, names.keys()) ?? "";
      issues.push(issue("csv.unknown-column", { header, suggestion: near }, path));
      return undefined;
    }
    if (second !== undefined) {
      issues.push(issue("csv.ambiguous-column", { header, measures: `${id}, ${second}` }, path));
      return undefined;
    }
    const measure = Object.hasOwn(measures, id) ? measures[id] : undefined;
    if (measure === undefined) {
      const near = suggestion(id, Object.keys(measures)) ?? "";
      issues.push(issue("csv.unknown-measure", { header, measure: id, suggestion: near }, path));
      return undefined;
    }
    const own = collecting(issues, `/measures/${id}/unit`, () => unitOf(measure.unit, options.units));
    // Brackets that are part of a name, 支出(初步), need not hold a unit; others must.
    const faults = whole === undefined ? issues : [];
    const given = unit === undefined ? own : collecting(faults, path, () => unitOf(plainSigns(unit), options.units));
    if (own === undefined || (given === undefined && whole === undefined)) return undefined;
    if (given !== undefined && !convertible(given, own)) {
      issues.push(issue("csv.unit-mismatch", { header, unit: given.symbol, measureUnit: own.symbol }, path));
      return undefined;
    }
    const named = unit === undefined ? undefined : given?.symbol;
    return { kind: "measure", measure: id, unit: named, share: convertible(unitOf("%"), own) };
  };
}

/** Ids by name: what the caller says goes before ids, and ids before labels. Two measures may share a label. */
function namesOf(
  measures: Readonly<Record<string, Measure>>,
  columns: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const [id, { label }] of Object.entries(measures)) {
    for (const text of new Set(typeof label === "string" ? [label] : [label.zh, label.en])) {
      const key = headerKey(text);
      names.set(key, [...(names.get(key) ?? []), id]);
    }
  }
  for (const id of Object.keys(measures)) names.set(headerKey(id), [id]);
  for (const [header, id] of Object.entries(columns)) names.set(headerKey(header), [id]);
  return names;
}
