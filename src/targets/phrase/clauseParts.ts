import type { Clause, Comparison, TimeToken, Value, WordToken } from "./clause.js";
import { isMark, isRole, isWord } from "./tokenKinds.js";
import type { Token } from "./tokens.js";
import { CLOSING_IN, NEAR, OPENING, REFERENCES } from "./wordSets.js";

// What stands before a value: opening words, scope, subject, comparison, verbs.

type Parts = Pick<Clause, "subject" | "words" | "times" | "scope" | "comparison">;

/** The parts of what stands before a value. */
export function partsOf(pending: readonly Token[], value: Value, base: Comparison | null): Parts {
  const { rest: whole, comparison } = base === null ? compared(pending, value) : { rest: pending, comparison: base };
  // 进入全市B类县前三: among whom stands between verb and rank.
  const verb =
    value.kind === "rank" || value.kind === "state"
      ? whole.findLastIndex((token) => isRole(token, "rankVerb") && !ORDER_NOUNS.has(token.text))
      : -1;
  const rest = verb < 0 ? whole : whole.slice(0, verb + 1);
  const words: WordToken[] = [];
  const times: TimeToken[] = [];
  const among: Token[] = [];
  const behind: WordToken[] = [];
  let end = rest.length;
  for (; end > 0; end -= 1) {
    const token = rest[end - 1];
    if (token?.kind === "time") times.push(token);
    else if (isRole(token, "the") && rest[end - 2]?.kind === "time") continue;
    else if (
      isRole(token, "rankVerb") &&
      ORDER_NOUNS.has(token.text) &&
      (value.kind !== "rank" || rest[end - 2]?.kind === "text")
    )
      break;
    else if (isRole(token, "act") && GAINS.has(token.text)) behind.push(token);
    else if (isWord(token, CLOSING_IN)) behind.push(token);
    else if (isRole(token, "area") && value.kind === "rank") among.push(token);
    else break;
  }
  // Found from behind; putting each before the others would take quadratic time.
  for (const each of [times, among, behind]) each.reverse();
  const scope = [...among, ...(verb < 0 ? [] : whole.slice(verb + 1))];
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
  const named = subject.findIndex((token) => !isRole(token, "the"));
  if (named > 0) subject = subject.slice(named);
  return { subject, words: [...words, ...behind], times, scope, comparison };
}

const GAINS = /* @__PURE__ */ new Set(["新增", "净增"]);

/** Nouns that name a place in an order, behind what is ordered. */
const ORDER_NOUNS = /* @__PURE__ */ new Set(["排名", "排位", "位次", "名次"]);

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
export function compared(
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
