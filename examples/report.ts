// Writes what is handed in and published for one assessment: npm run -s example -- report --out DIR
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { type Chart, heatMapChart, lostPointsChart, radarChart, rankingChart } from "kaohe/charts";
import { renderReport, reportModel } from "kaohe/report";
import { chartSvg } from "kaohe/svg";
import { wordReport } from "kaohe/word";
import { workbookOf, writeWorkbook } from "kaohe/workbook";
import { wenzhou } from "./wenzhou-2017.js";

export const summary =
  "把温州市2017年的考核结果写成通报和数据文件 · the results of Wenzhou 2017 as files, into --out DIR";

const locale = "zh";
const classes = ["A", "B"] as const;
const result = wenzhou();

/** The charts, by where they stand in a report. */
const charts: Readonly<Record<string, Chart>> = {
  ...Object.fromEntries(classes.map((name) => [`ranking:${name}`, rankingChart(result, { class: name, locale })])),
  "area:永嘉县": lostPointsChart(result, "永嘉县", { locale }),
};
const pictures = Object.fromEntries(Object.entries(charts).map(([place, chart]) => [place, chartSvg(chart)]));

/** A file, and what stands in it. */
interface Output {
  readonly file: string;
  readonly content: () => string | Uint8Array | Promise<string | Uint8Array>;
}

const outputs: readonly Output[] = [
  { file: "report.html", content: () => renderReport(result, { format: "html", locale, pictures }) },
  { file: "report.md", content: () => renderReport(result, { format: "markdown", locale }) },
  { file: "report.xlsx", content: () => writeWorkbook(workbookOf(result, { locale })) },
  { file: "report.docx", content: () => wordReport(reportModel(result, { locale, explanations: false }), notice()) },
  { file: "result.json", content: () => `${JSON.stringify(result, null, 2)}\n` },
  ...classes.flatMap((name): readonly Output[] => [
    { file: `charts/ranking-${name}.svg`, content: () => chartSvg(rankingChart(result, { class: name, locale })) },
    { file: `charts/items-${name}.svg`, content: () => chartSvg(heatMapChart(result, { class: name, locale })) },
  ]),
  { file: "charts/永嘉县-items.svg", content: () => chartSvg(radarChart(result, "永嘉县", { locale })) },
  { file: "charts/永嘉县-lost-points.svg", content: () => chartSvg(lostPointsChart(result, "永嘉县", { locale })) },
];

/** Whom the notice goes to, who signs it, and its pictures: as PNG, since not every office shows SVG. */
function notice() {
  const font = { loadSystemFonts: true, defaultFontFamily: "Noto Sans CJK SC" };
  const placed = Object.entries(charts).map(([place, chart]) => {
    const data = new Resvg(chartSvg(chart), { font, fitTo: { mode: "zoom", value: 3 } }).render().asPng();
    return [place, { ...chart, type: "png", data }] as const;
  });
  return {
    to: "各县(市、区)科技局:",
    signed: { by: "温州市科学技术局", on: "2018-12-01" },
    pictures: Object.fromEntries(placed),
  };
}

export async function main(args: readonly string[]): Promise<void> {
  const at = args.indexOf("--out");
  const folder = at < 0 ? undefined : args[at + 1];
  if (folder === undefined) {
    console.log("npm run -s example -- report --out DIR\n");
    console.log("写出以下文件。These files are written:");
    for (const { file } of outputs) console.log(`  ${file}`);
    return;
  }
  for (const { file, content } of outputs) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await content());
    console.log(target);
  }
}
