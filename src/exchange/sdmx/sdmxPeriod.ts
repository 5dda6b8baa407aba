import { fail } from "../../error/index.js";
import { type Period, periodText, readPeriod } from "../../period/index.js";

/**
 * A period as SDMX writes it: 2017, 2017-S1, 2017-Q1, 2017-01. Cumulative months are a time range, a start and a duration
 * (2017-01-01/P9M): SDMX has no reporting period for them, and January to December stays apart from the year.
 */
export function sdmxPeriod(period: Period): string {
  switch (period.kind) {
    case "half":
      return `${period.year}-S${period.half}`;
    case "cumulative":
      return `${period.year}-01-01/P${period.months}M`;
    default:
      return periodText(period);
  }
}

const FORMS: readonly (readonly [RegExp, (year: string, part: string) => string])[] = [
  [/^(\d{4})(?:-A1)?$/, (year) => year],
  [/^(\d{4})-S([12])$/, (year, half) => `${year}-H${half}`],
  [/^(\d{4})-Q([1-4])$/, (year, quarter) => `${year}-Q${quarter}`],
  [/^(\d{4})-M?(\d{2})$/, (year, month) => `${year}-${month}`],
  [/^(\d{4})-01-01(?:T00:00:00)?\/P(\d{1,2})M$/, (year, months) => `${year}-01..${months.padStart(2, "0")}`],
  [/^(\d{4})-01-01(?:T00:00:00)?\/P1Y$/, (year) => year],
];

/**
 * The canonical text of a period of SDMX; 2017-A1 and 2017-M01 are read too.
 *
 * @throws KaoheError `sdmx.period`, `period.impossible`
 */
export function periodOfSdmx(text: string): string {
  for (const [form, canonical] of FORMS) {
    const [, year, part = ""] = form.exec(text) ?? [];
    if (year !== undefined) return periodText(readPeriod(canonical(year, part)));
  }
  return fail("sdmx.period", { text });
}
