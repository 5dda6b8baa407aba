import { reasonLabel } from "../../data/index.js";
import { type Locale, labelText } from "../../error/index.js";
import { type Outcome, toText } from "../../interpret/index.js";
import { periodLabel, readPeriod } from "../../period/index.js";
import { methodLabel } from "../../targets/index.js";
import { figureText, rankName } from "../movedWords.js";
import { estimatedByLabel, type FigureEstimate, type ForecastMethod, type NotEstimated } from "./figureEstimates.js";
import type { AreaForecast, YearEndForecast } from "./yearEndForecast.js";

/**
 * A forecast as text: how it was made, with the number of estimates by each method, a line for each area with its range, the levels that were
 * carried on from a year before, and what could not be estimated.
 *
 * @example
 * const none = { period: "2017", through: "2017-01..09", methods: ["season", "even"], central: "season", estimates: [], notEstimated: [], areas: [], assessments: [] };
 * yearEndForecastText(none, "zh")   //=> "2017年全年预测,数据截至2017年1—9月,估计0个:上年同期进度0个(以此为准)、序时进度0个"
 */
export function yearEndForecastText(forecast: Omit<YearEndForecast, "assessments">, locale: Locale): string {
  const { period, areas, estimates, notEstimated } = forecast;
  const { year } = readPeriod(period);
  return [
    headOf(forecast, locale),
    ...areas.map((area) => areaText(area, locale)),
    ...estimates.flatMap((each) => carriedLines(each, year, locale)),
    ...notEstimated.map((each) => notEstimatedText(each, locale)),
  ].join("\n");
}

function headOf(forecast: Omit<YearEndForecast, "assessments">, locale: Locale): string {
  const { period, through, methods, central, estimates } = forecast;
  const figures = new Set(estimates.map(({ area, measure }) => JSON.stringify([area, measure]))).size;
  const [year, part] = [period, through].map((each) => periodLabel(readPeriod(each), locale));
  const counted = (by: FigureEstimate["by"]): string => {
    const count = estimates.filter((each) => each.by === by).length;
    const name = labelText(estimatedByLabel(by), locale);
    return locale === "zh" ? `${name}${count}个` : `${name} ${count}`;
  };
  const names = methods.map((method) => counted(method) + (method === central ? CENTRAL[locale] : ""));
  if (estimates.some(({ by }) => by === "carried")) names.push(counted("carried"));
  return locale === "zh"
    ? `${year ?? ""}全年预测,数据截至${part ?? ""},估计${figures}个:${names.join("、")}`
    : `Forecast for ${year ?? ""} from ${part ?? ""}, figures estimated: ${figures}, by ${names.join(", ")}`;
}

const CENTRAL = { zh: "(以此为准)", en: " (central)" } as const;

function nameOf(method: ForecastMethod, locale: Locale): string {
  return labelText(methodLabel(method), locale);
}

function areaText({ label, class: name, central, ...range }: AreaForecast, locale: Locale): string {
  const { lowest, highest, best, worst } = range;
  const [low, high] = [lowest, highest].map((each) => toText(each, locale));
  const totals = isSame(lowest, highest) ? "" : `${low ?? ""}–${high ?? ""}`;
  const ranks = best === worst || best === null || worst === null ? "" : `${best}–${worst}`;
  const [rank, total] = [rankName(central.rank, locale), toText(central.total, locale)];
  const who = labelText(label, locale);
  return locale === "zh"
    ? `${name} ${rank} ${who}:${total}${totals && `(${totals})`}${ranks && `,名次${ranks}`}`
    : `${name} ${rank} ${who}: ${total}${totals && ` (${totals})`}${ranks && `, rank ${ranks}`}`;
}

/** `沿用上期:龙湾区 单位GDP能耗 0.44(2016年,本期未报)`; none for a level of this year. */
function carriedLines({ area, label, unit, by, value, from }: FigureEstimate, year: number, locale: Locale) {
  const [last] = from;
  if (by !== "carried" || last === undefined) return [];
  const period = readPeriod(last.period);
  if (period.year === year) return [];
  const figure = `${area} ${labelText(label, locale)} ${figureText(value, unit, locale)}`;
  const when = periodLabel(period, locale);
  return locale === "zh"
    ? [`沿用上期:${figure}(${when},本期未报)`]
    : [`Carried on: ${figure} (${when}; none reported since)`];
}

function isSame(a: Outcome, b: Outcome): boolean {
  return a.kind === "missing" || b.kind === "missing" || a.exact === b.exact;
}

function notEstimatedText({ area, label, method, reason, instead }: NotEstimated, locale: Locale): string {
  const [what, why] = [label, reasonLabel(reason)].map((each) => labelText(each, locale));
  const by = method === null ? "" : nameOf(method, locale);
  const other = instead === null ? "" : nameOf(instead, locale);
  return locale === "zh"
    ? `未能估计:${area} ${what ?? ""}${by && `(${by})`}:${why ?? ""}${other && `,改用${other}`}`
    : `Not estimated: ${area} ${what ?? ""}${by && ` by ${by}`}: ${why ?? ""}${other && `; ${other} instead`}`;
}
