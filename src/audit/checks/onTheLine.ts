import { add } from "../../formula/index.js";
import { compare, multiply, toRational } from "../../number/index.js";
import { readQuantity, unitOf } from "../../quantity/index.js";
import { inBoth, printed } from "../finding.js";
import { type CheckKind, type Found, figureOf } from "../ground.js";

/**
 * 恰在线上: the figure is exactly the line that it has to reach, such as the target or the lower end of a grade.
 *
 * `line` is a quantity with its unit (`"2.5%"`), for all areas but those that have one of their own in `lines`.
 */
export interface OnTheLine {
  readonly kind: "onTheLine";
  readonly measure: string;
  readonly line?: string;
  readonly lines?: Readonly<Record<string, string>>;
}

export const onTheLine: CheckKind<OnTheLine> = {
  label: { zh: "恰好等于目标值", en: "exactly on the line" },
  question: {
    zh: "原始数据和计算过程如何?可否提供佐证材料?",
    en: "What are the original records and the computation behind it?",
  },
  severity: "notice",
  measures: ({ measure }) => ({ "/measure": measure }),
  units: ({ measure, line, lines = {} }, handle) =>
    add(handle(measure), ...(line === undefined ? [] : [line]), ...Object.values(lines)),
  find: ({ measure, line: shared, lines = {} }, ground) =>
    ground.areas.flatMap((area): readonly Found[] => {
      const now = figureOf(ground, area, measure);
      if (now === undefined) return [];
      const line = Object.hasOwn(lines, now.figure.area) ? lines[now.figure.area] : shared;
      if (line === undefined) return [];
      const { value, unit } = readQuantity(line);
      const size = multiply(toRational(value), unitOf(unit, ground.panel.units).factor);
      if (compare(size, now.span.printed) !== 0) return [];
      const arithmetic = inBoth((locale) => `${printed(now.figure, locale)} = ${printed({ value, unit }, locale)}`);
      return [{ area: now.figure.area, figures: [now], arithmetic }];
    }),
};
