import { add } from "../../formula/index.js";
import { printed } from "../finding.js";
import { type CheckKind, figureOf } from "../ground.js";
import { mismatch } from "../mismatch.js";
import { sumOf } from "../reported.js";

/** 合计与分项: the parts make up the total. Areas in which one of them is missing are passed over. */
export interface PartsOfTotal {
  readonly kind: "partsOfTotal";
  readonly total: string;
  readonly parts: readonly string[];
}

export const partsOfTotal: CheckKind<PartsOfTotal> = {
  label: { zh: "分项之和不等于合计", en: "the parts do not add up to the total" },
  question: {
    zh: "哪一个分项或合计有误?是否有漏列或重复的分项?",
    en: "Which part or total is wrong? Is a part left out or counted twice?",
  },
  severity: "error",
  measures: ({ total, parts }) => ({
    "/total": total,
    ...Object.fromEntries(parts.map((part, index) => [`/parts/${index}`, part])),
  }),
  units: ({ total, parts }, handle) => add(handle(total), ...parts.map(handle)),
  find: ({ total, parts }, ground) =>
    ground.areas.flatMap((area) => {
      const stated = figureOf(ground, area, total);
      const found = stated === undefined ? [] : parts.flatMap((part) => figureOf(ground, area, part) ?? []);
      // A part that is not known may be what is left.
      if (stated === undefined || found.length < parts.length) return [];
      return mismatch(ground, {
        area: stated.figure.area,
        stated,
        figures: found,
        terms: (locale) => found.map(({ figure }) => printed(figure, locale)).join(" + "),
        computed: sumOf(found.map(({ span }) => span)),
      });
    }),
};
