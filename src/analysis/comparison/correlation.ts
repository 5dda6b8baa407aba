import type { Outcome } from "../../interpret/index.js";
import { correlationOf, covarianceOf, type Rational, settled, sign, ZERO } from "../../number/index.js";
import { points } from "../amount.js";

/** Numbers that are correlated with others, and how they vary. */
export interface Varying {
  readonly values: readonly Rational[];
  readonly variance: Rational;
}

export function varying(values: readonly Rational[]): Varying {
  return { values, variance: values.length === 0 ? ZERO : covarianceOf(values, values) };
}

/** Pearson's r, settled at 20 decimals: `no-cohort` for fewer than two pairs, `division-by-zero` where either side does not vary. */
export function correlation(a: Varying, b: Varying): Outcome {
  if (a.values.length < 2) return { kind: "missing", reason: "no-cohort" };
  if (sign(a.variance) === 0 || sign(b.variance) === 0) return { kind: "missing", reason: "division-by-zero" };
  return points(settled(correlationOf(covarianceOf(a.values, b.values), a.variance, b.variance)));
}
