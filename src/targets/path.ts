import { isMissing } from "../data/index.js";
import { fail, within } from "../error/index.js";
import {
  add,
  compile,
  divide,
  elementOf,
  type Formula,
  formulaOf,
  greaterOrEqual,
  lessOrEqual,
  multiply,
  type Operand,
  power,
  subtract,
} from "../formula/index.js";
import { exact, type Outcome, value } from "../interpret/index.js";
import { sign } from "../number/index.js";

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

function pathOf(base: PathPoint, points: readonly { readonly year: number; readonly value: Formula }[]): Path {
  const start = { year: base.year, value: formulaOf(base.value, "base", 0) };
  const steps = points.map(({ year, value: required }, index): PathStep => {
    const before = index === 0 ? start.value : elementOf(points, index - 1).value;
    return Object.freeze({ year, required, growth: subtract(divide(required, before), 1) });
  });
  return Object.freeze({ kind: "path", base: Object.freeze(start), steps: Object.freeze(steps) });
}

function spanOf(base: PathPoint, end: PathPoint): number {
  const years = end.year - base.year;
  if (!Number.isInteger(base.year) || !Number.isInteger(years) || years < 1 || years > 100) {
    fail("path.years", { base: String(base.year), end: String(end.year) }, "/end/year");
  }
  return years;
}

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

/**
 * A path in equal increments: x₀ + (xₙ − x₀) × k ÷ n.
 *
 * @throws KaoheError `path.years` for an end that is not 1 to 100 whole years after the base
 * @example
 * const path = equalIncrements({ year: 2012, value: 27 }, { year: 2015, value: 54 });
 * path.steps.map(({ required }) => toDecimal(value(required), 0))   //=> ["36", "45", "54"]
 */
export function equalIncrements(base: PathPoint, end: PathPoint): Path {
  const years = spanOf(base, end);
  const [from, to] = [formulaOf(base.value, "base", 0), formulaOf(end.value, "end", 0)];
  return derived(base, years, to, (k) => add(from, multiply(subtract(to, from), divide(k, years))));
}

/**
 * A path at equal rates: x₀ × (xₙ ÷ x₀)^(k ÷ n). The last year is the target itself. Irrational: 50 digits.
 *
 * @throws KaoheError `path.years` for an end that is not 1 to 100 whole years after the base
 * @example
 * const path = equalRates({ year: 2012, value: 27 }, { year: 2015, value: 54 });
 * path.steps.map(({ growth }) => toText(value(growth), "zh", { unit: "%", places: 2 }))   //=> ["25.99%", "25.99%", "25.99%"]
 */
export function equalRates(base: PathPoint, end: PathPoint): Path {
  const years = spanOf(base, end);
  const [from, to] = [formulaOf(base.value, "base", 0), formulaOf(end.value, "end", 0)];
  return derived(base, years, to, (k) => multiply(from, power(divide(to, from), divide(k, years))));
}

function derived(base: PathPoint, years: number, to: Formula, valueAt: (k: number) => Formula): Path {
  const points = Array.from({ length: years }, (_, index) => ({
    year: base.year + index + 1,
    value: index + 1 === years ? to : valueAt(index + 1),
  }));
  return pathOf(base, points);
}

/** How a year of a path turned out. */
export interface PathResult {
  readonly year: number;
  readonly required: Outcome;
  readonly growth: Outcome;
  readonly actual: Outcome;
  readonly verdict: "met" | "not-met" | "unknown";
}

/**
 * Holds actual figures against a path. A year without a figure is `unknown`; a path that falls is met from above.
 *
 * @param actuals figures by year
 * @example
 * const path = givenPath({ year: 2012, value: "27亿元" }, [{ year: 2013, value: "33亿元" }]);
 * followPath(path, { 2013: "33.5亿元" }).map(({ verdict }) => verdict)   //=> ["met"]
 */
export function followPath(path: Path, actuals: Readonly<Record<number, Operand>>): readonly PathResult[] {
  const end = path.steps.at(-1)?.required ?? path.base.value;
  const falls =
    holds(lessOrEqual(end, path.base.value)) === true && holds(greaterOrEqual(end, path.base.value)) !== true;
  return path.steps.map(({ year, required, growth }) => {
    const actual = actuals[year];
    const result = { year, required: value(required), growth: value(growth) };
    if (actual === undefined)
      return { ...result, actual: { kind: "missing", reason: "not-reported" }, verdict: "unknown" };
    const met = holds(falls ? lessOrEqual(actual, required) : greaterOrEqual(actual, required));
    return { ...result, actual: value(actual), verdict: met === undefined ? "unknown" : met ? "met" : "not-met" };
  });
}

/** Whether a condition over numbers holds; undefined where it is missing. */
function holds(condition: Parameters<typeof compile>[0][string]): boolean | undefined {
  const graph = compile({ "": condition });
  const cell = elementOf(elementOf(exact(graph, { period: "2000", areas: [0] }), graph.roots.get("") ?? 0), 0);
  return isMissing(cell) ? undefined : sign(cell) > 0;
}
