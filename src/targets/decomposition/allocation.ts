import type { Infeasible } from "./infeasible.js";

/**
 * Why a part is not its share: its own floor or ceiling, the floors and ceilings of others, and rounding to whole steps, by which
 * the largest remainders come up and the others down.
 */
export type AllocationCause = "floor" | "ceiling" | "others" | "remainder";

/** What a part gets, exact, in the unit of the total. */
export interface AllocatedPart {
  readonly id: string;
  /** The total in proportion to the weights alone. */
  readonly share: string;
  /** The share after floors and ceilings, before rounding. */
  readonly bounded: string;
  readonly part: string;
  /** part − share */
  readonly difference: string;
  /** What made the difference; none where there is none. */
  readonly why: readonly AllocationCause[];
}

/** A total and its parts, which sum to it exactly. Numbers are exact, in `unit`. */
export interface Allocated {
  readonly kind: "allocated";
  readonly total: string;
  readonly unit: string;
  readonly step: string;
  readonly parts: readonly AllocatedPart[];
}

export type Allocation = Allocated | Infeasible;
