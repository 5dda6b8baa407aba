import { fail, suggestion } from "../error/index.js";
import {
  type Condition,
  compile,
  elementOf,
  type Formula,
  type Graph,
  interpretNode,
  LONGEST_TEXT,
  nameText,
} from "../formula/index.js";
import type { UserUnits } from "../quantity/index.js";
import { type Names, namedEntries } from "./namedEntries.js";
import { type SourceText, sourceTexts } from "./sourceTexts.js";
import { atom } from "./written.js";

export interface SourceOptions {
  /** Named formulas that the reader of the text will know: where they are parts they stand as their names. */
  readonly names?: Names;
}

/**
 * Writes a formula of a graph as text that `readFormula` reads back to the same formula.
 *
 * @param root the name of the formula in the graph
 * @throws KaoheError `formula.too-long` beyond 1,000,000 characters, `formula.unknown-root`
 */
export function source(graph: Graph, root: string, options: SourceOptions = {}): string {
  const rootIndex = graph.roots.get(root);
  if (rootIndex === undefined) {
    return fail("formula.unknown-root", { root, suggestion: suggestion(root, graph.roots.keys()) ?? "" });
  }
  const names = namedEntries(graph, options.names ?? {});
  // The text defines the root, so it says what the root is made of.
  names.delete(rootIndex);
  const needed = neededFor(graph, rootIndex, names);
  const written: SourceText[] = [];
  for (const [index, entry] of graph.entries.slice(0, rootIndex + 1).entries()) {
    const name = names.get(index);
    const parts = entry.parts.map((part) => elementOf(written, part));
    if (!needed.has(index)) written.push(UNNEEDED);
    else if (name !== undefined) written.push(atom(nameText(name)));
    else {
      // Looked at before and after: many long parts could be more than a string can hold.
      checkLength(parts.reduce((length, { text }) => length + text.length, 0));
      const text = interpretNode(sourceTexts, entry.node.kind, entry.node, parts, entry);
      checkLength(text.text.length);
      written.push(text);
    }
  }
  return elementOf(written, rootIndex).text;
}

/**
 * Writes a formula or a condition as text that `readFormula` or `readCondition` reads back to the same one.
 *
 * @throws KaoheError `formula.too-long` beyond 1,000,000 characters; what `compile` refuses
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, gdp: { label: "地区生产总值", unit: "亿元" } });
 * sourceOf(round(divide(m.rd, at(m.gdp, LAST_YEAR)), { places: 2, unit: "%" }))   //=> "round(rd / gdp[-1 year], 0.01%)"
 */
export function sourceOf(
  formula: Formula | Condition,
  options: SourceOptions & { readonly units?: UserUnits } = {},
): string {
  return source(compile({ "": formula }, options.units), "", options);
}

function checkLength(length: number): void {
  if (length > LONGEST_TEXT) fail("formula.too-long", { length, limit: LONGEST_TEXT });
}

/** The entries that are written: not those below a name. */
function neededFor(graph: Graph, root: number, names: ReadonlyMap<number, string>): ReadonlySet<number> {
  const needed = new Set([root]);
  for (let index = root; index >= 0; index -= 1) {
    if (!needed.has(index) || names.has(index)) continue;
    for (const part of elementOf(graph.entries, index).parts) needed.add(part);
  }
  return needed;
}

const UNNEEDED: SourceText = /* @__PURE__ */ atom("");
