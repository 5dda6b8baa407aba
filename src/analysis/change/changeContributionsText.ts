import { reasonLabel } from "../../data/index.js";
import { type Locale, labelText } from "../../error/index.js";
import { absolute, compare, type Rational, roundToStep, sign, sum, toNumber } from "../../number/index.js";
import { periodLabel, readPeriod } from "../../period/index.js";
import { amountOf, points } from "../amount.js";
import { HUNDREDTH, pointsText, rankName, rankText, signedText } from "../movedWords.js";
import { CHANGE_CAUSES, changeCauseLabel } from "./changeCause.js";
import type { AreaContributions, ChangeContributions } from "./changeContributions.js";
import { SIDES, type Side } from "./mixedAssessments.js";

/**
 * The contributions as text, a line an area: the total, its change, and the causes that moved it. Numbers are rounded to hundredths one by
 * one; where those of a line miss their sum by some, the text says so. Causes that come to nothing are not named. Below stands which items
 * had no score, and why: what such an item lost or won is no better or worse work.
 *
 * @example
 * const outcome = (exact) => ({ kind: "value", exact, unit: "" });
 * const parts = { figures: outcome("4"), others: outcome("0.5"), targets: outcome("-1.5"), rules: outcome("0.2"), facts: outcome("0") };
 * const total = { before: outcome("78.9"), after: outcome("82.1"), change: outcome("3.2"), parts };
 * const rank = { before: outcome("3"), after: outcome("2"), change: outcome("-1"), parts };
 * const of = (period) => ({ scheme: { id: "demo", version: "1" }, period });
 * const result = { earlier: of("2016"), later: of("2017"), areas: [{ area: "永嘉县", label: "永嘉县", class: { before: "B", after: "B" }, total, rank, missing: [] }], joined: [], left: [] };
 * changeContributionsText(result, "zh")   //=> "永嘉县 2017年82.1分,比2016年增加3.2分,由第3名升为第2名:自身数据+4,其他对象+0.5,目标−1.5,办法+0.2"
 * changeContributionsText(result, "en")   //=> "永嘉县: 82.1 in 2017, up 3.2 on 2016, from rank 3 to rank 2: own figures +4, other areas +0.5, targets −1.5, rules +0.2"
 */
export function changeContributionsText(result: ChangeContributions, locale: Locale): string {
  const rounded = locale === "zh" ? "(各数分别四舍五入)" : "(numbers are rounded one by one)";
  return [
    ...result.areas.map((area) => lineOf(area, result, locale)),
    ...(result.areas.every(addsUp) ? [] : [rounded]),
    ...result.areas.flatMap((area) => missingLines(area, result, locale)),
  ].join("\n");
}

/** The two assessments by name; two versions of one year cannot be told apart by it. */
function namesOf(result: ChangeContributions, locale: Locale): Readonly<Record<Side, string>> {
  const [earlier, later] = SIDES.map((side) => periodLabel(readPeriod(result[side].period), locale));
  const before = locale === "zh" ? "原来" : "the version before";
  return { earlier: earlier === later ? before : (earlier ?? ""), later: later ?? "" };
}

function lineOf(
  { label, class: name, total, rank }: AreaContributions,
  result: ChangeContributions,
  locale: Locale,
): string {
  const [zh, title] = [locale === "zh", labelText(label, locale)];
  const { earlier: since, later: after } = namesOf(result, locale);
  const score = pointsText(total.after, locale);
  const head = zh
    ? `${title} ${after}${score}${total.after.kind === "value" ? "分" : ""}`
    : `${title}: ${score} in ${after}`;
  const change = amountOf(total.change);
  if (change === undefined) {
    const why = pointsText(total.change, locale);
    return zh ? `${head},不能与${since}比较:${why}` : `${head}, cannot be compared with ${since}: ${why}`;
  }
  const moved = [changeWords(change, since, locale), ...placeWords({ class: name, rank }, locale)];
  const compared = [head, ...moved].join(zh ? "," : ", ");
  const gap = CHANGE_CAUSES.map((cause) => total.parts[cause]).find(({ kind }) => kind === "missing");
  if (gap !== undefined) {
    const why = pointsText(gap, locale);
    return zh ? `${compared};不能分解:${why}` : `${compared}; cannot be decomposed: ${why}`;
  }
  const parts = CHANGE_CAUSES.flatMap((cause) => {
    const amount = signedText(total.parts[cause], locale);
    const words = labelText(changeCauseLabel(cause), locale);
    return amount === undefined ? [] : [zh ? `${words}${amount}` : `${words} ${amount}`];
  });
  return parts.length === 0 ? compared : `${compared}${zh ? ":" : ": "}${parts.join(zh ? "," : ", ")}`;
}

/** `比2016年增加2.54分` */
function changeWords(change: Rational, since: string, locale: Locale): string {
  const zh = locale === "zh";
  const size = pointsText(points(absolute(change)), locale);
  if (size === "0") return zh ? `与${since}持平` : `unchanged on ${since}`;
  const falls = sign(change) < 0;
  return zh ? `比${since}${falls ? "减少" : "增加"}${size}分` : `${falls ? "down" : "up"} ${size} on ${since}`;
}

/** From which rank to which, with the classes where these differ; nothing where there is no rank. */
function placeWords(
  { class: name, rank }: Pick<AreaContributions, "class" | "rank">,
  locale: Locale,
): readonly string[] {
  const [from, to] = [rank.before, rank.after].map((place) => {
    const amount = amountOf(place);
    return amount === undefined ? null : toNumber(amount);
  });
  if (from === undefined || from === null || to === undefined || to === null) return [];
  const zh = locale === "zh";
  if (name.before !== name.after) {
    const [old, now] = [rankName(from, locale), rankName(to, locale)];
    return [
      zh ? `由${name.before}${old}变为${name.after}${now}` : `from ${old} in ${name.before} to ${now} in ${name.after}`,
    ];
  }
  return [zh && from === to ? `名次未变(${rankName(to, locale)})` : rankText(from, to, locale)];
}

/** Whether the rounded parts of a line sum to its rounded change. */
function addsUp({ total }: AreaContributions): boolean {
  const rounded = (exact: Rational): Rational => roundToStep(exact, HUNDREDTH, "half-up");
  const [change, parts] = [
    amountOf(total.change),
    CHANGE_CAUSES.flatMap((cause) => amountOf(total.parts[cause]) ?? []),
  ];
  if (change === undefined || parts.length < CHANGE_CAUSES.length) return true;
  return compare(sum(parts.map(rounded)), rounded(change)) === 0;
}

/** `注意:永嘉县 2016年缺项:R&D经费增速(未报)` */
function missingLines({ label, missing }: AreaContributions, result: ChangeContributions, locale: Locale) {
  const zh = locale === "zh";
  const [names, area] = [namesOf(result, locale), labelText(label, locale)];
  return SIDES.flatMap((side) => {
    const items = missing
      .filter(({ of }) => of === side)
      .map(({ label: item, reason }) => {
        const [what, why] = [item, reasonLabel(reason)].map((each) => labelText(each, locale));
        return zh ? `${what ?? ""}(${why ?? ""})` : `${what ?? ""} (${why ?? ""})`;
      });
    if (items.length === 0) return [];
    return zh
      ? `注意:${area} ${names[side]}缺项:${items.join("、")}`
      : `Note: ${area} lacks in ${names[side]}: ${items.join(", ")}`;
  });
}
