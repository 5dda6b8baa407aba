import type { Assessment } from "../../assessment/index.js";
import { labelText } from "../../error/index.js";
import { toNumber } from "../../number/index.js";
import { classText } from "../words.js";
import { INK, LINE_HEIGHT, PAPER, QUIET, RAMP, TEXT_SIZE, TITLE_HEIGHT } from "./appearance.js";
import { pointPlaces, pointsText, titled } from "./figures.js";
import { framed, widthOf } from "./framed.js";
import { itemsOf } from "./itemsOf.js";
import type { Chart, ChartOptions, Mark } from "./option.js";
import { plainText } from "./plainText.js";
import { rowsOf } from "./rows.js";
import { scoreRatio } from "./scoreRatio.js";
import { fitted, lineCount, textWidth, widest } from "./textLayout.js";

const LEGEND_HEIGHT = 40;
const MOST_LINES = 4;
const TURNED_ROOM = 130;

/**
 * 得分率热力图: areas of a class in order of rank by items; the darker a cell, the larger the share of the item's full points.
 *
 * Units: points are written in the cells, where they have room. Missing: a cell without a colour. Shares beyond 0 and 1 have the colour
 * of these.
 *
 * @param options.items items or blocks, by id; all items of the class when left out
 * @throws KaoheError `assessment.unknown-ranking`, `assessment.unknown-item` at /items
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
 * heatMapChart(result, { class: "B" }).option.series[0].data[0].value   //=> [0, 0, 0.8]
 */
export function heatMapChart<C extends string>(
  result: Assessment<C>,
  options: ChartOptions & { readonly class: C; readonly items?: readonly string[] },
): Chart {
  const { locale = "zh" } = options;
  const areas = result.ranking(options.class).map(({ area }) => result.area(area));
  const width = widthOf(options);
  const columns = new Map(
    areas.flatMap((area) => itemsOf(area, options.items)).map(({ item, label }) => [item, labelText(label, locale)]),
  );
  const items = [...columns.keys()];
  const names = areas.map(({ rank, label }) => `${rank ?? "–"}  ${labelText(label, locale)}`);
  const layout = { ...options, width, least: 24, below: LEGEND_HEIGHT };
  const left = rowsOf(names, { ...layout, above: 0 }).left;
  const cell = (width - left - 16) / Math.max(items.length, 1);
  const heads = columnHeads([...columns.values()], cell);
  const above = TITLE_HEIGHT + heads.height + 8;
  const rows = rowsOf(names, { ...layout, above });
  const byItem = areas.map(({ items: results }) => new Map(results.map((each) => [each.item, each])));
  const places = pointPlaces(result.scheme);
  const cells = areas.flatMap((area, row) =>
    items.flatMap((item, column): readonly Mark[] => {
      const found = byItem[row]?.get(item);
      const ratio = found === undefined ? undefined : scoreRatio(found);
      if (found === undefined || ratio === undefined) return [];
      const shade = Math.min(1, Math.max(0, toNumber(ratio)));
      const text = pointsText(found.earned, places, locale);
      const fits = textWidth(text, rows.textSize) + 4 <= cell && rows.rowHeight >= rows.textSize + 2;
      return [
        {
          value: [column, row, shade],
          name: `${labelText(area.label, locale)} ${columns.get(item) ?? item}`,
          label: {
            show: fits,
            position: "inside",
            color: shade > 0.55 ? PAPER : INK,
            fontSize: rows.textSize,
            formatter: plainText(text),
          },
        },
      ];
    }),
  );
  const title =
    options.title ??
    titled(
      `${classText(options.class, "zh")}各项得分率`,
      `Share of full points by item, ${classText(options.class, "en")}`,
      result.period,
      locale,
    );
  return framed("heat-map", { width, height: rows.height }, title, {
    grid: { left: rows.left, right: 16, top: above, bottom: LEGEND_HEIGHT },
    xAxis: {
      type: "category",
      position: "top",
      data: heads.texts,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        color: INK,
        fontSize: heads.size,
        lineHeight: LINE_HEIGHT,
        margin: 8,
        ...(heads.turned && { rotate: 90 }),
      },
    },
    yAxis: rows.axis,
    visualMap: {
      type: "continuous",
      show: true,
      calculable: false,
      min: 0,
      max: 1,
      dimension: 2,
      orient: "horizontal",
      left: rows.left,
      bottom: 8,
      itemWidth: 12,
      itemHeight: 120,
      text: ["100%", locale === "zh" ? "得分率 0%" : "share of full points 0%"],
      textStyle: { color: QUIET, fontSize: TEXT_SIZE },
      inRange: { color: RAMP },
    },
    series: [{ type: "heatmap", itemStyle: { borderColor: PAPER, borderWidth: 2 }, data: cells }],
  });
}

/** Names over columns: side by side in several lines, or turned where the columns are narrow. */
function columnHeads(
  names: readonly string[],
  cell: number,
): { readonly texts: readonly string[]; readonly turned: boolean; readonly height: number; readonly size: number } {
  if (cell >= 4.2 * TEXT_SIZE) {
    const texts = names.map((name) => fitted(name, cell - 8, TEXT_SIZE, MOST_LINES));
    return { texts, turned: false, height: Math.max(1, ...texts.map(lineCount)) * LINE_HEIGHT, size: TEXT_SIZE };
  }
  const size = Math.max(6, Math.min(TEXT_SIZE, cell * 0.72));
  const every = Math.ceil((size + 1) / cell);
  const texts = names.map((name, index) => (index % every === 0 ? fitted(name, TURNED_ROOM, size, 1) : ""));
  return { texts, turned: true, height: Math.ceil(widest(texts, size)), size };
}
