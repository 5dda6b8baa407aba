import { isMissing, type Panel } from "../../data/index.js";
import { labelText } from "../../error/index.js";
import { type Condition, compile, readCondition, resolveWhen, walk } from "../../formula/index.js";
import { INDICATORS } from "../../indicators/index.js";
import { exactRoots, formulaText } from "../../interpret/index.js";
import { sign } from "../../number/index.js";
import { periodLabel, periodText, readPeriod } from "../../period/index.js";
import { inBoth, printed } from "../finding.js";
import { type CheckKind, type Found, handleIn } from "../ground.js";
import { reportedIn } from "../reported.js";

/**
 * 自定条件: what must hold, as formula text over the measures of the panel and the catalogue of indicators: `"rd <= gdp * 10%"`. It is
 * computed with the printed figures; where one is missing, nothing is said. `id` is its name in findings.
 */
export interface FormulaCheck {
  readonly kind: "formula";
  readonly id: string;
  readonly holds: string;
}

export const formula: CheckKind<FormulaCheck> = {
  label: { zh: "不符合审核条件", en: "a condition of the audit does not hold" },
  question: { zh: "数据是否有误?如属实,原因是什么?", en: "Is a figure wrong? If not, what is the reason?" },
  severity: "error",
  measures: () => ({}),
  find: ({ holds }, { panel, areas, now, period }) => {
    const condition = conditionIn(panel, holds);
    const graph = compile({ holds: condition }, panel.units);
    const column = exactRoots(graph, { panel, areas, period: now }, ["holds"]).get("holds") ?? [];
    const own = walk(condition).order.flatMap((node) => {
      const when = node.kind === "observed" && node.whose === "self" ? resolveWhen(node.when, period) : undefined;
      return node.kind === "observed" && when ? [{ measure: node.measure.id, period: periodText(when) }] : [];
    });
    const words = inBoth((locale) => formulaText(condition, locale, panel.units));
    return areas.flatMap((area, place): readonly Found[] => {
      const is = column[place];
      if (is === undefined || isMissing(is) || sign(is) > 0) return [];
      const figures = own.flatMap((leaf) => reportedIn(panel, area, leaf.measure, leaf.period) ?? []);
      const arithmetic = inBoth((locale) => {
        const list = figures.map(({ figure }) => {
          const label = labelText(panel.measures[figure.measure]?.label ?? figure.measure, locale);
          const when = periodLabel(readPeriod(figure.period), locale);
          return locale === "zh"
            ? `${when}${label}${printed(figure, locale)}`
            : `${label} ${when} = ${printed(figure, locale)}`;
        });
        return locale === "zh"
          ? `应有 ${words.zh};实为 ${list.join(",")}`
          : `must hold: ${words.en}; but ${list.join(", ")}`;
      });
      return [{ area: panel.areas[area]?.id ?? "", figures, arithmetic }];
    });
  },
};

function conditionIn(panel: Panel, holds: string): Condition {
  const handle = handleIn(panel);
  const measures = Object.fromEntries(Object.keys(panel.measures).map((id) => [id, handle(id)]));
  return readCondition(holds, { measures, functions: INDICATORS });
}
