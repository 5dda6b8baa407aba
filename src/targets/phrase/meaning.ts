import {
  add,
  compare,
  exactText,
  multiply,
  negate,
  rational,
  sign,
  sum,
  toRational,
  ZERO,
} from "../../number/index.js";
import { type Clause, type Comparison, has, type Sentence, type TimeToken, type WordToken } from "./clause.js";
import { periodOf } from "./deadline.js";
import { FALL_NOUNS, GROWTH_NOUNS, HEADS, NOT_SHARES, type Role, SHARE_ENDINGS, TIMES_A_YEAR } from "./lexicon.js";
import type { Comparator, Doubt, Statement, StatementBase, StatementKind, StatementOf } from "./statement.js";
import type { Place, Token } from "./tokens.js";

// From the parts of a sentence to what they say. Each function answers one question about a clause; the table of answers is in
// docs/phrases.md.

/** The plain text with what is known of the document around a sentence. */
export interface Context {
  readonly text: string;
  /** The original's span of a place in the plain text. */
  readonly spanOf: (place: Place) => { readonly start: number; readonly end: number };
  /** Whether white space cuts through a place in the original. */
  readonly isCut: (place: Place) => boolean;
  /** The year that 年内 means. */
  readonly year: number | undefined;
  /** Whether the section is a report or a plan, by its heading. */
  readonly section: "report" | "plan" | undefined;
}

/** So many subjects may a 分别 refer back to. */
const LONGEST_ROW = 12;

type Mood = "rule" | "target" | "achievement";

/** What carries over from clause to clause. */
interface Carried {
  subject: string;
  strength: WordToken | null;
  intent: boolean;
  times: readonly TimeToken[];
  comparison: Comparison | null;
  before: Clause | null;
  /** The subjects so far, for a 分别 that pairs with them. */
  recent: string[];
}

/** All that a sentence says, in order. */
export function statementsOf(sentence: Sentence, context: Context): Statement[] {
  const { clauses } = sentence;
  const rule = isRule(sentence.tokens, context);
  const statements: Statement[] = [...unfitYears(sentence.tokens, context)];
  const carried: Carried = {
    subject: "",
    strength: null,
    intent: false,
    times: [],
    comparison: null,
    before: null,
    recent: [],
  };
  let past = false;
  /** The subject before a bracket, which goes on behind it. */
  let outside = "";
  for (let place = 0; place < clauses.length; ) {
    const clause = withReference(clauses[place], clauses[place + 1], context);
    if (clause === undefined) break;
    if (place === 0 || clause.separator === ";") {
      past = groupReports(clauses, place, context);
      Object.assign(carried, { strength: null, before: null, recent: [], subject: rule ? carried.subject : "" });
    }
    if (clause.separator === "(") outside = carried.subject;
    if (clause.separator === ")") carried.subject = outside;
    carry(clause, carried);
    if (clause.value.kind === "none") {
      carried.comparison = clause.comparison ?? comparisonOf(clause, carried);
      if (clause.subject.length > 0 && (rule || clauses[place + 1]?.separator === ":"))
        carried.subject = nameOf(clause.subject, context);
      place += 1;
      continue;
    }
    const mood: Mood = rule ? "rule" : moodOf(clause, carried, past, context);
    const group = [clause];
    const own = partsOf(clause, context);
    const apart = says(clause, "分别");
    // Without subjects of its own, 分别 pairs with those before it: 申请量3421件、授权量2105件,分别增长12.3%和8.7%.
    const most = !apart ? 1 : clause.subject.length === 0 ? carried.recent.length : own.length;
    for (let next = clauses[place + 1]; next !== undefined && group.length < most && pairs(next); ) {
      group.push(next);
      next = clauses[place + group.length];
    }
    const parts = apart && clause.subject.length === 0 && group.length > 1 ? carried.recent.slice(-group.length) : own;
    for (const statement of stated(clause, group, parts, mood, carried, context)) {
      statements.push(statement);
      carried.recent = [...carried.recent, statement.subject].slice(-LONGEST_ROW);
    }
    const last = group.at(-1);
    if (last !== undefined) carried.before = group.length > 1 ? { ...last, words: clause.words } : last;
    carried.comparison = null;
    place += group.length;
  }
  return rule ? joined(statements) : statements;
}

/** 超过全省平均分14.62分(全省平均分56.26分): the bracket tells what the base is. */
function withReference(clause: Clause | undefined, next: Clause | undefined, context: Context): Clause | undefined {
  if (clause?.comparison?.kind !== "over" || next?.separator !== "(" || next.value.kind !== "amount") return clause;
  const named = nameOf([...next.scope, ...next.subject], context);
  if (named !== nameOf(clause.comparison.tokens, context)) return clause;
  return { ...clause, comparison: { ...clause.comparison, figure: next.value.low } };
}

/** Whether any clause up to the next semicolon tells of something reached. */
function groupReports(clauses: readonly Clause[], start: number, context: Context): boolean {
  for (let place = start; place < clauses.length; place += 1) {
    const clause = clauses[place];
    if (clause === undefined || (place > start && clause.separator === ";")) return false;
    if (reports(clause, context)) return true;
  }
  return false;
}

/** 第一名得600分,最后一名得500分: one rule from end to end. */
function joined(statements: readonly Statement[]): Statement[] {
  return statements.reduce<Statement[]>((found, statement) => {
    const before = found.at(-1);
    if (before === undefined) return [statement];
    const pair =
      before.subject.startsWith("第一名") && statement.subject.startsWith("最后一名") && before.unit === statement.unit;
    found.push(statement);
    if (pair)
      found.splice(-2, 2, {
        ...before,
        comparator: "range",
        high: statement.value,
        span: { start: before.span.start, end: statement.span.end },
      });
    return found;
  }, []);
}

function carry(clause: Clause, carried: Carried): void {
  const strength = clause.words.find(({ role }) => role === "striving" || role === "binding" || role === "expected");
  if (strength !== undefined) carried.strength = strength;
  if (has(clause, "intent")) carried.intent = true;
  if (clause.times.length > 0) carried.times = clause.times;
}

function comparisonOf(clause: Clause, carried: Carried): Comparison | null {
  return clause.value.kind === "none" ? null : carried.comparison;
}

/** A bare value that continues a row of values: 分别完成2000件和300件. */
function pairs(clause: Clause): boolean {
  return (
    clause.subject.length === 0 &&
    clause.noun.length === 0 &&
    clause.separator !== ";" &&
    clause.separator !== "(" &&
    clause.value.kind === "amount" &&
    !has(clause, "up", "down", "act")
  );
}

const says = (clause: Clause, ...texts: readonly string[]): boolean =>
  clause.words.some(({ text }) => texts.includes(text));

// ---- What kind of statement it is

/** Whether points are given in the sentence. */
function isRule(tokens: readonly Token[], { text }: Context): boolean {
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
function reports(clause: Clause, context: Context): boolean {
  const { value, words, times, comparison } = clause;
  if (has(clause, "striving", "binding", "expected")) return false;
  if (tellsPast(clause) && value.kind !== "state") return true;
  if (comparison?.tokens.some((token) => token.kind === "word" && token.role === "compared") === true) return true;
  if (value.kind === "amount" && value.low.more) return true;
  if (completes(clause)) return true;
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
    (value.kind === "amount" && isPrecise(clause))
  );
}

/** 已, 截至, 去年; 同比 only of what is not aimed at: 同比下降10%以上 is a target. */
function tellsPast(clause: Clause): boolean {
  const aimed = has(clause, "orMore", "orLess", "atLeast", "atMost", "intent");
  return clause.words.some(
    ({ role, text }) => role === "earlier" || (role === "past" && !(aimed && text.endsWith("比"))),
  );
}

/** 上年, 上半年: what a report compares with, where a plan compares with a base year. */
function isEarlier(token: Token): boolean {
  if (token.kind === "word") return token.role === "earlier";
  return token.kind === "time" && token.reading.time.kind !== "year" && token.reading.time.kind !== "plan";
}

function isPast(reading: TimeToken["reading"], { year }: Context): boolean {
  const { time, by } = reading;
  if (by === "reported") return true;
  if (time.kind === "year" && time.from === undefined && year !== undefined && time.year < year) return true;
  return time.kind === "months" && time.first !== time.last;
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
function isPrecise(clause: Clause): boolean {
  if (clause.value.kind !== "amount" || has(clause, "orSo", "about")) return false;
  const { value } = clause.value.low;
  const digits = value.replace(".", "").replace(/^0+/, "");
  const significant = value.includes(".") ? digits.length : digits.replace(/0+$/, "").length;
  const verb = clause.words.filter(({ role }) => role !== "andMore").at(-1)?.text;
  if (verb === "达" || clause.comparison?.kind === "over") return significant >= 3;
  return significant >= (value.includes(".") ? 5 : 4) || Number(value) === 0;
}

function moodOf(clause: Clause, carried: Carried, past: boolean, context: Context): Mood {
  const own = has(clause, "striving", "binding", "expected");
  if (completes(clause)) return "achievement";
  if (own) return "target";
  if (tellsPast(clause)) return "achievement";
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

// ---- What it is about

/** A name without what stands around it. */
function nameOf(tokens: readonly Token[], { text }: Context): string {
  const name = tokens.map(({ start, end }) => text.slice(start, end)).join("");
  return name.replace(/^[\s.,:;、·)(-]+/, "").replace(/[\s.,:;、·(-]+$/, "");
}

/** The several subjects of one predicate. */
function partsOf(clause: Clause, context: Context): string[] {
  const whole = nameOf(clause.subject, context);
  if (!says(clause, "分别", "均", "都", "各")) return [whole];
  const parts: Token[][] = [[]];
  for (const token of clause.subject) {
    const divides = (token.kind === "word" && token.role === "and") || (token.kind === "mark" && token.text === "、");
    if (divides) parts.push([]);
    // A、B、C三项指标: what sums them up belongs to none.
    else if (token.kind === "number" && parts.length > 1) break;
    else parts.at(-1)?.push(token);
  }
  const names = parts.map((part) => nameOf(part, context)).filter((name) => name !== "");
  const first = names[0] ?? "";
  // 高新技术产业总产值和增加值: the heads share what stands before the first of them.
  const last = names.at(-1) ?? "";
  return names.map((name) => {
    // 城镇和农村居民收入: a short name lacks what the last one has behind as many characters.
    if (name.length <= SHORT_NAME && last.length >= name.length + SHORT_NAME && !HEADS.includes(name))
      return name + last.slice(name.length);
    const head = HEADS.includes(name) && name !== first ? HEADS.find((each) => first.endsWith(each)) : undefined;
    return head === undefined ? name : first.slice(0, first.length - head.length) + name;
  });
}

const SHORT_NAME = 3;

function endsWithAny(name: string, endings: readonly string[]): string | undefined {
  return endings.filter((ending) => name.endsWith(ending)).sort((a, b) => b.length - a.length)[0];
}

/** Whether a figure of this name is a share of a hundred. */
function isShare(name: string): boolean {
  return (
    (endsWithAny(name, SHARE_ENDINGS) !== undefined ||
      name.startsWith("占") ||
      name.includes("占GDP") ||
      name.includes("占比")) &&
    endsWithAny(name, NOT_SHARES) === undefined
  );
}

// ---- What it says

/** The meaning of a value before comparators: what of the subject it is, and how much. */
interface Measured {
  readonly of: StatementOf;
  readonly value: string | null;
  readonly high: string | null;
  readonly unit: string;
}

function measured(clause: Clause, words: readonly WordToken[], growthNoun: string | undefined): Measured {
  const { value } = clause;
  const on = { words };
  switch (value.kind) {
    case "rank":
      return { of: "rank", value: exactText(toRational(value.rank)), high: null, unit: "位" };
    case "rankPair":
      return { of: "rank", value: exactText(toRational(value.keep)), high: null, unit: "位" };
    case "doubling":
      return { of: "times", value: powerOfTwo(value.doublings), high: null, unit: "倍" };
    case "doubled":
      return { of: "times", value: "2", high: null, unit: "倍" };
    case "coverage":
      return { of: "level", value: "100", high: null, unit: "%" };
    case "breakthrough":
      return { of: "level", value: "0", high: null, unit: "" };
    case "standstill":
      return { of: "growth", value: "0", high: null, unit: "%" };
    case "parts":
      return partsMeasured(value.parts);
    case "masked": {
      // As if a number stood there.
      const shown = amountMeasured("1", null, value.unit, on, clause, growthNoun);
      return { ...shown, value: null };
    }
    case "amount":
      return amountMeasured(
        value.low.value,
        value.high?.value ?? null,
        value.high?.unit ?? value.low.unit,
        on,
        clause,
        growthNoun,
      );
    case "reference":
      return { of: growthNoun === undefined ? "level" : "growth", value: null, high: null, unit: "" };
    case "state":
    case "none":
      return { of: "state", value: null, high: null, unit: "" };
  }
}

function powerOfTwo(doublings: string): string | null {
  const count = Number(doublings);
  return Number.isInteger(count) && count >= 0 && count < 40 ? String(2 ** count) : null;
}

function partsMeasured(parts: readonly string[]): Measured {
  const numbers = parts.map(toRational);
  if (parts.length > 2) {
    const whole = compare(sum(numbers), rational(100)) === 0;
    return { of: "structure", value: null, high: null, unit: whole ? "%" : "" };
  }
  const [above = ZERO, below = ZERO] = numbers;
  const value = sign(below) === 0 ? null : exactText(multiply(above, inverse(below)));
  return { of: "ratio", value, high: null, unit: "" };
}

function inverse(value: ReturnType<typeof toRational>): ReturnType<typeof toRational> {
  return { numerator: value.denominator, denominator: value.numerator };
}

function amountMeasured(
  low: string,
  high: string | null,
  written: string,
  on: { readonly words: readonly WordToken[] },
  clause: Clause,
  growthNoun: string | undefined,
): Measured {
  const unit = written === "个百分点" ? "百分点" : written === "个点" ? "点" : written;
  const change = on.words.findLast(({ role }) => role === "up" || role === "down");
  const arrives =
    has(on, "to", "upTo", "downTo") ||
    clause.comparison?.kind === "from" ||
    // 提高到2025年的2.5%
    (change !== undefined &&
      clause.times.some(({ start, reading }) => start === change.end && reading.by === "until")) ||
    (change !== undefined &&
      on.words.some(({ text, start }) => start > change.start && text.endsWith("到") && text !== "达到"));
  const falls =
    (change?.role === "down" && !arrives && clause.comparison?.kind !== "per") ||
    (growthNoun !== undefined && FALL_NOUNS.includes(growthNoun));
  const signed = (value: string): string =>
    falls && value !== "0" ? exactText(negate(toRational(value))) : exactText(toRational(value));
  const amounts = (of: StatementOf, unitOf = unit): Measured => ({
    of,
    value: signed(low),
    high: high === null ? null : signed(high),
    unit: unitOf,
  });
  if (clause.comparison?.kind === "per") return amounts("step", `${unit}/${stepUnit(clause.comparison)}`);
  if (clause.comparison?.kind === "over") {
    const below = has(on, "lessThan");
    return below
      ? { of: "difference", value: exactText(negate(toRational(low))), high: null, unit }
      : amounts("difference");
  }
  const average = on.words.some(({ text }) => text === "年均" || text === "平均每年" || text === "每年");
  if (unit === "倍") {
    if (change === undefined || arrives) return amounts("times");
    return {
      of: "times",
      value: exactText(add(toRational(low), rational(1))),
      high: high === null ? null : exactText(add(toRational(high), rational(1))),
      unit,
    };
  }
  if (growthNoun !== undefined && unit === "%") return average ? amounts("averageGrowth", "%/年") : amounts("growth");
  if (
    change !== undefined &&
    !arrives &&
    (change.start >= (clause.subject.at(-1)?.start ?? 0) || clause.subject.length > 0)
  ) {
    if (unit === "%") return average ? amounts("averageGrowth", "%/年") : amounts("growth");
    return average ? amounts("averageIncrease", unit === "" ? "" : `${unit}/年`) : amounts("increase");
  }
  if (on.words.some(({ text }) => text === "净增")) return amounts("increase");
  return average && unit !== "%" ? amounts("level", `${unit}/年`) : amounts("level");
}

function stepUnit({ figure }: Comparison): string {
  if (figure === null) return "";
  const unit = figure.unit.length > 1 && figure.unit.startsWith("个") ? figure.unit.slice(1) : figure.unit;
  return figure.value === "1" ? unit : figure.value + unit;
}

function comparatorOf(clause: Clause, words: readonly WordToken[], mood: Mood, is: Measured): Comparator | null {
  const { value } = clause;
  if (value.kind === "state") return null;
  if (value.kind === "breakthrough") return "moreThan";
  const opening = clause.subject[0]?.start ?? -1;
  const counted = words.filter(({ role, start }) => !(role === "moreThan" && start < opening));
  const on = { words: counted };
  if (is.high !== null) return "range";
  if (has(on, "orSo", "about")) return "about";
  const falls = is.value?.startsWith("-") === true;
  const turned = (comparator: Comparator): Comparator =>
    falls && is.of !== "difference" ? TURNED[comparator] : comparator;
  if (value.kind === "amount" && value.low.more) return turned("moreThan");
  if (clause.comparison?.kind !== "over" || value.kind === "reference") {
    if (has(on, "moreThan")) return turned("moreThan");
    if (has(on, "lessThan")) return turned("lessThan");
  } else if (mood === "rule") return "atLeast";
  if (has(on, "atMost")) return turned("atMost");
  if (has(on, "atLeast")) return turned("atLeast");
  if (has(on, "orMore")) return turned("atLeast");
  if (has(on, "orLess")) return turned("atMost");
  if (value.kind === "rankPair") return "atMost";
  if (value.kind === "rank")
    return mood === "target" || value.within ? (value.within || mood === "target" ? "atMost" : "equal") : "equal";
  if (clause.comparison?.kind === "from") return "equal";
  if (mood === "achievement") return "equal";
  if (mood === "rule") return has(on, "reach") ? "atLeast" : "equal";
  if (value.kind === "standstill") return "atLeast";
  if (has(on, "downTo") || (has(on, "down") && has(on, "to"))) return "atMost";
  return turned("atLeast");
}

const TURNED: Readonly<Record<Comparator, Comparator>> = {
  atLeast: "atMost",
  atMost: "atLeast",
  moreThan: "lessThan",
  lessThan: "moreThan",
  equal: "equal",
  about: "about",
  range: "range",
}; // prettier-ignore

// ---- Putting it together

function stated(
  clause: Clause,
  group: readonly Clause[],
  parts: readonly string[],
  mood: Mood,
  carried: Carried,
  context: Context,
): Statement[] {
  const names = parts.length > 1 && says(clause, "分别", "均", "都", "各") ? parts : [parts.join("")];
  const doubts: Doubt[] = [];
  if (group.length > 1 && group.length !== names.length)
    doubts.push({ span: context.spanOf(clause.place), reason: "pairs-do-not-fit" });
  const joint = names.length > 1 ? GROWTH_NOUNS.find((noun) => names.at(-1)?.endsWith(noun) === true) : undefined;
  return names.flatMap((name, place) => {
    const each = group.length === 1 ? clause : group[place];
    if (each === undefined) return [];
    const statement = one(clause, each, name, joint, mood, carried, doubts, context);
    if (statement === null) return [];
    if (clause.value.kind !== "rankPair") return [statement];
    const striven: Statement = {
      ...statement,
      value: exactText(toRational(clause.value.strive)),
      strength: { kind: "striving", text: "争" },
    };
    return [{ ...statement, strength: { kind: "binding", text: "保" } }, striven];
  });
}

function one(
  lead: Clause,
  clause: Clause,
  name: string,
  joint: string | undefined,
  mood: Mood,
  carried: Carried,
  doubts: readonly Doubt[],
  context: Context,
): Statement | null {
  const before = carried.before;
  const inherits = clause === lead && inheritsChange(clause, name, carried);
  const words =
    clause === lead
      ? inherits && before !== null
        ? [
            ...before.words.filter(({ role }) => role === "up" || role === "down" || role === "qualifier"),
            ...clause.words,
          ]
        : clause.words
      : [...lead.words, ...clause.words];
  const { subject, growthNoun } = subjectOf(clause, name, words, joint, carried, context);
  if (
    !isStatement(
      lead,
      { ...clause, comparison: clause.comparison ?? carried.comparison },
      subject,
      words,
      carried.before,
    )
  )
    return null;
  const shareOf = clause.comparison ?? carried.comparison;
  const subjected = { ...clause, comparison: shareOf };
  const is = perUnit(measured(subjected, words, growthNoun), subjected, words, subject, mood, context);
  const found = [...doubts, ...doubtsOf(subjected, is, subject, words, growthNoun, context)];
  const comparator = comparatorOf(subjected, words, mood, is);
  carried.subject = subject === "" ? carried.subject : subject;
  return {
    kind: kindOf(mood, found),
    subject,
    ...is,
    comparator,
    unit:
      is.unit === "" && clause.value.kind === "reference" && (growthNoun !== undefined || isShare(subject))
        ? "%"
        : is.unit,
    base: baseOf(subjected, words, context),
    deadline: deadlineOf(clause, carried, context),
    strength: mood === "target" || mood === "rule" ? strengthOf(carried) : null,
    scope: lead.scope.length === 0 ? null : nameOf(lead.scope, context),
    qualifiers: qualifiersOf(words, carried, clause),
    span: context.spanOf(clause.place),
    doubts: found,
  };
}

/** 增长8%、规上工业增加值9%: a figure without a verb of its own grows as the one before it; so does 增长12%,力争达到15%. */
function inheritsChange(clause: Clause, name: string, { before, subject }: Carried): boolean {
  const [value, last] = [clause.value, before?.value];
  if (before === null || value.kind !== "amount" || last?.kind !== "amount") return false;
  if (!["、", ","].includes(clause.separator) || value.low.unit !== "%" || last.low.unit !== "%") return false;
  const grows = has(before, "up", "down") && !has(before, "to", "upTo", "downTo");
  const ownVerb = has(clause, "up", "down", "being", "act", "to", "upTo", "downTo", "atMost");
  const whole = name === "" ? subject : name;
  if (!grows || ownVerb || has(clause, "reach") !== (name === "")) return false;
  return !isShare(whole) && endsWithAny(whole, GROWTH_NOUNS) === undefined;
}

function subjectOf(
  clause: Clause,
  name: string,
  words: readonly WordToken[],
  joint: string | undefined,
  carried: Carried,
  context: Context,
): { readonly subject: string; readonly growthNoun: string | undefined } {
  const noun = headed(nameOf(clause.noun, context), carried);
  let subject = name === "" ? noun : name;
  const exceeds = clause.comparison?.kind === "over" && clause.value.kind === "amount";
  const growthNoun = joint ?? endsWithAny(subject, [...GROWTH_NOUNS, ...FALL_NOUNS]);
  if (growthNoun !== undefined && subject.endsWith(growthNoun) && clause.value.kind !== "rank" && !exceeds) {
    const rest = subject.slice(0, subject.length - growthNoun.length).replace(/的$/, "");
    subject = rest === "" && carried.subject === "" ? growthNoun : rest;
  }
  if (subject === "") {
    const act = words.findLast(({ role }) => role === "act");
    const before = carried.before?.value;
    // 新开工项目10个,竣工投产8个
    const alike =
      before?.kind === "amount" && clause.value.kind === "amount" && before.low.unit === clause.value.low.unit;
    const carries =
      carried.subject !== "" &&
      (act === undefined ||
        has({ words }, "up", "down") ||
        (alike && clause.noun.length === 0 && clause.separator === ","));
    subject = carries ? carried.subject : act !== undefined && clause.noun.length === 0 ? act.text : "";
  } else if (subject.startsWith("占") && carried.subject !== "" && !carried.subject.includes("占")) {
    subject = carried.subject + subject;
  }
  return { subject, growthNoun };
}

/** 市级 of 市级及省级企业研发平台 gets the head of the other. */
function headed(noun: string, _carried: Carried): string {
  return noun;
}

const DURATIONS = new Set([
  "年",
  "个月",
  "天",
  "日",
  "小时",
  "分钟",
  "秒",
  "个工作日",
  "工作日",
  "岁",
  "度",
  "点",
  "分",
  "方",
  "面",
  "门",
  "道",
  "层",
  "期",
  "级",
  "位",
  "名次",
]);

/** Whether a clause says anything of a subject, rather than mention a number. */
function isStatement(
  lead: Clause,
  clause: Clause,
  subject: string,
  words: readonly WordToken[],
  before: Clause | null,
): boolean {
  const { value } = clause;
  if (value.kind === "state") return words.some(({ role }) => role === "striving" || role === "binding");
  if (value.kind === "reference") return true;
  if (value.kind !== "amount") return value.kind !== "masked" || subject !== "" || words.length > 0;
  const verbs: readonly Role[] = [
    "reach",
    "being",
    "moreThan",
    "lessThan",
    "atLeast",
    "atMost",
    "about",
    "up",
    "down",
    "to",
    "upTo",
    "downTo",
    "act",
    "striving",
    "binding",
    "expected",
    "orMore",
    "orLess",
    "orSo",
    "past",
    "often",
    "score",
    "qualifier",
  ];
  const told =
    words.some(({ role }) => verbs.includes(role)) ||
    clause.place.start !== lead.place.start ||
    clause.comparison !== null;
  if (words.some(({ text }) => text === "连续") && DURATIONS.has(value.low.unit)) return false;
  // 打造10个省级示范点、50个市级示范点
  const continues = clause.separator === "、" && clause.noun.length > 0 && before !== null && has(before, "act");
  if (told || continues) return !(clause.followed && subject === "");
  if (subject === "") return false;
  if (clause.subject.length === 0) return value.high !== null;
  if (DURATIONS.has(value.low.unit)) return false;
  return !clause.followed;
}

/** Units of a count for each of something: 名/乡镇, 次/年, 人/千人. */
function perUnit(
  is: Measured,
  clause: Clause,
  words: readonly WordToken[],
  subject: string,
  mood: Mood,
  context: Context,
): Measured {
  const often = words.find(({ role }) => role === "often");
  const frequency = often === undefined ? undefined : TIMES_A_YEAR[often.text];
  if (
    is.of === "level" &&
    frequency !== undefined &&
    is.unit !== "%" &&
    is.value !== null &&
    !is.unit.endsWith("/年")
  ) {
    const yearly = (value: string): string => exactText(multiply(toRational(value), rational(frequency)));
    return { ...is, value: yearly(is.value), high: is.high === null ? null : yearly(is.high), unit: `${is.unit}/年` };
  }
  if (is.of === "level" && frequency !== undefined && !is.unit.endsWith("/年") && is.unit !== "%") return is;
  const each = clause.scope[0];
  if (
    mood !== "rule" &&
    is.of === "level" &&
    each?.kind === "word" &&
    each.role === "each" &&
    is.unit !== "%" &&
    is.unit !== ""
  ) {
    const whole = nameOf(clause.scope, context).replace(/\(.*$/, "");
    const of =
      each.text.length > 2 || "个家户名所位座条项".includes(each.text.slice(1))
        ? whole.slice(each.text.length)
        : whole.slice(1);
    return of === "" ? is : { ...is, unit: `${is.unit}/${of}` };
  }
  const people = /^每(十万|百万|万|千|百|十)(名|人|户|常住人口|户籍人口|老年人口|老年人)/.exec(subject);
  if (people !== null && is.of === "level" && is.unit !== "%" && is.unit !== "") {
    return { ...is, unit: `${is.unit}/${people[1] ?? ""}${people[2] === "户" ? "户" : "人"}` };
  }
  return is;
}

function kindOf(mood: Mood, doubts: readonly Doubt[]): StatementKind {
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

function doubtsOf(
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

function baseOf(clause: Clause, words: readonly WordToken[], context: Context): StatementBase | null {
  const { comparison, value } = clause;
  if (value.kind === "rank" && value.from !== null)
    return { text: context.text.slice(value.from.start, value.from.end) };
  if (comparison === null) {
    const same = words.find(({ text }) => text === "同比" || text === "环比");
    return same === undefined ? null : { text: same.text };
  }
  if (comparison.kind === "per") return null;
  const time = comparison.tokens.find((token) => token.kind === "time");
  const period = time === undefined ? null : periodOf(time.reading.time, context.year);
  const text = nameOf(comparison.tokens, context).replace(/的$/, "");
  const { figure } = comparison;
  return {
    text,
    ...(figure === null ? {} : { value: exactText(toRational(figure.value)), unit: figure.unit }),
    ...(period === null ? {} : { period }),
  };
}

function deadlineOf(clause: Clause, carried: Carried, context: Context): Statement["deadline"] {
  const times = clause.times.length > 0 ? clause.times : carried.times;
  const time = times.find(({ reading }) => reading.by === "until") ?? times[0];
  if (time === undefined) return null;
  return { text: context.text.slice(time.start, time.end), period: periodOf(time.reading.time, context.year) };
}

function strengthOf({ strength }: Carried): Statement["strength"] {
  if (strength === null) return null;
  const { role, text } = strength;
  return role === "striving" || role === "binding" || role === "expected" ? { kind: role, text } : null;
}

function qualifiersOf(words: readonly WordToken[], carried: Carried, clause: Clause): string[] {
  const kept = words
    .filter(
      ({ role, text }) =>
        role === "qualifier" || role === "orSo" || role === "about" || text === "新增" || text === "净增",
    )
    .map(({ text }) => text);
  const before = carried.before;
  if (clause.separator === "、" && before !== null && !has(clause, "act")) {
    kept.unshift(
      ...before.words
        .filter(({ text }) => text === "新增" || text === "净增" || text === "其中")
        .map(({ text }) => text),
    );
  }
  return [...new Set(kept)];
}

// ---- Beside the clauses

/** 三年行动计划(2017-2049年): so many years, and a span of others. */
function unfitYears(tokens: readonly Token[], context: Context): Statement[] {
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
        value: String(from),
        high: String(year),
        unit: "年",
        base: null,
        deadline: null,
        strength: null,
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
