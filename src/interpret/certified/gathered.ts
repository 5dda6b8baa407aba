import { exactValue, type FloatColumn } from "./floatColumn.js";

/** The column at some places, in their order. */
export function gathered(column: FloatColumn, places: Uint32Array): FloatColumn {
  const { mantissas, bounds, reasons } = column;
  const size = places.length;
  const own = new Float64Array(size);
  for (let place = 0; place < size; place += 1) own[place] = mantissas[places[place] ?? 0] ?? Number.NaN;
  return {
    ...column,
    mantissas: own,
    bounds: bounds && Float64Array.from(places, (place) => bounds[place] ?? Number.NaN),
    reasons: reasons && Uint16Array.from(places, (place) => reasons[place] ?? 0),
    exactAt: column.exactAt && ((place) => exactValue(column, places[place] ?? 0)),
  };
}
