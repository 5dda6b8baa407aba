// The pictures of the docs, made anew: npx tsx test/docs/pictures.ts (Chromium draws them).
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { assess, attainment, defineScheme, givenPath, measures, panel } from "kaohe";
import {
  type Chart,
  heatMapChart,
  lostPointsChart,
  pathChart,
  radarChart,
  rankBumpChart,
  rankingChart,
} from "kaohe/charts";
import { reportModel } from "kaohe/report";
import { chartSvg } from "kaohe/svg";
import { type WordPicture, wordReport } from "kaohe/word";
import { chromium } from "playwright-core";
import { wenzhou } from "../../examples/wenzhou-2017.js";

const result = wenzhou();
const plan = givenPath({ year: 2012, value: "27亿元" }, [
  { year: 2013, value: "33亿元" },
  { year: 2014, value: "40亿元" },
  { year: 2015, value: "54亿元" },
]);
const followed = { label: { zh: "高新技术产业增加值", en: "High-tech value added" }, unit: "亿元" };

/** Made-up figures of six counties over four years. */
const figures = [
  [88, 71, 64, 59, 42, 30],
  [74, 80, 64, 52, 60, 31],
  [70, 86, 51, 55, 72, 45],
  [69, 82, 77, 48, 90, 58],
] as const;

function madeUp(row: readonly number[], year: string) {
  const m = measures({ rd: { label: "R&D", unit: "万元" } });
  const indicators = { rd: { label: "R&D", unit: "万元", formula: m.rd } };
  const items = [{ id: "rd", indicator: "rd", points: 100, rule: attainment() }] as const;
  const scheme = defineScheme({ id: "made-up", classes: ["A"], measures: m, indicators, items });
  const names = ["甲县", "乙县", "丙县", "丁县", "戊县", "己县"];
  const areas = names.map((id) => ({ id, attributes: { class: "A" } }));
  const observations = names.map((area, index) => ({
    area,
    measure: "rd" as const,
    period: year,
    value: row[index] ?? null,
    source: "made up",
  }));
  const targets = [{ indicator: "rd" as const, criterion: { kind: "atLeast" as const, value: "100", unit: "万元" } }];
  return assess(scheme, { panel: panel({ measures: m, areas, observations }), period: year, targets });
}

const years = figures.map((row, index) => madeUp(row, `${2014 + index}`));

const charts = (locale: "zh" | "en"): readonly Chart[] => [
  rankingChart(result, { class: "B", locale }),
  radarChart(result, "永嘉县", { locale, width: 560 }),
  pathChart(plan, { 2013: "30亿元", 2014: "41.5亿元" }, { ...followed, locale, width: 560 }),
  lostPointsChart(result, "永嘉县", { locale }),
  heatMapChart(result, { class: "B", locale }),
  rankBumpChart(years, { class: "A", locale, width: 560 }),
];

const args = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: args.split(" ") });
const page = await browser.newPage({ deviceScaleFactor: 1.5 });

async function png(svg: string): Promise<Buffer> {
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  return page.locator("svg").screenshot();
}

const pictures = new Map<string, WordPicture>();
for (const locale of ["zh", "en"] as const) {
  for (const chart of charts(locale)) {
    const svg = chartSvg(chart);
    const fallback = await png(svg);
    writeFileSync(`docs/pictures/${chart.kind}.${locale}.png`, fallback);
    const { width, height, title } = chart;
    pictures.set(`${chart.kind}.${locale}`, { type: "svg", data: svg, fallback, width, height, title });
  }
}
await browser.close();

const folder = mkdtempSync(path.join(tmpdir(), "kaohe-pictures-"));
for (const locale of ["zh", "en"] as const) {
  const picture = pictures.get(`ranking.${locale}`);
  const model = reportModel(result, { locale, explanations: false });
  const file = `${folder}/${locale}.docx`;
  writeFileSync(file, await wordReport(model, { pictures: picture === undefined ? {} : { "ranking:B": picture } }));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], { stdio: "pipe" });
  const options = ["-r", "60", "-f", "1", "-l", "2", "-png", `${folder}/${locale}.pdf`, `docs/pictures/word.${locale}`];
  execFileSync("pdftoppm", options);
}
rmSync(folder, { recursive: true });
