// Is the packed tarball what its users need? Run after a build: npm run check:package.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";

/** What each entry may weigh, minified for a browser with its dependencies, and the packages that it must not hold.
 * The sentences in two languages are a quarter of the core, what schemes are made of another, decimal.js a seventh. */
const bounds = [
  { code: 'export { assess, defineScheme } from "kaohe";', kilobytes: 325, without: ["zod", "papaparse"] },
  { code: 'export * from "kaohe/csv";', kilobytes: 180, without: ["zod"] },
  { code: 'export * from "kaohe/xlsx";', kilobytes: 280, without: ["zod", "papaparse"] },
  { code: 'export * from "kaohe/report";', kilobytes: 250, without: ["zod", "papaparse"] },
  { code: 'export * from "kaohe/charts";', kilobytes: 180, without: ["zod", "echarts"] },
  { code: 'export * from "kaohe/word";', kilobytes: 300, without: ["zod"] },
  { code: 'export * from "kaohe/svg";', kilobytes: 600, without: ["zod"] },
  { code: 'export * from "kaohe/workbook";', kilobytes: 285, without: ["zod", "papaparse"] },
];

const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const tool = (name: string, ...args: readonly string[]): void => console.log(run(`node_modules/.bin/${name}`, ...args));
function must(holds: boolean, fault: string): void {
  if (!holds) throw new Error(fault);
}

function link(name: string): void {
  symlinkSync(path.resolve("node_modules", name), `${app}/node_modules/${name}`);
}

/** Imports and requires an entry from programs of their own. */
function load(entry: string, test: string): void {
  const check = `if (!(${test})) throw new Error(${JSON.stringify(`${entry}: not ${test}`)});`;
  writeFileSync(`${app}/main.mjs`, `import * as mod from "${entry}";\n${check}`);
  writeFileSync(`${app}/main.cjs`, `const mod = require("${entry}");\n${check}`);
  run(process.execPath, `${app}/main.mjs`);
  run(process.execPath, `${app}/main.cjs`);
  console.log(`${entry}: imports and requires`);
}

/** One class in each format, so that an error of one entry is an instance of the class that another exports. */
function oneErrorClass(extension: string): void {
  const dist = `${app}/node_modules/kaohe/dist`;
  const code = readdirSync(dist)
    .filter((file) => file.endsWith(extension))
    .map((file) => readFileSync(`${dist}/${file}`, "utf8"));
  const classes = code.join("\n").match(/\bclass KaoheError\b|\bKaoheError = class\b/g)?.length ?? 0;
  must(classes === 1, `KaoheError is defined ${classes} times in dist/*${extension}`);
}

async function weigh({ code, kilobytes, without }: (typeof bounds)[number]): Promise<void> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: app },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  const [bundle] = outputFiles;
  const [output] = Object.values(metafile.outputs);
  if (bundle === undefined || output === undefined) throw new Error("esbuild wrote nothing");
  const weight = bundle.contents.length / 1000;
  console.log(`${code} ${weight.toFixed(1)} KB of ${kilobytes}`);
  must(weight <= kilobytes, `${code} weighs more than ${kilobytes} KB`);
  for (const name of without) {
    const held = Object.entries(output.inputs).some(
      ([file, { bytesInOutput }]) => bytesInOutput > 0 && file.includes(`node_modules/${name}/`),
    );
    must(!held, `${code} holds ${name}`);
  }
  // It loads where there is nothing but ECMAScript: no process, no Buffer, no window.
  runInNewContext(bundle.text, {});
}

const folder = mkdtempSync(path.join(tmpdir(), "kaohe-package-"));
const app = path.join(folder, "app");
try {
  const tarball = path.join(folder, run("npm", "pack", "--silent", "--pack-destination", folder).trim());
  tool("publint", "run", "--strict", tarball);
  tool("attw", "--profile", "node16", "--no-definitely-typed", "--no-emoji", tarball);

  mkdirSync(`${app}/node_modules/kaohe`, { recursive: true });
  run("tar", "-xzf", tarball, "-C", `${app}/node_modules/kaohe`, "--strip-components=1");
  for (const name of ["date-fns", "decimal.js", "zod"]) link(name);
  load("kaohe", 'typeof mod.assess === "function"'); // before the optional peer is there
  load("kaohe/report", 'typeof mod.reportModel === "function"');
  load("kaohe/charts", 'typeof mod.rankingChart === "function"');
  link("papaparse");
  load("kaohe/csv", 'Object.values(mod).some((each) => typeof each === "function")');
  for (const name of ["fflate", "write-excel-file"]) link(name);
  load("kaohe/workbook", 'typeof mod.writeWorkbook === "function"');
  link("read-excel-file");
  load("kaohe/xlsx", 'typeof mod.readXlsx === "function"');
  link("echarts");
  load("kaohe/svg", 'typeof mod.chartSvg === "function"');
  link("docx");
  load("kaohe/word", 'typeof mod.wordReport === "function"');
  const schema = readFileSync(`${app}/node_modules/kaohe/dist/scheme.schema.json`, "utf8");
  must(schema.includes('"const": "attainment"'), "scheme.schema.json does not name the rules");
  oneErrorClass(".js");
  oneErrorClass(".cjs");
  for (const bound of bounds) await weigh(bound);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
