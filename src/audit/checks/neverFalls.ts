import { type Period, periodLabel, readPeriod } from "../../period/index.js";
import { inBoth, printed } from "../finding.js";
import { type CheckKind, continues, type Found, figureOf, type Ground } from "../ground.js";
import { isBelow, type Reported, reportedIn } from "../reported.js";

/**
 * 累计数: a cumulative figure is not below that of the months before (1—9月 against 1—8月, of the same year); of other periods, what
 * only adds up is not below the last one of its kind.
 */
export interface NeverFalls {
  readonly kind: "neverFalls";
  readonly measure: string;
}

export const neverFalls: CheckKind<NeverFalls> = {
  label: { zh: "累计数下降", en: "a cumulative figure falls" },
  question: {
    zh: "前期或本期是否误报?是否核减,原因是什么?",
    en: "Which of the two is wrong? If it was corrected downwards, why?",
  },
  severity: "error",
  measures: ({ measure }) => ({ "/measure": measure }),
  find: ({ measure }, ground) => {
    const before = periodsBefore(measure, ground);
    return ground.areas.flatMap((area): readonly Found[] => {
      const now = figureOf(ground, area, measure);
      if (now === undefined || !continues(now)) return [];
      for (const period of before) {
        const last = reportedIn(ground.panel, area, measure, period);
        if (last === undefined) continue;
        if (!isBelow(now.span, last.span)) return [];
        const arithmetic = inBoth((locale) => {
          const side = (when: Period, { figure }: Reported) =>
            `${periodLabel(when, locale)}${locale === "zh" ? "" : " "}${printed(figure, locale)}`;
          return `${side(readPeriod(period), last)} > ${side(ground.period, now)}`;
        });
        return [{ area: now.figure.area, figures: [last, now], arithmetic }];
      }
      return [];
    });
  },
};

/** Periods of the same kind before the audited one, the last one first. */
function periodsBefore(measure: string, { panel, period, now }: Ground): readonly string[] {
  return panel
    .periods(measure)
    .filter((text) => {
      const { kind, year } = readPeriod(text);
      return kind === period.kind && text < now && (kind !== "cumulative" || year === period.year);
    })
    .reverse();
}
