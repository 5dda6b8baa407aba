import {
  add,
  compare,
  exactText,
  multiply,
  negate,
  rational,
  sign,
  sum,
  toRational,
  ZERO,
} from "../../number/index.js";
import { type Clause, type Comparison, has, type WordToken } from "./clause.js";
import type { Context, Mood } from "./context.js";
import { FALL_NOUNS, TIMES_A_YEAR } from "./lexicon.js";
import { nameOf } from "./names.js";
import type { Comparator, StatementOf } from "./statement.js";
import { TURNED } from "./turnedComparator.js";

// How much a clause says, and of what.

/** The meaning of a value before comparators: what of the subject it is, and how much. */
export interface Measured {
  readonly of: StatementOf;
  readonly value: string | null;
  readonly high: string | null;
  readonly unit: string;
  /** What stands there where there is no one number. */
  readonly said: string | null;
}

export function measured(clause: Clause, words: readonly WordToken[], growthNoun: string | undefined): Measured {
  const { value } = clause;
  const said = value.kind === "state" ? value.text : value.kind === "parts" ? value.parts.join(":") : null;
  return { ...sized(clause, words, growthNoun), said };
}

function sized(clause: Clause, words: readonly WordToken[], growthNoun: string | undefined): Omit<Measured, "said"> {
  const { value } = clause;
  const on = { words };
  switch (value.kind) {
    case "rank":
      return { of: "rank", value: exactText(toRational(value.rank)), high: null, unit: "位" };
    case "rankPair":
      return { of: "rank", value: exactText(toRational(value.keep)), high: null, unit: "位" };
    case "doubling":
      return { of: "times", value: powerOfTwo(value.doublings), high: null, unit: "倍" };
    case "doubled":
      return { of: "times", value: "2", high: null, unit: "倍" };
    case "coverage":
      return { of: "level", value: "100", high: null, unit: "%" };
    case "breakthrough":
      return { of: "level", value: "0", high: null, unit: "" };
    case "standstill":
      return { of: "growth", value: "0", high: null, unit: "%" };
    case "parts":
      return partsMeasured(value.parts);
    case "masked": {
      // As if a number stood there.
      const shown = amountMeasured("1", null, value.unit, on, clause, growthNoun);
      return { ...shown, value: null };
    }
    case "amount":
      return amountMeasured(
        value.low.value,
        value.high?.value ?? null,
        value.high?.unit ?? value.low.unit,
        on,
        clause,
        growthNoun,
      );
    case "reference":
      return { of: growthNoun === undefined ? "level" : "growth", value: null, high: null, unit: "" };
    case "state":
    case "none":
      return { of: "state", value: null, high: null, unit: "" };
  }
}

function powerOfTwo(doublings: string): string | null {
  const count = Number(doublings);
  return Number.isInteger(count) && count >= 0 && count < 40 ? String(2 ** count) : null;
}

function partsMeasured(parts: readonly string[]): Omit<Measured, "said"> {
  const numbers = parts.map(toRational);
  if (parts.length > 2) {
    const whole = compare(sum(numbers), rational(100)) === 0;
    return { of: "structure", value: null, high: null, unit: whole ? "%" : "" };
  }
  const [above = ZERO, below = ZERO] = numbers;
  const value = sign(below) === 0 ? null : exactText(multiply(above, inverse(below)));
  return { of: "ratio", value, high: null, unit: "" };
}

function inverse(value: ReturnType<typeof toRational>): ReturnType<typeof toRational> {
  return { numerator: value.denominator, denominator: value.numerator };
}

function amountMeasured(
  low: string,
  high: string | null,
  written: string,
  on: { readonly words: readonly WordToken[] },
  clause: Clause,
  growthNoun: string | undefined,
): Omit<Measured, "said"> {
  const unit = written === "个百分点" ? "百分点" : written === "个点" ? "点" : written;
  const change = on.words.findLast(({ role }) => role === "up" || role === "down");
  const arrives =
    has(on, "to", "upTo", "downTo") ||
    clause.comparison?.kind === "from" ||
    // 提高到2025年的2.5%
    (change !== undefined &&
      clause.times.some(({ start, reading }) => start === change.end && reading.by === "until")) ||
    (change !== undefined &&
      on.words.some(({ text, start }) => start > change.start && text.endsWith("到") && text !== "达到"));
  const falls =
    (change?.role === "down" && !arrives && clause.comparison?.kind !== "per") ||
    (growthNoun !== undefined && FALL_NOUNS.includes(growthNoun));
  const signed = (value: string): string =>
    falls && value !== "0" ? exactText(negate(toRational(value))) : exactText(toRational(value));
  const amounts = (of: StatementOf, unitOf = unit): Omit<Measured, "said"> => ({
    of,
    value: signed(low),
    high: high === null ? null : signed(high),
    unit: unitOf,
  });
  if (clause.comparison?.kind === "per") return amounts("step", `${unit}/${stepUnit(clause.comparison)}`);
  if (clause.comparison?.kind === "over") {
    const below = has(on, "lessThan");
    return below
      ? { of: "difference", value: exactText(negate(toRational(low))), high: null, unit }
      : amounts("difference");
  }
  const average = on.words.some(({ text }) => text === "年均" || text === "平均每年" || text === "每年");
  if (unit === "倍") {
    if (change === undefined || arrives) return amounts("times");
    return {
      of: "times",
      value: exactText(add(toRational(low), rational(1))),
      high: high === null ? null : exactText(add(toRational(high), rational(1))),
      unit,
    };
  }
  if (growthNoun !== undefined && unit === "%") return average ? amounts("averageGrowth", "%/年") : amounts("growth");
  if (
    change !== undefined &&
    !arrives &&
    (change.start >= (clause.subject.at(-1)?.start ?? 0) || clause.subject.length > 0)
  ) {
    if (unit === "%") return average ? amounts("averageGrowth", "%/年") : amounts("growth");
    return average ? amounts("averageIncrease", unit === "" ? "" : `${unit}/年`) : amounts("increase");
  }
  if (on.words.some(({ text }) => text === "净增")) return amounts("increase");
  return average && unit !== "%" ? amounts("level", `${unit}/年`) : amounts("level");
}

function stepUnit({ figure }: Comparison): string {
  if (figure === null) return "";
  const unit = figure.unit.length > 1 && figure.unit.startsWith("个") ? figure.unit.slice(1) : figure.unit;
  return figure.value === "1" ? unit : figure.value + unit;
}

export function comparatorOf(clause: Clause, words: readonly WordToken[], mood: Mood, is: Measured): Comparator | null {
  const { value } = clause;
  if (value.kind === "state") return null;
  if (value.kind === "breakthrough") return "moreThan";
  const opening = clause.subject[0]?.start ?? -1;
  const counted = words.filter(({ role, start }) => !(role === "moreThan" && start < opening));
  const on = { words: counted };
  if (is.high !== null) return "range";
  if (has(on, "orSo", "about")) return "about";
  const falls = is.value?.startsWith("-") === true;
  // The first place is the lowest number, and a fall is below zero.
  const turns = (falls && is.of !== "difference") || value.kind === "rank";
  const turned = (comparator: Comparator): Comparator => (turns ? TURNED[comparator] : comparator);
  if (value.kind === "amount" && value.low.more) return turned("moreThan");
  if (clause.comparison?.kind !== "over" || value.kind === "reference") {
    if (has(on, "moreThan")) return turned("moreThan");
    if (has(on, "lessThan")) return turned("lessThan");
  } else if (mood === "rule") return "atLeast";
  if (has(on, "atMost")) return turned("atMost");
  if (has(on, "atLeast")) return turned("atLeast");
  if (has(on, "orMore")) return turned("atLeast");
  if (has(on, "orLess")) return turned("atMost");
  if (value.kind === "rankPair") return "atMost";
  if (value.kind === "rank")
    return mood === "target" || value.within ? (value.within || mood === "target" ? "atMost" : "equal") : "equal";
  if (clause.comparison?.kind === "from") return "equal";
  if (mood === "achievement") return "equal";
  if (mood === "rule") return has(on, "reach") ? "atLeast" : "equal";
  if (value.kind === "standstill") return "equal";
  if (has(on, "downTo") || (has(on, "down") && has(on, "to"))) return "atMost";
  return turned("atLeast");
}

/** Units of a count for each of something: 名/乡镇, 次/年, 人/千人. */
export function perUnit(
  is: Measured,
  clause: Clause,
  words: readonly WordToken[],
  subject: string,
  mood: Mood,
  context: Context,
): Measured {
  const often = words.find(({ role }) => role === "often");
  const frequency = often === undefined ? undefined : TIMES_A_YEAR[often.text];
  if (
    is.of === "level" &&
    frequency !== undefined &&
    is.unit !== "%" &&
    is.value !== null &&
    !is.unit.endsWith("/年")
  ) {
    const yearly = (value: string): string => exactText(multiply(toRational(value), rational(frequency)));
    return { ...is, value: yearly(is.value), high: is.high === null ? null : yearly(is.high), unit: `${is.unit}/年` };
  }
  if (is.of === "level" && frequency !== undefined && !is.unit.endsWith("/年") && is.unit !== "%") return is;
  const each = clause.scope[0];
  if (
    mood !== "rule" &&
    is.of === "level" &&
    each?.kind === "word" &&
    each.role === "each" &&
    is.unit !== "%" &&
    is.unit !== ""
  ) {
    const whole = nameOf(clause.scope, context).replace(/\(.*$/, "");
    const of =
      each.text.length > 2 || "个家户名所位座条项".includes(each.text.slice(1))
        ? whole.slice(each.text.length)
        : whole.slice(1);
    return of === "" ? is : { ...is, unit: `${is.unit}/${of}` };
  }
  const people = /^每(十万|百万|万|千|百|十)(名|人|户|常住人口|户籍人口|老年人口|老年人)/.exec(subject);
  if (people !== null && is.of === "level" && is.unit !== "%" && is.unit !== "") {
    return { ...is, unit: `${is.unit}/${people[1] ?? ""}${people[2] === "户" ? "户" : "人"}` };
  }
  return is;
}
