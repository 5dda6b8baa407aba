// Can every law fail? Each break is applied to a scratch copy of the repository, and the law that it belongs to must notice it.
// The lists stand beside this file; npm run test:laws-can-fail -- <text> tries only the laws whose title or file holds the text.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { Break } from "./break.js";
import { copyOf } from "./runner/copyOf.js";
import type { Answer } from "./runner/question.js";
import { type CopyVitest, vitestIn } from "./runner/vitestIn.js";

const COPIES = 2;
/** Twice the time-out of a test, which cannot end a loop without an end. */
const LIMIT = 120_000;
const here = import.meta.dirname;
const root = path.resolve(here, "../..");
const words = process.argv.slice(2);

interface Copy {
  readonly root: string;
  readonly vitest: CopyVitest;
}

const list = z.object({
  breaks: z.array(
    z.object({ law: z.string(), test: z.string(), file: z.string(), find: z.string(), replace: z.string() }),
  ),
});

async function breaksOf(file: string): Promise<readonly Break[]> {
  return list.parse(await import(path.join(here, file))).breaks;
}

function openCopy(): Copy {
  const copy = copyOf(root);
  return { root: copy, vitest: vitestIn(copy) };
}

/** The laws without a break, each copy running its share of the test files: all of them where no words were given. */
async function unbroken(copies: readonly Copy[]): Promise<Answer> {
  const titles = breaks.map(({ law }) => law);
  const files = words.length === 0 ? await copies[0]?.vitest.files() : new Set(breaks.map(({ test }) => test));
  const answers = copies.map(({ vitest }, copy) =>
    vitest.run({ files: [...(files ?? [])].filter((_, file) => file % copies.length === copy), titles }),
  );
  return (await Promise.all(answers)).flatMap((answer) => (answer === "stuck" ? [] : answer));
}

/** The laws that are not there once, or do not pass, without a break. */
function unsound(whole: Answer): readonly string[] {
  const tests = new Map(whole.map(({ file, tests: these }) => [file, these]));
  return breaks.flatMap(({ law, test }) => {
    const found = tests.get(test)?.filter(({ title }) => title === law) ?? [];
    const sound = found.length === 1 && found[0]?.status === "passed";
    return sound ? [] : [`${test}  ${law}: unbroken, it must be there once and pass`];
  });
}

/** The laws that no list names. */
function unnamed(whole: Answer): readonly string[] {
  const known = new Set(all.map(({ test, law }) => `${test}  ${law}`));
  return whole
    .flatMap(({ file, tests }) => tests.filter(({ seeded }) => seeded).map(({ title }) => `${file}  ${title}`))
    .filter((law) => !known.has(law))
    .map((law) => `${law}: no list says how it can fail`);
}

/** Why a law did not notice its break, or undefined where it did. */
async function survived(copy: Copy, { law, test, file, find, replace }: Break): Promise<string | undefined> {
  const target = path.join(copy.root, file);
  const source = readFileSync(target, "utf8");
  const count = source.split(find).length - 1;
  if (count !== 1) return `${file} holds ${JSON.stringify(find)} ${count} times`;
  writeFileSync(
    target,
    source.replace(find, () => replace),
  );
  const answer = await copy.vitest.run({ files: [test], titles: [law], broken: file }, LIMIT);
  writeFileSync(target, source);
  if (answer === "stuck") return "the law ran out of time";
  const found = answer.flatMap(({ tests }) => tests).find(({ title }) => title === law);
  if (found === undefined) return "the test file could not be read with the break in it";
  if (found.status !== "failed") return `the law ${found.status}`;
  return found.failures.some((text) => /timed out/i.test(text)) ? "the law ran out of time" : undefined;
}

const lists = readdirSync(here).filter((file) => file.endsWith(".ts") && !["break.ts", "run.ts"].includes(file));
const all = (await Promise.all(lists.map(breaksOf))).flat();
const breaks = all.filter(({ law, test }) => words.every((word) => law.includes(word) || test.includes(word)));
const copies = Array.from({ length: COPIES }, openCopy);
const faults: string[] = [];

try {
  const whole = await unbroken(copies);
  const unread = whole.filter(({ tests }) => tests.length === 0);
  faults.push(...unread.map(({ file }) => `${file}: unbroken, it could not be read`), ...unsound(whole));
  if (words.length === 0) faults.push(...unnamed(whole));
  if (unread.length === 0) {
    const open = [...breaks];
    const work = async (copy: Copy): Promise<void> => {
      for (let next = open.shift(); next !== undefined; next = open.shift()) {
        const why = await survived(copy, next);
        console.log(
          `${why === undefined ? "noticed " : "SURVIVED"}  ${next.test}  ${next.law}${why === undefined ? "" : `: ${why}`}`,
        );
        if (why !== undefined) faults.push(`${next.test}  ${next.law}: ${why} (${next.file}: ${next.replace})`);
      }
    };
    await Promise.all(copies.map(work));
  }
} finally {
  for (const { root: copy, vitest } of copies) {
    vitest.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

if (faults.length > 0) {
  console.error(`\n${faults.join("\n")}`);
  process.exitCode = 1;
} else {
  console.log(`\nlaws: ${breaks.length} breaks, all noticed`);
}
