import { entryLabel, type Working } from "../../assessment/index.js";
import type { Cell } from "../../data/index.js";
import { type Locale, labelText } from "../../error/index.js";
import { compile, elementOf, type Formula, type NodeOf, resolveWhen } from "../../formula/index.js";
import { type Column, exact, type SheetGraph } from "../../interpret/index.js";
import type { Rational } from "../../number/index.js";
import { periodLabel, periodText, readPeriod } from "../../period/index.js";

/** A column of figures or of values that a parameter has. */
export interface InputColumn {
  readonly key: string;
  /** What figures it has; undefined where it has the values of a parameter. */
  readonly observed: { readonly measure: string; readonly period: string } | undefined;
  /** Whether its values were computed from figures that stand elsewhere. */
  readonly isStatic: boolean;
  readonly header: string;
  readonly unit: string;
  readonly scale: Rational;
  /** The cells of all areas of the panel that the column is read for, by their places in the panel. */
  readonly cells: Map<number, Cell>;
}

/** The cells that people fill in, and how entries of the graph read them. */
export interface Inputs {
  readonly columns: readonly InputColumn[];
  /** The areas of the panel that are read beside those that take part. */
  readonly others: readonly number[];
  /** What each input entry reads for the area at a place: a column and an area of the panel, or nothing that has a cell. */
  readonly readAt: (entry: number, place: number) => { readonly key: string; readonly area: number } | Cell;
  /** The exact columns of the entries. */
  readonly exactOf: (entry: number) => Column;
}

export function inputsOf(working: Working, sheet: SheetGraph, locale: Locale): Inputs {
  const { view, situation } = working;
  const { graph } = view.compiled;
  const { panel, areas, period } = situation;
  const leaves = [...sheet.inputs].map(([entry, scale]) => ({
    entry,
    scale,
    node: leafAt(view.compiled.graph, entry),
  }));
  const values = compile(Object.fromEntries(leaves.map(({ entry, node }) => [`${entry}`, node])), graph.units);
  const evaluated = exact(values, situation);
  const exactOf = (entry: number): Column => elementOf(evaluated, values.roots.get(`${entry}`) ?? -1);
  const columns = new Map<string, InputColumn>();
  const keys = new Map<number, string>();
  const whose = new Map<number, (place: number) => number | undefined>();
  for (const { entry, scale, node } of leaves) {
    const time = resolveWhen(node.when, readPeriod(period));
    if (time === undefined) continue;
    const observed = node.kind === "observed" ? { measure: node.measure.id, period: periodText(time) } : undefined;
    const key = observed === undefined ? `${entry}` : `${observed.period} ${observed.measure}`;
    const isStatic = node.kind === "parameter" && node.name.startsWith("copeland:");
    const label = labelOf(working, node, locale);
    const own = periodText(time) === periodText(readPeriod(period));
    const header = node.kind === "parameter" && own ? label : `${label} ${periodLabel(time, locale)}`;
    const unit = node.kind === "observed" ? node.measure.unit : node.unit;
    const column = columns.get(key) ?? { key, observed, isStatic, header, unit, scale, cells: new Map() };
    columns.set(key, column);
    keys.set(entry, key);
    const areaAt = (place: number): number | undefined => {
      if (node.kind === "parameter" || node.whose === "self") return areas[place];
      return node.whose === "parent" ? panel?.parentIndex(areas[place] ?? -1) : panel?.areaIndex(node.whose.area);
    };
    whose.set(entry, areaAt);
    for (const [place, cell] of exactOf(entry).entries()) {
      const area = areaAt(place);
      if (area !== undefined) column.cells.set(area, cell);
    }
  }
  const taking = new Set(areas);
  const others = new Set(
    [...columns.values()].flatMap(({ cells }) => [...cells.keys()].filter((area) => !taking.has(area))),
  );
  return {
    columns: [...columns.values()],
    others: [...others].sort((a, b) => a - b),
    readAt: (entry, place) => {
      const key = keys.get(entry);
      const area = whose.get(entry)?.(place);
      return key === undefined || area === undefined ? elementOf(exactOf(entry), place) : { key, area };
    },
    exactOf,
  };
}

/** Full points are those of an item, which their label does not name. */
function labelOf({ view }: Working, node: NodeOf<"observed" | "parameter">, locale: Locale): string {
  if (node.kind === "observed") return labelText(node.measure.label, locale);
  const entry = node.name.startsWith("points:") ? view.compiled.entries.get(node.name.slice(7))?.entry : undefined;
  const item = entry === undefined ? "" : `${labelText(entryLabel(view.scheme, entry), locale)} `;
  return item + labelText(node.label, locale);
}

/** What a column has for an area; nobody asked for the others. */
export function isRead(read: ReturnType<Inputs["readAt"]>): read is { readonly key: string; readonly area: number } {
  return "key" in read;
}

function leafAt(graph: { readonly entries: readonly { readonly node: { readonly kind: string } }[] }, entry: number) {
  const { node } = elementOf(graph.entries, entry);
  if (!isLeaf(node)) throw new RangeError(`entry ${entry} is no leaf`);
  return node;
}

function isLeaf(node: { readonly kind: string }): node is NodeOf<"observed" | "parameter"> & Formula {
  return node.kind === "observed" || node.kind === "parameter";
}
