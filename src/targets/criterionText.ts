import type { Locale } from "../error/index.js";
import { withUnit } from "../interpret/index.js";
import type { Criterion } from "./criterion.js";

/** A criterion in words. */
export function criterionText(criterion: Criterion, locale: Locale): string {
  const zh = locale === "zh";
  switch (criterion.kind) {
    case "atLeast": {
      const text = withUnit(criterion.value, criterion.unit, locale);
      return zh ? `不低于${text}` : `at least ${text}`;
    }
    case "atMost": {
      const text = withUnit(criterion.value, criterion.unit, locale);
      return zh ? `不超过${text}` : `at most ${text}`;
    }
    case "range": {
      const high = withUnit(criterion.high.value, criterion.high.unit, locale);
      const low =
        criterion.low.unit === criterion.high.unit
          ? criterion.low.value
          : withUnit(criterion.low.value, criterion.low.unit, locale);
      return `${low}–${high}`;
    }
    case "growth": {
      const text = withUnit(criterion.value, criterion.unit, locale);
      return zh ? `增长${text}以上` : `growth of at least ${text}`;
    }
  }
}
