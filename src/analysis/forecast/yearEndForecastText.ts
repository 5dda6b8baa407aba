import { reasonLabel } from "../../data/index.js";
import { type Locale, labelText } from "../../error/index.js";
import { type Outcome, toText } from "../../interpret/index.js";
import { periodLabel, readPeriod } from "../../period/index.js";
import { methodLabel } from "../../targets/index.js";
import { rankName } from "../movedWords.js";
import type { ForecastMethod, NotEstimated } from "./figureEstimates.js";
import type { AreaForecast, YearEndForecast } from "./yearEndForecast.js";

/**
 * A forecast as text: how it was made, a line for each area with its range, and what could not be estimated.
 *
 * @example
 * const none = { period: "2017", through: "2017-01..09", methods: ["season", "even"], central: "season", estimates: [], notEstimated: [], areas: [], assessments: [] };
 * yearEndForecastText(none, "zh")   //=> "2017年全年预测,数据截至2017年1—9月,估计0个:上年同期进度(居中)、序时进度"
 */
export function yearEndForecastText(forecast: Omit<YearEndForecast, "assessments">, locale: Locale): string {
  const { areas, notEstimated } = forecast;
  return [
    headOf(forecast, locale),
    ...areas.map((area) => areaText(area, locale)),
    ...notEstimated.map((each) => notEstimatedText(each, locale)),
  ].join("\n");
}

function headOf(forecast: Omit<YearEndForecast, "assessments">, locale: Locale): string {
  const { period, through, methods, central, estimates } = forecast;
  const figures = new Set(estimates.map(({ area, measure }) => JSON.stringify([area, measure]))).size;
  const [year, part] = [period, through].map((each) => periodLabel(readPeriod(each), locale));
  const names = methods.map((method) => nameOf(method, locale) + (method === central ? CENTRAL[locale] : ""));
  return locale === "zh"
    ? `${year ?? ""}全年预测,数据截至${part ?? ""},估计${figures}个:${names.join("、")}`
    : `Forecast for ${year ?? ""} from ${part ?? ""}, figures estimated: ${figures}, by ${names.join(", ")}`;
}

const CENTRAL = { zh: "(居中)", en: " (central)" } as const;

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
