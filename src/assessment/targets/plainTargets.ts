import { type PlainDecimals, plainDecimals, readPlainAt } from "../../number/index.js";
import { amountUnit, type Basis, type Criterion } from "../../targets/index.js";
import type { Scheme } from "../scheme.js";
import { LOOKS } from "./criterionDirection.js";

/**
 * Of the targets those whose criterion is one amount, in the unit in which amounts of its kind are read: nearly all of them. They are
 * checked and read in one step and without a record each.
 */
export interface PlainTargets extends PlainDecimals {
  /** Which parameter carries the amount of each: targets of one indicator and form share it. −1 where the target is not plain. */
  readonly forms: Int8Array;
}

// A form is what the amount counts, and whether it is itself not enough: two numbers for each of these.
const BASES: readonly (Basis | undefined)[] = [undefined, "growth", "increase"];
const [LEVEL, GROWTH] = [0, 2];
/** How many forms there are. */
export const FORMS: number = 2 * BASES.length;

/** What amounts of a form count. */
export function basisOf(form: number): Basis | undefined {
  return BASES[Math.floor(form / 2)];
}

/** Whether the formulas of a scheme have the form without being told. */
export function isUsual(form: number | undefined): boolean {
  return form === LEVEL || form === GROWTH;
}

/** The reading of criteria of one indicator, each to the place of its target. */
export type PlainReader = (plain: PlainTargets, index: number, criterion: Criterion) => boolean;

export function plainTargets(size: number): PlainTargets {
  return { ...plainDecimals(size), forms: new Int8Array(size).fill(-1) };
}

/** Reads what is plain and without a fault; false for what has to be looked at closely. */
export function plainReader({ unit, direction = "higher" }: Scheme["indicators"][string]): PlainReader {
  const units = BASES.map((of) => amountUnit(of, unit));
  return (plain, index, criterion) => {
    switch (criterion.kind) {
      case "atLeast":
      case "moreThan":
      case "atMost":
      case "lessThan": {
        if (LOOKS[criterion.kind] !== direction) return false;
        const basis = criterion.of === undefined ? 0 : BASES.indexOf(criterion.of);
        if (basis < 0 || (criterion.unit !== "" && criterion.unit !== units[basis])) return false;
        if (!readPlainAt(plain, index, criterion.value)) return false;
        const isStrict = criterion.kind === "moreThan" || criterion.kind === "lessThan";
        plain.forms[index] = 2 * basis + (isStrict ? 1 : 0);
        return true;
      }
      default:
        return false;
    }
  };
}
