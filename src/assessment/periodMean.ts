import type { Label } from "../error/index.js";
import { at, choose, coalesce, divide, equal, type Formula, isMissing, missingWhen, named } from "../formula/index.js";
import { firstDay, lastDay, type Period, periodLabel, periodText, readPeriod } from "../period/index.js";
import { suffixed } from "./suffixed.js";
import { sumOf } from "./sumOf.js";

/**
 * 分期计分: the item is scored in each quarter or month of the assessment's period, and the mean counts. One that is missing counts as
 * 0 by `zero`, is left out by `rescale`; where nothing is said the item is missing with it, and the item's own policy applies.
 */
export interface PeriodMean {
  readonly each: "quarter" | "month";
  readonly missing?: "zero" | "rescale";
}

/** The mean of a score over the quarters or months of a period. */
export function periodMean(
  score: Formula,
  id: string,
  label: Label,
  { each, missing }: PeriodMean,
  period: string,
): Formula {
  const scores = partsOf(readPeriod(period), each).map((part) => {
    const text = periodText(part);
    const [zh, en] = [periodLabel(part, "zh"), periodLabel(part, "en")];
    const title = suffixed(label, `得分(${zh})`, ` score (${en})`);
    return named(at(score, text), { id: `score:${id}@${text}`, label: title, places: 4 });
  });
  // A month has no quarters.
  if (scores.length === 0) return missingWhen(equal(0, 0), "not-applicable", 0);
  if (missing === undefined) return divide(sumOf(scores), scores.length);
  const summed = sumOf(scores.map((part) => coalesce(part, 0)));
  // Where all are missing, so is the item.
  if (missing === "zero")
    return choose([[isMissing(coalesce(...scores)), coalesce(...scores)]], divide(summed, scores.length));
  const there = sumOf(scores.map((part) => choose([[isMissing(part), 0]], 1)));
  return choose([[equal(there, 0), coalesce(...scores)]], divide(summed, there));
}

/** The quarters or months that lie inside a period. */
function partsOf(period: Period, each: PeriodMean["each"]): readonly Period[] {
  const { year } = period;
  const [first, last] = [firstDay(period), lastDay(period)];
  const quarters = ([1, 2, 3, 4] as const).map((quarter): Period => ({ kind: "quarter", year, quarter }));
  const months = Array.from({ length: 12 }, (_, month): Period => ({ kind: "month", year, month: month + 1 }));
  return (each === "quarter" ? quarters : months).filter((part) => firstDay(part) >= first && lastDay(part) <= last);
}
