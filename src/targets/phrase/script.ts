import { unitEnd } from "./tokens.js";
import { SIMPLIFIED_OF } from "./traditional.js";

/**
 * A text as the tokenizer reads it. Characters are only dropped or replaced one by one, so that `origin[i]` is where the i-th
 * character of `text` stands in the original.
 */
export interface PlainText {
  readonly text: string;
  readonly origin: Uint32Array;
}

/** Signs that stand for one another, as `sign, plain`. Full-width forms of ASCII are found by their code. */
const SIGNS =
  "–- —- ―- −- ‐- ‑- ﹣- 〜- ~- ∼- ～- ∶: ﹪% ｡。 「“ 」” 『“ 』” ×* ✕* ○〇 ◯〇 【( 】) 〔( 〕) [( ]) ﹐, ﹑、";
/** Characters that copies of documents have in place of others. */
const MISTAKEN_CHARACTERS = ["旳的", "巳已"];
/** Words that copies of documents have in place of others, of the same length. */
const MISTAKEN_WORDS = [
  ["奉献率", "贡献率"],
  ["到达", "达到"],
  ["增长值", "增加值"],
] as const;

function replacements(): ReadonlyMap<number, number> {
  return new Map([...SIGNS.split(" "), ...MISTAKEN_CHARACTERS].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
}

const REPLACED = /* @__PURE__ */ replacements();
const PINYIN = /* @__PURE__ */ new Set("abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ");
const VOWELS = /* @__PURE__ */ new Set("aeiouāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ");
const LONGEST_PINYIN = 8;
/** A line at least so long that ends without punctuation goes on in the next one. */
const WRAPPED_LINE = 20;
function spaces(): ReadonlySet<number> {
  return new Set(Array.from(" \t\n\r\f\v\u00a0\u3000\u200b\ufeff\u2002\u2003\u2009", (space) => space.charCodeAt(0)));
}

const SPACES = /* @__PURE__ */ spaces();
const LIST_MARKS = /* @__PURE__ */ new Set("、.)：:)");
const NUMERALS = /* @__PURE__ */ new Set("一二三四五六七八九十");

/** What may stand behind a number beside a unit. */
const BEHIND_NUMBERS = /^(?:以|左右|上下|之|及|多|余|月|至|到|号|[一二三四五六七八九十])/;

/** How the title of a document ends; what stands on the next line is no part of it, however long the title is. */
const TITLE_ENDS = /* @__PURE__ */ new Set("报告 总结 要点 计划 安排 打算 草案 方案 规划 意见 通知".split(" "));

/** One character in its plain form. */
function plainCode(code: number): number {
  if (code < 128) return code === 0x5b ? 0x28 : code === 0x5d ? 0x29 : code === 0x7e ? 0x2d : code;
  const replaced = REPLACED.get(code);
  if (replaced !== undefined) return replaced;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  const simplified = SIMPLIFIED_OF.get(code);
  return simplified === undefined ? code : simplified.charCodeAt(0);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Where a gloss such as (zhēng) that opens at `start` ends, or `start` where there is none. */
function glossEnd(text: string, start: number): number {
  let voiced = false;
  let length = 0;
  for (
    let place = start + 1;
    length < LONGEST_PINYIN && place < text.length && place < start + 3 * LONGEST_PINYIN;
    place += 1
  ) {
    const code = plainCode(text.charCodeAt(place));
    if (SPACES.has(code)) continue;
    const letter = String.fromCharCode(code);
    if (letter === ")") return voiced ? place + 1 : start;
    if (!PINYIN.has(letter)) return start;
    voiced ||= VOWELS.has(letter);
    length += 1;
  }
  return start;
}

/** The end of the white space that starts here, and how many lines break in it; a line that holds only a page number is part of it. */
function gap(text: string, start: number): { readonly end: number; readonly breaks: number } {
  let [end, breaks] = [start, 0];
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (SPACES.has(code)) {
      if (code === 10 || code === 12 || (code === 13 && text.charCodeAt(end + 1) !== 10)) breaks += 1;
      end += 1;
      continue;
    }
    const after = breaks > 0 ? pageNumberEnd(text, end) : end;
    if (after === end) break;
    end = after;
  }
  return { end, breaks };
}

/** Where a page number between dashes (— 12 —) ends, which fills its line. */
function pageNumberEnd(text: string, start: number): number {
  let seen = "";
  for (let place = start; place < start + 16; place += 1) {
    const code = place < text.length ? plainCode(text.charCodeAt(place)) : 10;
    if (code === 10 || code === 12 || code === 13) return /^-+\d+-+$/.test(seen) ? place : start;
    if (code === 45 || isDigit(code)) seen += String.fromCharCode(code);
    else if (!SPACES.has(code)) return start;
  }
  return start;
}

/** Whether the line at `start` opens with the mark of a list: 1. 2、 (三) 一、 ① -. */
function opensItem(text: string, start: number): boolean {
  let place = start;
  const first = plainCode(text.charCodeAt(place));
  if (first === 45 || first === 42 || first === 35 || (first >= 0x2460 && first <= 0x2473) || first === 0x25cf)
    return true;
  if (first === 40) place += 1;
  const from = place;
  while (place < from + 3 && (isDigit(plainCode(text.charCodeAt(place))) || NUMERALS.has(text.charAt(place))))
    place += 1;
  if (place === from) return false;
  const mark = String.fromCharCode(plainCode(text.charCodeAt(place)));
  return LIST_MARKS.has(mark) && !isDigit(plainCode(text.charCodeAt(place + 1)));
}

/** Whether what starts here may stand behind a number: its unit, or 以上 and the like. */
function opensUnit(text: string, start: number): boolean {
  let opening = "";
  for (let place = start; place < start + 24 && place < text.length && opening.length < 8; place += 1) {
    const code = text.charCodeAt(place);
    if (!SPACES.has(code)) opening += String.fromCharCode(plainCode(code));
  }
  return unitEnd(opening, 0) > 0 || BEHIND_NUMBERS.test(opening);
}

/** Whether the figure that starts here ends its line. */
function endsLine(text: string, start: number): boolean {
  for (let place = start; place < start + 24 && place < text.length; place += 1) {
    const code = plainCode(text.charCodeAt(place));
    if (code === 10 || code === 12 || code === 13) return true;
    if (!isDigit(code) && code !== 45 && code !== 46 && code !== 44 && !SPACES.has(code)) return false;
  }
  return true;
}

/**
 * The plain form of a text: half-width, simplified, without pinyin glosses, and without the white space that stands within
 * numbers and words. A line break that ends a clause stays, as `\n`; spaces between the columns of a table stay as one space.
 *
 * Works in time linear in the text.
 */
export function plainText(original: string): PlainText {
  const { length } = original;
  const codes = new Uint16Array(length);
  const origin = new Uint32Array(length);
  let size = 0;
  let lineStart = 0;
  let inTitle = true;
  const push = (code: number, place: number): void => {
    codes[size] = code;
    origin[size] = place;
    size += 1;
  };
  for (let place = 0; place < length; ) {
    const raw = original.charCodeAt(place);
    if (SPACES.has(raw)) {
      const { end, breaks } = gap(original, place);
      if (size > 0 && end < length) {
        const before = codes[size - 1] ?? 0;
        const after = plainCode(original.charCodeAt(end));
        if (breaks === 0) {
          const columns = isDigit(before) && isDigit(after) && end - place > 1;
          if (columns || (isLetter(before) && isLetter(after))) push(32, place);
        } else {
          const titled = inTitle && TITLE_ENDS.has(String.fromCharCode(codes[size - 2] ?? 0, before));
          if (titled || !goesOn(original, before, after, size - lineStart, end, breaks)) {
            push(10, place);
            inTitle = false;
          }
        }
      }
      if (breaks > 0) lineStart = size;
      place = end;
      continue;
    }
    const code = plainCode(raw);
    if (code === 40 && size > 0 && isHan(codes[size - 1] ?? 0)) {
      const end = glossEnd(original, place);
      if (end > place) {
        place = end;
        continue;
      }
    }
    push(code, place);
    place += 1;
  }
  return { text: corrected(textOf(codes, size)), origin: origin.subarray(0, size) };
}

/** Whether what stands before a line break goes on behind it: within a number, between number and unit, in a wrapped line. */
function goesOn(original: string, before: number, after: number, line: number, end: number, breaks: number): boolean {
  if (opensItem(original, end)) return false;
  const number = isDigit(before) || before === 46;
  if (number && (isDigit(after) || after === 46 || after === 37)) return true;
  // A number goes on with its unit; 增长到55 ends where the next line is 全力推进.
  if (number && isHan(after)) return opensUnit(original, end);
  if (breaks > 1 || !isHan(before)) return false;
  // A figure alone on its line, or in a line that was wrapped.
  if (isDigit(after) && endsLine(original, end)) return true;
  return line >= WRAPPED_LINE && (isHan(after) || isDigit(after));
}

function textOf(codes: Uint16Array, size: number): string {
  const parts: string[] = [];
  for (let start = 0; start < size; start += 8192) {
    parts.push(String.fromCharCode(...codes.subarray(start, Math.min(size, start + 8192))));
  }
  return parts.join("");
}

function corrected(text: string): string {
  return MISTAKEN_WORDS.reduce((result, [mistaken, meant]) => result.replaceAll(mistaken, meant), text);
}
