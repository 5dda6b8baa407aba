import { exactText, multiply, rational, toRational } from "../../number/index.js";
import { chineseNumeral } from "../../quantity/index.js";
import type { Clause, Comparison, Figure, Sentence, TimeToken, Value, WordToken } from "./clause.js";
import type { Role } from "./lexicon.js";
import type { Place, Token } from "./tokens.js";

// The grammar. A sentence falls into segments at its marks, a segment into clauses at its values:
//
//   sentence = segment { mark segment }
//   segment  = { clause } [ rest ]
//   clause   = { opening } [ subject ] [ comparison ] { verb } value { closing } [ noun ]
//
// It only finds the parts. Each token is looked at a bounded number of times.

type Roles = ReadonlySet<Role>;
const roles = (...names: readonly Role[]): Roles => new Set(names);

/** Verbs behind which a number is expected. */
const VERBS = roles(
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
);
/** What may stand between a subject and its value. */
const CLOSING_IN = roles(
  ...VERBS,
  "striving",
  "binding",
  "expected",
  "intent",
  "past",
  "adverb",
  "qualifier",
  "rankVerb",
  "often",
  "score",
);
/** What may open a clause before its subject. */
const OPENING = roles(
  "striving",
  "binding",
  "expected",
  "intent",
  "past",
  "earlier",
  "adverb",
  "qualifier",
  "often",
  "area",
  "act",
  "reach",
  "moreThan",
  "up",
  "down",
  "atLeast",
  "preposition",
  "score",
  "rankVerb",
  "and",
);
/** Verbs whose number is a value, not a description. */
const TELLING = roles(
  "reach",
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
);
const SCORING = roles("score", "rule");
const REFERENCES = roles("area", "average", "earlier");
const AFTER = roles("orMore", "orLess", "orSo", "andMore", "including");
const CHANGES = roles("up", "down", "upTo", "downTo", "to", "reach");

function isWord(token: Token | undefined, among: Roles): token is WordToken {
  return token?.kind === "word" && among.has(token.role);
}
function isRole<R extends Role>(token: Token | undefined, role: R): token is WordToken & { readonly role: R } {
  return token?.kind === "word" && token.role === role;
}
function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === "mark" && token.text === text;
}

/** So far, at most, does a word look for another one, so that the work stays linear. */
const NEAR = 40;

interface Segment {
  readonly separator: string;
  readonly tokens: readonly Token[];
}

const SEPARATORS = new Set([",", ";", ":", "、", "…", "|"]);

/** The parts of a sentence, and how it ended. */
export function sentenceOf(text: string, tokens: readonly Token[], end: string): Sentence {
  return { clauses: segmentsOf(tokens).flatMap((segment) => clausesOf(text, segment)), tokens, end };
}

/** Whether a value may stand in these tokens, so that what follows an enumeration mark is a segment of its own. */
function bearsValue(token: Token): boolean {
  return token.kind === "number" || token.kind === "mask" || isWord(token, VALUE_WORDS);
}
const VALUE_WORDS = roles("coverage", "breakthrough", "standstill", "doubled", "doubling", "state");

function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let current: Token[] = [];
  let separator = "";
  let valued = false;
  const close = (next: string): void => {
    if (current.length > 0) segments.push({ separator, tokens: current });
    current = [];
    separator = next;
    valued = false;
  };
  const brackets = closingBrackets(tokens);
  /** Where the bracket ends that makes a segment of its own. */
  let bracketEnd = -1;
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (token === undefined) break;
    const before = current.at(-1);
    if (isMark(token, "(")) {
      const end = brackets.get(place);
      if (end === undefined) continue;
      const inside = tokens[place + 1];
      if (end === place + 2 && isRole(inside, "including")) {
        current.push(inside);
        place = end;
        continue;
      }
      const holds = tokens
        .slice(place + 1, Math.min(end, place + NEAR))
        .some((each) => bearsValue(each) || each.kind === "time");
      const afterValue =
        holds &&
        (before?.kind === "unit" ||
          before?.kind === "number" ||
          isWord(before, AFTER) ||
          isRole(inside, "qualifier") ||
          inside?.kind === "time");
      if (bracketEnd < 0 && afterValue) {
        close("(");
        bracketEnd = end;
      } else {
        current.push({ kind: "text", start: token.start, end: tokens[end]?.end ?? token.end });
        place = end;
      }
      continue;
    }
    if (place === bracketEnd) {
      close(")");
      bracketEnd = -1;
      continue;
    }
    if (isMark(token, "-") && !(isNumeric(before) && isNumeric(tokens[place + 1]))) {
      close(",");
      continue;
    }
    if (token.kind === "mark" && SEPARATORS.has(token.text)) {
      const ratio = token.text === ":" && before?.kind === "number" && tokens[place + 1]?.kind === "number";
      if (!ratio && (token.text !== "、" || valued)) {
        close(token.text);
        continue;
      }
    }
    valued ||= bearsValue(token);
    current.push(token);
  }
  close("");
  return segments;
}

function isNumeric(token: Token | undefined): boolean {
  return token?.kind === "number" || token?.kind === "unit" || token?.kind === "mask" || isWord(token, AFTER);
}

/** Each opening bracket's closing one. */
function closingBrackets(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (const [place, token] of tokens.entries()) {
    if (isMark(token, "(")) open.push(place);
    if (!isMark(token, ")")) continue;
    const start = open.pop();
    if (start !== undefined) found.set(start, place);
  }
  return found;
}

/** A value with the tokens that it takes. */
interface Found {
  readonly value: Value;
  readonly end: number;
}

interface Draft {
  subject: readonly Token[];
  noun: readonly Token[];
  words: readonly WordToken[];
  readonly times: readonly TimeToken[];
  readonly scope: readonly Token[];
  readonly comparison: Comparison | null;
  readonly value: Value;
  readonly separator: string;
  readonly start: number;
  end: number;
  /** Its counted noun is still to come: 2-3家市级及1-2个省级平台. */
  open: readonly Token[] | null;
  followed: boolean;
}

function clausesOf(text: string, { separator, tokens }: Segment): Clause[] {
  const drafts: Draft[] = [];
  let pending: Token[] = [];
  let base: Comparison | null = null;
  let mark = separator;
  for (let place = 0; place < tokens.length; ) {
    const token = tokens[place];
    if (token === undefined) break;
    const found = valueAt(text, tokens, place, pending);
    if (found === undefined) {
      pending.push(token);
      place += 1;
      continue;
    }
    let end = found.end;
    const after: WordToken[] = [];
    for (let next = tokens[end]; isWord(next, AFTER); next = tokens[end]) {
      after.push(next);
      end += 1;
    }
    const from =
      found.value.kind === "amount" || found.value.kind === "parts" || found.value.kind === "rank"
        ? fromAt(pending)
        : -1;
    if (from >= 0 && changeFollows(tokens, end)) {
      base = {
        kind: "from",
        tokens: [...pending.slice(from), ...tokens.slice(place, end)],
        figure: found.value.kind === "amount" ? found.value.low : null,
      };
      pending.length = from;
      place = end;
      continue;
    }
    const step = found.value.kind === "amount" ? stepAt(pending, tokens.slice(end, end + 8)) : -1;
    if (found.value.kind === "amount" && step >= 0) {
      base = {
        kind: "per",
        tokens: [...pending.slice(step), ...tokens.slice(place, end)],
        figure: found.value.low,
      };
      pending.length = step;
      place = end;
      continue;
    }
    if (found.value.kind === "amount" && describes(tokens, end, pending, after)) {
      for (const each of tokens.slice(place, end)) pending.push(each);
      place = end;
      continue;
    }
    const draft = drafted(pending, tokens.slice(place, end), found.value, after, mark, base);
    place = settle(tokens, end, draft, drafts);
    draft.followed = place === end && (tokens[place]?.kind === "text" || isRole(tokens[place], "noun"));
    drafts.push(draft);
    pending = [];
    base = null;
    mark = "";
  }
  const rest = remainder(pending, mark, base);
  if (rest !== null) drafts.push(rest);
  return drafts.map(clauseOf);
}

function clauseOf(draft: Draft): Clause {
  const { separator, subject, noun, words, times, scope, comparison, value, followed, start, end } = draft;
  return { place: { start, end }, separator, subject, noun, words, times, scope, comparison, value, followed };
}

/** Where 由 or 从 stands that the value belongs to: only times and references may stand between. */
function fromAt(pending: readonly Token[]): number {
  for (let place = pending.length - 1; place >= Math.max(0, pending.length - 6); place -= 1) {
    const token = pending[place];
    if (isRole(token, "from")) return place;
    const between =
      token?.kind === "time" || isWord(token, REFERENCES) || isRole(token, "the") || isRole(token, "about");
    if (!between) return -1;
  }
  return -1;
}

/** Where 每增加 or the like stands before a step: 名次每降低1位减2%, 每采用1篇加0.2分. */
function stepAt(pending: readonly Token[], next: readonly Token[]): number {
  const scored =
    isWord(next[0], SCORING) || (isRole(pending.at(-1), "act") && next.some((token) => isWord(token, SCORING)));
  for (let place = pending.length - 1; place >= Math.max(0, pending.length - 4); place -= 1) {
    const token = pending[place];
    if (isRole(token, "rule")) return token.text.startsWith("每") ? place : -1;
    if (scored && isRole(token, "each")) return place;
    if (!scored && !isWord(token, STEP_WORDS)) return -1;
  }
  return -1;
}
const STEP_WORDS = roles("and", "up", "down", "moreThan", "lessThan");

/** Whether a change to another value follows: 由27亿元增长到54亿元. */
function changeFollows(tokens: readonly Token[], start: number): boolean {
  let changed = false;
  for (let place = start; place < start + 8; place += 1) {
    const token = tokens[place];
    if (token === undefined) return false;
    if (token.kind === "number" || token.kind === "mask") return changed;
    changed ||= isWord(token, CHANGES);
    if (isRole(token, "ordinal")) return true;
  }
  return false;
}

/** Units by which a thing is large, not by which it is counted. */
const SIZES = /(?:元|人|亩|吨|平方米|平方公里|千瓦)$/;

/** Whether a value only describes the thing that the next value counts: 10亿元以上项目3个, 六个园区的销售收入达到188亿元. */
function describes(
  tokens: readonly Token[],
  start: number,
  pending: readonly Token[],
  after: readonly WordToken[],
): boolean {
  let place = start;
  let verbs = false;
  for (; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (token === undefined || token.kind === "number" || token.kind === "mask") break;
    if (isRole(token, "and") || token.kind === "mark") return false;
    verbs = isWord(token, VERBS);
    if (isRole(token, "the") && place === start && after.length === 0) continue;
  }
  const next = tokens[place];
  if (next === undefined || (next.kind !== "number" && next.kind !== "mask")) return false;
  const last = pending.at(-1);
  const told = isWord(last, TELLING) && last.text !== "有";
  // 产值超10亿元企业5家
  const first = tokens[start - 1];
  const sized =
    first?.kind === "unit" && SIZES.test(first.text) && place > start + (verbs ? 1 : 0) && after.length === 0;
  if (
    sized &&
    next.kind === "number" &&
    !tokens.slice(start, verbs ? place - 1 : place).some((token) => token.kind === "word" && token.role !== "noun")
  )
    return true;
  if (isRole(tokens[place - 1], "ordinal") || isRole(tokens[place - 1], "foremost")) return false;
  if (after.some(({ role }) => role === "orMore" || role === "orLess") && !told) return !verbs || place > start + 1;
  // A counted thing whose own figure follows; what a verb counts is a value of its own, and so is what only being describes.
  const near = pending.slice(-NEAR);
  const counted = near.some((token) => isRole(token, "act"));
  if (!verbs || place <= start + 1 || told || counted) return false;
  // A、B、C三项指标分别增长
  const sumsUp =
    near.some((token) => isMark(token, "、")) &&
    tokens[place - 1] !== undefined &&
    tokens.slice(start, place).some((token) => isRole(token, "qualifier"));
  return sumsUp || !near.some((token) => token.kind === "text" || isRole(token, "noun"));
}

function drafted(
  pending: readonly Token[],
  taken: readonly Token[],
  value: Value,
  after: readonly WordToken[],
  separator: string,
  base: Comparison | null,
): Draft {
  const parts = partsOf(pending, value, base);
  const first = pending[0] ?? taken[0];
  const start =
    base === null
      ? first?.start
      : Math.min(first?.start ?? Number.MAX_SAFE_INTEGER, base.tokens[0]?.start ?? Number.MAX_SAFE_INTEGER);
  // Written out: a spread takes ten times as long here.
  return {
    subject: parts.subject,
    times: parts.times,
    scope: parts.scope,
    comparison: parts.comparison,
    words: after.length === 0 ? parts.words : [...parts.words, ...after],
    noun: [],
    value,
    separator,
    start: start ?? 0,
    end: taken.at(-1)?.end ?? first?.end ?? 0,
    open: null,
    followed: false,
  };
}

/** Takes what stands behind a value into it; where the next clause begins. */
function settle(tokens: readonly Token[], start: number, draft: Draft, drafts: readonly Draft[]): number {
  const before = drafts.at(-1);
  const [next, second] = [tokens[start], tokens[start + 1]];
  // 面积5万平方米的众创空间
  if (isRole(next, "the") && (second?.kind === "text" || isRole(second, "noun") || isRole(second, "act"))) {
    const { noun, end } = nounAt(tokens, start + 1);
    if (end === tokens.length && noun.length > 0 && refers(noun)) return end;
    if (end === tokens.length && noun.length > 0) {
      draft.subject = draft.subject.length > 0 ? [...noun, ...draft.subject] : noun;
      // What its own being says is no report: 面积为5万平方米的众创空间.
      draft.words = draft.words.filter(({ role }) => role !== "being");
      if (before?.open != null && before.noun.length === 0) before.noun = noun;
      draft.end = noun.at(-1)?.end ?? draft.end;
      return end;
    }
  }
  if (draft.value.kind !== "amount" && draft.value.kind !== "masked" && draft.value.kind !== "state") return start;
  if (draft.subject.length > 0) return start;
  const { noun, end } = nounAt(tokens, start);
  const stop = tokens[end];
  if (stop === undefined) {
    draft.noun = noun;
    draft.end = noun.at(-1)?.end ?? draft.end;
    if (before?.open != null && before.noun.length === 0) before.noun = before.open;
    return end;
  }
  if (isRole(stop, "and") || isMark(stop, "、")) {
    // 2-3家市级及1-2个省级企业研发平台: the head of the first noun stands behind the second value.
    draft.noun = noun;
    draft.open = noun;
    draft.end = noun.at(-1)?.end ?? draft.end;
    return end + 1;
  }
  if (isRole(stop, "being") || stop.kind === "number") {
    draft.open = noun;
    return start;
  }
  draft.noun = noun;
  draft.end = noun.at(-1)?.end ?? draft.end;
  return end;
}

/** Whether a name behind a value only says that it is an aim: 5%的控制目标. */
function refers(noun: readonly Token[]): boolean {
  const last = noun.at(-1);
  return isRole(last, "intent") || isRole(last, "average") || (isRole(last, "noun") && last.text.endsWith("目标"));
}

/** The run of a name from here on. */
function nounAt(tokens: readonly Token[], start: number): { readonly noun: readonly Token[]; readonly end: number } {
  let end = start;
  for (; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (token === undefined || token.kind === "number" || token.kind === "mask" || token.kind === "time") break;
    const next = tokens[end + 1];
    const numeric = next === undefined || next.kind === "number" || next.kind === "mask" || isRole(next, "ordinal");
    if (isWord(token, VERBS) && (numeric || isWord(next, VERBS))) break;
    if (isRole(token, "and") && leadsToNumber(tokens, end + 1)) break;
    if (isWord(token, SCORING)) break;
    if (isWord(token, VALUE_WORDS) || isRole(token, "past") || (isRole(token, "qualifier") && numeric)) break;
  }
  let first = start;
  while (first < end && isRole(tokens[first], "the")) first += 1;
  return { noun: tokens.slice(first, end), end };
}

function leadsToNumber(tokens: readonly Token[], start: number): boolean {
  return tokens[start]?.kind === "number" || (tokens[start + 1]?.kind === "number" && isRole(tokens[start], "act"));
}

type Parts = Pick<Draft, "subject" | "words" | "times" | "scope" | "comparison">;

/** The parts of what stands before a value. */
function partsOf(pending: readonly Token[], value: Value, base: Comparison | null): Parts {
  const { rest: whole, comparison } = base === null ? compared(pending, value) : { rest: pending, comparison: base };
  // 进入全市B类县前三: among whom stands between verb and rank.
  const verb =
    value.kind === "rank" || value.kind === "state"
      ? whole.findLastIndex((token) => isRole(token, "rankVerb") && !ORDER_NOUNS.has(token.text))
      : -1;
  const rest = verb < 0 ? whole : whole.slice(0, verb + 1);
  const words: WordToken[] = [];
  const times: TimeToken[] = [];
  const scope: Token[] = verb < 0 ? [] : whole.slice(verb + 1);
  const behind: WordToken[] = [];
  let end = rest.length;
  for (; end > 0; end -= 1) {
    const token = rest[end - 1];
    if (token?.kind === "time") times.unshift(token);
    else if (isRole(token, "the") && rest[end - 2]?.kind === "time") continue;
    else if (
      isRole(token, "rankVerb") &&
      ORDER_NOUNS.has(token.text) &&
      (value.kind !== "rank" || rest[end - 2]?.kind === "text")
    )
      break;
    else if (isRole(token, "act") && GAINS.has(token.text)) behind.unshift(token);
    else if (isWord(token, CLOSING_IN)) behind.unshift(token);
    else if (isRole(token, "area") && value.kind === "rank") scope.unshift(token);
    else break;
  }
  let start = 0;
  for (; start < end; start += 1) {
    const token = rest[start];
    if (token?.kind === "time") times.push(token);
    else if (isRole(token, "each") && rest[start + 1]?.kind !== "number") start = scopeEnd(rest, start, end, scope) - 1;
    else if (isRole(token, "area") && scope.length > 0) break;
    else if (isRole(token, "area")) scope.push(token);
    else if (isRole(token, "preposition") && (value.kind === "rank" || value.kind === "state")) break;
    // 完成造林面积: what is done is a name.
    else if (isRole(token, "act") && isRole(rest[start - 1], "reach") && !GAINS.has(token.text)) break;
    else if (isRole(token, "moreThan") && token.text !== "突破") break;
    else if (isRole(token, "rankVerb") && ORDER_NOUNS.has(token.text)) break;
    else if (isWord(token, OPENING)) words.push(token);
    else if (!isMark(token, "、")) break;
  }
  let subject: Token[] = [];
  for (let place = start; place < end; place += 1) {
    const token = rest[place];
    if (token === undefined) continue;
    if (token.kind === "time") {
      times.push(token);
      // 《规划》2025年研发投入强度: what stands before a time is not the indicator, if something stands behind it.
      if (place < end - 1) subject = [];
    } else if (isAside(token)) {
      if (token.kind === "word") words.push(token);
    } else if (isRole(token, "preposition") && (value.kind === "rank" || value.kind === "state") && place < end - 1) {
      for (const each of rest.slice(place + 1, end)) scope.push(each);
      break;
    } else subject.push(token);
  }
  while (isRole(subject.at(-1), "the") || isRole(subject.at(-1), "preposition") || isMark(subject.at(-1), "、"))
    subject.pop();
  while (isRole(subject[0], "the")) subject.shift();
  return { subject, words: [...words, ...behind], times, scope, comparison };
}

const GAINS = new Set(["新增", "净增"]);
/** Nouns that name a place in an order, behind what is ordered. */
const ORDER_NOUNS = new Set(["排名", "排位", "位次", "名次"]);

/** A word of the grammar within a name that is no part of it: 强度力争达到. */
function isAside(token: Token): boolean {
  if (token.kind !== "word") return false;
  if (token.role === "qualifier") return token.text.length > 1 && token.text !== "平均";
  return token.role === "striving" || token.role === "past";
}

/** 每个乡镇(街道): the scope runs up to the next word of the grammar. */
function scopeEnd(tokens: readonly Token[], start: number, end: number, scope: Token[]): number {
  let place = start;
  for (; place < end; place += 1) {
    const token = tokens[place];
    if (token === undefined || (place > start && token.kind === "word" && token.role !== "noun")) break;
    scope.push(token);
  }
  return place;
}

/** Takes out what a value is compared with: 比上年, 与2015年相比, 高于全省平均. */
function compared(
  pending: readonly Token[],
  value: Value,
): { readonly rest: readonly Token[]; readonly comparison: Comparison | null } {
  for (const [place, token] of pending.entries()) {
    const next = pending[place + 1];
    const referring = next?.kind === "time" || isWord(next, REFERENCES);
    if (isRole(token, "than") && referring) return cut(pending, place, changeAt(pending, place + 1), "than");
    if (isRole(token, "and") && referring) {
      const end = pending.slice(place, place + NEAR).findIndex((each) => isRole(each, "compared"));
      if (end > 0) return cut(pending, place, place + end + 1, "than");
    }
    // 是2015年的1.8倍
    const times = isRole(pending.at(-1), "the") && (isRole(token, "being") || isRole(token, "reach"));
    if (times && (referring || (place === 0 && isRole(token, "being"))))
      return cut(pending, place + 1, pending.length, "than", place);
    const over =
      isRole(token, "moreThan") || isRole(token, "lessThan") || isRole(token, "atLeast") || isRole(token, "atMost");
    const exceeds = value.kind === "amount" && value.low.unit.endsWith("百分点") && next !== undefined && place > 0;
    if (over && (referring || exceeds) && value.kind !== "rank" && value.kind !== "state")
      return cut(pending, place + 1, pending.length, "over");
  }
  return { rest: pending, comparison: null };
}

function changeAt(pending: readonly Token[], start: number): number {
  for (let place = start; place < pending.length; place += 1)
    if (isWord(pending[place], CLOSING_IN) && !isRole(pending[place], "qualifier")) return place;
  return pending.length;
}

function cut(
  pending: readonly Token[],
  start: number,
  end: number,
  kind: Comparison["kind"],
  keep = start,
): { readonly rest: readonly Token[]; readonly comparison: Comparison } {
  const rest = [...pending.slice(0, keep === start ? start : keep + 1), ...pending.slice(end)];
  return { rest, comparison: { kind, tokens: pending.slice(start, end), figure: null } };
}

/** What is left of a segment behind its last value: a comparison without a number, a state, or only words and times. */
function remainder(pending: readonly Token[], separator: string, base: Comparison | null): Draft | null {
  if (base !== null)
    return { ...drafted(pending, base.tokens, { kind: "none" }, [], separator, base), comparison: base };
  if (pending.length === 0) return null;
  const reference: Value = { kind: "reference" };
  const { comparison } = compared(pending, reference);
  const value: Value = comparison?.kind === "over" ? reference : { kind: "none" };
  return drafted(pending, pending, value, [], separator, null);
}

/** The value that begins at a token, if one does. */
function valueAt(text: string, tokens: readonly Token[], place: number, pending: readonly Token[]): Found | undefined {
  const token = tokens[place];
  const last = pending.at(-1);
  if (token === undefined) return undefined;
  switch (token.kind) {
    case "number":
      return amountAt(text, tokens, place, last);
    case "mask":
      return maskedAt(tokens, place, last);
    case "word":
      return worded(tokens, place, token, pending);
    default:
      return undefined;
  }
}

function worded(
  tokens: readonly Token[],
  place: number,
  token: WordToken,
  pending: readonly Token[],
): Found | undefined {
  const next = tokens[place + 1];
  // 持平得基本分值的80%
  if (isWord(next, SCORING)) return undefined;
  switch (token.role) {
    case "ordinal":
    case "backward":
    case "foremost":
      return next?.kind === "number" ? rankAt(tokens, place, token.role, next.value) : undefined;
    case "rankPair":
      return rankPairAt(tokens, place);
    case "listed": {
      if (token.text === "首位")
        return { value: { kind: "rank", rank: "1", within: false, from: null }, end: place + 1 };
      const rank = chineseNumeral(token.text.slice(0, token.text.indexOf("强")));
      const enters = rank !== undefined && pending.slice(-NEAR).some((each) => isRole(each, "rankVerb"));
      return enters ? { value: { kind: "rank", rank, within: true, from: null }, end: place + 1 } : undefined;
    }
    case "doubling": {
      if (token.text === "翻番") return { value: { kind: "doubling", doublings: "1" }, end: place + 1 };
      const unit = tokens[place + 2];
      const doubles = next?.kind === "number" && unit?.kind === "unit" && unit.text === "番";
      return doubles ? { value: { kind: "doubling", doublings: next.value }, end: place + 3 } : undefined;
    }
    case "coverage":
    case "breakthrough":
    case "standstill":
    case "doubled":
      return { value: { kind: token.role }, end: place + 1 };
    case "state":
      return { value: { kind: "state" }, end: place + 1 };
    default:
      return undefined;
  }
}

function rankAt(
  tokens: readonly Token[],
  place: number,
  role: "ordinal" | "backward" | "foremost",
  rank: string,
): Found | undefined {
  const unit = tokens[place + 2];
  const counted = unit?.kind === "unit" ? RANK_UNITS.has(unit.text) : false;
  // 第三产业 and 前5家企业 are no ranks.
  if (unit?.kind === "unit" && !counted) return undefined;
  const follows = tokens[place + 2 + (counted ? 1 : 0)];
  const scored = isRole(follows, "the") ? tokens[place + 3 + (counted ? 1 : 0)] : follows;
  if (isWord(scored, SCORING)) return undefined;
  if (!counted && (follows?.kind === "text" || isRole(follows, "noun"))) return undefined;
  const end = place + (counted ? 3 : 2);
  const first = tokens[place];
  const [to, second, number] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  // 倒数第一至顺数第五名
  if (isRole(to, "to") && isRole(second, "ordinal") && number?.kind === "number") {
    const last = tokens[end + 3];
    const close = last?.kind === "unit" && RANK_UNITS.has(last.text) ? end + 4 : end + 3;
    const from = first === undefined ? null : { start: first.start, end: to.start };
    return { value: { kind: "rank", rank: number.value, within: false, from }, end: close };
  }
  if (role === "backward") return undefined;
  return { value: { kind: "rank", rank, within: role === "foremost", from: null }, end };
}
/** 保三争二: the third place at least, the second striven for. */
function rankPairAt(tokens: readonly Token[], place: number): Found | undefined {
  const [keep, strive, aim] = [tokens[place + 1], tokens[place + 2], tokens[place + 3]];
  if (keep?.kind !== "number" || !isRole(strive, "rankPair") || aim?.kind !== "number") return undefined;
  return { value: { kind: "rankPair", keep: keep.value, strive: aim.value }, end: place + 4 };
}
const RANK_UNITS = new Set(["位", "名", "强", "个名次", "位次"]);

function maskedAt(tokens: readonly Token[], place: number, last: Token | undefined): Found | undefined {
  const token = tokens[place];
  const next = tokens[place + 1];
  if (token === undefined) return undefined;
  if (next?.kind === "unit")
    return {
      value: { kind: "masked", unit: next.text, place: { start: token.start, end: token.end } },
      end: place + 2,
    };
  if (!isWord(last, VERBS)) return undefined;
  return { value: { kind: "masked", unit: "", place: { start: token.start, end: token.end } }, end: place + 1 };
}

function amountAt(text: string, tokens: readonly Token[], place: number, last: Token | undefined): Found | undefined {
  const first = figureAt(text, tokens, place);
  // 每万名, and 最后一名得500分
  if (first === undefined || isRole(last, "each")) return undefined;
  if (isWord(tokens[first.end], SCORING) && RANK_UNITS.has(first.figure.unit) && !isRole(last, "rule"))
    return undefined;
  const parts = partsAt(tokens, place);
  if (parts !== undefined) return parts;
  const dash = rangeMark(tokens, first.end);
  const second = dash === 0 ? undefined : figureAt(text, tokens, first.end + dash);
  if (second !== undefined && second.figure.unit !== "") {
    const low = first.figure.unit === "" ? { ...first.figure, unit: second.figure.unit } : first.figure;
    return { value: { kind: "amount", low, high: second.figure }, end: second.end };
  }
  const value: Value = { kind: "amount", low: first.figure, high: null };
  if (first.figure.unit !== "") {
    // 百亿元企业 is a kind of enterprise; 突破百亿元 is a figure.
    const scale = /^[百千万亿]/.test(text.charAt(first.figure.place.start));
    return scale && !isWord(last, VERBS) ? undefined : { value, end: first.end };
  }
  const token = tokens[place];
  const next = tokens[first.end];
  const closed =
    next === undefined || isWord(next, AFTER) || isWord(next, CHANGES) || next.kind === "mark" || isRole(next, "the");
  if (token?.kind !== "number" || !closed) return undefined;
  if (token.chinese) return text.slice(token.start, token.end).includes("分之") ? { value, end: first.end } : undefined;
  return isWord(last, VERBS) || isRole(last, "from") || isRole(last, "the") ? { value, end: first.end } : undefined;
}

/** Tokens between the ends of a range: a dash, 至, and (含) before it. */
function rangeMark(tokens: readonly Token[], start: number): number {
  const skip = isRole(tokens[start], "including") ? 1 : 0;
  const token = tokens[start + skip];
  return isMark(token, "-") || isRole(token, "to") ? skip + 1 : 0;
}

function partsAt(tokens: readonly Token[], place: number): Found | undefined {
  const parts: string[] = [];
  let end = place;
  for (;;) {
    const token = tokens[end];
    if (token?.kind !== "number") return undefined;
    parts.push(token.value);
    end += 1;
    if (!isMark(tokens[end], ":") || tokens[end + 1]?.kind !== "number") break;
    end += 1;
  }
  return parts.length > 1 ? { value: { kind: "parts", parts }, end } : undefined;
}

/** A number with its unit: 1400亿元, 3447多平方米, 两成, 亿元. */
function figureAt(
  text: string,
  tokens: readonly Token[],
  place: number,
): { readonly figure: Figure; readonly end: number } | undefined {
  const token = tokens[place];
  if (token?.kind !== "number") return undefined;
  let end = place + 1;
  let unit = "";
  let more = false;
  for (let next = tokens[end]; next?.kind === "unit" || isRole(next, "andMore"); next = tokens[end]) {
    if (next.kind === "unit") unit += next.text;
    else more = true;
    end += 1;
  }
  const written = text.slice(token.start, token.end);
  // 10/10万
  const below = tokens[end + 1];
  if (unit === "" && isMark(tokens[end], "/") && below?.kind === "number") {
    end += 2;
    const scale = tokens[end];
    if (scale?.kind === "unit") end += 1;
    unit = text.slice(tokens[place + 1]?.start, tokens[end - 1]?.end);
  }
  const whole = { start: token.start, end: tokens[end - 1]?.end ?? token.end };
  return { figure: { ...figureOf(token.value, written, unit, whole), more }, end };
}

function figureOf(value: string, written: string, unit: string, place: Place): Omit<Figure, "more"> {
  const hundredths = written.startsWith("百分之") || written.includes("成") || written === "一半";
  if (hundredths || written.startsWith("千分之")) {
    const scale = hundredths ? 100 : 1000;
    return { value: exactText(multiply(toRational(value), rational(scale))), unit: hundredths ? "%" : "‰", place };
  }
  if (written.includes("分之") && !value.includes("/")) {
    return { value: exactText(multiply(toRational(value), rational(100))), unit: "%", place };
  }
  if (written === "万" || written === "亿") return { value: "1", unit: written + unit, place };
  return { value, unit, place };
}
