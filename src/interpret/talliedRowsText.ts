import { type TalliedRow, uncountedLabel } from "../data/index.js";
import { type Locale, labelText } from "../error/index.js";
import { withUnit } from "./outcome.js";

/** The rows of a ledger behind a figure, a line each: what it is, what it adds in the unit given, and why not more. */
export function talliedRowsText(rows: readonly TalliedRow[], unit: string, locale: Locale): readonly string[] {
  if (rows.length === 0) return [locale === "zh" ? "台账中没有记录(零报告)" : "no row in the ledger (nil report)"];
  return rows.map(({ record, label = record, grade, source, ...row }) => {
    const of = grade === undefined ? "" : ` (${grade})`;
    return `${labelText(label, locale)}${of}: ${addsText(row, unit, locale)}${source === undefined ? "" : `  [${source}]`}`;
  });
}

function addsText(
  { worth, counted, reason }: Pick<TalliedRow, "worth" | "counted" | "reason">,
  unit: string,
  locale: Locale,
): string {
  const adds = withUnit(counted, unit, locale);
  if (reason === undefined) return adds;
  const why = labelText(uncountedLabel(reason), locale);
  const whole = withUnit(worth ?? "", unit, locale);
  if (locale === "zh") return counted === "0" ? `未计入(${why})` : `计 ${adds},应计 ${whole}(${why})`;
  return counted === "0" ? `not counted (${why})` : `${adds} of ${whole} (${why})`;
}
