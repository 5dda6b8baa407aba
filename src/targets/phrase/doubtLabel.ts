import type { Label } from "../../error/index.js";
import type { DoubtReason } from "./statement.js";

const LABELS: Readonly<Record<DoubtReason, Label>> = {
  masked: { zh: "数字没有写出", en: "the number is not told" },
  "unit-missing": { zh: "缺单位", en: "the unit is missing" },
  "ratio-sign-missing": { zh: "比号丢失", en: "the sign of the ratio is missing" },
  "percent-or-points": { zh: "是%还是百分点不明", en: "per cent or percentage points" },
  "fall-over-100": { zh: "降幅超过100%", en: "a fall of more than 100%" },
  "share-over-100": { zh: "占比超过100%", en: "a share of more than 100%" },
  "years-do-not-fit": { zh: "年数与起止年份不符", en: "the number of years and the years do not fit" },
  "number-cut": { zh: "数字被空白断开", en: "white space cuts through the number" },
  "range-reversed": { zh: "区间上下限颠倒", en: "the ends of the range are reversed" },
  "pairs-do-not-fit": { zh: "数与指标对不上", en: "there are not as many values as subjects" },
};

/**
 * Why a reading is not certain, in words.
 *
 * @example
 * labelText(doubtLabel("unit-missing"), "en")   //=> "the unit is missing"
 */
export function doubtLabel(reason: DoubtReason): Label {
  return LABELS[reason];
}
