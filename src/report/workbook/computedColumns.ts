import { cellsOf } from "../../assessment/index.js";
import type { Cell } from "../../data/index.js";
import { labelText } from "../../error/index.js";
import { compile, elementOf, type Graph, interpret } from "../../formula/index.js";
import { exact, type SheetExpression, sheetDepth, sheetText, writer, writtenAt } from "../../interpret/index.js";
import { exactText, ONE, type Rational } from "../../number/index.js";
import { columnLetters } from "./address.js";
import { FIRST_ROW, type Layout } from "./layout.js";
import { numberFormat } from "./numberFormat.js";
import type { Published } from "./published.js";
import { valueCell } from "./valueCell.js";
import type { SheetName } from "./words.js";
import type { WorkbookCell } from "./workbook.js";

/** A column of computed cells. */
export interface ComputedColumn {
  readonly sheet: SheetName;
  readonly column: number;
  readonly header: string;
  readonly entry: number;
  readonly scale: Rational;
  /** Decimals in the cell's own number: two more than are seen of a share. */
  readonly digits: number | undefined;
  readonly format: string;
  /** Why it has no formula; undefined where it has one. */
  readonly inexpressible: string | undefined;
  /** What the assessment has for each place. */
  readonly exactAt: (place: number) => Cell;
  readonly cellAt: (place: number) => WorkbookCell;
}

/** Beyond these a spreadsheet takes no formula. */
const LONGEST = 8000;
const DEEPEST = 60;
const MOST_OPERANDS = 250;
/** A heading longer than this is cut. */
const LONGEST_HEADER = 80;
/** What is not named shows as many decimals as an item's score. */
const PLACES = 4;

/** The columns of all sheets whose cells are formulas. */
export function computedColumns(layout: Layout): readonly ComputedColumn[] {
  const { working, published, steps, locale } = layout;
  const { view } = working;
  const { graph } = view.compiled;
  const next = new Map<SheetName, number>();
  const shown = published.map(({ sheet: name, root, header, seen }) => {
    const column = (next.get(name) ?? 1) + 1;
    next.set(name, column);
    const entry = graph.roots.get(root) ?? -1;
    return columnOf(layout, { sheet: name, column, header, entry }, () => cellsOf(view, root), seen);
  });
  const written = interpret(graph, writer(locale));
  const between = steps.map((entry, index) => {
    const { node } = elementOf(graph.entries, entry);
    const text = node.kind === "named" ? labelText(node.label, locale) : writtenAt(graph, written, entry);
    const header = text.length > LONGEST_HEADER ? `${text.slice(0, LONGEST_HEADER)}…` : text;
    const values = (): ((place: number) => Cell) => {
      const alone = exact(compile({ "": node }, graph.units), working.situation).at(-1) ?? [];
      return (place) => elementOf(alone, place);
    };
    return columnOf(layout, { sheet: "steps", column: 2 + index, header, entry }, values);
  });
  return [...shown, ...between];
}

function columnOf(
  { working, sheet, homes, placesFor, words, order, reasons }: Layout,
  at: Pick<ComputedColumn, "sheet" | "column" | "header" | "entry">,
  values: () => (place: number) => Cell,
  seen?: Published["seen"],
): ComputedColumn {
  const { graph } = working.view.compiled;
  const { node } = elementOf(graph.entries, at.entry);
  const home = homes.get(at.entry);
  const isHome = home?.sheet === at.sheet && home.column === at.column;
  const cell = sheet.cells.get(at.entry);
  const scale = cell?.scale ?? sheet.inputs.get(at.entry) ?? ONE;
  const unit = seen?.unit ?? unitFor(graph, at.entry);
  const isWhole = node.kind === "rank" || (node.kind === "statistic" && node.statistic === "count");
  const places = seen
    ? seen.places
    : node.kind === "named"
      ? node.places
      : isWhole
        ? 0
        : at.sheet === "steps"
          ? undefined
          : PLACES;
  const digits = places === undefined ? undefined : places + (unit === "%" ? 2 : 0);
  const format = places === undefined ? (unit === "%" ? "0.0000%" : "General") : numberFormat(unit ?? "", places);
  const expression: SheetExpression = isHome && cell ? cell.expression : { kind: "strongest", cells: [at.entry] };
  const [first] = order;
  const text = first === undefined ? "" : sheetText(expression, placesFor(at.sheet, first));
  const beyond = text.length > LONGEST || sheetDepth(expression) > DEEPEST || operandsOf(expression) > MOST_OPERANDS;
  let exactAt: ((place: number) => Cell) | undefined;
  const valueAt = (place: number): Cell => {
    exactAt ??= values();
    return exactAt(place);
  };
  const header = [at.header, headerUnit(unit, scale, words.scale), ...(beyond ? [` (${words.static})`] : [])].join("");
  return {
    ...at,
    header,
    scale,
    digits,
    format,
    inexpressible: beyond ? words.tooLong : undefined,
    exactAt: valueAt,
    cellAt: (place) =>
      beyond
        ? valueCell(valueAt(place), scale, format, reasons.text)
        : { kind: "formula", formula: sheetText(expression, placesFor(at.sheet, place)), format, role: "computed" },
  };
}

/** The cell of a column in the row of an area. */
export function addressOf({ column }: Pick<ComputedColumn, "column">, row: number): string {
  return `${columnLetters(column)}${FIRST_ROW + row}`;
}

function headerUnit(unit: string | undefined, scale: Rational, times: string): string {
  if (unit === undefined) return exactText(scale) === "1" ? "" : ` (${times} ${exactText(scale)})`;
  return unit === "" ? "" : ` (${unit})`;
}

/** The unit in which the numbers of an entry are counted; undefined where it is none that has a name. */
function unitFor(graph: Graph, index: number): string | undefined {
  let entry = elementOf(graph.entries, index);
  for (;;) {
    const { node, parts } = entry;
    switch (node.kind) {
      case "named":
      case "parameter":
        return node.unit;
      case "observed":
        return node.measure.unit;
      case "statistic":
        if (node.statistic === "count") return "";
        if (node.statistic.includes("variance")) return undefined;
        break;
      case "min":
      case "max":
      case "add":
      case "subtract":
      case "coalesce":
        break;
      case "rank":
        return "";
      default:
        return undefined;
    }
    entry = elementOf(graph.entries, elementOf(parts, 0));
  }
}

function operandsOf(expression: SheetExpression): number {
  if (expression.kind === "strongest") return expression.cells.length;
  if (expression.kind !== "operator" && expression.kind !== "call") return 0;
  const own = expression.kind === "call" ? expression.parts.length : 0;
  return expression.parts.reduce((most, part) => Math.max(most, operandsOf(part)), own);
}
