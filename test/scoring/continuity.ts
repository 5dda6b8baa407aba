import { points, type Rule } from "kaohe";
import { expect } from "vitest";
import { fractionFrom, minus, order, plus, size, times } from "../arbitrary/fraction.js";

/** That a rule's points move no faster than `rate` for each 1 of the figure: they have no jumps. */
export function expectNoJump(rule: Rule, actual: string, step: string, rate: string): void {
  const [from, by] = [fractionFrom(actual), fractionFrom(step)];
  const to = plus(from, by);
  const of = (figure: string) => {
    const found = points(rule, { actual: figure, full: 10 });
    return fractionFrom(found.kind === "value" ? found.exact : found.reason);
  };
  const moved = size(minus(of(`${to.over}/${to.under}`), of(actual)));
  expect(order(moved, times(size(by), fractionFrom(rate)))).toBeLessThanOrEqual(0);
}
