import type { Working } from "../../assessment/index.js";
import { isMissing, missing, REASONS, type Reason, reasonLabel, stronger } from "../../data/index.js";
import { type Locale, labelText } from "../../error/index.js";
import type { SheetGraph } from "../../interpret/index.js";
import type { Inputs } from "./inputs.js";

/** The reasons of a workbook as its cells say them. */
export interface ReasonWords {
  /** The strongest last. */
  readonly inOrder: readonly Reason[];
  readonly text: (reason: Reason) => string;
}

/** All reasons that formulas give or that figures have, each with a text of its own. */
export function reasonWords({ view }: Working, sheet: SheetGraph, inputs: Inputs, locale: Locale): ReasonWords {
  const found = new Set<Reason>(REASONS);
  for (const { node } of view.compiled.graph.entries) {
    if (node.kind === "missingWhen") found.add(node.reason);
    if (node.kind === "parameter") found.add(node.absent);
    if (node.kind === "isMissing") for (const reason of node.reasons) found.add(reason);
  }
  for (const entry of sheet.inputs.keys()) {
    for (const cell of inputs.exactOf(entry)) if (isMissing(cell)) found.add(cell.reason);
  }
  const inOrder = [...found].sort((a, b) => (a === b ? 0 : stronger(missing(a), missing(b)).reason === a ? 1 : -1));
  const texts = new Map<Reason, string>();
  const taken = new Set<string>();
  for (const reason of [...inOrder].reverse()) {
    const label = labelText(reasonLabel(reason), locale);
    const text = taken.has(label.toLowerCase()) || label === "" ? `${label} (${reason})` : label;
    taken.add(text.toLowerCase());
    texts.set(reason, text);
  }
  return { inOrder, text: (reason) => texts.get(reason) ?? reason };
}
