import { add, exactText, multiply, type Rational, rational } from "../number/index.js";

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from("零一二三四五六七八九", (digit, value) => [digit, value] as const),
  ["〇", 0],
  ["○", 0],
  ["两", 2],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);
/** What stands before 分之, and how much it divides by. */
const PARTS_OF_POWERS: ReadonlyMap<string, number> = new Map([
  ["百", 100],
  ["千", 1000],
  ["万", 10_000],
]);
/** No figure of the field is longer, and a longer one would take quadratic time. */
const LONGEST = 40;

/** Whether a character may stand in a Chinese numeral. */
export function isNumeralCharacter(character: string): boolean {
  return DIGITS.has(character) || TENS.has(character) || MYRIADS.has(character);
}

/**
 * The number that a Chinese numeral stands for, as exact text: 一千二百, 十二万, 一点五亿, 二〇二五, 三分之一, 百分之五, 两成, 一半.
 *
 * Missing: undefined for text that is no numeral (十十, 百分之), and for more than 40 characters.
 *
 * @example
 * chineseNumeral("一千二百")   //=> "1200"
 * chineseNumeral("一万五")   //=> "15000"
 * chineseNumeral("一点五亿")   //=> "150000000"
 * chineseNumeral("二〇二五")   //=> "2025"
 * chineseNumeral("三分之一")   //=> "1/3"
 * chineseNumeral("百分之五")   //=> "0.05"
 * chineseNumeral("两成")   //=> "0.2"
 * chineseNumeral("半")   //=> "0.5"
 */
export function chineseNumeral(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const value = fraction(text) ?? tenths(text) ?? decimal(text);
  return value === undefined ? undefined : exactText(value);
}

function fraction(text: string): Rational | undefined {
  if (text === "半" || text === "一半") return rational(1, 2);
  const middle = text.indexOf("分之");
  if (middle < 0) return undefined;
  const below = text.slice(0, middle);
  const denominator = PARTS_OF_POWERS.get(below) ?? whole(below);
  const numerator = decimal(text.slice(middle + 2));
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  return multiply(numerator, rational(1, denominator));
}

/** 两成, 三成五. */
function tenths(text: string): Rational | undefined {
  const middle = text.indexOf("成");
  if (middle < 1 || middle < text.length - 2) return undefined;
  const tens = decimal(text.slice(0, middle));
  const rest = text.slice(middle + 1);
  const hundredths = rest === "" ? 0 : rest === "半" ? 5 : DIGITS.get(rest);
  if (tens === undefined || hundredths === undefined) return undefined;
  return add(multiply(tens, rational(1, 10)), rational(hundredths, 100));
}

/** A whole number, or one with 点 and the scale that may follow its decimals. */
function decimal(text: string): Rational | undefined {
  const point = text.indexOf("点");
  if (point < 0) {
    const value = whole(text);
    return value === undefined ? undefined : rational(value);
  }
  let end = text.length;
  let scale = 1;
  for (; end > point + 1; end -= 1) {
    const factor = MYRIADS.get(text.charAt(end - 1));
    if (factor === undefined) break;
    scale *= factor;
  }
  const units = whole(text.slice(0, point));
  const places = Array.from(text.slice(point + 1, end), (digit) => DIGITS.get(digit));
  if (units === undefined || places.length === 0 || places.length > 12 || scale > 1e12) return undefined;
  let value = rational(units);
  let weight = 1;
  for (const digit of places) {
    if (digit === undefined) return undefined;
    weight *= 10;
    value = add(value, rational(digit, weight));
  }
  return multiply(value, rational(scale));
}

/** A whole number by places (一千二百), or digit by digit (二〇二五). */
function whole(text: string): number | undefined {
  if (text === "") return undefined;
  const digits = Array.from(text, (character) => DIGITS.get(character));
  if (text.length > 1 && digits.every((digit) => digit !== undefined)) {
    // 三五 and 七八 are "three to five", "seven or eight"; 两 stands alone.
    const spelled = (text.length > 2 || /[〇○零]/.test(text)) && !text.includes("两") && text.length <= 15;
    return spelled ? Number(digits.join("")) : undefined;
  }
  return byPlaces(text);
}

function byPlaces(text: string): number | undefined {
  let [total, section] = [0, 0];
  let digit: number | undefined;
  /** What a last digit counts: 一万五 is 15000, 一万零五 is 10005. */
  let ones = 1;
  // Places fall within a section: 百 does not follow 十.
  let [last, lastMyriad] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const character of text) {
    const [ten, myriad] = [TENS.get(character), MYRIADS.get(character)];
    if (ten !== undefined) {
      // 一百十 is said, 千百 is not.
      if (ten >= last || digit === 0 || (digit === undefined && section > 0 && ten > 10)) return undefined;
      section += (digit ?? 1) * ten;
      [digit, last, ones] = [undefined, ten, ten / 10];
    } else if (myriad !== undefined) {
      const here = section + (digit ?? 0);
      // 万亿 scales what stands before it as a whole.
      if (here === 0 && total > 0 && myriad === 1e8 && lastMyriad === 1e4) total *= myriad;
      else if (myriad < lastMyriad) total += (here === 0 && total === 0 ? 1 : here) * myriad;
      else return undefined;
      [section, digit, last, lastMyriad] = [0, undefined, Number.POSITIVE_INFINITY, myriad];
      ones = myriad / 10;
    } else {
      const value = DIGITS.get(character);
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = value;
      if (digit === 0) ones = 1;
    }
  }
  const value = total + section + (digit ?? 0) * ones;
  return Number.isSafeInteger(value) ? value : undefined;
}
