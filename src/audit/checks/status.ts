import type { Status } from "../../data/index.js";
import { inBoth, printed } from "../finding.js";
import { type CheckKind, type Found, figureOf } from "../ground.js";

/** 数据状态: figures that are not final, or begin a new series: `statuses`, all but `normal` and `revised` when left out. */
export interface StatusCheck {
  readonly kind: "status";
  readonly measure: string;
  readonly statuses?: readonly Status[];
}

const LABELS = {
  normal: { zh: "正式数", en: "normal" },
  estimated: { zh: "估计数", en: "estimated" },
  provisional: { zh: "初步数", en: "provisional" },
  revised: { zh: "修订数", en: "revised" },
  forecast: { zh: "预测数", en: "forecast" },
  imputed: { zh: "推算数", en: "imputed" },
  break: { zh: "口径有变", en: "break in the series" },
} as const satisfies Readonly<Record<Status, unknown>>;

const DOUBTFUL: readonly Status[] = ["estimated", "provisional", "forecast", "imputed", "break"];

export const status: CheckKind<StatusCheck> = {
  label: { zh: "数据未定或口径变动", en: "a figure that is not final, or a break" },
  question: {
    zh: "何时有最终数?口径变动的,可比的上年数是多少?",
    en: "When will it be final? After a break, what is last year's figure on the new basis?",
  },
  severity: "notice",
  measures: ({ measure }) => ({ "/measure": measure }),
  find: ({ measure, statuses = DOUBTFUL }, ground) =>
    ground.areas.flatMap((area): readonly Found[] => {
      const now = figureOf(ground, area, measure);
      const found = now?.figure.status;
      if (now === undefined || found === undefined || !statuses.includes(found)) return [];
      const arithmetic = inBoth(
        (locale) => `${printed(now.figure, locale)}${locale === "zh" ? ":" : ": "}${LABELS[found][locale]}`,
      );
      return [{ area: now.figure.area, figures: [now], arithmetic }];
    }),
};
