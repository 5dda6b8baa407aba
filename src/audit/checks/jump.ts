import { groupsOf } from "../../data/index.js";
import {
  absolute,
  compare,
  type DecimalInput,
  decimalText,
  divide,
  exactText,
  multiply,
  ONE,
  positiveDecimal,
  type Rational,
  rational,
  sign,
  subtract,
} from "../../number/index.js";
import { type CheckKind, type Found, type Ground, pairOf } from "../ground.js";
import type { Reported } from "../reported.js";
import { median, medianDeviation } from "./median.js";

/**
 * 突增突降: the growth of an area over the year before lies far from the median, of those with which it shares the attributes `over`
 * (the class when left out) or of its own earlier years.
 *
 * Far is more than both `times` median deviations (绝对中位差, not scaled) and `least`, a growth in parts of one: "0.3" is 30
 * percentage points. At least `fewest` growths are needed. Nothing is said of growth from zero or less, nor across a break.
 */
export interface Jump {
  readonly kind: "jump";
  readonly measure: string;
  readonly against?: "class" | "history";
  readonly over?: readonly string[];
  /** 5 when left out. */
  readonly times?: DecimalInput;
  /** 0.3 when left out. */
  readonly least?: DecimalInput;
  /** 5 of a class, 4 of a history, when left out. */
  readonly fewest?: number;
}

/** So many years are looked back. */
const YEARS = 10;

interface Growth {
  readonly rate: Rational;
  readonly now: Reported;
  readonly before: Reported;
}

export const jump: CheckKind<Jump> = {
  label: { zh: "增幅异常", en: "an unusual growth" },
  question: {
    zh: "增减的原因是什么?单位、口径、范围有无变化?",
    en: "What is the reason? Did unit, definition or scope change?",
  },
  severity: "warning",
  measures: ({ measure }) => ({ "/measure": measure }),
  find: (check, ground) => {
    const { measure, against = "class", over = ["class"], times = 5, least = "0.3" } = check;
    const limits = {
      times: positiveDecimal(times, "times"),
      least: positiveDecimal(least, "least"),
      against,
    };
    const { areas, panel, period } = ground;
    if (against === "history") {
      const fewest = check.fewest ?? 4;
      return areas.flatMap((area) => {
        const own = growthOf(ground, area, measure, 0);
        const past =
          own === undefined ? [] : rangeOf(YEARS).flatMap((years) => growthOf(ground, area, measure, years) ?? []);
        return own === undefined || past.length < fewest ? [] : farFrom([own], past, limits);
      });
    }
    const fewest = check.fewest ?? 5;
    return groupsOf(panel, areas, over, period).members.flatMap((places) => {
      const growths = places.flatMap((place) => growthOf(ground, areas[place] ?? -1, measure, 0) ?? []);
      return growths.length < fewest ? [] : farFrom(growths, growths, limits);
    });
  },
};

function rangeOf(size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => index + 1);
}

function growthOf(ground: Ground, area: number, measure: string, years: number): Growth | undefined {
  const pair = pairOf(ground, area, measure, years);
  if (pair === undefined || sign(pair.before.span.printed) <= 0) return undefined;
  return { ...pair, rate: subtract(divide(pair.now.span.printed, pair.before.span.printed), ONE) };
}

interface Limits {
  readonly times: Rational;
  readonly least: Rational;
  readonly against: "class" | "history";
}

/** Those growths that lie far from the median of the others. */
function farFrom(growths: readonly Growth[], others: readonly Growth[], limits: Limits): readonly Found[] {
  const rates = others.map(({ rate }) => rate);
  const middle = median(rates);
  const spread = medianDeviation(rates, middle);
  const scaled = multiply(limits.times, spread);
  const limit = compare(scaled, limits.least) > 0 ? scaled : limits.least;
  const [whose, whoseEn] = limits.against === "class" ? ["同类", "its class"] : ["本单位历年", "its own years"];
  return growths.flatMap(({ rate, now, before }): readonly Found[] => {
    const far = absolute(subtract(rate, middle));
    if (compare(far, limit) <= 0) return [];
    const why = exactText(limits.times);
    const arithmetic = {
      zh: `${percent(rate)}%,${whose}中位数${percent(middle)}%,相差${percent(far)}个百分点 > ${percent(limit)}(绝对中位差${percent(spread)}的${why}倍,且不小于${percent(limits.least)})`,
      en: `${percent(rate)}%; median of ${whoseEn} ${percent(middle)}%; ${percent(far)} points apart > ${percent(limit)} (${why} × median deviation ${percent(spread)}, at least ${percent(limits.least)})`,
    };
    return [{ area: now.figure.area, figures: [now, before], arithmetic }];
  });
}

function percent(share: Rational): string {
  return decimalText(multiply(share, rational(100)), 1);
}
