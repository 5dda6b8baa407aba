import type { Direction } from "../../formula/index.js";
import type { Criterion } from "../../targets/index.js";

/** The direction that a criterion looks in; inside a range and ahead of others has none. */
export const LOOKS: Readonly<Record<Criterion["kind"], Direction | "either">> = {
  atLeast: "higher",
  moreThan: "higher",
  range: "higher",
  coverage: "higher",
  atMost: "lower",
  lessThan: "lower",
  about: "either",
  between: "either",
  top: "either",
  betterThan: "either",
};
