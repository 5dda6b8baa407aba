import { type Label, labelText } from "../../error/index.js";
import { type Outcome, toText, value } from "../../interpret/index.js";
import { compare, toRational } from "../../number/index.js";
import { followPath, type Path } from "../../targets/index.js";
import { INK, MAIN, OTHER, QUIET, RULE, TEXT_SIZE, TITLE_HEIGHT } from "./appearance.js";
import { drawn, inUnit } from "./figures.js";
import { framed, widthOf } from "./framed.js";
import { niceBounds, tickTexts } from "./niceBounds.js";
import type { Chart, ChartOptions, Mark } from "./option.js";
import { plainText } from "./plainText.js";
import { widest } from "./textLayout.js";

/**
 * 分阶段目标与实绩: what a path asks for year by year, from its base, and the actual figures beside it.
 *
 * Units: those that are stated. Points have their figures, in a narrow picture only every second, every third …; a year without an actual has none. An actual that misses its year is drawn
 * hollow, one that meets it filled.
 *
 * @param actuals figures by year, as `followPath` takes them
 * @param options.label what is followed
 * @param options.unit in which figures are shown; base units when left out
 * @param options.places decimals shown
 * @throws KaoheError what `followPath` throws, `unit.unknown`
 * @example
 * const path = givenPath({ year: 2012, value: "27亿元" }, [{ year: 2013, value: "33亿元" }]);
 * pathChart(path, { 2013: "33.5亿元" }, { label: "高新技术产业增加值", unit: "亿元" }).title   //=> "高新技术产业增加值分年目标与实绩(亿元)"
 */
export function pathChart(
  path: Path,
  actuals: Parameters<typeof followPath>[1],
  options: ChartOptions & { readonly label: Label; readonly unit?: string; readonly places?: number },
): Chart {
  const { locale = "zh" } = options;
  const width = widthOf(options);
  const height = options.height ?? Math.min(Math.round(width * 0.55), 380);
  const base = value(path.base.value);
  const { unit = "" } = options;
  const shown = (outcome: Outcome): string =>
    toText(inUnit(outcome, unit), locale, options.places === undefined ? {} : { places: options.places });
  const steps = [
    { year: path.base.year, required: base, actual: base, verdict: "met" as const },
    ...followPath(path, actuals),
  ];
  const say = (zh: string, en: string): string => labelText({ zh, en }, locale);
  const [asked, reached] = [say("目标", "target"), say("实绩", "actual")];
  const label = labelText(options.label, locale);
  const bracket = unit === "" ? "" : say(`(${unit})`, ` (${unit})`);
  const title = options.title ?? say(`${label}分年目标与实绩${bracket}`, `${label}: path and actual figures${bracket}`);
  const years = steps.map(({ year }) => (locale === "zh" ? `${year}年` : `${year}`));
  const bounds = niceBounds(steps.flatMap(({ required, actual }) => [drawn(required, unit), drawn(actual, unit)]));
  const figure = widest(
    steps.flatMap(({ required, actual }) => [shown(required), shown(actual)]),
    TEXT_SIZE,
  );
  const left = Math.ceil(widest(tickTexts(bounds), TEXT_SIZE)) + 20;
  const right = Math.ceil(Math.min(figure / 2, width / 4)) + 6;
  const room = (width - left - right) / steps.length;
  // Years and figures that have no room side by side are left out in turn, counted back from the last.
  const every = Math.ceil((figure + 4) / room);
  const hasFigure = (index: number): boolean =>
    (steps.length - 1 - index) % every === 0 && (index + 0.5) * room > figure / 2 - 6;
  const everyYear = Math.ceil((widest(years, TEXT_SIZE) + 6) / room);
  const mark = (outcome: Outcome, above: boolean, filled: boolean, colour: string, index: number): Mark => {
    const at = drawn(outcome, unit);
    return {
      value: at,
      symbol: filled ? "circle" : "emptyCircle",
      itemStyle: { color: colour },
      label: {
        show: at !== null && hasFigure(index),
        position: above ? "top" : "bottom",
        color: colour,
        fontSize: TEXT_SIZE,
        formatter: plainText(shown(outcome)),
      },
    };
  };
  return framed("path", { width, height }, title, {
    legend: {
      show: true,
      top: TITLE_HEIGHT,
      left: 12,
      data: [asked, reached],
      selectedMode: false,
      itemGap: 18,
      textStyle: { color: INK, fontSize: TEXT_SIZE },
    },
    grid: { left, right, top: TITLE_HEIGHT + 46, bottom: 30 },
    xAxis: {
      type: "category",
      data: years.map((year, index) => ((steps.length - 1 - index) % everyYear === 0 ? year : "")),
      boundaryGap: true,
      axisLine: { show: true, lineStyle: { color: QUIET } },
      axisTick: { show: false },
      axisLabel: { interval: 0, color: INK, fontSize: TEXT_SIZE },
    },
    yAxis: {
      type: "value",
      ...bounds,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: QUIET, fontSize: TEXT_SIZE },
      splitLine: { show: true, lineStyle: { color: RULE } },
    },
    series: [
      {
        type: "line",
        name: asked,
        symbol: "circle",
        symbolSize: 7,
        showAllSymbol: true,
        connectNulls: false,
        lineStyle: { color: OTHER, width: 2, type: "dashed" },
        itemStyle: { color: OTHER },
        data: steps.map(({ required, actual }, index) =>
          mark(required, !isAbove(actual, required), true, OTHER, index),
        ),
      },
      {
        type: "line",
        name: reached,
        symbol: "circle",
        symbolSize: 9,
        showAllSymbol: true,
        connectNulls: false,
        lineStyle: { color: MAIN, width: 2.5, type: "solid" },
        itemStyle: { color: MAIN },
        // The base is both; its figure is written once.
        data: steps.map(({ required, actual, verdict }, index) => {
          const drawnMark = mark(actual, isAbove(actual, required), verdict !== "not-met", MAIN, index);
          return index === 0 ? { ...drawnMark, label: { show: false } } : drawnMark;
        }),
      },
    ],
  });
}

/** Whether the actual's figure stands above the required one's, so that their labels part. */
function isAbove(actual: Outcome, required: Outcome): boolean {
  if (actual.kind === "missing" || required.kind === "missing") return false;
  return compare(toRational(actual.exact), toRational(required.exact)) > 0;
}
