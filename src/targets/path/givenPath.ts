import { fail, within } from "../../error/index.js";
import { elementOf, formulaOf } from "../../formula/index.js";
import { type Path, type PathPoint, pathOf } from "./path.js";

/**
 * A path whose yearly values a plan states itself.
 *
 * @throws KaoheError `path.years-order` where a year does not follow the one before
 * @example
 * const plan = givenPath({ year: 2012, value: "27亿元" }, [{ year: 2013, value: "33亿元" }, { year: 2014, value: "40亿元" }]);
 * plan.steps.map(({ growth }) => toText(value(growth), "zh", { unit: "%", places: 2 }))   //=> ["22.22%", "21.21%"]
 */
export function givenPath(base: PathPoint, points: readonly PathPoint[]): Path {
  const read = points.map((point, index) => {
    const before = index === 0 ? base.year : elementOf(points, index - 1).year;
    if (point.year !== before + 1) {
      fail("path.years-order", { year: String(point.year), expected: String(before + 1) }, `/points/${index}/year`);
    }
    return { year: point.year, value: within(`/points/${index}`, () => formulaOf(point.value, "value", 0)) };
  });
  return pathOf(base, read);
}
