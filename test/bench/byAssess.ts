import { type AreaResult, type Assessment, assess, toDecimal } from "kaohe";
import { panelFor, targetsOf } from "./kaoheInput.js";
import { kaoheScheme } from "./kaoheScheme.js";
import { type Published, type Side, type Texts, TOO_SLOW, upTo } from "./side.js";
import { areaId, type Workload, YEAR } from "./workload.js";

/** As users call it: the input is checked, targets are matched with areas, and every class is listed in order. */
export const byAssess: Side = {
  name: "kaohe assess and rankings",
  slow: true,
  leftOut: upTo(10_000, TOO_SLOW),
  prepare: (workload) => {
    const scheme = kaoheScheme(workload);
    const input = { panel: panelFor(workload), period: String(YEAR), targets: targetsOf(workload) };
    return () => {
      const result = assess(scheme, input);
      for (const name of scheme.classes) result.ranking(name);
      return () => published(workload, result);
    };
  },
};

function published({ size, tasks }: Workload, result: Assessment): Published {
  const areas = Array.from({ length: size }, (_, area) => result.area(areaId(area)));
  const itemAt = (area: AreaResult | undefined, item: string) => area?.items.find((each) => each.item === item);
  const texts =
    (textOf: (area: AreaResult) => string | undefined): Texts =>
    (area) => {
      const found = areas[area];
      return found && textOf(found);
    };
  const indicatorOf = (area: AreaResult, id: string): string | undefined => {
    const value = itemAt(area, id)?.value;
    return value ? toDecimal(value, 2) : undefined;
  };
  const earnedOf = (area: AreaResult, id: string): string | undefined => {
    const earned = itemAt(area, id)?.earned;
    return earned && toDecimal(earned, 2);
  };
  return {
    indicators: tasks.map(({ id }) => texts((area) => indicatorOf(area, id))),
    scores: tasks.map(({ id }) => texts((area) => earnedOf(area, id))),
    totals: [texts(({ total }) => toDecimal(total, 2))],
    ranks: [texts(({ rank }) => (rank === null ? undefined : String(rank)))],
  };
}
