import { readdirSync, readFileSync } from "node:fs";

/** A page of the documentation, by its path from the top of the repository. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A fenced block: the words after the fence, the lines between, and the line of the page where it opens (from 1). */
export interface Fence {
  readonly words: readonly string[];
  readonly code: string;
  readonly line: number;
  /** The block that follows with at most one blank line between. */
  readonly next: Fence | undefined;
}

const top = /^(README|CONTRIBUTING|CHANGELOG)[^/]*\.md$/;

export function pages(): Page[] {
  const docs = readdirSync("docs", { recursive: true, encoding: "utf8" }).map((file) => `docs/${file}`);
  return [...readdirSync(".").filter((file) => top.test(file)), ...docs.filter((file) => file.endsWith(".md"))]
    .sort()
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

export function fences(text: string): Fence[] {
  const lines = text.split("\n");
  const found: (Omit<Fence, "next"> & { readonly end: number })[] = [];
  for (let start = 0; start < lines.length; start++) {
    const open = /^(`{3,}|~{3,})(.*)$/.exec(lines[start] ?? "");
    const mark = open?.[1];
    if (mark === undefined) continue;
    const length = lines.slice(start + 1).findIndex((line) => line.trimEnd() === mark);
    if (length === -1) throw new Error(`the block that opens at line ${start + 1} is never closed`);
    const end = start + 1 + length;
    const words = (open?.[2] ?? "").trim().split(/\s+/);
    found.push({ words, code: lines.slice(start + 1, end).join("\n"), line: start + 1, end });
    start = end;
  }
  return found.map(({ end, ...fence }, place) => {
    const next = found[place + 1];
    const between = next === undefined ? [] : lines.slice(end + 1, next.line - 1);
    const follows = next !== undefined && between.length <= 1 && between.every((line) => line.trim() === "");
    return { ...fence, next: follows ? { ...next, next: undefined } : undefined };
  });
}

/** The page without its fenced blocks and `code`. */
export function prose(text: string): string {
  const lines = text.split("\n");
  for (const { line, code } of fences(text)) lines.fill("", line - 1, line + code.split("\n").length + 1);
  return lines.join("\n").replace(/`[^`\n]*`/g, (code) => " ".repeat(code.length));
}
