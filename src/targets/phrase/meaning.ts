import { exactText, toRational } from "../../number/index.js";
import { type Clause, has, type Sentence, type WordToken } from "./clause.js";
import { type Carried, type Context, LONGEST_ROW, type Mood, says } from "./context.js";
import { periodOf } from "./deadline.js";
import { doubtsOf, kindOf, unfitYears } from "./doubts.js";
import { FALL_NOUNS, GROWTH_NOUNS } from "./lexicon.js";
import { comparatorOf, measured, perUnit } from "./measure.js";
import { isRule, moodOf, reports } from "./mood.js";
import { endsWithAny, isShare, nameOf, partsOf } from "./names.js";
import type { Doubt, Statement, StatementBase } from "./statement.js";
import { isRole } from "./tokenKinds.js";
import { STATING } from "./wordSets.js";

// From the parts of a sentence to what they say. Each function answers one question about a clause; the table of answers is in
// docs/phrases.md.

/** All that a sentence says, in order. */
export function statementsOf(sentence: Sentence, context: Context): Statement[] {
  const { clauses } = sentence;
  const rule = isRule(sentence.tokens, context);
  const statements: Statement[] = [...unfitYears(sentence.tokens, context)];
  const carried: Carried = {
    subject: "",
    strength: context.head.strength,
    intent: false,
    times: context.head.times,
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
      Object.assign(carried, {
        strength: context.head.strength,
        before: null,
        recent: [],
        subject: rule ? carried.subject : "",
      });
    }
    if (clause.separator === "(") outside = carried.subject;
    if (clause.separator === ")") carried.subject = outside;
    carry(clause, carried);
    if (clause.value.kind === "none") {
      carried.comparison = clause.comparison;
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
  // 主要目标:
  const headed = clause.value.kind === "none" && clause.subject.some((token) => isRole(token, "planHeading"));
  if (has(clause, "intent") || headed) carried.intent = true;
  if (clause.times.length > 0) carried.times = clause.times;
}

/** A bare value that continues a row of values: 分别完成2000件和300件. */
export function pairs(clause: Clause): boolean {
  return (
    clause.subject.length === 0 &&
    clause.noun.length === 0 &&
    clause.separator !== ";" &&
    clause.separator !== "(" &&
    clause.value.kind === "amount" &&
    !has(clause, "up", "down", "act")
  );
}

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
  const ends = clause.separator === "" && clause.subject.length === 0 && clause.words[0]?.role === "to";
  const inherits = clause === lead && (ends || inheritsChange(clause, name, carried));
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
    responsible: context.head.responsible,
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
  const noun = nameOf(clause.noun, context);
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
  } else if (TOTALS.has(subject) && carried.subject !== "" && clause.separator === ",") {
    // 高新技术企业净增8家,总数达到50家
    subject = carried.subject.endsWith(subject) ? carried.subject : carried.subject + subject;
  } else if (subject.startsWith("占") && carried.subject !== "" && !carried.subject.includes("占")) {
    subject = carried.subject + subject;
  }
  return { subject, growthNoun };
}

/** Names that say of what is before them how much there is of it. */
const TOTALS = /* @__PURE__ */ new Set(["总数", "总量", "总数量", "数量", "存量", "保有量"]);

const DURATIONS = /* @__PURE__ */ new Set([
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
  const told =
    words.some(({ role }) => STATING.has(role)) ||
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
