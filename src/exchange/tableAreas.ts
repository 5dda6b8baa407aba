import type { Area } from "../data/index.js";
import type { RowReading } from "./tableReading.js";

/**
 * The known areas, or those of the rows or the header, with the attributes that the rows give. Where rows have periods of their own, so
 * have the attributes. Where both say something, the table counts.
 */
export function tableAreas(rows: readonly RowReading[], known: readonly Area[] | undefined): readonly Area[] {
  const areas = new Map<string, Area>((known ?? []).map((area) => [area.id, area]));
  for (const row of rows) {
    if (row.area !== undefined) areas.set(row.area, withAttributes(areas.get(row.area) ?? { id: row.area }, row));
    else for (const { area } of row.observations) if (!areas.has(area)) areas.set(area, { id: area });
  }
  return [...areas.values()];
}

function withAttributes(area: Area, { period, attributes }: RowReading): Area {
  if (Object.keys(attributes).length === 0) return area;
  if (period === undefined) return { ...area, attributes: { ...area.attributes, ...attributes } };
  const inPeriod = { ...area.attributesIn?.[period], ...attributes };
  return { ...area, attributesIn: { ...area.attributesIn, [period]: inPeriod } };
}
