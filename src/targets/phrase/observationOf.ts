import type { Observation } from "../../data/index.js";
import type { Statement } from "./statement.js";

/** Of whom and of what a statement tells, which its words alone do not say. */
export interface ObservedAs {
  readonly area: string;
  readonly measure: string;
  /** For statements that do not say when. */
  readonly period?: string;
  readonly source?: string;
}

/**
 * The figure that an achievement tells, as an observation; undefined for what is not the level of a figure, and where no period is
 * known.
 *
 * @example
 * const [granted] = readStatements("2016年1-9月,我县专利授权量达1291件");
 * observationOf(granted, { area: "永嘉县", measure: "granted" })   //=> { area: "永嘉县", measure: "granted", period: "2016-01..09", value: "1291", unit: "件" }
 */
export function observationOf(
  { kind, of, comparator, value, unit, deadline }: Statement,
  { area, measure, period: otherwise, source }: ObservedAs,
): Observation | undefined {
  const period = deadline?.period ?? otherwise;
  if (kind !== "achievement" || of !== "level" || comparator !== "equal" || value === null) return undefined;
  if (period === undefined) return undefined;
  return { area, measure, period, value, ...(unit !== "" && { unit }), ...(source !== undefined && { source }) };
}
