import type { Label, Locale } from "../error/index.js";

/** What a report is made for. */
export interface ReportOptions {
  readonly locale: Locale;
  /** The scheme's label and the period when left out. */
  readonly title?: Label;
  /** The ids of the areas that have a page, in this order; all areas, ranking by ranking, when left out. */
  readonly areas?: readonly string[];
  /** Whether every number says where it comes from; yes when left out. Most of a long report is explanations. */
  readonly explanations?: boolean;
}
