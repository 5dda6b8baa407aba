import type { Clause } from "./clause.js";
import { type Context, says } from "./context.js";
import { HEADS, NOT_SHARES, SHARE_ENDINGS } from "./lexicon.js";
import type { Token } from "./tokens.js";

/** A name without what stands around it. */
export function nameOf(tokens: readonly Token[], { text }: Context): string {
  const name = tokens.map(({ start, end }) => text.slice(start, end)).join("");
  return name.replace(/^[\s.,:;、·)(-]+/, "").replace(/[\s.,:;、·(-]+$/, "");
}

/** The several subjects of one predicate. */
export function partsOf(clause: Clause, context: Context): string[] {
  const whole = nameOf(clause.subject, context);
  if (!says(clause, "分别", "均", "都", "各")) return [whole];
  const parts: Token[][] = [[]];
  for (const [place, token] of clause.subject.entries()) {
    const divides = (token.kind === "word" && token.role === "and") || (token.kind === "mark" && token.text === "、");
    if (divides) parts.push([]);
    // A、B、C三项指标: what sums them up belongs to none.
    else if (token.kind === "number" && parts.length > 1 && SUMMED.has(nextText(clause.subject, place))) break;
    else parts.at(-1)?.push(token);
  }
  const names = parts.map((part) => nameOf(part, context)).filter((name) => name !== "");
  const first = names[0] ?? "";
  // 高新技术产业总产值和增加值: the heads share what stands before the first of them.
  const last = names.at(-1) ?? "";
  const shared = endsWithAny(last, HEADS);
  return names.map((name) => {
    // 化学需氧量、氨氮、氮氧化物排放总量: in a row what they share stands behind the last.
    if (names.length > 2 && shared !== undefined && endsWithAny(name, HEADS) === undefined) return name + shared;
    // 城镇和农村居民收入: a short name lacks what the last one has behind as many characters.
    if (name.length <= SHORT_NAME && last.length >= name.length + SHORT_NAME && !HEADS.includes(name))
      return name + last.slice(name.length);
    const head = HEADS.includes(name) && name !== first ? HEADS.find((each) => first.endsWith(each)) : undefined;
    return head === undefined ? name : first.slice(0, first.length - head.length) + name;
  });
}

const SHORT_NAME = 3;
const SUMMED: ReadonlySet<string> = /* @__PURE__ */ new Set(["项", "个", "类", "大", "种"]);

function nextText(tokens: readonly Token[], place: number): string {
  const next = tokens[place + 1];
  return next === undefined || !("text" in next) ? "" : next.text;
}

export function endsWithAny(name: string, endings: readonly string[]): string | undefined {
  return endings.filter((ending) => name.endsWith(ending)).sort((a, b) => b.length - a.length)[0];
}

/** Whether a figure of this name is a share of a hundred. */
export function isShare(name: string): boolean {
  return (
    (endsWithAny(name, SHARE_ENDINGS) !== undefined ||
      name.startsWith("占") ||
      name.includes("占GDP") ||
      name.includes("占比")) &&
    endsWithAny(name, NOT_SHARES) === undefined
  );
}
