import { chineseNumeral, isNumeralCharacter } from "../../quantity/index.js";
import { NOUNS, ROLES, type Role, SCALES, UNITS } from "./lexicon.js";
import { readTime, type TimeReading } from "./time.js";
import { BEFORE_NUMBERS } from "./wordSets.js";

/** A word, a number, a time, a mark or a run of other text, with its place in the plain text. */
export type Token = Place & Content;

export interface Place {
  readonly start: number;
  readonly end: number;
}

type Content =
  | { readonly kind: "word"; readonly role: Role; readonly text: string }
  | { readonly kind: "number"; readonly value: string; readonly chinese: boolean }
  | { readonly kind: "unit"; readonly text: string }
  | { readonly kind: "time"; readonly reading: TimeReading }
  /** `*`, `XX`, `__`, an empty place before a unit: a number that is not told. */
  | { readonly kind: "mask" }
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "text" };

type Entry = readonly [word: string, role: Role];
/** Words by first character, the longest first. */
type Words = ReadonlyMap<number, readonly Entry[]>;

function wordsOf(entries: Iterable<Entry>): Words {
  const found = new Map<number, Entry[]>();
  for (const entry of entries) {
    const first = entry[0].charCodeAt(0);
    const others = found.get(first);
    if (others === undefined) found.set(first, [entry]);
    else others.push(entry);
  }
  for (const others of found.values()) others.sort(([a], [b]) => b.length - a.length);
  return found;
}

function isRole(name: string): name is keyof typeof ROLES {
  return name in ROLES;
}

function lexiconWords(): Words {
  const grammar = Object.keys(ROLES)
    .filter(isRole)
    .flatMap((role) => ROLES[role].map((word): Entry => [word, role]));
  return wordsOf([...grammar, ...NOUNS.map((word): Entry => [word, "noun"])]);
}

function unitWords(): Words {
  return wordsOf(UNITS.map((word): Entry => [word, "unit"]));
}

const WORDS: Words = /* @__PURE__ */ lexiconWords();
const UNIT_WORDS: Words = /* @__PURE__ */ unitWords();

function longest(words: Words, text: string, start: number): Entry | undefined {
  const entries = words.get(text.charCodeAt(start));
  if (entries === undefined) return undefined;
  for (const entry of entries) if (text.startsWith(entry[0], start)) return entry;
  return undefined;
}

/** 电商零增长7%: the 零 of a growth that has a number ends the name before it. */
function endsName(text: string, start: number, [word]: Entry): boolean {
  return word === "零增长" && /^[约超达近]?[0-9]/.test(text.slice(start + word.length, start + word.length + 2));
}

/** Where the unit that stands at `start` ends: 家, 万平方米, 微克/立方米; `start` where there is none. */
export function unitEnd(text: string, start: number): number {
  const plain = plainUnitEnd(text, start);
  if (plain === start || text.charAt(plain) !== "/") return plain;
  const below = plainUnitEnd(text, plain + 1);
  return below === plain + 1 ? plain : below;
}

function plainUnitEnd(text: string, start: number): number {
  const word = longest(UNIT_WORDS, text, start);
  const scale = SCALES.find((each) => text.startsWith(each, start));
  if (scale === undefined) return word === undefined ? start : start + word[0].length;
  const scaled = start + scale.length;
  const counted = longest(UNIT_WORDS, text, scaled);
  // 千米 is a unit of its own, but 千米 of 3千米粒 does not occur.
  const end = counted === undefined ? scaled : scaled + counted[0].length;
  return Math.max(end, word === undefined ? start : start + word[0].length);
}

const MARKS = /* @__PURE__ */ new Set(",;:。、!?()/+=<>≥≤…·\n《》|");
const OPENING: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["“", "”"],
  ["‘", "’"],
  ["《", "》"],
  ['"', '"'],
]);
/** A quotation that is longer is read as running text. */
const LONGEST_QUOTATION = 60;
const MASKS = /* @__PURE__ */ new Set("*_□");
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isRoman = (code: number): boolean => code >= 0x2160 && code <= 0x217f;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 38;

/** Where the digits end that start here, thousands separators and decimals with them. */
function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (end - start <= 3) {
    while (text.charCodeAt(end) === 44 && threeDigits(text, end + 1)) end += 4;
  }
  if (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
    end += 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
  }
  return end;
}

function threeDigits(text: string, start: number): boolean {
  for (let place = start; place < start + 3; place += 1) if (!isDigit(text.charCodeAt(place))) return false;
  return !isDigit(text.charCodeAt(start + 3));
}

/** The Chinese numeral that starts here, and where it ends; a scale at its end is left to the unit. */
function numeralAt(text: string, start: number): { readonly value: string; readonly end: number } | undefined {
  let end = start;
  while (end < start + 20 && isNumeralCharacter(text.charAt(end))) end += 1;
  if (text.charAt(end) === "点" && end > start && isNumeralCharacter(text.charAt(end + 1))) {
    end += 1;
    while (end < start + 20 && isNumeralCharacter(text.charAt(end))) end += 1;
  }
  if (text.startsWith("分之", end)) {
    end += 2;
    while (
      end < start + 24 &&
      (isNumeralCharacter(text.charAt(end)) || (text.charAt(end) === "点" && isNumeralCharacter(text.charAt(end + 1))))
    )
      end += 1;
    return numeral(text, start, end);
  }
  if (end === start) return undefined;
  if (text.charAt(end) === "成" && !/[立为果就员交长功本品年都渝渔套片活才熟效]/.test(text.charAt(end + 1)))
    return numeral(text, start, end + 1);
  if (end === start + 1 && text.charAt(start) === "一" && text.charAt(end) === "半")
    return numeral(text, start, end + 1);
  while (end > start + 1 && /[万亿]/.test(text.charAt(end - 1))) end -= 1;
  return numeral(text, start, end);
}

function numeral(
  text: string,
  start: number,
  end: number,
): { readonly value: string; readonly end: number } | undefined {
  const value = chineseNumeral(text.slice(start, end));
  return value === undefined ? undefined : { value, end };
}

/**
 * Cuts plain text into tokens from left to right, the longest word of the lexicon first. Each character is looked at a bounded
 * number of times, so the work is linear in the text.
 */
export function tokensOf(text: string, start = 0, end = text.length): readonly Token[] {
  const tokens: Token[] = [];
  let run = -1;
  let place = start;
  /** Takes what stands up to `until` as a token of its own; what ran before it is text. */
  const put = (token: Token): void => {
    if (run >= 0) tokens.push({ start: run, end: place, kind: "text" });
    run = -1;
    tokens.push(token);
    place = token.end;
  };
  const putUnit = (): void => {
    const end = unitEnd(text, place);
    if (end > place) put({ start: place, end: end, kind: "unit", text: text.slice(place, end) });
    // 3447多平方米, 3亿多元
    const more = text.charAt(place);
    if ((more === "多" || more === "余") && unitEnd(text, place + 1) > place + 1) {
      put({ start: place, end: place + 1, kind: "word", role: "andMore", text: more });
      const after = unitEnd(text, place);
      put({ start: place, end: after, kind: "unit", text: text.slice(place, after) });
    }
  };
  while (place < end) {
    const character = text.charAt(place);
    const code = text.charCodeAt(place);
    const last = run >= 0 ? undefined : tokens.at(-1);
    const time = readTime(text, place);
    if (time !== undefined) {
      put({ start: place, end: time.end, kind: "time", reading: time });
      continue;
    }
    const closing = OPENING.get(character);
    if (closing !== undefined) {
      const length = text.slice(place + 1, Math.min(end, place + LONGEST_QUOTATION)).indexOf(closing);
      if (length >= 0) {
        put({ start: place, end: place + length + 2, kind: "text" });
        continue;
      }
    }
    const word = longest(WORDS, text, place);
    if (word !== undefined && !endsName(text, place, word)) {
      put({ start: place, end: place + word[0].length, kind: "word", role: word[1], text: word[0] });
      continue;
    }
    if (isDigit(code)) {
      const end = digitsEnd(text, place);
      put({
        start: place,
        end: end,
        kind: "number",
        value: text.slice(place, end).replaceAll(",", ""),
        chinese: false,
      });
      putUnit();
      continue;
    }
    if (isLetter(code)) {
      let end = place + 1;
      while (isLetter(text.charCodeAt(end))) end += 1;
      if (end - place >= 2 && /^[Xx]+$/.test(text.slice(place, end))) {
        put({ start: place, end: end, kind: "mask" });
        putUnit();
        continue;
      }
      if (run < 0) run = place;
      place = end;
      continue;
    }
    if (MASKS.has(character)) {
      let end = place + 1;
      while (MASKS.has(text.charAt(end)) || isDigit(text.charCodeAt(end))) end += 1;
      put({ start: place, end: end, kind: "mask" });
      putUnit();
      continue;
    }
    if (character === "%" || character === "‰") {
      if (last?.kind === "word" && BEFORE_NUMBERS.has(last.role))
        tokens.push({ start: place, end: place, kind: "mask" });
      put({ start: place, end: place + 1, kind: "unit", text: character });
      continue;
    }
    const found = isNumeralCharacter(character) && word === undefined ? numeralAt(text, place) : undefined;
    if (found !== undefined) {
      put({ start: place, end: found.end, kind: "number", value: found.value, chinese: true });
      putUnit();
      continue;
    }
    // Ⅰ-Ⅲ类水质 is one name.
    if (run >= 0 && character === "-" && isRoman(text.charCodeAt(place - 1)) && isRoman(text.charCodeAt(place + 1))) {
      place += 1;
      continue;
    }
    if (MARKS.has(character) || (character === "-" && run < 0) || code === 45) {
      put({ start: place, end: place + 1, kind: "mark", text: character });
      continue;
    }
    if (run < 0) run = place;
    place += 1;
  }
  if (run >= 0) tokens.push({ start: run, end: place, kind: "text" });
  return tokens;
}
