import { type Locale, labelText } from "../../error/index.js";
import { type Outcome, toText } from "../../interpret/index.js";
import { absolute, rational, roundToStep, sign } from "../../number/index.js";
import { periodLabel, readPeriod } from "../../period/index.js";
import { amountOf, points } from "../amount.js";
import { CHANGE_CAUSES, changeCauseLabel } from "./changeCause.js";
import type { AreaContributions, ChangeContributions } from "./changeContributions.js";

/**
 * The contributions as text, a line an area: the total, its change, and the causes that moved it. Numbers are rounded to hundredths one by
 * one, so that those of a line may miss their sum by some; causes that come to nothing are not named.
 *
 * @example
 * const outcome = (exact) => ({ kind: "value", exact, unit: "" });
 * const parts = { figures: outcome("4"), others: outcome("0.5"), targets: outcome("-1.5"), rules: outcome("0.2"), facts: outcome("0") };
 * const total = { before: outcome("78.9"), after: outcome("82.1"), change: outcome("3.2"), parts };
 * const rank = { before: outcome("3"), after: outcome("2"), change: outcome("-1"), parts };
 * const of = (period) => ({ scheme: { id: "demo", version: "1" }, period });
 * const result = { earlier: of("2016"), later: of("2017"), areas: [{ area: "永嘉县", label: "永嘉县", class: { before: "B", after: "B" }, total, rank }], joined: [], left: [] };
 * changeContributionsText(result, "zh")   //=> "永嘉县 2017年82.1分,比2016年+3.2(第3名→第2名):自身数据+4,其他对象+0.5,目标−1.5,办法+0.2"
 * changeContributionsText(result, "en")   //=> "永嘉县: 82.1 in 2017, +3.2 on 2016 (rank 3 → 2): own figures +4, other areas +0.5, targets −1.5, rules +0.2"
 */
export function changeContributionsText(result: ChangeContributions, locale: Locale): string {
  return result.areas.map((area) => lineOf(area, result, locale)).join("\n");
}

function lineOf(
  { label, class: name, total, rank }: AreaContributions,
  result: ChangeContributions,
  locale: Locale,
): string {
  const [zh, title] = [locale === "zh", labelText(label, locale)];
  const [before, after] = [result.earlier, result.later].map(({ period }) => periodLabel(readPeriod(period), locale));
  const since = before === after ? (zh ? "原来" : "the version before") : before;
  const score = shown(total.after, locale);
  const head = zh
    ? `${title} ${after}${score}${total.after.kind === "value" ? "分" : ""}`
    : `${title}: ${score} in ${after}`;
  const moved = movedText({ class: name, rank }, locale);
  if (total.change.kind === "missing") {
    const why = shown(total.change, locale);
    return zh ? `${head},不能与${since}比较:${why}` : `${head}, cannot be compared with ${since}: ${why}`;
  }
  const change = signed(total.change, locale) ?? (zh ? "持平" : "unchanged");
  const compared = zh ? `${head},比${since}${change}${moved}` : `${head}, ${change} on ${since}${moved}`;
  const gap = CHANGE_CAUSES.map((cause) => total.parts[cause]).find(({ kind }) => kind === "missing");
  if (gap !== undefined) {
    const why = shown(gap, locale);
    return zh ? `${compared};不能分解:${why}` : `${compared}; cannot be decomposed: ${why}`;
  }
  const parts = CHANGE_CAUSES.flatMap((cause) => {
    const amount = signed(total.parts[cause], locale);
    const words = labelText(changeCauseLabel(cause), locale);
    return amount === undefined ? [] : [zh ? `${words}${amount}` : `${words} ${amount}`];
  });
  return parts.length === 0 ? compared : `${compared}${zh ? ":" : ": "}${parts.join(zh ? "," : ", ")}`;
}

/** From which rank to which, with the classes where these differ; nothing where there is no rank. */
function movedText({ class: name, rank }: Pick<AreaContributions, "class" | "rank">, locale: Locale): string {
  if (rank.before.kind === "missing" || rank.after.kind === "missing") return "";
  const zh = locale === "zh";
  const [from, to] = [rank.before, rank.after].map((place) => toText(place, locale));
  const [old, now] = name.before === name.after ? ["", ""] : [name.before, zh ? name.after : `${name.after} `];
  return zh ? `(${old}第${from}名→${now}第${to}名)` : ` (rank ${old === "" ? "" : `${old} `}${from} → ${now}${to})`;
}

const HUNDREDTH = /* @__PURE__ */ rational(1, 100);

/** To hundredths, without zeros at the end. */
function shown(outcome: Outcome, locale: Locale): string {
  const amount = amountOf(outcome);
  return toText(amount === undefined ? outcome : points(roundToStep(amount, HUNDREDTH, "half-up")), locale);
}

/** The same with its sign; undefined for what comes to nothing. */
function signed(outcome: Outcome, locale: Locale): string | undefined {
  const amount = amountOf(outcome);
  if (amount === undefined) return undefined;
  const size = shown(points(absolute(amount)), locale);
  return size === "0" ? undefined : `${sign(amount) < 0 ? "−" : "+"}${size}`;
}
