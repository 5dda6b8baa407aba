import { type Locale, labelText } from "../../error/index.js";
import { decimalText, toRational } from "../../number/index.js";

/** An area that weights do not rest on, and the indicators for which it has no figure. */
export interface AreaWithoutFigures {
  readonly area: string;
  readonly indicators: readonly string[];
}

/** What is doubtful about weights. */
export type WeightWarning =
  /** Areas without a figure in some indicator: they are left out of all. */
  | { readonly kind: "areas-left-out"; readonly areas: readonly AreaWithoutFigures[] }
  /** All areas have the same figure, so the indicator tells nothing apart and weighs nothing. */
  | { readonly kind: "no-spread"; readonly indicators: readonly string[] }
  /** A consistency ratio of 0.1 or more: the comparisons contradict each other. */
  | { readonly kind: "inconsistent"; readonly ratio: string }
  /** There is no random index for so many indicators, hence no consistency ratio. */
  | { readonly kind: "no-random-index"; readonly indicators: number }
  /** Stated weights sum to neither 1 nor 100. */
  | { readonly kind: "stated-sum"; readonly sum: string };

/**
 * A warning in words.
 *
 * @example
 * weightWarningText({ kind: "no-spread", indicators: ["专利"] }, "zh")   //=> "各考核对象数值相同,权重为0:专利"
 */
export function weightWarningText(warning: WeightWarning, locale: Locale): string {
  return labelText(sentences(warning), locale);
}

function sentences(warning: WeightWarning): { readonly zh: string; readonly en: string } {
  switch (warning.kind) {
    case "areas-left-out": {
      const list = (comma: string, semicolon: string): string =>
        warning.areas.map(({ area, indicators }) => `${area} (${indicators.join(comma)})`).join(semicolon);
      return { zh: `缺数而不参与计算:${list("、", ";")}`, en: `left out for want of figures: ${list(", ", "; ")}` };
    }
    case "no-spread":
      return {
        zh: `各考核对象数值相同,权重为0:${warning.indicators.join("、")}`,
        en: `all areas are alike, the weight is 0: ${warning.indicators.join(", ")}`,
      };
    case "inconsistent": {
      const ratio = decimalText(toRational(warning.ratio), 4);
      return {
        zh: `一致性比率${ratio}不小于0.1,请调整判断矩阵`,
        en: `the consistency ratio is ${ratio}, not below 0.1: revise the comparisons`,
      };
    }
    case "no-random-index":
      return {
        zh: `${warning.indicators}阶判断矩阵没有随机一致性指标,一致性比率未算`,
        en: `there is no random index for ${warning.indicators} indicators, so no consistency ratio`,
      };
    case "stated-sum":
      return {
        zh: `给定的权重合计${warning.sum},已按比例折算`,
        en: `the stated weights sum to ${warning.sum}; they were brought into proportion`,
      };
  }
}
