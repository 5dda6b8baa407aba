import { compare } from "../../number/index.js";
import { inBoth, printed } from "../finding.js";
import { type CheckKind, type Found, pairOf } from "../ground.js";
import { significantDigits } from "./significantDigits.js";

/** 与上年相同: the figure is that of the year before, to the last digit, and has at least `digits` significant ones (3 when left out). */
export interface Unchanged {
  readonly kind: "unchanged";
  readonly measure: string;
  readonly digits?: number;
}

export const unchanged: CheckKind<Unchanged> = {
  label: { zh: "与上年数相同", en: "equal to last year's figure" },
  question: { zh: "是否误填上年数?", en: "Was last year's figure filled in by mistake?" },
  severity: "notice",
  measures: ({ measure }) => ({ "/measure": measure }),
  find: ({ measure, digits = 3 }, ground) =>
    ground.areas.flatMap((area): readonly Found[] => {
      const pair = pairOf(ground, area, measure);
      if (pair === undefined || compare(pair.now.span.printed, pair.before.span.printed) !== 0) return [];
      const { now, before } = pair;
      if (significantDigits(now.figure.value) < digits) return [];
      const arithmetic = inBoth(
        (locale) => `${printed(now.figure, locale)} = ${printed(before.figure, locale)} (${before.figure.period})`,
      );
      return [{ area: now.figure.area, figures: [now, before], arithmetic }];
    }),
};
