import { elementOf, type Formula, formulaOf, type Operand } from "../../formula/index.js";
import { growthRate } from "../../indicators/index.js";

/** One year of a path. */
export interface PathStep {
  readonly year: number;
  /** What the year asks for. */
  readonly required: Formula;
  /** Growth over the year before that the requirement implies. */
  readonly growth: Formula;
}

/** 分阶段目标: the yearly values from a base to a final target. */
export interface Path {
  readonly kind: "path";
  readonly base: { readonly year: number; readonly value: Formula };
  readonly steps: readonly PathStep[];
}

/** A year and its value. */
export interface PathPoint {
  readonly year: number;
  readonly value: Operand;
}

/** The path through these values, with the growth that they imply. */
export function pathOf(base: PathPoint, points: readonly { readonly year: number; readonly value: Formula }[]): Path {
  const start = { year: base.year, value: formulaOf(base.value, "base", 0) };
  const steps = points.map(({ year, value: required }, index): PathStep => {
    const before = index === 0 ? start.value : elementOf(points, index - 1).value;
    return Object.freeze({ year, required, growth: growthRate(required, before) });
  });
  return Object.freeze({ kind: "path", base: Object.freeze(start), steps: Object.freeze(steps) });
}
