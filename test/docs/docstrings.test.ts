// Every @example of src runs. A line `expression   //=> result` must give that result; other lines prepare it.
// In scope: all that the entries of the package export, and the exports of the file itself.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

interface Example {
  /** src/room/file.ts:line */
  readonly where: string;
  readonly file: string;
  readonly lines: readonly string[];
}

const folder = ".tmp/docstrings";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .sort()
  .map((file) => ({ file: `src/${file}`, text: readFileSync(`src/${file}`, "utf8") }));

function examplesOf({ file, text }: (typeof files)[number]): Example[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const first = text.slice(0, comment.index).split("\n").length;
    const lines = comment[0].split("\n").map((line) => line.replace(/^\s*\/?\*+ ?/, "").replace(/\*\/$/, ""));
    return lines.flatMap((line, start) => {
      if (!line.startsWith("@example")) return [];
      const rest = lines.slice(start + 1);
      const end = rest.findIndex((next) => /^(@\w|\/$)/.test(next));
      return [{ where: `${file}:${first + start}`, file, lines: end === -1 ? rest : rest.slice(0, end) }];
    });
  });
}

function statement(line: string): string {
  const parts = /^(.*?);?\s*\/\/=>(.*)$/.exec(line);
  return parts === null
    ? line
    : `expectResult((${parts[1] ?? ""}), ${JSON.stringify(line)}).toStrictEqual((${parts[2] ?? ""}));`;
}

const namesOf = (module: unknown): string[] =>
  typeof module === "object" && module !== null ? Object.keys(module).filter((name) => name !== "default") : [];

/** The names that each entry exports, other than kaohe itself. */
const entries = Promise.all(
  readdirSync("src")
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map(async (file): Promise<readonly [string, string[]]> => {
      const exported: unknown = await import(/* @vite-ignore */ path.resolve("src", file));
      return [`kaohe/${path.basename(file, ".ts")}`, namesOf(exported)];
    }),
);

/** The example as a module: a block, so that it may declare a name that is also exported. */
async function program({ file, lines }: Example): Promise<string> {
  const own: unknown = await import(/* @vite-ignore */ path.resolve(file));
  const from = new Map<string, string>();
  for (const name of namesOf(own)) from.set(name, `../../${file}`);
  for (const [entry, names] of await entries) for (const name of names) from.set(name, entry);
  for (const name of namesOf(await import("kaohe"))) from.set(name, "kaohe");
  const body = lines.filter((line) => !/^(```|import .* from "kaohe)/.test(line)).map(statement);
  return [
    'import { expect as expectResult } from "vitest";',
    ...[...from].map(([name, module]) => `import { ${name} } from "${module}";`),
    "{",
    ...body,
    "}",
  ].join("\n");
}

const examples = files.flatMap(examplesOf);

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

describe("examples in docstrings of src", () => {
  it("exist, if src has functions", () => {
    const functions = files.filter(({ text }) => /^export (async )?function /m.test(text)).length;
    expect(functions === 0 || examples.length > 0).toBe(true);
  });

  it.each(examples)("$where gives what it says", async (example) => {
    const file = `${folder}/${example.where.replaceAll(/[/:]/g, "__")}.ts`;
    writeFileSync(file, await program(example));
    await import(/* @vite-ignore */ path.resolve(file));
  });
});
