import { type Cell, isMissing, type Reason } from "../data/index.js";
import type { Label } from "../error/index.js";
import { sign } from "../number/index.js";
import type { Criterion } from "./criterion.js";

/**
 * Whether a target is met: met, not met, not yet due (its time is not over and what is known does not settle it), or unknown for a
 * reason.
 */
export type Verdict =
  | { readonly kind: "met" }
  | { readonly kind: "not-met" }
  | { readonly kind: "not-yet-due" }
  | { readonly kind: "unknown"; readonly reason: Reason };

/**
 * @param met whether the criterion holds of what is known
 * @param due whether the time of the target is over
 * @param accumulates whether the indicator can only grow until then
 */
export function verdictOf(met: Cell, due: boolean, criterion: Criterion, accumulates: boolean): Verdict {
  if (isMissing(met)) {
    const waiting = !due && (met.reason === "not-reported" || met.reason === "not-yet-due");
    return waiting ? { kind: "not-yet-due" } : { kind: "unknown", reason: met.reason };
  }
  const holds = sign(met) > 0;
  if (due) return { kind: holds ? "met" : "not-met" };
  return { kind: holds && accumulates && isLevel(criterion) ? "met" : "not-yet-due" };
}

/** A level once passed stays passed; what must stay below a line, inside, or ahead of others or of last year can still be lost. */
function isLevel(criterion: Criterion): boolean {
  switch (criterion.kind) {
    case "atLeast":
    case "moreThan":
    case "range":
      return criterion.of === undefined;
    default:
      return false;
  }
}

const LABELS = {
  met: { zh: "完成", en: "met" },
  "not-met": { zh: "未完成", en: "not met" },
  "not-yet-due": { zh: "未到期", en: "not yet due" },
  unknown: { zh: "无法判断", en: "unknown" },
} as const;

/** A verdict in words, without its reason. */
export function verdictLabel(verdict: Verdict): Label {
  return LABELS[verdict.kind];
}
