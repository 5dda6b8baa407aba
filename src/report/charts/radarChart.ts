import type { AreaResult, ItemResult } from "../../assessment/index.js";
import { labelText } from "../../error/index.js";
import { toText } from "../../interpret/index.js";
import { divide, type Rational, rational, sum, toNumber } from "../../number/index.js";
import { classText } from "../words.js";
import { INK, LINE_HEIGHT, MAIN, OTHER, RULE, TEXT_SIZE, TITLE_HEIGHT } from "./appearance.js";
import type { Assessed } from "./assessed.js";
import { pointPlaces, pointsText, titled } from "./figures.js";
import { framed, widthOf } from "./framed.js";
import { itemsOf } from "./itemsOf.js";
import type { Chart, ChartOptions, Mark } from "./option.js";
import { scoreRatio } from "./scoreRatio.js";
import { fitted, lineCount, widest } from "./textLayout.js";

/**
 * 得分率雷达图: what an area earned of each item's full points, against the mean of those ranked with it.
 *
 * Units: shares of full points, from 0 to 1; beside each name the points themselves. The mean is that of the shares of all areas that have
 * one, exactly. Missing: an item without points is a gap. Three items or more make a figure.
 *
 * @param options.items items or blocks, by id; all items that the area has when left out
 * @throws KaoheError `assessment.unknown-area`, `assessment.exempt`, `assessment.unknown-item` at /items
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", label: "专利考核", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 * });
 * const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
 * const yearbook = panel({ areas, measures: scheme.measures, observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: 104 }] });
 * const result = assess(scheme, { panel: yearbook, period: "2017", targets: [{ indicator: "grants", criterion: atLeast("130件") }] });
 * radarChart(result, "永嘉县").option.series[0].data[0].value   //=> [0.8]
 */
export function radarChart(
  result: Assessed,
  area: string,
  options: ChartOptions & { readonly items?: readonly string[] } = {},
): Chart {
  const { locale = "zh" } = options;
  const own = result.area(area);
  const items = itemsOf(own, options.items);
  const together = result.ranking(own.class).map((entry) => result.area(entry.area));
  const means = meanRatios(together, items);
  const places = pointPlaces(result.scheme);
  const width = widthOf(options);
  const height = options.height ?? Math.min(width, 460);
  const name = labelText(own.label, locale);
  const mean = locale === "zh" ? `${classText(own.class, "zh")}平均` : `mean of ${classText(own.class, "en")}`;
  const legend = [name, mean].map((text) => fitted(text, (width - 100) / 2, TEXT_SIZE, 1));
  const room = Math.min(width * 0.26, 150);
  const names = items.map(
    ({ label, earned, full }) =>
      `${fitted(labelText(label, locale), room, TEXT_SIZE)}\n${pointsText(earned, places, locale)}/${toText(full, locale)}`,
  );
  const top = TITLE_HEIGHT + 26;
  const nameHeight = Math.max(0, ...names.map(lineCount)) * LINE_HEIGHT;
  const radius = Math.max(
    20,
    Math.min((height - top - 12) / 2 - nameHeight - 10, width / 2 - widest(names, TEXT_SIZE) - 26),
  );
  const title = options.title ?? titled(`${name}各项得分率`, `Share of full points, ${name}`, result.period, locale);
  const figure = (label: string, ratios: readonly (Rational | undefined)[], colour: string, dashed: boolean): Mark => ({
    name: label,
    value: ratios.map((ratio) => (ratio === undefined ? null : toNumber(ratio))),
    symbol: dashed ? "emptyCircle" : "circle",
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 2, type: dashed ? "dashed" : "solid" },
    areaStyle: { opacity: dashed ? 0 : 0.12 },
  });
  const ratios = items.map(scoreRatio);
  const drawnRatios = [...ratios, ...means].map((ratio) => (ratio === undefined ? 0 : toNumber(ratio)));
  const most = Math.max(1, ...drawnRatios);
  const least = Math.min(0, ...drawnRatios);
  return framed("radar", { width, height }, title, {
    legend: {
      show: true,
      top: TITLE_HEIGHT,
      left: 12,
      data: legend,
      selectedMode: false,
      itemGap: 18,
      textStyle: { color: INK, fontSize: TEXT_SIZE },
    },
    radar: {
      center: [width / 2, top + (height - top - 12) / 2],
      radius,
      splitNumber: 5,
      indicator: names.map((each) => ({ name: each, min: least, max: most })),
      axisName: { color: INK, fontSize: TEXT_SIZE, lineHeight: LINE_HEIGHT },
      axisNameGap: 8,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: RULE } },
      axisLine: { lineStyle: { color: RULE } },
    },
    series: [
      {
        type: "radar",
        symbolSize: 6,
        data: [figure(legend[0] ?? name, ratios, MAIN, false), figure(legend[1] ?? mean, means, OTHER, true)],
      },
    ],
  });
}

/** The mean share of full points in each item, of the areas that have one. */
function meanRatios(areas: readonly AreaResult[], items: readonly ItemResult[]): readonly (Rational | undefined)[] {
  const byItem = new Map<string, Rational[]>(items.map(({ item }) => [item, []]));
  for (const { items: results } of areas) {
    for (const each of results) {
      const ratio = scoreRatio(each);
      if (ratio !== undefined) byItem.get(each.item)?.push(ratio);
    }
  }
  return items.map(({ item }) => {
    const ratios = byItem.get(item) ?? [];
    return ratios.length === 0 ? undefined : divide(sum(ratios), rational(ratios.length));
  });
}
