import { fail } from "../error/index.js";
import { compare, multiply, toRational } from "../number/index.js";
import { sameDimension, unitOf } from "../quantity/index.js";
import type { ReadFigure } from "./figure.js";
import type { RuleInput } from "./rule.js";

/**
 * Refuses numbers that do not get better from one to the next, each under its option's name. `whereInOrder` looks at what a table holds.
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
    const written = unitOf(own || unit, units);
    return [{ name, text: value + own, written, size: multiply(toRational(value), written.factor) }];
  });
  for (const [index, { name, text, written, size }] of numbers.entries()) {
    const before = numbers[index - 1];
    // What cannot be compared is refused by its units, where the scheme is compiled.
    if (before === undefined || !sameDimension(before.written, written)) continue;
    if (compare(size, before.size) === (direction === "lower" ? -1 : 1)) continue;
    fail(
      "rule.figures-order",
      { rule, first: before.name, from: before.text, next: name, to: text, direction },
      `/${name}`,
    );
  }
}
