import type { Clause, Comparison, Sentence, TimeToken, Value, WordToken } from "./clause.js";
import { compared, partsOf } from "./clauseParts.js";
import { GRADES } from "./lexicon.js";
import { type Segment, segmentsOf } from "./segments.js";
import { isMark, isRole, isWord } from "./tokenKinds.js";
import type { Token } from "./tokens.js";
import { valueAt } from "./values.js";
import { AFTER, CHANGES, NEAR, REFERENCES, roles, SCORING, TELLING, VALUE_WORDS, VERBS } from "./wordSets.js";

// The grammar. A sentence falls into segments at its marks, a segment into clauses at its values:
//
//   sentence = segment { mark segment }
//   segment  = { clause } [ rest ]
//   clause   = { opening } [ subject ] [ comparison ] { verb } value { closing } [ noun ]
//
// It only finds the parts. Each token is looked at a bounded number of times.

/** The parts of a sentence, and how it ended. */
export function sentenceOf(text: string, tokens: readonly Token[], end: string): Sentence {
  return { clauses: segmentsOf(tokens).flatMap((segment) => clausesOf(text, segment)), tokens, end };
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

const STEP_WORDS = /* @__PURE__ */ roles("and", "up", "down", "moreThan", "lessThan");

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
    if (before?.open != null) before.noun = sharing(before.open, noun);
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

/** 市级 of 市级及省级平台 with the head that both share. */
function sharing(grade: readonly Token[], noun: readonly Token[]): readonly Token[] {
  const [first, other] = [grade[0], noun[0]];
  const graded = grade.length === 1 && isRole(first, "noun") && GRADES.includes(first.text);
  return graded && isRole(other, "noun") && GRADES.includes(other.text) ? [...grade, ...noun.slice(1)] : grade;
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
