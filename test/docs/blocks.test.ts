// Every ```ts block of the documentation is type-checked and run; a ```text block right below holds what it prints.
// ```ts no-run is only type-checked. ```ts expect-error must fail the type check.
// ```ts at=src/scoring/x.ts takes its relative imports from where that file would stand.
import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { fences, pages } from "./markdown.js";

const folder = ".tmp/docs-blocks";
const extra = /^(no-run|expect-error|at=\S+)$/;

const blocks = pages()
  .filter(({ path: page }) => !page.startsWith("CHANGELOG"))
  .flatMap((page) =>
    fences(page.text)
      .filter(({ words }) => words[0] === "ts")
      .map((fence) => ({
        ...fence,
        page: page.path,
        where: `${page.path}:${fence.line}`,
        file: `${folder}/${page.path.replaceAll("/", "__")}.${fence.line}.ts`,
        typeError: fence.words.includes("expect-error"),
        runs: !fence.words.includes("expect-error") && !fence.words.includes("no-run"),
        prints: fence.next?.words[0] === "text" ? fence.next.code : undefined,
      })),
  );

/** The block at the same lines as in its page, so that a fault names the line of the page. */
function program({ words, code, line }: (typeof blocks)[number]): string {
  const at = words.find((word) => word.startsWith("at="))?.slice(3);
  const text = "\n".repeat(line) + code;
  if (at === undefined) return text;
  return text.replace(/(from ")(\.\.?\/[^"]+)"/g, (_, from: string, target: string) => {
    const moved = path.posix.relative(folder, path.posix.join(path.posix.dirname(at), target));
    return `${from}${moved}"`;
  });
}

function compilerFaults(): Promise<string[]> {
  const tsc = path.resolve("node_modules/typescript/bin/tsc");
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, "--pretty", "false", "--project", folder], (_, stdout) =>
      resolve(stdout.split("\n").filter((line) => line.includes("error TS"))),
    );
  });
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false };
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({ extends: "../../tsconfig.json", compilerOptions, include: ["*.ts"] }),
  );
  for (const block of blocks) writeFileSync(block.file, program(block));
});

afterEach(() => vi.restoreAllMocks());

describe("ts blocks of the documentation", () => {
  it("stand in both READMEs", () => {
    expect(blocks.map(({ page }) => page)).toEqual(expect.arrayContaining(["README.md", "README.zh-CN.md"]));
  });

  it("use known words after ts", () => {
    expect(blocks.filter(({ words }) => !words.slice(1).every((word) => extra.test(word)))).toEqual([]);
  });

  it("type-check, and those marked expect-error do not", async () => {
    const faults = await compilerFaults();
    const of = (file: string): string[] => faults.filter((fault) => fault.startsWith(`${file}(`));
    const wanted = blocks.filter(({ typeError }) => typeError);
    expect(faults.filter((fault) => !wanted.some(({ file }) => fault.startsWith(`${file}(`)))).toEqual([]);
    expect(wanted.filter(({ file }) => of(file).length === 0).map(({ where }) => where)).toEqual([]);
  });

  it.each(blocks.filter(({ runs }) => runs))(
    "$where runs and prints what stands below it",
    async ({ file, prints }) => {
      const printed: string[] = [];
      vi.spyOn(console, "log").mockImplementation((...values) => void printed.push(format(...values)));
      await import(/* @vite-ignore */ path.resolve(file));
      if (prints !== undefined) expect(printed.join("\n")).toBe(prints);
    },
  );
});
