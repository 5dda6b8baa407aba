import { entryLabel, indicatorRoot, type SchemeEntry } from "../../assessment/index.js";
import { type Label, labelText } from "../../error/index.js";
import { interpret } from "../../formula/index.js";
import { writer, writtenAt } from "../../interpret/index.js";
import type { ComputedColumn } from "./computedColumns.js";
import type { Layout } from "./layout.js";
import type { WorkbookCell, WorkbookSheet } from "./workbook.js";

/** The scheme in words: what each number is, how it is computed, and where that is written. */
export function rulesSheet(layout: Layout, columns: readonly ComputedColumn[]): WorkbookSheet {
  const { working, words, locale } = layout;
  const { scheme, compiled } = working.view;
  const { graph } = compiled;
  const { kinds } = words;
  const written = interpret(graph, writer(locale));
  const text = (label: Label): string => labelText(label, locale);
  const formulaOf = (root: string): string => {
    const index = graph.roots.get(root);
    return index === undefined ? "" : writtenAt(graph, written, index);
  };
  const pointsOf = ({ points }: SchemeEntry): string => {
    if (points === undefined || typeof points === "string") return points ?? "";
    return Object.entries(points)
      .map(([name, value]) => `${name}: ${value}`)
      .join("; ");
  };
  const rows: (readonly string[])[] = [
    [kinds.scheme, text(scheme.label ?? scheme.id), "", scheme.version, "", ""],
    ...scheme.citations.map((citation) => [kinds.citation, citation]),
    ...Object.entries(scheme.indicators).map(([id, { label, unit, citation = "" }]) => [
      kinds.indicator,
      `${text(label)}${unit ? ` (${unit})` : ""}`,
      "",
      "",
      formulaOf(indicatorRoot(id)),
      citation,
    ]),
    ...[...compiled.entries.values()].map(({ entry, path }) => [
      kinds[entry.kind],
      text(entryLabel(scheme, entry)),
      pointsOf(entry),
      entry.kind === "item" ? `${entry.rule.name} ${optionsText(entry.rule.options)}`.trim() : "",
      formulaOf(`${path}/rule`),
      entry.kind === "block" ? "" : (entry.citation ?? ""),
    ]),
    ...compiled.adjustments.lines.map(({ adjustment: { id, label = id } }) => [
      kinds.adjustment,
      text(label),
      "",
      "",
      formulaOf(`adjustment:${id}`),
      "",
    ]),
    ...scheme.vetoes.map(({ id, label = id, effect }) => [kinds.veto, text(label), "", effect, "", ""]),
    [kinds.total, words.unrounded, "", "", formulaOf("unrounded"), ""],
    [kinds.total, words.total, "", "", formulaOf("total"), ""],
    [kinds.rank, words.rank, "", "", formulaOf("rank"), ""],
    ...(compiled.grade === undefined ? [] : [[kinds.grade, words.grade, "", "", formulaOf("grade"), ""]]),
    ...columns.flatMap(({ header, inexpressible }) =>
      inexpressible === undefined ? [] : [[kinds.inexpressible, header, "", inexpressible, "", ""]],
    ),
    ...compiled.copeland.map(({ id }) => [kinds.inexpressible, id, "", words.copeland, "", ""]),
    ...sourcesOf(layout).map((source) => [kinds.source, "", "", "", "", source]),
  ];
  return {
    name: words.sheets.rules,
    rows: [
      [{ kind: "text", text: words.titles.rules, role: "title" }],
      words.rules.map((header): WorkbookCell => ({ kind: "text", text: header, role: "header" })),
      ...rows.map((row) =>
        words.rules.map((_, index): WorkbookCell => {
          const cell = row[index] ?? "";
          return cell === "" ? null : { kind: "text", text: cell, role: "note" };
        }),
      ),
    ],
    widths: [10, 28, 14, 30, 70, 40],
    frozen: { rows: 2, columns: 2 },
  };
}

function optionsText(options: object): string {
  const text = JSON.stringify(options);
  return text === "{}" ? "" : text;
}

/** Where the figures come from, each source once. */
function sourcesOf({ working, inputs }: Layout): readonly string[] {
  const { panel } = working.situation;
  const found = new Set<string>();
  for (const { observed, cells } of inputs.columns) {
    if (panel === undefined || observed === undefined || panel.measures[observed.measure] === undefined) continue;
    for (const area of cells.keys()) {
      const source = panel.observation(area, observed.measure, observed.period)?.source;
      if (source !== undefined) found.add(source);
    }
  }
  return [...found];
}
