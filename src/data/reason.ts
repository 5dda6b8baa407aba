import type { Rational } from "../number/index.js";

/**
 * Why a value is missing, strongest first. Where several parts are missing, the strongest reason stands for all, so that
 * the order of the parts never matters. A user's own reasons come after these, by name.
 */
export const REASONS = [
  "not-applicable",
  "withheld",
  "not-reported",
  "unreadable",
  "not-yet-due",
  "no-target",
  "target-not-positive",
  "zero-base",
  "negative-base",
  "division-by-zero",
  "out-of-domain",
  "no-cohort",
] as const;

/** One of the built-in reasons, or a user's own. */
export type Reason = (typeof REASONS)[number] | (string & {});

/** A value that is missing, and why. */
export interface Missing {
  readonly reason: Reason;
}

/** A value of one area: an exact number, or the reason why there is none. */
export type Cell = Rational | Missing;

export function isMissing(cell: Cell): cell is Missing {
  return "reason" in cell;
}

const known = /* @__PURE__ */ new Map<Reason, { readonly missing: Missing; readonly strength: number }>();

function entry(reason: Reason): { readonly missing: Missing; readonly strength: number } {
  let found = known.get(reason);
  if (found === undefined) {
    const place = REASONS.findIndex((each) => each === reason);
    found = { missing: Object.freeze({ reason }), strength: place < 0 ? REASONS.length : place };
    known.set(reason, found);
  }
  return found;
}

/** The one record of a reason. */
export function missing(reason: Reason): Missing {
  return entry(reason).missing;
}

/** The stronger of two missing values. */
export function stronger(a: Missing, b: Missing): Missing {
  const [left, right] = [entry(a.reason).strength, entry(b.reason).strength];
  if (left !== right) return left < right ? a : b;
  return a.reason <= b.reason ? a : b;
}
