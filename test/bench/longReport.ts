// An HTML report of thousands of areas, an area at a time: npm run bench:report -- 3000 (with explanations: -- 3000 --explanations).
import { assess } from "kaohe";
import { renderReportInParts } from "kaohe/report";
import { panelFor, targetsOf } from "./kaoheInput.js";
import { kaoheScheme } from "./kaoheScheme.js";
import { workload, YEAR } from "./workload.js";

const args = process.argv.slice(2);
const size = Number(args.find((each) => /^\d+$/.test(each)) ?? 3000);
const explanations = args.includes("--explanations");

const work = workload("unrounded", size);
const result = assess(kaoheScheme(work), { panel: panelFor(work), period: String(YEAR), targets: targetsOf(work) });
const start = performance.now();
const before = process.cpuUsage();
let [characters, longest, first] = [0, 0, 0];
for (const part of renderReportInParts(result, { format: "html", locale: "zh", explanations })) {
  if (first === 0) first = performance.now() - start;
  characters += part.length;
  longest = Math.max(longest, part.length);
}
const { user, system } = process.cpuUsage(before);
const seconds = (performance.now() - start) / 1000;
console.log(`${size} areas × ${work.tasks.length} items, ${explanations ? "with" : "without"} explanations`);
const busy = (user + system) / 1e6;
console.log(
  `${seconds.toFixed(1)} s (${busy.toFixed(1)} s of a processor), the first piece after ${(first / 1000).toFixed(1)} s`,
);
console.log(
  `${(characters / 1e6).toFixed(1)} million characters, the longest piece ${(longest / 1e3).toFixed(0)} thousand`,
);
console.log(`at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB in memory`);
