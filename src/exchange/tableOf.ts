import type { Panel } from "../data/index.js";
import type { Locale } from "../error/index.js";
import { longRows } from "./longRows.js";
import { type WideLoss, wideRows } from "./wideRows.js";
import type { WrittenCell } from "./writtenCell.js";

/** How a panel is written as a table. */
export interface WriteTableOptions {
  /** `long`: a row for each figure, with unit, status, reason, mark and source. `wide`: a row for each area and period. */
  readonly form: "long" | "wide";
  /** The language of the headers; Chinese when left out. */
  readonly locale?: Locale;
  /** Attributes of areas that have a column each, as they are in the period of the row. */
  readonly attributes?: readonly string[];
  /** What a table in wide form may lose; it is refused where it would lose anything else. */
  readonly without?: readonly WideLoss[];
}

/** The panel as rows of cells, the header first. */
export function tableOf(panel: Panel, options: WriteTableOptions): readonly (readonly WrittenCell[])[] {
  const { form, locale = "zh", attributes = [], without = [] } = options;
  return form === "long" ? longRows(panel, locale, attributes) : wideRows(panel, locale, attributes, without);
}
