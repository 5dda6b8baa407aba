import { add, divide } from "../../formula/index.js";
import { printed } from "../finding.js";
import { type CheckKind, figureOf } from "../ground.js";
import { mismatch } from "../mismatch.js";
import { productOf } from "../reported.js";

/** 占比: the share is the part over the whole; intensities and figures per head are shares too. */
export interface ShareOf {
  readonly kind: "shareOf";
  readonly share: string;
  readonly part: string;
  readonly whole: string;
}

export const shareOf: CheckKind<ShareOf> = {
  label: { zh: "占比与其分子、分母不符", en: "a share does not fit its part and whole" },
  question: {
    zh: "占比按哪一个分母计算?分母是否已修订?",
    en: "Over which whole was the share computed? Has the whole been revised?",
  },
  severity: "error",
  measures: ({ share, part, whole }) => ({ "/share": share, "/part": part, "/whole": whole }),
  units: ({ share, part, whole }, handle) => add(handle(share), divide(handle(part), handle(whole))),
  find: ({ share: ratio, part, whole }, ground) =>
    ground.areas.flatMap((area) => {
      const [share, top, bottom] = [ratio, part, whole].map((measure) => figureOf(ground, area, measure));
      if (share === undefined || top === undefined || bottom === undefined) return [];
      return mismatch(ground, {
        area: top.figure.area,
        stated: top,
        figures: [bottom, share],
        terms: (locale) => `${printed(bottom.figure, locale)} × ${printed(share.figure, locale)}`,
        computed: productOf(bottom.span, share.span),
      });
    }),
};
