import { choices, fail, type Label } from "../../error/index.js";
import { add, constant, divide, type Formula, multiply } from "../../formula/index.js";
import { value } from "../../interpret/index.js";
import { type DecimalInput, exactText, sign, sum, toRational } from "../../number/index.js";
import { grounded } from "../raised.js";
import { type Elapsed, lastMonth } from "./elapsed.js";

/**
 * How much of a year's work is due when a part of the year is over.
 *
 * - `even` 序时进度: months over ÷ 12, or calendar days over ÷ days of the year
 * - `season` 上年同期进度: last year's figure of the same months ÷ last year's total
 * - `shares` 分月比例: the sum of given monthly shares; of the month in which a day falls, by its calendar days
 * - `full` 全额: all of it on any day, as of a rate
 */
export type ProgressMethod = "even" | "season" | "shares" | "full";

const LABELS: Readonly<Record<ProgressMethod, Label>> = {
  even: { zh: "序时进度", en: "even time" },
  season: { zh: "上年同期进度", en: "last year's season" },
  shares: { zh: "分月比例", en: "monthly shares" },
  full: { zh: "全额", en: "in full" },
};

/**
 * Refuses a method that plain JavaScript may have misspelt.
 *
 * @throws KaoheError `progress.unknown-method`
 */
export function checkMethod(method: string): void {
  const known = Object.keys(LABELS);
  if (!known.includes(method)) fail("progress.unknown-method", { method, ...choices(method, known) }, "/method");
}

/** A method's name. */
export function methodLabel(method: ProgressMethod): Label {
  return LABELS[method];
}

export function evenShare({ done, of }: Elapsed): Formula {
  return divide(done, of);
}

/** `zero-base` and `negative-base` for a total from which no share can be told. */
export function seasonShare(sameMonths: Formula, total: Formula): Formula {
  return divide(sameMonths, grounded(total));
}

/** @throws KaoheError `progress.shares` for others than twelve that are not negative and add up to exactly 1 */
export function givenShare(shares: readonly DecimalInput[], time: Elapsed): Formula {
  const read = shares.map(constant);
  const exact = read.map((share) => {
    const found = value(share);
    return toRational(found.kind === "value" ? found.exact : 0);
  });
  const total = exactText(sum(exact));
  if (exact.length !== 12 || total !== "1" || exact.some((share) => sign(share) < 0)) {
    fail("progress.shares", { shares: shares.map(String).join(", "), count: shares.length, sum: total }, "/shares");
  }
  const { month, day, of } = lastMonth(time);
  return add(0, ...read.slice(0, month - 1), multiply(read[month - 1] ?? 0, divide(day, of)));
}
