import type { ItemResult } from "../../assessment/index.js";
import { divide, type Rational, sign } from "../../number/index.js";
import { exactOf } from "./figures.js";

/** 得分率: what an item earned of its full points, exactly; undefined where either is missing or there are none to earn. */
export function scoreRatio({ earned, full }: ItemResult): Rational | undefined {
  const [got, most] = [exactOf(earned), exactOf(full)];
  return got === undefined || most === undefined || sign(most) === 0 ? undefined : divide(got, most);
}
