// Can every law fail? Each break is applied to a scratch copy of the repository, and the law that it belongs to must notice it.
// The lists stand beside this file; npm run test:laws-can-fail -- <text> tries only the laws whose title or file holds the text.
import { execFile } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as z from "zod";
import type { Break } from "./break.js";

const COPIES = 2;
const here = import.meta.dirname;
const root = path.resolve(here, "../..");
const bin = path.join(root, "node_modules/vitest/vitest.mjs");
const words = process.argv.slice(2);

/** A test by test.prop carries its seed at the end of its title. */
const SEED = / \(with seed=-?\d+\)$/;
const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ title: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});
const listing = z.array(z.object({ name: z.string(), file: z.string() }));
const list = z.object({
  breaks: z.array(
    z.object({ law: z.string(), test: z.string(), file: z.string(), find: z.string(), replace: z.string() }),
  ),
});

async function breaksOf(file: string): Promise<readonly Break[]> {
  return list.parse(await import(path.join(here, file))).breaks;
}

function vitest(cwd: string, args: readonly string[]): Promise<void> {
  const all = [bin, ...args, "--typecheck.enabled=false"];
  // Whether it passed is read from what it writes.
  return new Promise((resolve) =>
    execFile(process.execPath, all, { cwd, env: { ...process.env, CI: "1" } }, () => resolve()),
  );
}

function copyOf(): string {
  const copy = mkdtempSync(path.join(tmpdir(), "laws-can-fail-"));
  const wanted = readdirSync(root).filter((name) =>
    /^(?:src|test|examples|docs|README.*|CHANGELOG.*|.*\.(?:json|ts|js|cjs))$/.test(name),
  );
  for (const name of wanted) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  // A break needs to be noticed, not understood: nothing is shrunk.
  const setup =
    'import { readConfigureGlobal } from "fast-check";\nconfigureGlobal({ ...readConfigureGlobal(), endOnFailure: true });\n';
  appendFileSync(path.join(copy, "test/setup.ts"), setup);
  return copy;
}

interface Outcome {
  readonly title: string;
  readonly status: string;
  readonly failures: readonly string[];
}

/** What became of the tests of some files, without their seeds; undefined where a file could not be collected. */
async function run(
  copy: string,
  files: readonly string[],
  title?: string,
): Promise<ReadonlyMap<string, readonly Outcome[]> | undefined> {
  const output = path.join(copy, ".report.json");
  rmSync(output, { force: true });
  const pattern = title === undefined ? [] : ["-t", title.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")];
  await vitest(copy, ["run", ...files, ...pattern, "--reporter=json", `--outputFile=${output}`]);
  if (!existsSync(output)) return undefined;
  const { testResults } = report.parse(JSON.parse(readFileSync(output, "utf8")));
  if (testResults.some(({ message, assertionResults }) => message !== "" && assertionResults.length === 0))
    return undefined;
  return new Map(
    testResults.map(({ name, assertionResults }) => [
      path.relative(copy, name),
      assertionResults.map(({ title: full, status, failureMessages }) => ({
        title: full.replace(SEED, ""),
        status,
        failures: failureMessages ?? [],
      })),
    ]),
  );
}

/** Why a law did not notice its break, or undefined where it did. */
async function survived(copy: string, { law, test, file, find, replace }: Break): Promise<string | undefined> {
  const target = path.join(copy, file);
  const source = readFileSync(target, "utf8");
  const count = source.split(find).length - 1;
  if (count !== 1) return `${file} holds ${JSON.stringify(find)} ${count} times`;
  writeFileSync(
    target,
    source.replace(find, () => replace),
  );
  const outcomes = await run(copy, [test], law);
  writeFileSync(target, source);
  const [found] = outcomes?.get(test)?.filter(({ title }) => title === law) ?? [];
  if (found === undefined) return "the test file could not be read with the break in it";
  if (found.status !== "failed") return `the law ${found.status}`;
  return found.failures.some((text) => /timed out/i.test(text)) ? "the law ran out of time" : undefined;
}

/** The laws of test/** that no list names. */
async function unnamed(breaks: readonly Break[]): Promise<readonly string[]> {
  const output = path.join(mkdtempSync(path.join(tmpdir(), "laws-can-fail-")), "tests.json");
  await vitest(root, ["list", `--json=${output}`]);
  const tests = listing.parse(JSON.parse(readFileSync(output, "utf8")));
  rmSync(path.dirname(output), { recursive: true });
  const known = new Set(breaks.map(({ test, law }) => `${test}  ${law}`));
  return tests
    .filter(({ name }) => SEED.test(name))
    .map(({ name, file }) => `${path.relative(root, file)}  ${name.replace(SEED, "").split(" > ").at(-1) ?? ""}`)
    .filter((law) => !known.has(law));
}

const lists = readdirSync(here).filter((file) => file.endsWith(".ts") && !["break.ts", "run.ts"].includes(file));
const all = (await Promise.all(lists.map(breaksOf))).flat();
const breaks = all.filter(({ law, test }) => words.every((word) => law.includes(word) || test.includes(word)));
const copies = Array.from({ length: COPIES }, copyOf);
const faults: string[] = [];

try {
  const [first = ""] = copies;
  const whole = await run(first, [...new Set(breaks.map(({ test }) => test))]);
  for (const { law, test } of breaks) {
    const passed = whole?.get(test)?.filter(({ title }) => title === law) ?? [];
    if (passed.length !== 1 || passed[0]?.status !== "passed")
      faults.push(`${test}  ${law}: unbroken, it must be there once and pass`);
  }
  if (words.length === 0) faults.push(...(await unnamed(all)).map((law) => `${law}: no list says how it can fail`));
  if (whole !== undefined) {
    const open = [...breaks];
    const work = async (copy: string): Promise<void> => {
      for (let next = open.shift(); next !== undefined; next = open.shift()) {
        const why = await survived(copy, next);
        console.log(
          `${why === undefined ? "noticed " : "SURVIVED"}  ${next.test}  ${next.law}${why === undefined ? "" : `: ${why}`}`,
        );
        if (why !== undefined) faults.push(`${next.test}  ${next.law}: ${why} (${next.file}: ${next.replace})`);
      }
    };
    await Promise.all(copies.map(work));
  } else faults.push("unbroken, some test file could not be read");
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}

if (faults.length > 0) {
  console.error(`\n${faults.join("\n")}`);
  process.exitCode = 1;
} else {
  console.log(`\nlaws: ${breaks.length} breaks, all noticed`);
}
