import * as z from "zod";
import { checkWord, within } from "../error/index.js";
import {
  add,
  constant,
  divide,
  type Formula,
  max,
  min,
  multiply,
  type NodeOf,
  naturalLogarithm,
  power,
  subtract,
} from "../formula/index.js";
import { type DecimalInput, exactText, subtract as minus, positiveDecimal, toRational } from "../number/index.js";
import { checkFigureOrder } from "./checkFigureOrder.js";
import { figureOptions, type RuleFigure, readFigure } from "./figure.js";
import type { Rule } from "./rule.js";
import { whereInOrder } from "./whereInOrder.js";

/** The two standards of `efficacy`, and its scores for them in a hundred. */
export interface EfficacyOptions {
  readonly unacceptable: RuleFigure;
  readonly satisfactory: RuleFigure;
  readonly form?: "linear" | "exponential" | "logarithmic";
  readonly from?: DecimalInput;
  readonly to?: DecimalInput;
  readonly least?: DecimalInput;
  readonly most?: DecimalInput;
}

/** Options of `efficacy` as JSON carries them. */
export const efficacyOptions = () =>
  z.strictObject({
    unacceptable: figureOptions(),
    satisfactory: figureOptions(),
    form: z.enum(["linear", "exponential", "logarithmic"]).exactOptional(),
    from: z.string().exactOptional(),
    to: z.string().exactOptional(),
    least: z.string().exactOptional(),
    most: z.string().exactOptional(),
  });

/**
 * 功效系数: points by how far the figure has come from an unacceptable value (不允许值) to a satisfactory one (满意值).
 *
 *     points = full × (from + (to − from) × r) ÷ 100,  r = (actual − unacceptable) ÷ (satisfactory − unacceptable)
 *     exponential: from × (to ÷ from) ^ r;  logarithmic: r = ln(actual ÷ unacceptable) ÷ ln(satisfactory ÷ unacceptable)
 *
 * Units: the two values in any unit of the indicator's kind, or without one in the indicator's own; the result in points. Below the
 *   unacceptable value it falls below `from`, above the satisfactory one it rises above `to`, as far as `least` and `most` allow.
 * Missing: the reason of actual; `no-target` where a table holds no value, `out-of-domain` where two of tables do not run the right way;
 *   logarithmic: the same for figures of 0 or less; exponential: the same for figures a thousand spans away.
 * Lower is better: the same form, the satisfactory value below the unacceptable one.
 *
 * @param options.unacceptable what has the score `from`: a number, or the scheme's table of parameters by name
 * @param options.satisfactory what has the score `to`
 * @param options.form `linear` when left out
 * @param options.from the score in a hundred, d: 60 when left out
 * @param options.to the score in a hundred, c + d: 100 when left out
 * @param options.least the lowest score in a hundred; open when left out
 * @param options.most the highest score in a hundred; open when left out
 * @throws KaoheError `number.not-positive` (`from` of the exponential form, values of the logarithmic one), `rule.figures-order` (from and to, least and
 *   most; the two values at compilation), `rule.unknown-parameter` at compilation, `scheme.unknown-option` for another form
 * @source 多指标综合评价: 功效系数法, d = c·(x − xs) ÷ (xh − xs) + 60, c = 40; 指数型、对数型功效函数
 * @example
 * const rule = efficacy({ unacceptable: 6, satisfactory: 12 });
 * toText(points(rule, { actual: "5.81", full: 100 }), "zh", { places: 4 })   //=> "58.7333"
 */
export function efficacy(options: EfficacyOptions): Rule {
  const { form = "linear" } = options;
  checkWord("form", form, ["linear", "exponential", "logarithmic"]);
  const unacceptable = readFigure(options.unacceptable, "/unacceptable");
  const satisfactory = readFigure(options.satisfactory, "/satisfactory");
  const score = (name: "from" | "to" | "least" | "most"): NodeOf<"constant"> | undefined => {
    const given = options[name];
    return given === undefined ? undefined : constant(exactText(within(`/${name}`, () => toRational(given))));
  };
  const [from, to, least, most] = [
    score("from") ?? constant(60),
    score("to") ?? constant(100),
    score("least"),
    score("most"),
  ];
  if (form === "exponential") positiveDecimal(from.value, "from");
  if (form === "logarithmic") {
    for (const [name, figure] of Object.entries({ unacceptable, satisfactory })) {
      if (figure.constant !== undefined) positiveDecimal(figure.constant.value, name);
    }
  }
  const plain = { direction: "higher", unit: "", units: {} } as const;
  checkFigureOrder("efficacy", { from: { constant: from }, to: { constant: to } }, plain);
  checkFigureOrder("efficacy", { least: least && { constant: least }, most: most && { constant: most } }, plain);
  const span = constant(exactText(minus(toRational(to.value), toRational(from.value))));
  return {
    name: "efficacy",
    options: {
      unacceptable: unacceptable.option,
      satisfactory: satisfactory.option,
      ...(options.form !== undefined && { form }),
      ...(options.from !== undefined && { from: from.value }),
      ...(options.to !== undefined && { to: to.value }),
      ...(least !== undefined && { least: least.value }),
      ...(most !== undefined && { most: most.value }),
    },
    build: (input): Formula => {
      checkFigureOrder("efficacy", { unacceptable, satisfactory }, input);
      const { actual, full } = input;
      const [low, high] = [unacceptable.formula(input), satisfactory.formula(input)];
      const linear = divide(subtract(actual, low), subtract(high, low));
      const logarithmic = divide(naturalLogarithm(divide(actual, low)), naturalLogarithm(divide(high, low)));
      const open =
        form === "exponential"
          ? multiply(from, power(divide(to, from), linear))
          : add(from, multiply(span, form === "linear" ? linear : logarithmic));
      const capped = most === undefined ? open : min(open, most);
      const points = divide(multiply(full, least === undefined ? capped : max(least, capped)), 100);
      return whereInOrder([unacceptable, satisfactory], input, points);
    },
  };
}
