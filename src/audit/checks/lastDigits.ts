import { checkWord } from "../../error/index.js";
import type { Bilingual } from "../../interpret/index.js";
import {
  compare,
  type DecimalInput,
  decimalText,
  exactText,
  positiveDecimal,
  type Rational,
  rational,
} from "../../number/index.js";
import { readPeriod } from "../../period/index.js";
import type { CheckKind, Found, Ground } from "../ground.js";
import { type Reported, reportedIn } from "../reported.js";
import { binomialTail } from "./binomialTail.js";

/**
 * 末位数字: too many printed figures end in 0 or 5, as guesses do: of an area, and of all audited areas together
 * (`area: null`) where several have figures. The last digits of what was counted or measured are about evenly spread, so that a fifth ends so.
 *
 *     P(X ≥ those that end in 0 or 5), X binomial with a chance of 1/5; found where that is below `unlikely`
 *
 * Looks at the figures of all periods (`periods: "all"`, of the kind of the audited one, up to it), or of that one (`"audited"`), which have at
 * least `digits` printed digits from the first that is not 0 (3 when left out), and speaks where there are at least `fewest` (20) of
 * them. Each area is a test of its own: with `unlikely` 0.001, which is the default, one honest area of a thousand may be found.
 *
 * Figures handed in as numbers lack the zeros that were printed at the end, and fewer are found.
 *
 * @source J. E. Mosimann, C. V. Wiseman, R. E. Edelman: Data fabrication: Can people generate random digits?, Accountability in Research 4
 *   (1995); B. Beber, A. Scacco: What the Numbers Say: A Digit-Based Test for Election Fraud, Political Analysis 20 (2012). The share of 0 and 5
 *   among last digits is also that of Whipple's index of ages.
 */
export interface LastDigits {
  readonly kind: "lastDigits";
  readonly measure: string;
  readonly periods?: "all" | "audited";
  readonly digits?: number;
  readonly fewest?: number;
  readonly unlikely?: DecimalInput;
}

/** 0 and 5 are one in so many digits. */
const OF = 5;
const SMALLEST_SHOWN = /* @__PURE__ */ rational(1, 1_000_000);

interface Limits {
  readonly fewest: number;
  readonly unlikely: Rational;
}

export const lastDigits: CheckKind<LastDigits> = {
  label: { zh: "末位为0或5的数过多", en: "too many figures end in 0 or 5" },
  question: {
    zh: "数据是统计得来的还是估计的?原始记录如何?",
    en: "Were the figures counted, or estimated? What do the original records say?",
  },
  severity: "warning",
  measures: ({ measure }) => ({ "/measure": measure }),
  find: (check, ground) => {
    const { measure, periods = "all", digits = 3, fewest = 20, unlikely = "0.001" } = check;
    checkWord("periods", periods, ["all", "audited"]);
    const limits = { fewest, unlikely: positiveDecimal(unlikely, "unlikely") };
    const { areas, panel, now } = ground;
    const when = periods === "all" ? periodsUntil(measure, ground) : [now];
    const byArea = areas.map((area) =>
      when.flatMap((period) => {
        const reported = reportedIn(panel, area, measure, period);
        return reported !== undefined && hasDigits(reported.figure.value, digits) ? [reported] : [];
      }),
    );
    const [since = now] = when;
    const [all, several] = [byArea.flat(), byArea.filter(({ length }) => length > 0).length > 1];
    const found = [
      ...byArea.flatMap((figures, place) =>
        tooMany(figures, limits).map((each) => ({ ...each, area: panel.areas[areas[place] ?? -1]?.id ?? "" })),
      ),
      ...(several ? tooMany(all, limits).map((each) => ({ ...each, area: null, label: TOGETHER })) : []),
    ];
    return since === now ? found : found.map((each) => ({ ...each, since }));
  },
};

const TOGETHER: Bilingual = {
  zh: "合计末位为0或5的数过多",
  en: "too many figures of all areas together end in 0 or 5",
};

/** Periods of the kind of the audited one, up to it. */
function periodsUntil(measure: string, { panel, period, now }: Ground): readonly string[] {
  return panel.periods(measure).filter((text) => readPeriod(text).kind === period.kind && text <= now);
}

/** Whether so many digits were printed, zeros at the end among them. A fraction or 1e7 was not printed. */
function hasDigits(text: string, digits: number): boolean {
  return /^[+-]?[\d.]+$/.test(text) && text.replace(/\D/g, "").replace(/^0+/, "").length >= digits;
}

function tooMany(
  figures: readonly Reported[],
  { fewest, unlikely }: Limits,
): readonly Pick<Found, "figures" | "arithmetic">[] {
  const size = figures.length;
  const ending = figures.filter(({ figure }) => /[05]\.?$/.test(figure.value));
  // No more than a fifth is never unlikely, and its tail is the longest to compute.
  if (size < fewest || ending.length * OF <= size) return [];
  const chance = binomialTail(size, ending.length, OF);
  if (compare(chance, unlikely) >= 0) return [];
  const [expected, limit] = [exactText(rational(size, OF)), exactText(unlikely)];
  const shown = compare(chance, SMALLEST_SHOWN) < 0 ? `< ${exactText(SMALLEST_SHOWN)}` : `≈ ${decimalText(chance, 6)}`;
  const arithmetic = {
    zh: `${size}个数中${ending.length}个末位为0或5(按1/${OF}应有${expected}个);偶然不少于此的概率 ${shown},界限${limit}`,
    en: `${ending.length} of ${size} figures end in 0 or 5 (1/${OF} would be ${expected}); the chance of so many or more ${shown}, the limit ${limit}`,
  };
  return [{ figures: ending, arithmetic }];
}
