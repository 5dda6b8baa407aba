import { add, divide } from "../../formula/index.js";
import { inBoth, printed } from "../finding.js";
import { type CheckKind, type Found, figureOf } from "../ground.js";
import { shownLike } from "../mismatch.js";
import { isBelow, quotientOf } from "../reported.js";

/** 同一总量: pairs of a part and its share imply the whole; where all speak of one whole, all must imply the same. */
export interface SameWhole {
  readonly kind: "sameWhole";
  readonly pairs: readonly { readonly part: string; readonly share: string }[];
}

export const sameWhole: CheckKind<SameWhole> = {
  label: { zh: "两个占比推出的总量不同", en: "two shares imply different wholes" },
  question: { zh: "两个占比的分母是否为同一总量?", en: "Are both shares of the same whole?" },
  severity: "error",
  measures: ({ pairs }) =>
    Object.fromEntries(
      pairs.flatMap(({ part, share }, index) => [
        [`/pairs/${index}/part`, part],
        [`/pairs/${index}/share`, share],
      ]),
    ),
  units: ({ pairs }, handle) => {
    const [first, ...others] = pairs.map(({ part, share }) => divide(handle(part), handle(share)));
    return first && add(first, ...others);
  },
  find: ({ pairs }, ground) =>
    ground.areas.flatMap((area) => {
      const [first, ...others] = pairs.flatMap((pair) => {
        const [part, share] = [figureOf(ground, area, pair.part), figureOf(ground, area, pair.share)];
        if (part === undefined || share === undefined) return [];
        const whole = quotientOf(part.span, share.span);
        return whole === undefined ? [] : [{ part, share, whole }];
      });
      if (first === undefined) return [];
      return others.flatMap((other): readonly Found[] => {
        if (!isBelow(first.whole, other.whole) && !isBelow(other.whole, first.whole)) return [];
        const arithmetic = inBoth((locale) =>
          [first, other]
            .map(
              ({ part, share, whole }) =>
                `${printed(part.figure, locale)} ÷ ${printed(share.figure, locale)} = ${shownLike(whole.printed, part, ground, locale)}`,
            )
            .join(" ≠ "),
        );
        const figures = [first.part, first.share, other.part, other.share];
        return [{ area: first.part.figure.area, figures, arithmetic }];
      });
    }),
};
