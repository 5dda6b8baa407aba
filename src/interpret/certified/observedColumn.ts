import { type Cell, cellIn, type Figures, isMissing } from "../../data/index.js";
import { ONE } from "../../number/index.js";
import type { Observed } from "../observed.js";
import { columnOfCells, missingColumn } from "./columnOfCells.js";
import { type FloatColumn, wholeColumn } from "./floatColumn.js";
import { addGap, closedGaps, openGaps } from "./gaps.js";
import type { ReasonCodes } from "./reasonCodes.js";

/** The figures of an observed leaf at some places of the situation, in their order. */
export function observedColumn(
  { figures, areaAt, nobody, unreported }: Observed,
  places: Uint32Array,
  codes: ReasonCodes,
): FloatColumn {
  if (figures === undefined) {
    const column = missingColumn(codes.codeOf(unreported.reason), places.length);
    return nobody === unreported ? column : columnOfCells(withNobody(places, areaAt, nobody, unreported), codes);
  }
  if (figures.mantissas instanceof Float64Array) return wholeFigures(figures, figures.mantissas);
  return columnOfCells(
    Array.from(places, (place): Cell => {
      const area = areaAt(place);
      const cell = area === undefined ? nobody : cellIn(figures, area);
      return isMissing(cell) && cell.reason === "not-reported" ? unreported : cell;
    }),
    codes,
  );

  function wholeFigures({ factor, reasons, reasonOf }: Figures, mantissas: Float64Array): FloatColumn {
    const size = places.length;
    const known = reasons.map((each) => codes.codeOf((each.reason === "not-reported" ? unreported : each).reason));
    const [absent, outside] = [codes.codeOf(nobody.reason), codes.codeOf(unreported.reason)];
    const result = new Float64Array(size);
    const found = openGaps();
    let limit = 0;
    for (let place = 0; place < size; place += 1) {
      const area = areaAt(places[place] ?? 0);
      const reason = area === undefined ? undefined : reasonOf[area];
      const code =
        area === undefined ? absent : reason === undefined ? outside : reason === 0 ? 0 : (known[reason - 1] ?? 0);
      if (code === 0) {
        const mantissa = mantissas[area ?? 0] ?? 0;
        result[place] = mantissa;
        limit = Math.max(limit, Math.abs(mantissa));
        continue;
      }
      result[place] = Number.NaN;
      addGap(found, place, code);
    }
    return wholeColumn(result, limit === 0 ? ONE : factor, limit, closedGaps(found));
  }
}

function withNobody(
  places: Uint32Array,
  areaAt: Observed["areaAt"],
  nobody: Observed["nobody"],
  unreported: Observed["unreported"],
): readonly Cell[] {
  return Array.from(places, (place) => (areaAt(place) === undefined ? nobody : unreported));
}
