// Analyses that rank or assess many times over: drawn weights, and the steps to a rank. `npm run bench:analysis`; `npm run -s bench:analysis -- --json`.
import { assess, goalSeek, parseScheme, schemeToJson, weightDraws } from "kaohe";
import { panelFor, targetsOf } from "./kaoheInput.js";
import { kaoheScheme } from "./kaoheScheme.js";
import { median } from "./median.js";
import { workload, YEAR } from "./workload.js";

const RUNS = 3;
const DRAWS = 10_000;
const SEED = 2017;

interface Analysis {
  readonly name: string;
  /** What it found, so that a change of the answer is seen. */
  readonly run: () => string;
}

/** The scheme and figures of the race, the points of items added up: of a mean, weights cannot be drawn. */
function sumOf(size: number) {
  const work = workload("rounded", size);
  const { aggregation: _, points: __, ...json } = schemeToJson(kaoheScheme(work));
  return {
    work,
    scheme: parseScheme(json),
    input: { panel: panelFor(work), period: String(YEAR), targets: targetsOf(work) },
  };
}

function draws(size: number): Analysis {
  const { work, scheme, input } = sumOf(size);
  const result = assess(scheme, input).toJSON();
  return {
    name: `${DRAWS} draws of the weights of ${size} areas × ${work.tasks.length} items`,
    run: () => {
      const { areas } = weightDraws(scheme, result, { draws: DRAWS, seed: SEED });
      return `${areas.filter(({ best, worst }) => best === worst).length} areas always keep their rank`;
    },
  };
}

/** From the twentieth place to the first, every measure that counts for itself growing by one 家 or a tenth of an 亿元 in a step. */
function steps(size: number): Analysis {
  const { work, scheme, input } = sumOf(size);
  const area = assess(scheme, input).ranking("0")[19]?.area ?? "";
  const own = work.measures.filter(({ id }) => work.tasks.some(({ measure }) => measure.id === id));
  const step = Object.fromEntries(own.map(({ id, unit }) => [id, unit === "家" ? 1 : "0.1"]));
  return {
    name: `steps to the first rank of ${size} counties × ${work.tasks.length} items`,
    run: () => {
      const found = goalSeek(scheme, input, { area, aim: { kind: "rank", first: 1 }, step });
      return found.kind === "reached" ? `${found.after.steps} steps` : found.kind;
    },
  };
}

const rows = [draws(3000), steps(100)].map(({ name, run }) => {
  const times = Array.from({ length: RUNS }, () => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const found = run();
    const { user, system } = process.cpuUsage(before);
    return { wallMs: performance.now() - start, cpuMs: (user + system) / 1000, found };
  });
  return {
    name,
    runs: RUNS,
    medianMs: median(times.map(({ wallMs }) => wallMs)),
    medianCpuMs: median(times.map(({ cpuMs }) => cpuMs)),
    found: times[0]?.found,
  };
});
if (process.argv.includes("--json")) console.log(JSON.stringify(rows, null, 2));
else
  console.table(
    rows.map(({ name, medianMs, medianCpuMs, found }) => ({
      name,
      "s, median": Number((medianMs / 1000).toFixed(2)),
      "s of a processor": Number((medianCpuMs / 1000).toFixed(2)),
      found,
    })),
  );
