import type { ExplanationLines } from "../../interpret/index.js";
import { escaped } from "../html/markup.js";
import { type PicturePlace, pictureAt, type SectionOptions } from "../renderOptions.js";
import { xmlText } from "../xmlText.js";

/**
 * Text that stands for itself in a line or a cell of Markdown: no emphasis, link, tag, entity, cell or line of it is made, and no address
 * or name of a user becomes a link by itself.
 */
export function plain(text: string): string {
  return xmlText(text.replace(/[\s\p{Cc}\p{Zs}]+/gu, " "))
    .trim()
    .replace(/[\\`*_[\]<>|~$]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^[-+#=]/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
    .replace(/:(?=\/\/)/g, "&#58;")
    .replace(/(www)\./gi, "$1&#46;")
    .replace(/@/g, "&#64;");
}

/** A column of a table: its head, what stands in it for a row as Markdown, and whether these are numbers. */
export interface Column<T> {
  readonly label: string;
  readonly numeric?: boolean;
  readonly cell: (row: T) => string;
}

/** A table; numeric columns are set to the right. */
export function table<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const head = line(columns.map(({ label }) => plain(label)));
  const rule = line(columns.map(({ numeric = false }) => (numeric ? "---:" : "---")));
  return `${[head, rule, ...rows.map((row) => line(columns.map(({ cell }) => cell(row))))].join("\n")}\n`;
}

export function heading(level: number, text: string): string {
  return `${"#".repeat(Math.min(Math.max(level, 1), 6))} ${plain(text).replace(/(\s)(#+)$/, "$1\\$2")}\n`;
}

/** An explanation, folded where HTML is shown, behind a fence that nothing in it closes. */
export function folded(summary: string, explanation: readonly ExplanationLines[]): string {
  const lines = explanation.flatMap(({ depth, lines }) =>
    lines.map((line, index) => "  ".repeat(depth + (index === 0 ? 0 : 1)) + line.replace(/[\r\n]+/g, " ")),
  );
  const text = lines.join("\n");
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const title = escaped(summary.replace(/\s+/g, " "));
  return `<details><summary>${title}</summary>\n\n${fence}text\n${text}\n${fence}\n\n</details>\n`;
}

/** The picture that the caller hands in for a place. */
export function picture(place: PicturePlace, { pictures }: SectionOptions): string | null {
  const found = pictureAt(place, pictures);
  return found === undefined ? null : `${found.trim()}\n`;
}

/** Blocks with an empty line between them. */
export function blocks(all: readonly (string | null)[]): string {
  return all.filter((block) => block !== null && block !== "").join("\n");
}
