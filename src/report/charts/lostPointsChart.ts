import { labelText } from "../../error/index.js";
import { add, decimalText, type Rational, toNumber, toRational } from "../../number/index.js";
import { GAINED, INK, MAIN, OTHER, QUIET, TITLE_HEIGHT } from "./appearance.js";
import type { Assessed } from "./assessed.js";
import { pointPlaces, signedText, titled, totalPlaces } from "./figures.js";
import { framed, widthOf } from "./framed.js";
import { type LostPointStep, lostPointSteps } from "./lostPointSteps.js";
import type { Chart, ChartOptions, Mark } from "./option.js";
import { plainText } from "./plainText.js";
import { rowsOf } from "./rows.js";
import { widest } from "./textLayout.js";

/** A bar from one point total to another. */
interface Bar {
  readonly name: string;
  readonly from: Rational;
  readonly to: Rational;
  readonly text: string;
  readonly colour: string;
}

/**
 * 失分瀑布图: from full points down to an area's total, a step for each item that lost points, for adjustments and for the rest.
 *
 * Units: points, the steps of `lostPointSteps`, with the scheme's decimals, or as many as show that a small one is not 0. A missing total
 * has no bar.
 *
 * @throws KaoheError `assessment.unknown-area`, `assessment.exempt`
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
 * lostPointsChart(result, "永嘉县").option.series[1].data.map(({ label }) => label.formatter)   //=> ["10", "−2.00", "8.00"]
 */
export function lostPointsChart(result: Assessed, area: string, options: ChartOptions = {}): Chart {
  const { locale = "zh" } = options;
  const own = result.area(area);
  const { start, steps, end } = lostPointSteps(own);
  const places = pointPlaces(result.scheme);
  const zero = toRational(0);
  const bars: Bar[] = [
    { name: locale === "zh" ? "满分" : "full points", from: zero, to: toRational(start), text: start, colour: QUIET },
  ];
  let at = toRational(start);
  for (const { kind, label, points } of steps) {
    const change = toRational(points);
    const to = add(at, change);
    bars.push({
      name: labelText(label, locale),
      from: at,
      to,
      text: signedText(change, places),
      colour: colourOf(kind, points),
    });
    at = to;
  }
  if (end !== null) {
    const to = toRational(end);
    bars.push({
      name: locale === "zh" ? "得分" : "total",
      from: zero,
      to,
      text: decimalText(to, totalPlaces(result.scheme, [own.total])),
      colour: MAIN,
    });
  }
  const width = widthOf(options);
  const rows = rowsOf(
    bars.map(({ name }) => name),
    { ...options, width, least: 26, above: TITLE_HEIGHT + 4, below: 14 },
  );
  const beside =
    widest(
      bars.map(({ text }) => text),
      rows.textSize,
    ) + 14;
  const ends = bars.map(({ from, to }) => [toNumber(from), toNumber(to)] as const);
  const plot = Math.max(width - rows.left - 16, beside + 20);
  const values = ends.flat();
  // Where points fall below zero all bars are moved up by as much: stacked bars of two signs part. The axis itself is not shown.
  const moved = -Math.min(0, ...values);
  const most = Math.max(1, ...values) + moved;
  const title =
    options.title ??
    titled(
      `${labelText(own.label, "zh")}失分情况`,
      `Where ${labelText(own.label, "en")} lost points`,
      result.period,
      locale,
    );
  return framed("lost-points", { width, height: rows.height }, title, {
    grid: { left: rows.left, right: 16, top: TITLE_HEIGHT + 4, bottom: 14 },
    xAxis: { type: "value", show: false, min: 0, max: (most * plot) / (plot - beside) },
    yAxis: rows.axis,
    series: [
      {
        type: "bar",
        stack: "points",
        silent: true,
        barWidth: rows.barWidth,
        itemStyle: { color: "transparent" },
        data: ends.map(([from, to]): Mark => ({ value: Math.min(from, to) + moved })),
      },
      {
        type: "bar",
        stack: "points",
        barWidth: rows.barWidth,
        data: bars.map(({ name, text, colour }, index): Mark => {
          const [from, to] = ends[index] ?? [0, 0];
          return {
            value: Math.abs(to - from),
            name,
            itemStyle: { color: colour },
            label: { show: true, position: "right", color: INK, fontSize: rows.textSize, formatter: plainText(text) },
          };
        }),
      },
    ],
  });
}

function colourOf(kind: LostPointStep["kind"], points: string): string {
  if (kind === "rest") return QUIET;
  return points.startsWith("-") ? OTHER : GAINED;
}
