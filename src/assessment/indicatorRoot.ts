import { pointer } from "../error/index.js";

/** The name of an indicator's root: the place of its formula. */
export function indicatorRoot(id: string): string {
  return pointer("indicators", id, "formula");
}
