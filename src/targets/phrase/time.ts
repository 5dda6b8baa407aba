/** A time as a phrase names it; deadline.ts makes a period of it. */
export type Time =
  | { readonly kind: "year"; readonly year: number; readonly from?: number }
  | { readonly kind: "half"; readonly half: 1 | 2; readonly year?: number }
  | { readonly kind: "quarter"; readonly quarter: number; readonly year?: number }
  | { readonly kind: "months"; readonly first: number; readonly last: number; readonly year?: number }
  /** 十四五: the five years of a plan by its number. */
  | { readonly kind: "plan"; readonly plan: number }
  /** 年内, 明年: so many years after the text's own. */
  | { readonly kind: "thisYear"; readonly after: number }
  /** 三年内, 未来五年. */
  | { readonly kind: "within"; readonly years: number };

export interface TimeReading {
  readonly end: number;
  readonly time: Time;
  /** 到2025年, 2025年底前: by then; 截至: up to then, in a report. */
  readonly by: "until" | "reported" | "in";
}

/** Years that are named by a word, and how many years after the text's own they lie. */
const YEAR_WORDS: readonly (readonly [string, number])[] = [
  ["本年度", 0],
  ["今年底", 0],
  ["今年末", 0],
  ["今年", 0],
  ["本年", 0],
  ["年内", 0],
  ["年底", 0],
  ["年末", 0],
  ["年度内", 0],
  ["全年", 0],
  ["当年内", 0],
  ["明年", 1],
  ["明后年", 2],
]; // prettier-ignore
const HALVES = ["上半年", "下半年"] as const;
const FIRST_CHARACTERS = /* @__PURE__ */ new Set(
  '0123456789到至截十“"‘今本明年全当上下一二三四五六七八九两前未今近第力',
);
const ENDS = ["期末", "时期末", "规划期末", "期间", "时期", "规划期", "规划", "末", "末期"] as const;
const NUMERALS = "一二三四五六七八九十";

/** The number that stands at `start`, in digits or one Chinese numeral up to 十二, and where it ends. */
function smallNumber(text: string, start: number): { readonly value: number; readonly end: number } | undefined {
  let [end, value] = [start, 0];
  for (let code = text.charCodeAt(end); code >= 48 && code <= 57 && end < start + 5; code = text.charCodeAt(end)) {
    value = value * 10 + code - 48;
    end += 1;
  }
  if (end > start) return { value, end };
  const character = text.charAt(start);
  const numeral = character === "两" ? 2 : NUMERALS.indexOf(character) + 1;
  if (numeral === 0) return undefined;
  const next = numeral === 10 ? NUMERALS.indexOf(text.charAt(start + 1)) + 1 : 0;
  return next === 1 || next === 2 ? { value: 10 + next, end: start + 2 } : { value: numeral, end: start + 1 };
}

/** Reads a time that begins at `start`. */
export function readTime(text: string, start: number): TimeReading | undefined {
  if (!FIRST_CHARACTERS.has(text.charAt(start))) return undefined;
  let place = start;
  let by: TimeReading["by"] = "in";
  for (const [word, meaning] of [
    ["截至", "reported"],
    ["截止到", "reported"],
    ["截止", "reported"],
    ["到", "until"],
    ["至", "until"],
  ] as const) {
    if (!text.startsWith(word, place)) continue;
    place += word.length;
    by = meaning;
    break;
  }
  const found = timeAt(text, place);
  if (found === undefined) return undefined;
  const { end, before } = closing(text, found.end, found.time);
  return { end, time: found.time, by: by === "in" && before ? "until" : by };
}

/** Words behind a time: 底前, 末, 之前. */
function closing(text: string, start: number, time: Time): { readonly end: number; readonly before: boolean } {
  let end = start;
  let before = time.kind === "within" || time.kind === "plan";
  if (text.startsWith("度", end) && time.kind === "year") end += 1;
  for (const word of ["年底", "年末"]) if (time.kind === "year" && text.startsWith(word, end)) end += 2;
  for (const word of ["底", "末", "初", "份"]) {
    if (text.startsWith(word, end)) {
      before ||= word !== "份" && word !== "初";
      end += 1;
    }
  }
  if (text.startsWith("底", end) || text.startsWith("末", end)) {
    before = true;
    end += 1;
  }
  for (const word of ["之前", "以前", "前"]) {
    if (text.startsWith(word, end) && !/[0-9一二三四五六七八九十]/.test(text.charAt(end + word.length))) {
      return { end: end + word.length, before: true };
    }
  }
  return { end, before };
}

function timeAt(text: string, start: number): { readonly end: number; readonly time: Time } | undefined {
  return (
    planAt(text, start) ?? yearAt(text, start) ?? namedAt(text, start) ?? monthsAt(text, start) ?? withinAt(text, start)
  );
}

/** “十四五”末. */
function planAt(text: string, start: number): { readonly end: number; readonly time: Time } | undefined {
  const quoted = /["“‘]/.test(text.charAt(start));
  let place = quoted ? start + 1 : start;
  if (text.charAt(place) !== "十") return undefined;
  const plan = 11 + "一二三四五六七八九".indexOf(text.charAt(place + 1));
  if (plan < 11 || text.charAt(place + 2) !== "五") return undefined;
  place += 3;
  if (quoted) {
    if (!/["”’]/.test(text.charAt(place))) return undefined;
    place += 1;
  }
  const word = ENDS.find((end) => text.startsWith(end, place));
  // 十四五规划 is a document; 十四五 alone may be one too.
  if (word === undefined || word === "规划" || word === "规划期") return undefined;
  return { end: place + word.length, time: { kind: "plan", plan } };
}

/** 2025年, 2021-2025年, 2025年6月, 2025年上半年. */
function yearAt(text: string, start: number): { readonly end: number; readonly time: Time } | undefined {
  const first = fourDigits(text, start);
  if (first === undefined) return undefined;
  let place = start + 4;
  let year = first;
  const dash =
    text.startsWith("年-", place) || text.startsWith("年至", place) || text.startsWith("年到", place)
      ? 2
      : /[-至到]/.test(text.charAt(place))
        ? 1
        : 0;
  const second = dash === 0 ? undefined : fourDigits(text, place + dash);
  if (second !== undefined && text.charAt(place + dash + 4) === "年") {
    place += dash + 4;
    year = second;
  }
  if (text.charAt(place) !== "年") return undefined;
  place += 1;
  if (year !== first) return { end: place, time: { kind: "year", year, from: first } };
  const part = namedAt(text, place)?.time.kind;
  const inner = part === "half" || part === "quarter" ? namedAt(text, place) : monthsAt(text, place);
  if (
    inner !== undefined &&
    (inner.time.kind === "half" || inner.time.kind === "quarter" || inner.time.kind === "months")
  ) {
    return { end: inner.end, time: { ...inner.time, year } };
  }
  return { end: place, time: { kind: "year", year } };
}

function fourDigits(text: string, start: number): number | undefined {
  let value = 0;
  for (let place = start; place < start + 4; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    value = value * 10 + digit;
  }
  return value >= 1900 && value <= 2100 ? value : undefined;
}

/** 年内, 上半年, 三季度, 前三季度. */
function namedAt(text: string, start: number): { readonly end: number; readonly time: Time } | undefined {
  for (const [word, after] of YEAR_WORDS) {
    if (text.startsWith(word, start)) return { end: start + word.length, time: { kind: "thisYear", after } };
  }
  for (const [place, word] of HALVES.entries()) {
    if (text.startsWith(word, start)) return { end: start + 3, time: { kind: "half", half: place === 0 ? 1 : 2 } };
  }
  const ahead = text.startsWith("前", start) || text.startsWith("第", start) ? 1 : 0;
  const number = smallNumber(text, start + ahead);
  if (number === undefined || number.value < 1 || number.value > 4 || !text.startsWith("季度", number.end))
    return undefined;
  const end = number.end + 2;
  if (text.startsWith("前", start)) return { end, time: { kind: "months", first: 1, last: number.value * 3 } };
  return { end, time: { kind: "quarter", quarter: number.value } };
}

/** 6月, 1-9月, 12月31日. */
function monthsAt(text: string, start: number): { readonly end: number; readonly time: Time } | undefined {
  const first = smallNumber(text, start);
  if (first === undefined || first.value < 1 || first.value > 12) return undefined;
  let last = first;
  const dash = text.startsWith("月", first.end) ? first.end + 1 : first.end;
  if (/[-至到]/.test(text.charAt(dash))) last = smallNumber(text, dash + 1) ?? first;
  if (last.value < first.value || last.value > 12 || text.charAt(last.end) !== "月") return undefined;
  let end = last.end + 1;
  const day = smallNumber(text, end);
  if (day !== undefined && text.charAt(day.end) === "日") end = day.end + 1;
  return { end, time: { kind: "months", first: last === first ? first.value : first.value, last: last.value } };
}

/** 三年内, 未来五年, 今后3年. */
function withinAt(text: string, start: number): { readonly end: number; readonly time: Time } | undefined {
  const ahead = ["未来", "今后", "用"].find((word) => text.startsWith(word, start));
  const number = smallNumber(text, start + (ahead?.length ?? 0));
  if (number === undefined || number.value > 50 || text.charAt(number.end) !== "年") return undefined;
  const place = number.end + 1;
  const inside = ["以内", "之内", "内", "时间"].find((word) => text.startsWith(word, place));
  if (inside === undefined && ahead === undefined) return undefined;
  return { end: place + (inside?.length ?? 0), time: { kind: "within", years: number.value } };
}
