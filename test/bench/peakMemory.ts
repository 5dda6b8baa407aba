import { execFileSync } from "node:child_process";
import { SIDES } from "./sides.js";
import { VARIANTS, type Variant, workload } from "./workload.js";

/** What a process holds that runs one side alone, in MB. */
export interface PeakMemory {
  /** Before the first run: Node itself, the workload and the side's own columns. */
  readonly prepared: number;
  /** At most, ever. */
  readonly peak: number;
}

const RUNS = 3;
const MEGABYTE = 2 ** 20;

/**
 * Runs a side in a process of its own.
 *
 * To be asked while the asking process is still small: on Linux the peak of a process begins with what the one that started it held.
 */
export function peakMemory(side: number, variant: Variant, size: number): PeakMemory {
  const [script = ""] = process.argv.slice(1);
  const text = execFileSync(
    process.execPath,
    [...process.execArgv, "--expose-gc", script, "--measure", [side, variant, size].join(" ")],
    { encoding: "utf8" },
  );
  const [prepared = 0, peak = 0] = text.split(" ").map(Number);
  return { prepared, peak };
}

/** What that process does: prints what it held before the first run, and at most. */
export async function measureMemory(request: string): Promise<void> {
  const [index, name, size] = request.split(" ");
  const [side, variant] = [SIDES[Number(index)], VARIANTS.find((each) => each === name)];
  if (side === undefined || variant === undefined) throw new RangeError(request);
  const run = await side.prepare(workload(variant, Number(size)));
  globalThis.gc?.();
  const prepared = process.memoryUsage.rss() / MEGABYTE;
  for (let count = 0; count < RUNS; count += 1) await run();
  console.log(`${prepared} ${process.resourceUsage().maxRSS / 1024}`);
}
