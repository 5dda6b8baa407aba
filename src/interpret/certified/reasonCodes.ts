import { type Missing, missing, type Panel, REASONS, type Reason, stronger } from "../../data/index.js";
import type { Graph } from "../../formula/index.js";

/** Numbers for the reasons that may occur: 1 for the strongest, so that the stronger of two is the smaller. */
export interface ReasonCodes {
  readonly codeOf: (reason: Reason) => number;
  readonly missingOf: (code: number) => Missing;
  /** The reasons in the order of their numbers: columns with the same ones can be told apart by numbers. */
  readonly reasons: readonly Reason[];
}

/** The codes for a graph over a panel: built-in reasons, then the user's own by name. */
export function reasonCodes({ entries }: Graph, panel: Panel | undefined): ReasonCodes {
  const found = new Set<Reason>(REASONS);
  for (const { node } of entries) {
    if (node.kind === "missingWhen") found.add(node.reason);
    if (node.kind === "parameter") found.add(node.absent);
    if (node.kind === "isMissing") for (const reason of node.reasons) found.add(reason);
    if (node.kind !== "observed" || panel === undefined) continue;
    for (const { reasons } of panel.columns.get(node.measure.id)?.values() ?? []) {
      for (const { reason } of reasons) found.add(reason);
    }
  }
  const records = [...found].map(missing).sort((a, b) => (a === b ? 0 : stronger(a, b) === a ? -1 : 1));
  const codes = new Map(records.map(({ reason }, index) => [reason, index + 1]));
  return {
    reasons: records.map(({ reason }) => reason),
    codeOf: (reason) => codes.get(reason) ?? unknown(reason),
    missingOf: (code) => records[code - 1] ?? unknown(String(code)),
  };
}

function unknown(reason: string): never {
  throw new RangeError(`no code for ${reason}`);
}
