import { groupsOf } from "../../data/index.js";
import { inBoth, printed } from "../finding.js";
import type { CheckKind, Found } from "../ground.js";
import { figuresAlike } from "./figuresAlike.js";

/**
 * 数值雷同: areas with the same figure, of at least `digits` significant digits (4 when left out), among those that share the
 * attributes `over` (all when left out). One finding for each figure, at the first of the areas.
 */
export interface RepeatedValue {
  readonly kind: "repeatedValue";
  readonly measure: string;
  readonly over?: readonly string[];
  readonly digits?: number;
}

const MOST_NAMES = 5;

export const repeatedValue: CheckKind<RepeatedValue> = {
  label: { zh: "几个单位数值相同", en: "areas with the same figure" },
  question: { zh: "是否误抄?如属巧合,注明即可。", en: "Was it copied by mistake? A coincidence need only be noted." },
  severity: "notice",
  measures: ({ measure }) => ({ "/measure": measure }),
  find: ({ measure, over = [], digits = 4 }, ground) => {
    const { areas, panel, period } = ground;
    return groupsOf(panel, areas, over, period).members.flatMap((places) => {
      const members = places.map((place) => areas[place] ?? -1);
      return figuresAlike(ground, members, measure, digits).flatMap((figures): readonly Found[] => {
        const [first, second] = figures;
        if (first === undefined || second === undefined) return [];
        const names = figures.slice(0, MOST_NAMES).map(({ figure }) => figure.area);
        const more = figures.length > MOST_NAMES ? ["…"] : [];
        const arithmetic = inBoth((locale) => `${[...names, ...more].join(" = ")} = ${printed(first.figure, locale)}`);
        return [{ area: first.figure.area, figures, arithmetic }];
      });
    });
  },
};
