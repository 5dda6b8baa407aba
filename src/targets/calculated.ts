import { decimalText, exactText, toRational } from "../number/index.js";

const COUNTED: readonly string[] = ["人", "家", "件", "项", "个", "次", "篇", "名"];

/**
 * A calculated number as texts show it: of what is counted in pieces no more than one decimal, unless nothing would be left. Data
 * stay exact.
 */
export function calculated(exact: string, unit: string): string {
  if (!COUNTED.includes(unit)) return exact;
  const shown = exactText(toRational(decimalText(toRational(exact), 1)));
  return shown === "0" ? exact : shown;
}
