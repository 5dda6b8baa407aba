// The exact interpreter against decimal.js written by hand for one job. `npm run bench`; `npm run -s bench -- --json`.

import { byHand, type Published, prepared as preparedByHand } from "./byHand.js";
import { byKaohe, prepared as preparedByKaohe } from "./byKaohe.js";
import { workload } from "./workload.js";

interface Comparison {
  readonly areas: number;
  readonly runs: number;
  readonly kaoheMs: number;
  readonly decimalMs: number;
  readonly ratio: number;
  /** How many of decimal.js's totals and ranks are not the exact ones. */
  readonly wrongTotals: number;
  readonly wrongRanks: number;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function differing<T>(a: readonly T[], b: readonly T[]): number {
  return a.filter((value, index) => value !== b[index]).length;
}

/** Both sides by turns, so that what disturbs the machine disturbs both. */
function compared(areas: number, runs: number): Comparison {
  const load = workload(areas);
  const [exact, decimal] = [preparedByKaohe(load), preparedByHand(load)];
  const work = (): readonly [Published, Published] => [byKaohe(exact), byHand(decimal)];
  // What is compiled on the way needs about a dozen runs to settle, on both sides.
  const warmUp = Math.max(12, runs / 3);
  for (let run = 0; run < warmUp; run += 1) work();
  const times = Array.from({ length: runs }, () => [timed(() => byKaohe(exact)), timed(() => byHand(decimal))]);
  const [kaoheMs, decimalMs] = [median(times.map(([a = 0]) => a)), median(times.map(([, b = 0]) => b))];
  const [ours, theirs] = work();
  return {
    areas,
    runs,
    kaoheMs,
    decimalMs,
    ratio: decimalMs / kaoheMs,
    wrongTotals: differing(ours.totals, theirs.totals),
    wrongRanks: differing(ours.ranks, theirs.ranks),
  };
}

const comparisons = [compared(12, 300), compared(3000, 15)];

if (process.argv.includes("--json")) {
  console.log(JSON.stringify(comparisons, null, 2));
} else {
  console.log("From parsed inputs (scheme compiled, panel built, Decimals made) to all totals and ranks; medians.");
  for (const { areas, runs, kaoheMs, decimalMs, ratio, wrongTotals, wrongRanks } of comparisons) {
    console.log(
      `${areas} areas × 30 indicators, ${runs} runs: kaohe exact ${kaoheMs.toFixed(1)} ms, ` +
        `decimal.js by hand ${decimalMs.toFixed(1)} ms, ratio ${ratio.toFixed(1)}; ` +
        `decimal.js differs in ${wrongTotals} totals and ${wrongRanks} ranks`,
    );
  }
}
