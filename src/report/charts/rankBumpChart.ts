import type { Assessment, RankingEntry } from "../../assessment/index.js";
import { labelText } from "../../error/index.js";
import { classText } from "../words.js";
import { INK, LINE_HEIGHT, LINES, QUIET, RULE, TEXT_SIZE, TITLE_HEIGHT } from "./appearance.js";
import { periodName } from "./figures.js";
import { framed, widthOf } from "./framed.js";
import type { CategoryAxis, Chart, ChartOptions, LineSeries } from "./option.js";
import { fitted, widest } from "./textLayout.js";

const DASHES = ["solid", "dashed", "dotted"] as const;
const SYMBOLS = ["circle", "rect", "triangle", "diamond"] as const;
const ROW = 24;

/**
 * 位次变化: the ranks of a class over several results, a line for each area.
 *
 * Units: places, 1 at the top; those of the results. An area that a result does not rank has a gap there. Names stand beside the first
 * and the last result; areas that share a place share a line.
 *
 * @param results in order of time
 * @param options.areas whose lines stand out, by id; all of them when left out
 * @throws KaoheError `assessment.unknown-ranking`
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
 * rankBumpChart([result], { class: "B", locale: "en" }).title   //=> "Ranks over the years, class B"
 */
export function rankBumpChart<C extends string>(
  results: readonly Assessment<C>[],
  options: ChartOptions & { readonly class: C; readonly areas?: readonly string[] },
): Chart {
  const { locale = "zh" } = options;
  const width = widthOf(options);
  const tables = results.map((result) => result.ranking(options.class));
  const labels = new Map(tables.flat().map(({ area, label }) => [area, labelText(label, locale)]));
  const ranks = tables.map((table) => new Map(table.map(({ area, rank }) => [area, rank])));
  const areas = [
    ...new Set(
      tables
        .toReversed()
        .flat()
        .map(({ area }) => area),
    ),
  ];
  const last = tables.flat().reduce((most, { rank }) => Math.max(most, rowOf(rank ?? 0) + 1), 1);
  const periods = results.map(({ period }) => periodName(period, locale));
  const above = TITLE_HEIGHT + LINE_HEIGHT + 8;
  const height = options.height ?? above + last * ROW + 14;
  const row = Math.max(1, (height - above - 14) / last);
  const size = Math.min(TEXT_SIZE, Math.max(7, row * 0.75));
  const room = width * 0.3 - 20;
  const names = (table: readonly RankingEntry[] | undefined): readonly string[] =>
    placeNames(table ?? [], last, { room, size, row, locale });
  const [before, after] = [names(tables[0]), names(tables.at(-1))];
  const left = Math.ceil(widest(before, size)) + 24;
  const right = Math.ceil(widest(after, size)) + 24;
  const step = (width - left - right) / Math.max(results.length, 1);
  // Where 2017年 has no room beside its neighbours 2017 stands, and where that has none only every second …
  const heads = widest(periods, TEXT_SIZE) + 6 > step ? results.map(({ period }) => period) : periods;
  const every = Math.ceil((widest(heads, TEXT_SIZE) + 6) / step);
  const isMarked = (area: string): boolean => options.areas?.includes(area) ?? true;
  const title =
    options.title ??
    (locale === "zh"
      ? `${classText(options.class, "zh")}位次变化`
      : `Ranks over the years, ${classText(options.class, "en")}`);
  return framed("rank-bump", { width, height }, title, {
    grid: { left, right, top: above, bottom: 14 },
    xAxis: {
      type: "category",
      position: "top",
      data: heads.map((head, index) => (index % every === 0 ? head : "")),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { interval: 0, color: INK, fontSize: TEXT_SIZE, margin: 6 },
      splitLine: { show: false },
    },
    yAxis: [placeAxis("left", before, size), placeAxis("right", after, size)],
    series: areas.map((area, index): LineSeries => {
      const colour = isMarked(area) ? (LINES[index % LINES.length] ?? QUIET) : RULE;
      return {
        type: "line",
        name: labels.get(area) ?? area,
        symbol: SYMBOLS[Math.floor(index / LINES.length) % SYMBOLS.length] ?? "circle",
        symbolSize: Math.min(8, row * 0.5),
        showAllSymbol: true,
        connectNulls: false,
        lineStyle: {
          color: colour,
          width: 2,
          type: DASHES[Math.floor(index / LINES.length) % DASHES.length] ?? "solid",
        },
        itemStyle: { color: colour },
        z: isMarked(area) ? 3 : 2,
        data: ranks.map((of) => {
          const rank = of.get(area) ?? null;
          // Places are rows of a category axis, counted from 0.
          return { value: rank === null ? null : rank - 1, name: labels.get(area) ?? area };
        }),
      };
    }),
  });
}

/** Who stands at each place, as text: who shares one is named together. */
function placeNames(
  table: readonly RankingEntry[],
  last: number,
  layout: { readonly room: number; readonly size: number; readonly row: number; readonly locale: "zh" | "en" },
): readonly string[] {
  const { room, size, row, locale } = layout;
  const at = new Map<number, { readonly rank: number; readonly who: string[] }>();
  for (const { rank, label } of table) {
    if (rank === null) continue;
    const together = at.get(rowOf(rank));
    if (together === undefined) at.set(rowOf(rank), { rank, who: [labelText(label, locale)] });
    else together.who.push(labelText(label, locale));
  }
  const every = Math.ceil((size + 2) / row);
  return Array.from({ length: last }, (_, index) => {
    if (index % every !== 0) return "";
    const together = at.get(index);
    if (together === undefined) return "";
    const who = together.who.join(locale === "zh" ? "、" : ", ");
    return fitted(`${together.rank} ${who}`, room, size, 1);
  });
}

/** The row of a place, counted from 0; a place between two rows, such as 1.5, is drawn in the lower one. */
function rowOf(rank: number): number {
  return Math.round(rank - 1);
}

function placeAxis(position: "left" | "right", data: readonly string[], fontSize: number): CategoryAxis {
  return {
    type: "category",
    position,
    data,
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { interval: 0, color: INK, fontSize, margin: 10 },
    splitLine: { show: position === "left", lineStyle: { color: RULE } },
  };
}
