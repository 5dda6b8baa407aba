import { type Label, type Locale, labelText } from "../../error/index.js";
import { weightWarningText } from "./warning.js";
import type { Weights } from "./weights.js";
import { weightsLabel } from "./weightsLabel.js";
import { shown, workingColumns } from "./workingColumns.js";

/**
 * Weights with their working, as a table in Markdown for an appendix: how they came about, a row for each indicator, and warnings.
 * Computed numbers are shown to 6 decimals.
 *
 * @param labels what indicators are called; their ids when left out
 * @example
 * weightsText(givenWeights({ rd: 40, patents: 60 }), "zh", { rd: "R&D强度" }).split("\n")   //=> ["给定权重", "", "| 指标 | 原值 | 权重 |", "| --- | --- | --- |", "| R&D强度 | 40 | 0.400000 |", "| patents | 60 | 0.600000 |"]
 */
export function weightsText(result: Weights, locale: Locale, labels: Readonly<Record<string, Label>> = {}): string {
  const zh = locale === "zh";
  const columns = workingColumns(result);
  const ids = result.kind === "ahp" ? result.working.ids : Object.keys(result.weights);
  const name = (id: string): string => labelText((Object.hasOwn(labels, id) ? labels[id] : undefined) ?? id, locale);
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const head = [zh ? "指标" : "indicator", ...columns.map((column) => name(column[locale])), zh ? "权重" : "weight"];
  return [
    weightsLabel(result)[locale],
    "",
    row(head),
    row(head.map(() => "---")),
    ...ids.map((id) =>
      row([name(id), ...columns.map(({ values }) => values[id] ?? ""), shown(result.weights[id] ?? "0")]),
    ),
    ...consistencyLines(result),
    ...result.warnings.map((warning) => `\n${zh ? "注意:" : "Warning: "}${weightWarningText(warning, locale)}`),
  ].join("\n");
}

function consistencyLines(result: Weights): readonly string[] {
  if (result.kind !== "ahp") return [];
  const { eigenvalue, consistencyIndex, randomIndex, consistencyRatio } = result.working;
  const ratio = consistencyRatio === null ? [] : [`RI = ${randomIndex ?? ""}`, `CR = ${shown(consistencyRatio)}`];
  return ["", [`λ = ${shown(eigenvalue)}`, `CI = ${shown(consistencyIndex)}`, ...ratio].join(", ")];
}
