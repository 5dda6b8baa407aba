// Every relative link leads somewhere, and every page of docs stands in both languages.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fences, pages, prose } from "./markdown.js";

const all = pages();

function links(text: string): string[] {
  const patterns = [/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g, /^\[[^\]]+\]:\s*<?([^\s>]+)/gm, /\b(?:href|src)="([^"]+)"/g];
  const plain = prose(text);
  return patterns
    .flatMap((pattern) => [...plain.matchAll(pattern)].map((match) => match[1] ?? ""))
    .filter((link) => !/^([a-z]+:|\/\/)/.test(link));
}

/** The anchors of a page as GitHub makes them from its headings. */
function anchors(text: string): Set<string> {
  const lines = text.split("\n");
  for (const { line, code } of fences(text)) lines.fill("", line - 1, line + code.split("\n").length + 1);
  const seen = new Map<string, number>();
  const named = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map((match) => match[1] ?? "");
  const headings = lines.flatMap((line) => {
    const words = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    if (words === undefined) return [];
    const shown = words.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1");
    const slug = shown
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-");
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return [times === 0 ? slug : `${slug}-${times}`];
  });
  return new Set([...named, ...headings]);
}

function fault(page: string, link: string): string | undefined {
  const [target = "", anchor] = link.split("#");
  const file = target === "" ? page : path.join(path.dirname(page), decodeURIComponent(target));
  if (!existsSync(file)) return `${link}: no such file`;
  if (anchor === undefined || !file.endsWith(".md")) return undefined;
  return anchors(readFileSync(file, "utf8")).has(decodeURIComponent(anchor)) ? undefined : `${link}: no such heading`;
}

describe("documentation", () => {
  it.each(all)("$path has links that lead somewhere", ({ path: page, text }) => {
    expect(links(text).flatMap((link) => fault(page, link) ?? [])).toEqual([]);
  });

  it("stands in both languages", () => {
    const paths = all.map(({ path: page }) => page).filter((page) => page.startsWith("docs/"));
    const other = (page: string): string =>
      page.endsWith(".zh.md") ? page.replace(/\.zh\.md$/, ".md") : page.replace(/\.md$/, ".zh.md");
    expect(paths.map(other).filter((page) => !paths.includes(page))).toEqual([]);
  });
});
