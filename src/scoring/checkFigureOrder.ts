import { fail } from "../error/index.js";
import { compare, multiply, toRational } from "../number/index.js";
import { unitOf } from "../quantity/index.js";
import type { ReadFigure } from "./figure.js";
import type { RuleInput } from "./rule.js";

/**
 * Refuses numbers that do not get better from one to the next, each under its option's name. What a table holds is not looked at.
 *
 * @throws KaoheError `rule.figures-order`
 */
export function checkFigureOrder(
  rule: string,
  figures: Readonly<Record<string, Pick<ReadFigure, "constant"> | undefined>>,
  { direction, unit, units }: Pick<RuleInput, "direction" | "unit" | "units">,
): void {
  const numbers = Object.entries(figures).flatMap(([name, figure]) => {
    if (figure?.constant === undefined) return [];
    const { value, unit: own } = figure.constant;
    return [{ name, text: value + own, size: multiply(toRational(value), unitOf(own || unit, units).factor) }];
  });
  for (const [index, { name, text, size }] of numbers.entries()) {
    const before = numbers[index - 1];
    if (before === undefined || compare(size, before.size) === (direction === "lower" ? -1 : 1)) continue;
    fail(
      "rule.figures-order",
      { rule, first: before.name, from: before.text, next: name, to: text, direction },
      `/${name}`,
    );
  }
}
