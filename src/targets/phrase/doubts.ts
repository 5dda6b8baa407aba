import { compare, exactText, rational, toRational } from "../../number/index.js";
import { type Clause, has, type WordToken } from "./clause.js";
import type { Context, Mood } from "./context.js";
import { NOT_SHARES } from "./lexicon.js";
import type { Measured } from "./measure.js";
import { endsWithAny, isShare, nameOf } from "./names.js";
import type { Doubt, Statement, StatementKind } from "./statement.js";
import type { Token } from "./tokens.js";

// What is not certain in a clause, and what kind of statement that makes it.

export function kindOf(mood: Mood, doubts: readonly Doubt[]): StatementKind {
  const reasons = doubts.map(({ reason }) => reason);
  if (reasons.includes("masked")) return "unreadable";
  if (
    reasons.some((reason) => reason === "fall-over-100" || reason === "share-over-100" || reason === "years-do-not-fit")
  )
    return "inconsistency";
  if (
    doubts.some(
      ({ reason, likely }) => reason === "percent-or-points" && likely !== undefined && mood === "achievement",
    )
  )
    return "inconsistency";
  if (
    reasons.some(
      (reason) =>
        reason === "unit-missing" ||
        reason === "ratio-sign-missing" ||
        reason === "percent-or-points" ||
        reason === "range-reversed" ||
        reason === "pairs-do-not-fit",
    )
  )
    return "doubtful";
  return mood;
}

export function doubtsOf(
  clause: Clause,
  is: Measured,
  subject: string,
  words: readonly WordToken[],
  growthNoun: string | undefined,
  context: Context,
): Doubt[] {
  const { value } = clause;
  if (value.kind === "masked") return [{ span: context.spanOf(value.place), reason: "masked" }];
  if (value.kind !== "amount") return [];
  const span = context.spanOf(value.low.place);
  const doubts: Doubt[] = [];
  if (context.isCut(value.low.place)) doubts.push({ span, reason: "number-cut", likely: value.low.value });
  if (
    value.high !== null &&
    compare(toRational(value.high.value), toRational(value.low.value)) < 0 &&
    value.high.unit === value.low.unit
  )
    doubts.push({ span, reason: "range-reversed" });
  const written = exactText(toRational(value.low.value));
  if (is.unit === "" && is.of !== "step" && !value.low.value.includes("/")) {
    const ratio = /比例|之比|配比/.test(subject) ? ratioOf(written) : undefined;
    if (ratio !== undefined) doubts.push({ span, reason: "ratio-sign-missing", likely: ratio });
    else if (isShare(subject)) doubts.push({ span, reason: "unit-missing", likely: "%" });
    else if (
      endsWithAny(subject, NOT_SHARES) === undefined &&
      !has({ words }, "up", "down") &&
      !/指数|系数|得分|密度|pH/.test(subject)
    )
      doubts.push({ span, reason: "unit-missing" });
  }
  if (is.of === "growth" && is.value !== null && compare(toRational(is.value), rational(-100)) < 0)
    doubts.push({ span, reason: "fall-over-100" });
  if (is.of === "growth" && !has({ words }, "down", "up") && growthNoun !== undefined && isShare(subject))
    doubts.push({ span, reason: "percent-or-points", likely: `${written}个百分点` });
  if (is.of === "growth" && words.some(({ text }) => text === "提高" || text === "提升") && isShare(subject))
    doubts.push({ span, reason: "percent-or-points", likely: `${written}个百分点` });
  if (
    is.of === "level" &&
    is.unit === "%" &&
    /占比$|比重$|覆盖率$|合格率$/.test(subject) &&
    compare(toRational(written), rational(100)) > 0
  )
    doubts.push({ span, reason: "share-over-100" });
  return doubts;
}

/** 110 for 1:10, 101 for 10:1. */
function ratioOf(value: string): string | undefined {
  if (/^1[1-9]0?$|^1\d0$/.test(value)) return `1:${value.slice(1)}`;
  return /^\d{1,2}1$/.test(value) ? `${value.slice(0, -1)}:1` : undefined;
}

/** 三年行动计划(2017-2049年): so many years, and a span of others. */
export function unfitYears(tokens: readonly Token[], context: Context): Statement[] {
  const found: Statement[] = [];
  for (const [place, token] of tokens.entries()) {
    const unit = tokens[place + 1];
    if (token.kind !== "number" || unit?.kind !== "unit" || unit.text !== "年") continue;
    for (let ahead = place + 2; ahead < place + 10; ahead += 1) {
      const time = tokens[ahead];
      if (time === undefined || time.kind === "number") break;
      if (time.kind !== "time" || time.reading.time.kind !== "year" || time.reading.time.from === undefined) continue;
      const { from, year } = time.reading.time;
      const years = Number(token.value);
      if (year - from === years || year - from + 1 === years) break;
      const span = context.spanOf({ start: time.start, end: time.end });
      found.push({
        kind: "inconsistency",
        subject: nameOf(tokens.slice(place, ahead), context),
        of: "level",
        comparator: "range",
        said: null,
        value: String(from),
        high: String(year),
        unit: "年",
        base: null,
        deadline: null,
        strength: null,
        responsible: context.head.responsible,
        scope: null,
        qualifiers: [],
        span: { start: context.spanOf(token).start, end: span.end },
        doubts: [{ span, reason: "years-do-not-fit", likely: `${from}-${from + years - 1}年` }],
      });
      break;
    }
  }
  return found;
}
