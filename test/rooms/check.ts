// Are the rooms of src in order? The rules stand in .dependency-cruiser.cjs.
import { readdirSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";

const { output } = await cruise(["src"], await extractDepcruiseOptions("./.dependency-cruiser.cjs"));
if (typeof output === "string") throw new Error("dependency-cruiser gave text in place of a result");

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).length;
const modules = output.modules.filter(({ source }) => source.startsWith("src/")).length;
const faults = output.summary.violations.map(
  ({ rule, from, to, comment }) => `${rule.name}: ${from} → ${to}${comment === undefined ? "" : ` (${comment})`}`,
);
// A compiler that dependency-cruiser cannot drive lets it see nothing, and nothing breaks no rule.
if (modules === 0 || modules < files) faults.push(`only ${modules} of ${files} files under src were read`);

if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
} else {
  console.log(`rooms: ${modules} modules, in order`);
}
