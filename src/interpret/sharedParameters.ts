import type { Panel } from "../data/index.js";
import type { Period } from "../period/index.js";
import { precedes, type Row } from "./parameterReading.js";
import type { ParameterValue } from "./situation.js";

/** A value that holds for many areas, and how many come before it. */
interface Shared {
  readonly row: Row;
  readonly before: number;
}

/**
 * Looks the value up that holds for an area among those for many. There may be as many as classes: of those for one attribute only
 * the one for the area's own is looked at.
 */
export function sharedParameters(
  rows: readonly Row[],
  panel: Panel | undefined,
  period: Period | undefined,
): (area: number) => Row | undefined {
  const byAttribute = new Map<string, Map<string, Shared>>();
  const others: Shared[] = [];
  const sorted = [...rows].sort((a, b) => (precedes(a, b) ? -1 : precedes(b, a) ? 1 : 0));
  for (const [before, row] of sorted.entries()) {
    const [attribute, ...more] = Object.entries(row.value.attributes ?? {});
    if (attribute === undefined || more.length > 0) {
      others.push({ row, before });
      continue;
    }
    const [name, wanted] = attribute;
    const byValue = byAttribute.get(name) ?? new Map<string, Shared>();
    byAttribute.set(name, byValue);
    if (!byValue.has(wanted)) byValue.set(wanted, { row, before });
  }
  return (area) => {
    let first = others.find(({ row }) => fits(row.value, area, period, panel));
    for (const [name, byValue] of byAttribute) {
      const own = period && panel?.attribute(area, name, period);
      const found = own === undefined ? undefined : byValue.get(own);
      if (found !== undefined && (first === undefined || found.before < first.before)) first = found;
    }
    return first?.row;
  };
}

function fits(value: ParameterValue, area: number, period: Period | undefined, panel: Panel | undefined): boolean {
  return Object.entries(value.attributes ?? {}).every(
    ([name, wanted]) => period !== undefined && panel?.attribute(area, name, period) === wanted,
  );
}
