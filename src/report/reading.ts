import type { AreaResult, Assessment } from "../assessment/index.js";
import { labelText } from "../error/index.js";
import type { ReportOptions } from "./reportOptions.js";

/** What the parts of a report are read from. */
export interface Reading<C extends string = string> {
  readonly result: Assessment<C>;
  readonly options: ReportOptions;
  /** What people call an area. */
  readonly nameOf: (id: string) => string;
  /** Decimals of the total as the scheme rounds it; undefined where it does not. */
  readonly totalPlaces: number | undefined;
  /** Decimals of points. */
  readonly pointPlaces: number;
}

export function readingOf<C extends string>(result: Assessment<C>, options: ReportOptions): Reading<C> {
  const { panel, scheme } = result;
  const { total = { places: 2 }, items } = scheme.rounding;
  return {
    result,
    options,
    nameOf: (id) => {
      const index = panel.areaIndex(id);
      const area = index === undefined ? undefined : panel.areas[index];
      return labelText(area?.label ?? id, options.locale);
    },
    totalPlaces: total === "none" ? undefined : total.places,
    pointPlaces: items?.places ?? 2,
  };
}

/** The parts of the total: what stands at the top of the scheme. */
export function topItems({ items }: Pick<AreaResult, "items">): AreaResult["items"] {
  return items.filter(({ block }) => block === null);
}
