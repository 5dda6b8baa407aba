import type { Workload } from "./workload.js";

export const KINDS = ["indicators", "scores", "totals", "ranks"] as const;

/** What is published of each area: decimals to 2 places, or a rank; undefined where it is missing. */
export type Texts = (area: number) => string | undefined;

/** Indicators and scores in the order of the tasks; one column of totals, one of ranks. */
export type Published = Readonly<Record<(typeof KINDS)[number], readonly Texts[]>>;

/** All totals and ranks, which is what is timed. What it gives is asked for the rest of the digits afterwards. */
export type Run = () => Outcome | Promise<Outcome>;
export type Outcome = () => Published | Promise<Published>;

/** One of those who race. */
export interface Side {
  readonly name: string;
  /** Slow ones take a turn less often. */
  readonly slow: boolean;
  /** Why it takes no part in a workload; undefined where it does. */
  readonly leftOut: (workload: Pick<Workload, "variant" | "size">) => string | undefined;
  /** Puts the figures into its own columns, which is not timed. */
  readonly prepare: (workload: Workload) => Run | Promise<Run>;
}

export const TOO_SLOW = "it takes many seconds a run, and gigabytes";

/** Why a side takes no part in more than so many areas. */
export function upTo(most: number, reason: string): Side["leftOut"] {
  return ({ size }) => (size > most ? reason : undefined);
}
