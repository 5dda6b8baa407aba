// A whole small assessment in a process of its own, against Node that only loads what kaohe depends on. `npm run bench:cold`.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { median } from "./median.js";

const RUNS = 25;
const FOLDER = ".tmp/cold";

/** What the built package imports from other packages. */
function dependencies(): readonly string[] {
  const files = readdirSync("dist").filter((file) => file.endsWith(".js") && file !== "csv.js");
  const imports = files.flatMap((file) => [
    ...readFileSync(`dist/${file}`, "utf8").matchAll(/^import .* from ['"]([^.'"].*)['"];$/gm),
  ]);
  return [...new Set(imports.flatMap(([, name]) => name ?? []))].sort();
}

/** Programs by what they do; the first one is what the others are compared with. */
async function programs(): Promise<ReadonlyMap<string, string>> {
  mkdirSync(FOLDER, { recursive: true });
  const importing = (file: string, names: readonly string[]): string => {
    const path = `${FOLDER}/${file}.mjs`;
    writeFileSync(path, `${names.map((name) => `import "${name}";\n`).join("")}console.log(0);\n`);
    return path;
  };
  // What stays outside is the package itself, found by its own name as users find it.
  const options = { bundle: true, packages: "external", platform: "node", format: "esm", tsconfigRaw: {} } as const;
  const entryPoints = ["test/bench/cold/defined.ts", "test/bench/cold/parsed.ts"];
  await build({ ...options, entryPoints, outdir: FOLDER, outExtension: { ".js": ".mjs" } });
  const known = dependencies();
  const plain = known.filter((name) => name !== "zod");
  return new Map([
    [plain.join(", "), importing("plain", plain)],
    ["nothing at all", importing("nothing", [])],
    [known.join(", "), importing("all", known)],
    ["kaohe, only imported", importing("imported", ["kaohe"])],
    ["kaohe: define a scheme, assess 12 counties, print", `${FOLDER}/defined.mjs`],
    ["kaohe: parse a scheme, assess 12 counties, print", `${FOLDER}/parsed.mjs`],
  ]);
}

function milliseconds(path: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [path], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

const times = [...(await programs())].map(([name, path]) => {
  const taken: number[] = [];
  return { name, path, taken };
});
for (const { path } of times) milliseconds(path);
for (let run = 0; run < RUNS; run += 1) for (const { path, taken } of times) taken.push(milliseconds(path));
const base = median(times[0]?.taken ?? []);
const rows = times.map(({ name, taken }) => {
  const medianMs = median(taken);
  return { name, runs: RUNS, medianMs, fastestMs: Math.min(...taken), ratio: medianMs / base };
});
if (process.argv.includes("--json")) console.log(JSON.stringify(rows, null, 2));
else {
  console.log(`Medians of ${RUNS} runs each, ratios, fastest runs.`);
  for (const { name, medianMs, ratio, fastestMs } of rows) {
    console.log(`${medianMs.toFixed(0)} ms  ${ratio.toFixed(2)}×  ${fastestMs.toFixed(0)} ms  ${name}`);
  }
}
