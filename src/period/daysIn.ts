import { daysBetween } from "./daysBetween.js";
import { firstDay } from "./firstDay.js";
import { lastDay } from "./lastDay.js";
import type { Period } from "./period.js";

/**
 * How many calendar days a period has.
 *
 * @example
 * daysIn(readPeriod("2016"))   //=> 366
 * daysIn(readPeriod("2017-01..09"))   //=> 273
 */
export function daysIn(period: Period): number {
  return daysBetween(firstDay(period), lastDay(period)) + 1;
}
