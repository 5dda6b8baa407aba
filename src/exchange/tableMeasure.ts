import { convertible, type Measure, plainMeasures } from "../data/index.js";
import { collecting, type Issue, issue, suggestion } from "../error/index.js";
import { plainSigns, type Unit, unitOf } from "../quantity/index.js";
import { headerKey } from "./headerKey.js";
import type { ReadTableOptions } from "./tableOptions.js";

/** How a table writes the unit of a pure number; a blank is the measure's own. */
export const PURE = "1";

/** What figures are of. `unit` is that which is stated for them; `share` tells whether their cells may say %. */
export interface StatedMeasure {
  readonly measure: string;
  readonly unit: string | undefined;
  readonly share: boolean;
}

/**
 * Finds the measure that a text names; undefined, with the fault added to the issues, where it names none. `unit` is what a row or column
 * of units says of it.
 */
export type MeasureFinder = (
  text: string,
  unit: string | undefined,
  path: string,
  issues: Issue[],
) => StatedMeasure | undefined;

/**
 * A finder of measures by the `columns` of the options, else by id, else by label; a unit in brackets may follow. `title` has the units
 * of the whole table, where nothing nearer says one: of several, each measure has the only one that fits it.
 */
export function measureFinder(options: ReadTableOptions, title: readonly string[] = []): MeasureFinder {
  const measures = plainMeasures(options.measures);
  const names = namesOf(measures, options.columns ?? {});
  return (header, stated, path, issues) => {
    const [, name = "", bracketed] = /^(.*?)(?:\(([^()]*)\))?$/.exec(headerKey(header)) ?? [];
    // The levels of a header are joined; a label may be cut in two by them.
    const whole = names.get(headerKey(header)) ?? names.get(headerKey(header).replaceAll("/", ""));
    const [id, second] = whole ?? names.get(name) ?? names.get(name.replaceAll("/", "")) ?? [];
    if (id === undefined) {
      const near = suggestion(name, names.keys()) ?? "";
      issues.push(issue("table.unknown-column", { header, suggestion: near }, path));
      return undefined;
    }
    if (second !== undefined) {
      issues.push(issue("table.ambiguous-column", { header, measures: `${id}, ${second}` }, path));
      return undefined;
    }
    const measure = Object.hasOwn(measures, id) ? measures[id] : undefined;
    if (measure === undefined) {
      const near = suggestion(id, Object.keys(measures)) ?? "";
      issues.push(issue("table.unknown-measure", { header, measure: id, suggestion: near }, path));
      return undefined;
    }
    const own = collecting(issues, `/measures/${id}/unit`, () => unitOf(measure.unit, options.units));
    // Brackets that are part of a name, 支出(初步), need not hold a unit; others must.
    const needed = whole === undefined;
    const faults = needed ? issues : [];
    const unitIn = (text: string, found: Issue[]): Unit | undefined =>
      collecting(found, path, () => unitOf(text === PURE ? "" : plainSigns(text), options.units));
    const inBrackets = bracketed === undefined ? undefined : unitIn(bracketed, faults);
    if (own === undefined || (needed && bracketed !== undefined && inBrackets === undefined)) return undefined;
    const wide = stated === undefined && inBrackets === undefined ? title : [];
    const fitting = wide.filter((text) => {
      const fits = unitIn(text, []);
      return fits !== undefined && convertible(fits, own);
    });
    if (wide.length > 1 && fitting.length !== 1) {
      const facts = { header, units: wide.join(", "), measureUnit: own.symbol };
      issues.push(issue("table.which-unit", facts, path));
      return undefined;
    }
    const near = stated ?? (wide.length > 1 ? fitting[0] : wide[0]);
    const found = near === undefined ? undefined : unitIn(near, issues);
    if (inBrackets !== undefined && found !== undefined && inBrackets.symbol !== found.symbol) {
      issues.push(issue("table.two-units", { header, first: inBrackets.symbol, second: found.symbol }, path));
      return undefined;
    }
    const given = inBrackets ?? found;
    if (given !== undefined && !convertible(given, own)) {
      issues.push(issue("table.unit-mismatch", { header, unit: given.symbol, measureUnit: own.symbol }, path));
      return undefined;
    }
    return { measure: id, unit: given?.symbol, share: convertible(unitOf("%"), own) };
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
