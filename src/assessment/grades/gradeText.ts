import { reasonLabel } from "../../data/index.js";
import { type Locale, labelText } from "../../error/index.js";
import { toText } from "../../interpret/index.js";
import type { RoundingMode } from "../../number/index.js";
import type { AreaResult } from "../result.js";
import type { ConsideredGrade, PlacesResult } from "./consideredGrade.js";

/**
 * 等次说明: why an area has its grade and no better one, in sentences; "" where the scheme has no grades.
 *
 * @param area what a result says of the area; its JSON read back will do
 * @example
 * const m = measures({ score: { label: "测评得分", unit: "" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["A"], measures: m,
 *   indicators: { score: { label: "测评得分", unit: "", formula: m.score } },
 *   items: [{ id: "score", indicator: "score", points: 100, rule: attainment() }],
 *   grades: [{ id: "优秀", atLeast: 90, quota: { share: "0.3" } }, { id: "良好" }],
 * });
 * const areas = ["甲县", "乙县", "丙县", "丁县"].map((id) => ({ id, attributes: { class: "A" } }));
 * const observations = areas.map(({ id: area }, index) => ({ area, measure: "score", period: "2017", value: 95 - 4 * index }));
 * const result = assess(scheme, {
 *   panel: panel({ areas, measures: m, observations }), period: "2017", targets: [{ indicator: "score", criterion: atLeast(100) }],
 * });
 * gradeText(result.area("乙县"), "zh")   //=> "良好:总分91,名次2(共4个)。优秀:达到90分,但名额只有1个(4个的30%,向下取整),轮到它需2个。"
 */
export function gradeText(
  { grade, total, rank, outOf, unranked }: Pick<AreaResult, "grade" | "total" | "rank" | "outOf" | "unranked">,
  locale: Locale,
): string {
  const zh = locale === "zh";
  if (grade === null) {
    if (unranked === null) return "";
    const reason = labelText(reasonLabel(unranked), locale);
    return zh ? `不定等次:${reason}。` : `No grade: ${reason}.`;
  }
  const label = labelText(grade.label, locale);
  const points = toText(total, locale);
  const own = zh
    ? `${label}:总分${points},名次${rank}(共${outOf}个)。`
    : `${label}: total ${points}, rank ${rank} of ${outOf}.`;
  const better = grade.considered
    .filter(({ verdict }) => verdict !== "given")
    .map((each) =>
      zh
        ? `${labelText(each.label, "zh")}:${whyNotZh(each, rank)}。`
        : `${labelText(each.label, "en")}: ${whyNotEn(each, rank)}.`,
    );
  return [own, ...better].join(zh ? "" : " ");
}

function whyNotZh({ verdict, atLeast, first, quota }: ConsideredGrade, rank: number | null): string {
  const reached = atLeast === null ? "" : `达到${atLeast}分,但`;
  if (verdict === "veto") return "因一票否决不能评";
  if (verdict === "threshold") return `要${atLeast}分,未达到`;
  if (verdict === "rank") return `${reached}只评前${first?.places}名${countedZh(first)},名次是${rank}`;
  return `${reached}名额只有${quota?.places}个${countedZh(quota)},轮到它需${quota?.needed}个`;
}

function whyNotEn({ verdict, atLeast, first, quota }: ConsideredGrade, rank: number | null): string {
  const reached = atLeast === null ? "" : `${atLeast} is reached, but `;
  if (verdict === "veto") return "barred by a veto";
  if (verdict === "threshold") return `${atLeast} is not reached`;
  if (verdict === "rank")
    return `${reached}only the first ${first?.places}${countedEn(first)} count, and the rank is ${rank}`;
  const places = quota?.places === 1 ? "there is 1 place" : `there are ${quota?.places} places`;
  return `${reached}${places}${countedEn(quota)}, and ${quota?.needed} would be needed`;
}

const ROUNDED: Readonly<Record<RoundingMode, { readonly zh: string; readonly en: string }>> = {
  down: { zh: "向下取整", en: "rounded down" },
  up: { zh: "向上取整", en: "rounded up" },
  "half-up": { zh: "四舍五入", en: "rounded half up" },
  "half-even": { zh: "四舍六入五成双", en: "rounded half to even" },
};

function countedZh(counted: PlacesResult | null): string {
  if (!counted?.ofShare) return "";
  const { share, of, rounding, atLeast } = counted.ofShare;
  return `(${of}个的${percent(share, "zh")},${ROUNDED[rounding].zh}${atLeast === 0 ? "" : `,至少${atLeast}个`})`;
}

function countedEn(counted: PlacesResult | null): string {
  if (!counted?.ofShare) return "";
  const { share, of, rounding, atLeast } = counted.ofShare;
  return ` (${percent(share, "en")} of ${of}, ${ROUNDED[rounding].en}${atLeast === 0 ? "" : `, at least ${atLeast}`})`;
}

function percent(share: string, locale: Locale): string {
  return toText({ kind: "value", exact: share, unit: "%" }, locale);
}
