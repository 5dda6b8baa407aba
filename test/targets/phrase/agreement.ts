import type { Statement } from "../../../src/targets/phrase/statement.js";

/** A row of published.jsonl: a phrase as a document prints it, and what it means. */
export interface Published {
  readonly text: string;
  readonly source: string;
  readonly kind: string;
  readonly comparator: string;
  readonly value: number | null;
  readonly value_high: number | null;
  readonly unit: string | null;
  readonly base_value: number | string | null;
  readonly deadline: string | null;
  readonly strength: string;
  readonly notes: string;
}

const COMPARATORS: Readonly<Record<string, readonly (string | null)[]>> = {
  gte: ["atLeast"],
  gt: ["moreThan"],
  lt: ["lessThan"],
  eq: ["equal"],
  approx: ["about"],
  approx_lte: ["about", "atMost"],
  range: ["range"],
  range_left_closed: ["range"],
  rank_eq: ["equal"],
  rank_lte: ["atMost"],
  rank_step: ["equal"],
  rank_interp: ["range"],
  factor: ["equal"],
  step: ["equal"],
  step_cap: ["equal"],
  none: [null],
}; // prettier-ignore

function kindsOf({ kind, strength }: Published): readonly string[] {
  if (kind === "inconsistency") return ["inconsistency", "doubtful"];
  if (kind.endsWith("_rule")) return ["rule"];
  if (kind === "masked_target") return ["unreadable", "doubtful"];
  return strength === "实绩" || kind.startsWith("achieved") ? ["achievement"] : ["target"];
}

/** Where a statement departs from a row; empty where it agrees. */
export function departures(statement: Statement, row: Published): string[] {
  const { kind, comparator, value, high, unit, doubts } = statement;
  const lost = row.unit?.includes("(原文缺)") === true;
  const likely = doubts.map((doubt) => doubt.likely);
  const kinds = lost ? ["doubtful"] : kindsOf(row);
  const wanted = (row.unit ?? "").replace(/\(.*$|应为.*$/, "").replace(/^指数点/, "点");
  return [
    kinds.includes(kind) ? "" : `kind ${kind}, not ${kinds.join("|")}`,
    COMPARATORS[row.comparator]?.includes(comparator) === true ? "" : `comparator ${comparator}, not ${row.comparator}`,
    (value ?? "") === String(row.value ?? "") ? "" : `value ${value}, not ${row.value}`,
    (high ?? "") === String(row.value_high ?? "") ? "" : `high ${high}, not ${row.value_high}`,
    unit === wanted || (lost && likely.includes(wanted)) ? "" : `unit ${unit}, not ${row.unit}`,
  ].filter((text) => text !== "");
}
