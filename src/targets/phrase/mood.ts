import { type Clause, has, type TimeToken } from "./clause.js";
import { type Carried, type Context, type Mood, says } from "./context.js";
import { isShare, nameOf } from "./names.js";
import type { Token } from "./tokens.js";

// Whether a statement is a target, an achievement or a rule; docs/phrases.md has the order of the questions.

/** Whether points are given in the sentence. */
export function isRule(tokens: readonly Token[], { text }: Context): boolean {
  return tokens.some((token, place) => {
    if (token.kind !== "word") return false;
    const [next, second] = [tokens[place + 1], tokens[place + 2]];
    switch (token.role) {
      case "rule":
        return token.text !== "否则" && token.text !== "递减";
      case "score":
        return next?.kind === "number" && second?.kind === "unit" && second.text === "分";
      case "graded":
        return /^["“]?[A-Ea-e]["”]?类|^["“]?(?:优秀|良好|合格|不合格|一等|二等|三等)/.test(
          text.slice(token.end, token.end + 6),
        );
      case "converted": {
        const before = tokens[place - 1];
        return (
          next?.kind !== "number" && (before?.kind === "unit" || text.slice(token.start - 2, token.start) === "比例")
        );
      }
      case "orMore":
      case "orLess":
        return (
          next?.kind === "mark" &&
          next.text === "(" &&
          second?.kind === "number" &&
          text.charAt(tokens[place + 3]?.start ?? 0) === "分"
        );
      default:
        return false;
    }
  });
}

/** Whether the words of a clause tell of something that was reached, and so speak for their neighbours too. */
export function reports(clause: Clause, context: Context): boolean {
  const { value, words, times, comparison } = clause;
  if (has(clause, "striving", "binding", "expected")) return false;
  if (tellsPast(clause, context) && value.kind !== "state") return true;
  if (completes(clause)) return true;
  // A plan compares and counts exactly as a report does.
  const planned = context.section === "plan";
  if (planned && value.kind !== "none" && !times.some(({ reading }) => isPast(reading, context))) return false;
  if (comparison?.tokens.some((token) => token.kind === "word" && token.role === "compared") === true) return true;
  if (value.kind === "amount" && value.low.more) return true;
  if (value.kind === "none") return times.some(({ reading }) => isPast(reading, context));
  const aimed =
    has(clause, "intent", "orMore", "orLess", "atLeast", "atMost") ||
    times.some(({ reading }) => reading.by === "until" && !isPast(reading, context));
  if (aimed) return false;
  return (
    times.some(({ reading }) => isPast(reading, context)) ||
    has(clause, "being") ||
    words.some(({ text }) => text === "共" || (text === "累计" && !has(clause, "up", "down"))) ||
    (value.kind === "rank" && !value.within && !has(clause, "intent")) ||
    (value.kind === "reference" && says(clause, "均", "都")) ||
    (value.kind === "parts" && comparison !== null) ||
    (comparison?.kind === "than" && comparison.tokens.some(isEarlier)) ||
    (value.kind === "amount" && isPrecise(clause, context))
  );
}

/** 已, 截至, 去年; 同比 only of what is not aimed at: 同比下降10%以上 is a target. */
function tellsPast(clause: Clause, { section }: Context): boolean {
  const aimed = section === "plan" || has(clause, "orMore", "orLess", "atLeast", "atMost", "intent");
  return clause.words.some(
    ({ role, text }) => role === "earlier" || (role === "past" && !(aimed && text.includes("比"))),
  );
}

/** 上年, 上半年: what a report compares with, where a plan compares with a base year. */
function isEarlier(token: Token): boolean {
  if (token.kind === "word") return token.role === "earlier";
  return token.kind === "time" && token.reading.time.kind !== "year" && token.reading.time.kind !== "plan";
}

function isPast(reading: TimeToken["reading"], { year, section }: Context): boolean {
  const { time, by } = reading;
  if (by === "reported") return true;
  if (time.kind === "year" && time.from === undefined && year !== undefined && time.year < year) return true;
  return time.kind === "months" && time.first !== time.last && section !== "plan";
}

/** 完成省定目标135%: how much of a target was reached. */
function completes(clause: Clause): boolean {
  const aim = clause.words.findIndex(({ text }) => text.endsWith("目标") || text.endsWith("任务") || text === "计划");
  return (
    aim > 0 &&
    clause.words.slice(0, aim).some(({ text }) => text === "完成" || text === "实现") &&
    clause.value.kind === "amount" &&
    clause.value.low.unit === "%"
  );
}

/** 达1291件, 超全市均值23.6个百分点: nobody plans to so many digits without saying that it is a plan. */
function isPrecise(clause: Clause, context: Context): boolean {
  if (clause.value.kind !== "amount" || has(clause, "orSo", "about")) return false;
  const { value } = clause.value.low;
  const digits = value.replace(".", "").replace(/^0+/, "");
  const significant = value.includes(".") ? digits.length : digits.replace(/0+$/, "").length;
  // 入园率达98.5%: a share with one decimal is what a plan sets too.
  const share = clause.value.low.unit === "%" && isShare(nameOf(clause.subject, context));
  const verb = clause.words.filter(({ role }) => role !== "andMore").at(-1)?.text;
  if (verb === "达" && share && value.split(".")[1]?.length === 1) return false;
  if (verb === "达" || clause.comparison?.kind === "over") return significant >= 3;
  return significant >= (value.includes(".") ? 5 : 4) || Number(value) === 0;
}

export function moodOf(clause: Clause, carried: Carried, past: boolean, context: Context): Mood {
  const own = has(clause, "striving", "binding", "expected");
  if (completes(clause)) return "achievement";
  if (own) return "target";
  if (tellsPast(clause, context)) return "achievement";
  if (carried.strength !== null) return "target";
  const aimed =
    has(clause, "intent", "atLeast", "atMost", "orMore", "orLess", "often") ||
    clause.scope.some((token) => token.kind === "word" && token.role === "each");
  if (aimed && !clause.words.some(({ text }) => text === "共"))
    return past && !has(clause, "atLeast", "atMost", "intent") && clause.separator === "" ? "achievement" : "target";
  if (carried.intent || carried.times.some(({ reading }) => reading.by === "until" && !isPast(reading, context)))
    return "target";
  if (past || carried.times.some(({ reading }) => isPast(reading, context))) return "achievement";
  return context.section === "report" ? "achievement" : "target";
}
