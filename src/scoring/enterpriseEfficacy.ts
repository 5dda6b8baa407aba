import * as z from "zod";
import {
  add,
  choose,
  divide,
  type Formula,
  greaterOrEqual,
  lessOrEqual,
  multiply,
  not,
  subtract,
} from "../formula/index.js";
import { checkFigureOrder } from "./checkFigureOrder.js";
import { figureOptions, type RuleFigure, readFigure } from "./figure.js";
import type { Rule } from "./rule.js";
import { whereInOrder } from "./whereInOrder.js";

/** The standards from the best to the worst, with the share of full points of an area that just reaches one. */
const COEFFICIENTS = [
  ["excellent", "1"],
  ["good", "0.8"],
  ["average", "0.6"],
  ["low", "0.4"],
  ["poor", "0.2"],
] as const;
const STEP = "0.2";

/** 优秀值, 良好值, 平均值, 较低值, 较差值. */
export interface EfficacyStandards {
  readonly excellent: RuleFigure;
  readonly good: RuleFigure;
  readonly average: RuleFigure;
  readonly low: RuleFigure;
  readonly poor: RuleFigure;
}

/** Options of `enterpriseEfficacy` as JSON carries them. */
export const enterpriseEfficacyOptions = () =>
  z.strictObject({
    excellent: figureOptions(),
    good: figureOptions(),
    average: figureOptions(),
    low: figureOptions(),
    poor: figureOptions(),
  });

/**
 * 分档功效: five standards; an area has the points of the one that it reaches (基础分), and of the step to the next its share of the way
 * there (调整分).
 *
 *     points = full × (k + (actual − standard) ÷ (next − standard) × 0.2),  k = 1, 0.8, 0.6, 0.4, 0.2
 *
 * Units: standards in any unit of the indicator's kind, or without one in the indicator's own; the result in points, from 0 below the poor
 *   value, 0.2 × full at it, to full from the excellent value on.
 * Missing: the reason of actual; `no-target` where a table holds no standard for the area and time, `out-of-domain` where those of
 *   tables do not get better from poor to excellent.
 * Lower is better: standards fall from poor to excellent; an area reaches one from above.
 *
 * @param options.excellent a number, or the scheme's table of parameters by name; so are the other standards, `good`, `average`, `low`, `poor`
 * @throws KaoheError `rule.figures-order` where standards do not get better, `rule.unknown-parameter`, both at compilation
 * @source 企业绩效评价: 优秀、良好、平均、较低、较差五档标准值, 标准系数1、0.8、0.6、0.4、0.2; 实际值90在80与100之间, 功效系数0.5
 * @example
 * const rule = enterpriseEfficacy({ excellent: 100, good: 80, average: 60, low: 40, poor: 20 });
 * points(rule, { actual: 90, full: 10 })   //=> { kind: "value", exact: "9", unit: "" }
 */
export function enterpriseEfficacy(options: EfficacyStandards): Rule {
  const standards = COEFFICIENTS.map(([name, coefficient]) => ({
    name,
    coefficient,
    figure: readFigure(options[name], `/${name}`),
  }));
  const figures = standards.map(({ name, figure }) => [name, figure] as const);
  return {
    name: "enterpriseEfficacy",
    options: Object.fromEntries(figures.map(([name, { option }]) => [name, option])),
    build: (input): Formula => {
      checkFigureOrder("enterpriseEfficacy", Object.fromEntries(figures.toReversed()), input);
      const { actual, full, direction } = input;
      const reaches = direction === "lower" ? lessOrEqual : greaterOrEqual;
      const cases = standards.map(({ coefficient, figure }, index) => {
        const standard = figure.formula(input);
        const next = standards[index - 1]?.figure.formula(input);
        // 功效系数: the share of the way to the next standard; above the best there is none.
        const adjustment = next && divide(subtract(actual, standard), subtract(next, standard));
        const share = adjustment === undefined ? coefficient : add(coefficient, multiply(STEP, adjustment));
        return [reaches(actual, standard), multiply(full, share)] as const;
      });
      // The last case has its condition too, so that an explanation says why there are no points.
      const below = cases.slice(-1).map(([reached]) => [not(reached), 0] as const);
      const inOrder = figures.toReversed().map(([, figure]) => figure);
      return whereInOrder(inOrder, input, choose([...cases, ...below], 0));
    },
  };
}
