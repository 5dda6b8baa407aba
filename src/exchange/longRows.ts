import type { Panel } from "../data/index.js";
import type { Locale } from "../error/index.js";
import { readPeriod } from "../period/index.js";
import { HEADERS } from "./tableForm.js";
import { PURE } from "./tableMeasure.js";
import { textCell, type WrittenCell } from "./writtenCell.js";
import { writtenFigure } from "./writtenFigure.js";

/** A row for each observation. */
export function longRows(
  panel: Panel,
  locale: Locale,
  attributes: readonly string[],
): readonly (readonly WrittenCell[])[] {
  const { area, measure, period, value, unit, status, reason, mark, source } = HEADERS[locale];
  const header = [area, ...attributes, measure, period, value, unit, status, reason, mark, source].map(textCell);
  const rows = panel.observations().map((each): readonly WrittenCell[] => {
    const time = readPeriod(each.period);
    const place = panel.areaIndex(each.area) ?? -1;
    const symbol = each.unit ?? panel.measures[each.measure]?.unit ?? "";
    return [
      textCell(each.area),
      ...attributes.map((name) => textCell(panel.attribute(place, name, time) ?? "")),
      textCell(each.measure),
      textCell(each.period),
      { kind: "figure", text: writtenFigure(each) },
      // A blank would be the measure's own unit.
      textCell(symbol === "" ? PURE : symbol),
      ...[each.status, each.reason, each.mark, each.source].map((text) => textCell(text ?? "")),
    ];
  });
  return [header, ...rows];
}
