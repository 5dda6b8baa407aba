import type { Formula } from "../formula/index.js";
import type { MissingPolicies } from "./missingPolicy.js";
import type { SchemeEntry } from "./scheme.js";

/** The formulas of one item or block. */
export interface EntryFormulas {
  readonly entry: SchemeEntry;
  /** Where it stands in the scheme, as a JSON Pointer. */
  readonly path: string;
  /** The block around it; undefined at the top. */
  readonly block: string | undefined;
  /** Full points: those of its parts, where it is a block that sums them. */
  readonly full: Formula;
  /** What the rule or the marks give; for a block what its parts make, missing where all of them are. */
  readonly computed: Formula;
  /** The same as it counts: what people set by hand stands in the place of what was computed. */
  readonly score: Formula;
  /** What counts toward the total, or enters the mean of its block, after the missing policy and rounding. */
  readonly earned: Formula;
  /** Whether a score that is there counts as it is. */
  readonly asScored: boolean;
  /** What is done about it where it is missing. */
  readonly missing: MissingPolicies;
  /** What the class puts in its place; undefined where no policy asks for it. */
  readonly fill: Formula | undefined;
}
