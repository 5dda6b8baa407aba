import { median } from "./median.js";
import type { Outcome, Run, Side } from "./side.js";
import { REFERENCES, SIDES } from "./sides.js";
import type { Workload } from "./workload.js";
import { type WrongDigits, wrongDigits } from "./wrongDigits.js";

/** How a side did. */
export interface Timed {
  readonly name: string;
  readonly runs: number;
  readonly medianMs: number;
  /** What others at work on the machine disturb least. */
  readonly fastestMs: number;
  /** How many times as long as the first side, by medians. */
  readonly ratio: number;
  /** Undefined where nobody takes part whose digits are exact. */
  readonly wrong?: WrongDigits;
}

export interface Race {
  readonly timed: readonly Timed[];
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
  /** Whose digits those of the others were compared with; undefined where nobody takes part whose digits are exact. */
  readonly reference?: string;
}

interface Runner {
  readonly side: Side;
  readonly run: Run;
  readonly times: number[];
  outcome: Outcome | undefined;
}

/** Slow sides run in one turn of so many. */
const SLOW_EVERY = 4;

/** All sides over one workload in one process, turn by turn, so that what disturbs the machine disturbs all of them. */
export async function race(load: Workload): Promise<Race> {
  const runners: Runner[] = [];
  const leftOut: { name: string; reason: string }[] = [];
  for (const side of SIDES) {
    const reason = side.leftOut(load);
    if (reason !== undefined) leftOut.push({ name: side.name, reason });
    else runners.push({ side, run: await side.prepare(load), times: [], outcome: undefined });
  }
  const turns = turnsFor(load.size);
  // What is compiled on the way needs some dozens of runs to settle.
  for (let turn = 0; turn < turns / 2; turn += 1) await takeTurn(runners, turn);
  for (const runner of runners) runner.times.length = 0;
  for (let turn = 0; turn < turns; turn += 1) await takeTurn(runners, turn);
  const exact = REFERENCES.map((side) => runners.find((runner) => runner.side === side)).find((each) => each);
  const right = await exact?.outcome?.();
  const first = median(runners[0]?.times ?? []);
  const timed: Timed[] = [];
  for (const { side, times, outcome } of runners) {
    const medianMs = median(times);
    const digits = right && (await outcome?.());
    const wrong = right && digits && wrongDigits(digits, right, load.size);
    timed.push({
      name: side.name,
      runs: times.length,
      medianMs,
      fastestMs: Math.min(...times),
      ratio: medianMs / first,
      ...(wrong && { wrong }),
    });
  }
  return { timed, leftOut, ...(exact && { reference: exact.side.name }) };
}

function turnsFor(size: number): number {
  return Math.max(5, Math.min(40, Math.round(1_000_000 / size)));
}

/** Everyone once, each turn beginning with another side, so that nobody always comes after the same one. */
async function takeTurn(runners: readonly Runner[], turn: number): Promise<void> {
  const start = turn % runners.length;
  for (const runner of [...runners.slice(start), ...runners.slice(0, start)]) {
    if (runner.side.slow && turn % SLOW_EVERY !== 0) continue;
    const begin = performance.now();
    const made = runner.run();
    runner.outcome = made instanceof Promise ? await made : made;
    runner.times.push(performance.now() - begin);
  }
}
