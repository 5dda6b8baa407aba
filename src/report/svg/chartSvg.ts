import { BarChart, HeatmapChart, LineChart, RadarChart } from "echarts/charts";
import {
  GridComponent,
  LegendComponent,
  RadarComponent,
  TitleComponent,
  VisualMapContinuousComponent,
} from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Chart } from "../charts/index.js";
import { xmlText } from "../xmlText.js";

/**
 * The chart as an SVG picture: a text that stands in a page, a file or a document by itself.
 *
 * Units: pixels; width and height are the chart's own. The same chart gives the same text in every run. User text is escaped; the title
 * is the picture's text for screen readers. No script, nothing is fetched; several pictures may stand in one page.
 *
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
 * const { rankingChart } = await import("kaohe/charts");
 * chartSvg(rankingChart(result, { class: "B" })).includes("永嘉县")   //=> true
 */
export function chartSvg({ option, width, height, title }: Chart): string {
  use([
    BarChart,
    GridComponent,
    HeatmapChart,
    LegendComponent,
    LineChart,
    RadarChart,
    RadarComponent,
    SVGRenderer,
    TitleComponent,
    VisualMapContinuousComponent,
  ]);
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    return titled(withSteadyIds(xmlText(chart.renderToSVGString())), xmlText(title));
  } finally {
    chart.dispose();
  }
}

/**
 * Ids by order of appearance, since those of the renderer count on from picture to picture; with a mark of the picture itself, since
 * pictures in one page share their ids.
 */
function withSteadyIds(svg: string): string {
  const ids = new Map<string, string>();
  const own = svg.replaceAll(/\bzr\d+-[\w-]+/g, (id) => {
    const place = ids.get(id) ?? `${ids.size}`;
    ids.set(id, place);
    return `kaohe-id-${place}`;
  });
  return own.replaceAll("kaohe-id-", `k${markOf(own)}-`);
}

/** FNV-1a of a text. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

function titled(svg: string, title: string): string {
  const text = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return svg.replace("<svg ", () => `<svg role="img" aria-label="${text}" `);
}
