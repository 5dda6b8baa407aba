import type { Area } from "../data/index.js";
import type { RowReading } from "./csvReading.js";

/**
 * The known areas, or those of the rows, with the attributes that the rows give. Where rows have periods of their own, so have
 * the attributes. Where both say something, the table counts.
 */
export function csvAreas(
  rows: readonly RowReading[],
  known: readonly Area[] | undefined,
  dated: boolean,
): readonly Area[] {
  const areas = new Map<string, Area>((known ?? []).map((area) => [area.id, area]));
  for (const row of rows) areas.set(row.area, withAttributes(areas.get(row.area) ?? { id: row.area }, row, dated));
  return [...areas.values()];
}

function withAttributes(area: Area, { period, attributes }: RowReading, dated: boolean): Area {
  if (Object.keys(attributes).length === 0) return area;
  if (!dated) return { ...area, attributes: { ...area.attributes, ...attributes } };
  const inPeriod = { ...area.attributesIn?.[period], ...attributes };
  return { ...area, attributesIn: { ...area.attributesIn, [period]: inPeriod } };
}
