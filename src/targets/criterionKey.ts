import type { AmountCriterion, Criterion } from "./criterion.js";

/** What criteria have in common that the same formulas tell: only their amounts differ, and those are parameters. */
export function criterionKey(criterion: Criterion): string {
  switch (criterion.kind) {
    case "top":
      return `top ${criterion.places} ${criterion.among}`;
    case "betterThan": {
      const { than, by } = criterion;
      return `better ${"area" in than ? `area ${than.area}` : than.average} ${by === undefined ? "" : by.value + by.unit}`;
    }
    case "coverage":
      return `coverage ${criterion.total}`;
    default: {
      // So many doublings are 2ⁿ times.
      const { of = "level" } = criterion;
      return (of === "doublings" ? "times" : of) + FORMS[criterion.kind];
    }
  }
}

const FORMS: Readonly<Record<AmountCriterion["kind"], string>> = {
  atLeast: "",
  atMost: "",
  range: "",
  moreThan: " strict",
  lessThan: " strict",
  about: " inside",
  between: " inside",
};
