import { compare } from "../../number/index.js";
import { inBoth, printed } from "../finding.js";
import type { CheckKind, Found } from "../ground.js";
import { reportedIn } from "../reported.js";

/**
 * 修订: a figure is not what the panel of earlier publications (`earlier`) had, in the audited period or one before. A figure that does
 * not say `revised` itself is a warning.
 */
export interface Revised {
  readonly kind: "revised";
  readonly measure: string;
}

export const revised: CheckKind<Revised> = {
  label: { zh: "与原公布数不同,且未注明修订", en: "not the figure first published, and not said to be revised" },
  question: {
    zh: "修订的依据是什么?以此为基数的增速、目标是否一并调整?",
    en: "Why was it revised? Were growth and targets that start from it adjusted?",
  },
  severity: "warning",
  measures: ({ measure }) => ({ "/measure": measure }),
  find: ({ measure }, { panel, areas, earlier, now }) => {
    // One after the audited period is not yet looked at.
    const periods =
      earlier && Object.hasOwn(earlier.measures, measure) ? earlier.periods(measure).filter((text) => text <= now) : [];
    return periods.flatMap((period) =>
      areas.flatMap((area): readonly Found[] => {
        const place = earlier?.areaIndex(panel.areas[area]?.id ?? "");
        const after = reportedIn(panel, area, measure, period);
        const first = earlier && place !== undefined ? reportedIn(earlier, place, measure, period) : undefined;
        if (after === undefined || first === undefined || compare(after.span.printed, first.span.printed) === 0)
          return [];
        const arithmetic = inBoth((locale) => `${printed(first.figure, locale)} → ${printed(after.figure, locale)}`);
        const declared = after.figure.status === "revised";
        return [{ area: after.figure.area, figures: [first, after], arithmetic, period, ...(declared && DECLARED) }];
      }),
    );
  },
};

const DECLARED = {
  severity: "notice",
  label: { zh: "与原公布数不同,已注明修订", en: "revised since it was first published" },
} as const;
