/**
 * The time that a figure is about, as JSON-safe data: a year, a half, a quarter, a month, or January to a month.
 * A cumulative period stays what it is: 1—6月 is not the first half, and 1—12月 is not the year.
 *
 * Years have four digits. `months` counts from January: 9 is 1—9月.
 */
export type Period =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "half"; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "cumulative"; readonly year: number; readonly months: number };

export const FIRST_YEAR = 1000;
export const LAST_YEAR = 9999;
