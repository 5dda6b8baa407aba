import { missingDoneLabel } from "../assessment/index.js";
import { reasonLabel } from "../data/index.js";
import { type Locale, labelText } from "../error/index.js";
import { type Outcome, toText } from "../interpret/index.js";
import { absolute, sign } from "../number/index.js";
import { amountOf } from "./amount.js";
import type { LostItem, LostPoints } from "./lostPoints.js";
import { amountText, pointsText } from "./movedWords.js";

/**
 * 失分分析 as lines: for each area its total, then the items that lost points, with the mean of the class and the area one place above, and
 * what lies beside items, in hundredths. An item without a score says why, and what was done about it. "" where there are no areas.
 *
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 * });
 * const areas = ["永嘉县", "平阳县"].map((id) => ({ id, attributes: { class: "B" } }));
 * const observations = [104, 117].map((value, index) => ({ area: areas[index].id, measure: "grants", period: "2017", value }));
 * const input = { panel: panel({ areas, measures: m, observations }), period: "2017", targets: [{ indicator: "grants", criterion: atLeast("130件") }] };
 * lostPointsText(lostPoints(assess(scheme, input), ["永嘉县"]), "zh").split("\n")   //=> ["永嘉县:满分10,总分8,前一名平阳县", "  发明专利授权量:失2分(满分10,得8),比同类平均低0.5分,比前一名少1分"]
 */
export function lostPointsText(lost: readonly LostPoints[], locale: Locale): string {
  return lost.flatMap((area) => linesOf(area, locale)).join("\n");
}

function linesOf({ label, total, full, nextLabel, items, otherwise }: LostPoints, locale: Locale): readonly string[] {
  const zh = locale === "zh";
  const area = labelText(label, locale);
  const [all, own] = [pointsText(full, locale), pointsText(total, locale)];
  const above = nextLabel === null ? "" : labelText(nextLabel, locale);
  const head = zh
    ? `${area}:满分${all},总分${own}${above === "" ? "" : `,前一名${above}`}`
    : `${area}: full ${all}, total ${own}${above === "" ? "" : `, one place above: ${above}`}`;
  const lines = items.filter(({ lost }) => isSome(lost)).map((item) => `  ${itemText(item, locale)}`);
  const rest = amountOf(otherwise);
  // What rounding takes of a total that does not end is nothing in the digits shown.
  if (rest === undefined || Number(toText(otherwise, locale)) === 0) return [head, ...lines];
  const size = amountText(absolute(rest), locale);
  const less = sign(rest) > 0;
  const word = zh ? `${less ? "减" : "加"}${size}分` : `${size} ${less ? "less" : "more"}`;
  return [
    head,
    ...lines,
    zh ? `  加减分、否决、系数、合成、取整等:${word}` : `  adjustments, vetoes, factors, means, rounding: ${word}`,
  ];
}

/** Something but 0: also what is not known. */
function isSome(outcome: Outcome): boolean {
  const amount = amountOf(outcome);
  return amount === undefined || sign(amount) !== 0;
}

function itemText({ label, full, earned, lost, aboveMean, behindNext, ...gap }: LostItem, locale: Locale): string {
  const zh = locale === "zh";
  const name = labelText(label, locale);
  const amount = amountOf(lost);
  if (amount === undefined) return `${name}${zh ? ":" : ": "}${toText(lost, locale)}${missingText(gap, locale)}`;
  const gained = sign(amount) < 0;
  const size = amountText(absolute(amount), locale);
  const [all, own] = [pointsText(full, locale), pointsText(earned, locale)];
  const parts = [
    zh
      ? `${name}:${gained ? "多得" : "失"}${size}分(满分${all},得${own})`
      : `${name}: ${gained ? "gained" : "lost"} ${size} (full ${all}, earned ${own})`,
    ...compared(aboveMean, WORDS.mean[locale], locale),
    ...compared(behindNext, WORDS.next[locale], locale),
  ];
  return parts.join(zh ? "," : ", ") + missingText(gap, locale);
}

/** `(未报,计零分)` */
function missingText({ missing, reason }: Pick<LostItem, "missing" | "reason">, locale: Locale): string {
  if (missing === null || reason === null) return "";
  const [why, done] = [reasonLabel(reason), missingDoneLabel(missing)].map((each) => labelText(each, locale));
  return locale === "zh" ? `(${why ?? ""},${done ?? ""})` : ` (${why ?? ""}, ${done ?? ""})`;
}

/** What is said of more, of less, and of the same; a number stands for `#`. */
interface Words {
  readonly more: string;
  readonly less: string;
  readonly same: string;
}

const WORDS: Readonly<Record<"mean" | "next", Readonly<Record<Locale, Words>>>> = {
  mean: {
    zh: { more: "比同类平均高#分", less: "比同类平均低#分", same: "与同类平均相同" },
    en: { more: "# above the class mean", less: "# below the class mean", same: "at the class mean" },
  },
  next: {
    zh: { more: "比前一名少#分", less: "比前一名多#分", same: "与前一名相同" },
    en: { more: "# less than one place above", less: "# more than one place above", same: "as one place above" },
  },
};

function compared(difference: Outcome, { more, less, same }: Words, locale: Locale): readonly string[] {
  const amount = amountOf(difference);
  if (amount === undefined) return [];
  const way = sign(amount);
  const text = way > 0 ? more : way < 0 ? less : same;
  return [text.replace("#", amountText(absolute(amount), locale))];
}
