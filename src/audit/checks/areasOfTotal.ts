import { type CheckKind, figureOf } from "../ground.js";
import { mismatch } from "../mismatch.js";
import { type Reported, sumOf } from "../reported.js";

/**
 * 全市与各县: what the areas of a parent reported makes up what stands for the parent. Parents of whom an area has not reported are
 * passed over.
 */
export interface AreasOfTotal {
  readonly kind: "areasOfTotal";
  readonly measure: string;
}

export const areasOfTotal: CheckKind<AreasOfTotal> = {
  label: { zh: "各县合计不等于全市", en: "the areas do not add up to the total of their parent" },
  question: {
    zh: "哪个县的数或全市的数有误?口径、范围是否一致?",
    en: "Which area, or the total, is wrong? Are scope and definition the same?",
  },
  severity: "error",
  measures: ({ measure }) => ({ "/measure": measure }),
  find: ({ measure }, ground) => {
    const { panel, areas } = ground;
    const members = new Map<number, (Reported | undefined)[]>();
    for (const area of panel.areas.keys()) {
      const parent = panel.parentIndex(area);
      if (parent === undefined) continue;
      const figure = figureOf(ground, area, measure);
      const known = members.get(parent);
      if (known === undefined) members.set(parent, [figure]);
      else known.push(figure);
    }
    return areas.flatMap((parent) => {
      const all = members.get(parent);
      const stated = figureOf(ground, parent, measure);
      if (all === undefined || stated === undefined) return [];
      const found = all.filter((figure) => figure !== undefined);
      if (found.length < all.length) return [];
      return mismatch(ground, {
        area: stated.figure.area,
        stated,
        figures: found,
        terms: (locale) => (locale === "zh" ? `${found.length}个下辖单位合计` : `sum of ${found.length} areas`),
        computed: sumOf(found.map(({ span }) => span)),
      });
    });
  },
};
