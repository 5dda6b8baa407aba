import type { Working } from "../../assessment/index.js";
import { isMissing, type Reason } from "../../data/index.js";
import type { Locale } from "../../error/index.js";
import { elementOf, resolveWhen, type When } from "../../formula/index.js";
import { quoted, type SheetGraph, type SheetPlaces, spreadsheet } from "../../interpret/index.js";
import { toNumber } from "../../number/index.js";
import { readPeriod } from "../../period/index.js";
import { absentParameters } from "./absentParameters.js";
import { columnLetters } from "./address.js";
import { type AttributeColumn, attributeKey, attributesOf, groupNumbers } from "./attributes.js";
import { cohortsIn } from "./cohorts.js";
import { type Inputs, inputsOf, isRead } from "./inputs.js";
import { type Published, publishedOf } from "./published.js";
import { type ReasonWords, reasonWords } from "./reasonWords.js";
import type { SheetName, Words } from "./words.js";

/** The first row with an area, counted from 1: a title and a heading stand above. */
export const FIRST_ROW = 3;
/** The columns of the area and its class. */
const LEADING = 2;

/** Where an entry of the graph has its cell. */
interface Home {
  readonly sheet: SheetName;
  readonly column: number;
}

/** What stands where in a workbook. */
export interface Layout {
  readonly working: Working;
  readonly locale: Locale;
  readonly words: Words;
  readonly sheet: SheetGraph;
  readonly inputs: Inputs;
  readonly attributes: ReadonlyMap<string, AttributeColumn>;
  readonly reasons: ReasonWords;
  readonly published: readonly Published[];
  /** The entries on the sheet of steps, in order. */
  readonly steps: readonly number[];
  /** The places of the participants, in the order of rows. */
  readonly order: readonly number[];
  readonly homes: ReadonlyMap<number, Home>;
  /** Where cells stand, seen from the sheet and the area at a place. */
  readonly placesFor: (sheet: SheetName, place: number) => SheetPlaces;
}

export function layoutOf(working: Working, words: Words, locale: Locale): Layout {
  const { graph } = working.view.compiled;
  const published = publishedOf(working, words, locale);
  const entryOf = ({ root }: Published): number => graph.roots.get(root) ?? -1;
  const asked = [...new Set(published.map(entryOf))];
  const sheet = spreadsheet(graph, asked, {
    isComplete: (over, when) => groupNumbers(working, over, when).every((group) => group >= 0),
    absent: absentParameters(working),
  });
  const inputs = inputsOf(working, sheet, locale);
  const attributes = attributesOf(working, sheet);
  const reasons = reasonWords(working, sheet, inputs, locale);
  const homes = new Map<number, Home>();
  const next = new Map<SheetName, number>();
  for (const each of published) {
    const column = next.get(each.sheet) ?? LEADING;
    next.set(each.sheet, column + 1);
    const entry = entryOf(each);
    if (sheet.cells.has(entry) && !homes.has(entry)) homes.set(entry, { sheet: each.sheet, column });
  }
  const computed = [...sheet.cells.keys()].filter((entry) => !homes.has(entry));
  const steps = [...computed, ...comparedOfOthers(working, sheet)];
  const columns = new Map(homes);
  for (const [index, entry] of steps.entries()) {
    const home: Home = { sheet: "steps", column: LEADING + index };
    columns.set(entry, home);
    if (index < computed.length) homes.set(entry, home);
  }
  const order = orderOf(working);
  return {
    working,
    locale,
    words,
    sheet,
    inputs,
    attributes,
    reasons,
    published,
    steps,
    order,
    homes,
    placesFor: placesWith({ working, words, sheet, inputs, attributes, reasons, order, homes, columns }),
  };
}

/**
 * Figures of other areas that areas are compared by: a column of the sheet of data has each area's own, so that these stand once more,
 * each in the row of the area that it is read for.
 */
function comparedOfOthers({ view }: Working, sheet: SheetGraph): readonly number[] {
  const compared = [...sheet.cells.values()].flatMap(({ expression }) =>
    cohortsIn(expression).flatMap(({ value }) => (value === undefined ? [] : [value])),
  );
  return [...new Set(compared)].filter((entry) => {
    const { node } = elementOf(view.compiled.graph.entries, entry);
    return sheet.inputs.has(entry) && node.kind === "observed" && node.whose !== "self";
  });
}

/** Areas as they are ranked, list after list; those without a list last. */
function orderOf({ view }: Working): readonly number[] {
  const { lists } = view.rankingNamed(undefined);
  const rankAt = view.columnOf("rank");
  const keyOf = (place: number): number => {
    const cell = rankAt?.at(place);
    return cell === undefined || isMissing(cell) ? Number.POSITIVE_INFINITY : toNumber(cell);
  };
  const keys = view.participants.map((_, place) => keyOf(place));
  const compared = (a: number, b: number): number => {
    const [left = 0, right = 0] = [keys[a], keys[b]];
    return left === right ? a - b : left - right;
  };
  const listed = lists.flatMap(({ places }) => [...places].sort(compared));
  const known = new Set(listed);
  return [...listed, ...view.participants.map((_, place) => place).filter((place) => !known.has(place))];
}

type Known = Pick<Layout, "working" | "words" | "sheet" | "inputs" | "attributes" | "reasons" | "order" | "homes"> & {
  /** Where the column of an entry stands, one cell for each area. */
  readonly columns: ReadonlyMap<number, Home>;
};

function placesWith(known: Known): Layout["placesFor"] {
  const { working, words, sheet, inputs, attributes, reasons, order, homes, columns } = known;
  const { situation } = working;
  const rows = new Map(order.map((place, row) => [place, FIRST_ROW + row]));
  const last = FIRST_ROW + order.length - 1;
  const areaRows = new Map(order.map((place) => [elementOf(situation.areas, place), rows.get(place) ?? FIRST_ROW]));
  for (const [index, area] of inputs.others.entries()) areaRows.set(area, last + 1 + index);
  const attributeKeys = [...attributes.keys()];
  const inputColumns = new Map(inputs.columns.map(({ key }, index) => [key, 1 + attributeKeys.length + index]));
  const prefixOf = (from: SheetName, to: SheetName): string => (from === to ? "" : `${words.sheets[to]}!`);
  const rangeOf = (column: number): string => {
    const letters = columnLetters(column);
    return `$${letters}$${FIRST_ROW}:$${letters}$${last}`;
  };
  const now = readPeriod(situation.period);
  return (from, place) => {
    const row = rows.get(place) ?? FIRST_ROW;
    const cell = (entry: number): string => {
      const home = homes.get(entry);
      if (home !== undefined) return `${prefixOf(from, home.sheet)}$${columnLetters(home.column)}${row}`;
      const read = inputs.readAt(entry, place);
      if (!isRead(read)) return isMissing(read) ? quoted(reasons.text(read.reason)) : String(toNumber(read));
      const letters = columnLetters(inputColumns.get(read.key) ?? 0);
      const own = read.area === situation.areas[place];
      const line = areaRows.get(read.area) ?? FIRST_ROW;
      return `${prefixOf(from, "data")}$${letters}${own ? "" : "$"}${line}`;
    };
    return {
      cell,
      column: (entry) => {
        const home = columns.get(entry);
        if (home !== undefined) return prefixOf(from, home.sheet) + rangeOf(home.column);
        const read = inputs.readAt(entry, place);
        return prefixOf(from, "data") + rangeOf(isRead(read) ? (inputColumns.get(read.key) ?? 0) : 0);
      },
      everybody: prefixOf(from, "data") + rangeOf(0),
      attributes: (over: readonly string[], when: When) =>
        over.map((name) => {
          const key = attributeKey(name, resolveWhen(when, now));
          const column = 1 + attributeKeys.indexOf(key);
          const complete = attributes.get(key)?.complete ?? false;
          const range = prefixOf(from, "data") + rangeOf(column);
          const own = `${prefixOf(from, "data")}$${columnLetters(column)}${row}`;
          // The class stands on every sheet, and has a name.
          return column === 1 ? { range: words.className, own: `$B${row}`, complete } : { range, own, complete };
        }),
      isInput: (entry) => sheet.inputs.has(entry),
      reason: (reason: Reason) => reasons.text(reason),
      reasons: words.reasons,
    };
  };
}
