import { fail } from "../../error/index.js";
import { daysBetween, daysIn, firstDay, lastDay, periodText, readDate, readPeriod } from "../../period/index.js";

/** How much of a year is over: months where a figure is of months, calendar days where it is of a day. */
export interface Elapsed {
  /** The period as canonical text (`2017-01..09`), or the day (`2017-09-30`). */
  readonly through: string;
  readonly by: "month" | "day";
  readonly done: number;
  readonly of: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * How much of its year is over at the end of a period or of a day.
 *
 * @param through a period from January on (`2017-01..09`, `2017年1—9月`, `2017-Q1`, `2017-H1`, `2017`), or an ISO day
 * @throws KaoheError `progress.not-from-january`, `period.unreadable`, `period.impossible`, `period.unreadable-date`
 * @example
 * elapsed("2017年1—9月")   //=> { through: "2017-01..09", by: "month", done: 9, of: 12 }
 * elapsed("2016-09-30")   //=> { through: "2016-09-30", by: "day", done: 274, of: 366 }
 */
export function elapsed(through: string): Elapsed {
  if (DAY.test(through)) {
    const year = readDate(through).slice(0, 4);
    const done = daysBetween(`${year}-01-01`, through) + 1;
    return { through, by: "day", done, of: daysIn({ kind: "year", year: Number(year) }) };
  }
  const period = readPeriod(through);
  if (!firstDay(period).endsWith("-01-01"))
    fail("progress.not-from-january", { period: periodText(period) }, "/through");
  return { through: periodText(period), by: "month", done: monthOf(lastDay(period)), of: 12 };
}

/** How much of which month is over at the end: all of it where months count. */
export function lastMonth({ through, by }: Elapsed): {
  readonly month: number;
  readonly day: number;
  readonly of: number;
} {
  const last = by === "day" ? through : lastDay(readPeriod(through));
  const month = monthOf(last);
  return { month, day: Number(last.slice(8)), of: daysIn({ kind: "month", year: Number(last.slice(0, 4)), month }) };
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}
