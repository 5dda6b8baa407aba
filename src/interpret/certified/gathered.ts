import { exactValue, type FloatColumn } from "./floatColumn.js";
import { gapsAt } from "./gaps.js";
import { taken } from "./levels.js";

/** The column at some places, in their order. */
export function gathered(column: FloatColumn, places: Uint32Array): FloatColumn {
  const { bounds } = column;
  const mantissas = taken(column.mantissas, places, new Float64Array(places.length));
  return {
    ...column,
    mantissas,
    bounds: bounds && taken(bounds, places, new Float64Array(places.length)),
    gaps: gapsAt(column.gaps, mantissas, places),
    exactAt: column.exactAt && ((place) => exactValue(column, places[place] ?? 0)),
  };
}
