import type { Locale } from "../error/index.js";
import { withUnit } from "../interpret/index.js";
import { decimalText, divide, type Rational, sign } from "../number/index.js";
import { unitOf } from "../quantity/index.js";
import { changeUnit } from "../targets/index.js";
import { inBoth, printed } from "./finding.js";
import type { Found, Ground } from "./ground.js";
import { gapOf, isBelow, type Reported, type Span } from "./reported.js";

/** A stated figure, and how it comes from others. */
export interface Reckoning {
  readonly area: string;
  readonly stated: Reported;
  readonly figures: readonly Reported[];
  /** The computation in signs, without its result. */
  readonly terms: (locale: Locale) => string;
  readonly computed: Span;
}

/** What is found where a stated figure is not what others make it: nothing, where it is, or where rounding can account for it. */
export function mismatch(ground: Ground, { area, stated, figures, terms, computed }: Reckoning): readonly Found[] {
  const { gap, allowed } = gapOf(computed, stated.span);
  const apart = isBelow(computed, stated.span) || isBelow(stated.span, computed);
  if (!apart && (!ground.rounding || sign(gap) === 0)) return [];
  const reason = (locale: Locale): string => {
    const [far, may] = [gap, allowed].map((size) => differenceLike(size, stated, ground, locale));
    if (sign(allowed) === 0) return locale === "zh" ? `(相差${far})` : ` (off by ${far})`;
    return locale === "zh" ? `(相差${far},舍入最多差${may})` : ` (off by ${far}; rounding allows ${may})`;
  };
  const arithmetic = inBoth(
    (locale) =>
      `${terms(locale)} = ${shownLike(computed.printed, stated, ground, locale)} ${apart ? "≠" : "≈"} ${printed(stated.figure, locale)}${reason(locale)}`,
  );
  const found = { area, figures: [stated, ...figures], arithmetic };
  return [apart ? found : { ...found, ...ROUNDING }];
}

const ROUNDING = {
  severity: "notice",
  label: { zh: "相差在舍入范围之内", en: "a difference that rounding explains" },
  question: { zh: "无需核实,注明“因四舍五入,分项与合计略有出入”即可。", en: "Nothing; a note on rounding will do." },
} as const;

/** A value in the unit of a figure, with its decimals and one more where that is not 0. */
export function shownLike(value: Rational, { figure }: Reported, { panel }: Ground, locale: Locale): string {
  const { unit } = figure;
  const places = /\.(\d+)$/.exec(figure.value)?.[1]?.length ?? 0;
  const text = decimalText(divide(value, unitOf(unit, panel.units).factor), places + 1);
  return withUnit(text.replace(/\.?0$/, ""), unit, locale);
}

/** A difference, shown likewise: of shares in % it is in percentage points. */
function differenceLike(size: Rational, { figure, span }: Reported, ground: Ground, locale: Locale): string {
  return shownLike(size, { figure: { ...figure, unit: changeUnit(figure.unit) }, span }, ground, locale);
}
