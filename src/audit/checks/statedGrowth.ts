import { add } from "../../formula/index.js";
import { compare, ONE, rational, sign } from "../../number/index.js";
import { inBoth, printed } from "../finding.js";
import { type CheckKind, continues, type Found, figureOf } from "../ground.js";
import { mismatch } from "../mismatch.js";
import { exactly, productOf, sumOf } from "../reported.js";

/**
 * 增速与水平: the level of the year before and the stated growth lead to the level. Nothing is said of growth from zero or less, nor
 * across a break of the series.
 *
 * `of: "change"` is one that is added, such as 提高0.11个百分点. Growth in comparable prices (`prices: "constant"`) does not follow from
 * levels in current prices: with `priceIndex` (上年=100, in %) it is held against them, without it only a fall of more than 100% is found.
 */
export interface StatedGrowth {
  readonly kind: "statedGrowth";
  readonly growth: string;
  readonly measure: string;
  readonly of?: "growth" | "change";
  readonly prices?: "current" | "constant";
  readonly priceIndex?: string;
}

export const statedGrowth: CheckKind<StatedGrowth> = {
  label: { zh: "增速与前后两年的数不符", en: "a stated growth does not fit the levels" },
  question: {
    zh: "上年数是否已修订?增速按现价还是可比价?两年口径是否一致?",
    en: "Was the year before revised? Is the growth in current or in comparable prices? Is the scope the same?",
  },
  severity: "error",
  measures: ({ growth, measure, priceIndex }) => ({
    "/growth": growth,
    "/measure": measure,
    ...(priceIndex !== undefined && { "/priceIndex": priceIndex }),
  }),
  units: ({ growth, measure, of, priceIndex }, handle) => {
    if (of === "change") return add(handle(measure), handle(growth));
    const index = priceIndex === undefined ? [] : [handle(priceIndex)];
    return add(handle(growth), "1%", ...index);
  },
  find: ({ growth, measure, of, prices, priceIndex }, ground) =>
    ground.areas.flatMap((area): readonly Found[] => {
      const change = figureOf(ground, area, growth);
      if (change === undefined) return [];
      const now = figureOf(ground, area, measure);
      const { area: name } = change.figure;
      if (of !== "change" && compare(change.span.high, rational(-1)) < 0) {
        const arithmetic = inBoth((locale) => `${printed(change.figure, locale)} < -100%`);
        return [{ area: name, figures: now ? [change, now] : [change], arithmetic, ...FALL }];
      }
      const before = now && continues(now) ? figureOf(ground, area, measure, 1) : undefined;
      if (now === undefined || before === undefined) return [];
      if (of === "change")
        return mismatch(ground, {
          area: name,
          stated: now,
          figures: [before, change],
          terms: (locale) => `${printed(before.figure, locale)} + ${printed(change.figure, locale)}`,
          computed: sumOf([before.span, change.span]),
        });
      const index = priceIndex === undefined ? undefined : figureOf(ground, area, priceIndex);
      const isReal = prices === "constant" || priceIndex !== undefined;
      if ((isReal && index === undefined) || sign(before.span.printed) <= 0) return [];
      const grown = productOf(before.span, sumOf([exactly(ONE), change.span]));
      return mismatch(ground, {
        area: name,
        stated: now,
        figures: [before, change, ...(index === undefined ? [] : [index])],
        terms: (locale) => {
          const real = index === undefined ? "" : ` × ${printed(index.figure, locale)}`;
          return `${printed(before.figure, locale)} × (1 + ${printed(change.figure, locale)})${real}`;
        },
        computed: index === undefined ? grown : productOf(grown, index.span),
      });
    }),
};

const FALL = {
  label: { zh: "降幅超过100%", en: "a fall of more than 100%" },
  question: {
    zh: "降幅最多为100%(降到零)。增速如何算得?",
    en: "Nothing falls by more than all of it. How was the rate computed?",
  },
} as const;
