import { exactText, multiply, rational, toRational } from "../../number/index.js";
import { chineseNumeral } from "../../quantity/index.js";
import type { Figure, Value, WordToken } from "./clause.js";
import { isMark, isRole, isWord } from "./tokenKinds.js";
import type { Place, Token } from "./tokens.js";
import { AFTER, CHANGES, NEAR, RANK_UNITS, SCORING, VERBS } from "./wordSets.js";

// The values of the grammar: amounts, ranks, ratios, and the words that stand for a number.

/** A value with the tokens that it takes. */
interface Found {
  readonly value: Value;
  readonly end: number;
}

/** The value that begins at a token, if one does. */
export function valueAt(
  text: string,
  tokens: readonly Token[],
  place: number,
  pending: readonly Token[],
): Found | undefined {
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
      return { value: { kind: "state", text: token.text }, end: place + 1 };
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
  // 下降0.3个百分点至1.2%: the change, and where it ends.
  const ends =
    second !== undefined &&
    isRole(tokens[first.end], "to") &&
    (isRole(last, "up") || isRole(last, "down")) &&
    first.figure.unit !== "" &&
    first.figure.unit !== second.figure.unit;
  if (second !== undefined && second.figure.unit !== "" && !ends) {
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
    next === undefined ||
    isRole(next, "adverb") ||
    isWord(next, AFTER) ||
    isWord(next, CHANGES) ||
    next.kind === "mark" ||
    isRole(next, "the");
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
