// The same assessment by all who race. `npm run bench`; `npm run bench -- --areas 100000 --variant ties`; `npm run -s bench -- --json`.

import { parseArgs } from "node:util";
import { measureMemory, type PeakMemory, peakMemory } from "./peakMemory.js";
import { race } from "./race.js";
import { type Report, reportText } from "./report.js";
import { SIDES } from "./sides.js";
import { VARIANTS, type Variant, workload } from "./workload.js";

const { values: options } = parseArgs({
  options: {
    areas: { type: "string", default: "3000" },
    variant: { type: "string" },
    json: { type: "boolean", default: false },
    measure: { type: "string" },
  },
});

function memoryOfAll(variant: Variant, size: number): ReadonlyMap<string, PeakMemory> {
  return new Map(
    SIDES.flatMap((side, index): [string, PeakMemory][] =>
      side.leftOut({ variant, size }) === undefined ? [[side.name, peakMemory(index, variant, size)]] : [],
    ),
  );
}

async function reportOf(variant: Variant, size: number, memory: ReadonlyMap<string, PeakMemory>): Promise<Report> {
  const load = workload(variant, size);
  const { timed, ...rest } = await race(load);
  const columns = load.measures.length * 2 + load.tasks.filter(({ targets }) => targets).length;
  return {
    variant,
    areas: size,
    indicators: load.tasks.length,
    inputColumns: (columns * size * Float64Array.BYTES_PER_ELEMENT) / 2 ** 20,
    timed: timed.map((each) => ({ ...each, memory: memory.get(each.name) ?? { prepared: 0, peak: 0 } })),
    ...rest,
  };
}

async function runAll(): Promise<void> {
  const size = Number(options.areas);
  const variants = VARIANTS.filter((variant) => options.variant === undefined || options.variant === variant);
  if (!(size >= 1) || variants.length === 0) throw new RangeError(`--areas 3000 --variant ${VARIANTS.join("|")}`);
  const say = (text: string): void => {
    if (!options.json) console.log(text);
  };
  say("From prepared columns (scheme compiled, panel built, parameters handed over) to all totals and ranks.");
  const memories = variants.map((variant) => memoryOfAll(variant, size));
  const reports: Report[] = [];
  for (const [index, variant] of variants.entries()) {
    const report = await reportOf(variant, size, memories[index] ?? new Map());
    reports.push(report);
    say(`\n${reportText(report)}`);
  }
  if (options.json) console.log(JSON.stringify(reports, null, 2));
}

await (options.measure === undefined ? runAll() : measureMemory(options.measure));
