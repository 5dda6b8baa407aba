// Every label of every chart lies inside its picture and meets no other, measured in Chromium.
import { givenPath } from "kaohe";
import {
  type Chart,
  heatMapChart,
  lostPointsChart,
  pathChart,
  radarChart,
  rankBumpChart,
  rankingChart,
} from "kaohe/charts";
import { chartSvg } from "kaohe/svg";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { manyAreas } from "../report/charts/manyAreas.js";

const [of2015, of2016, of2017] = [manyAreas(30, 8, "2015"), manyAreas(28, 8, "2016"), manyAreas(30, 8)];
const few = manyAreas(5, 4);
const wide = manyAreas(30, 26);
const path = givenPath(
  { year: 2012, value: "1234567.5万元" },
  Array.from({ length: 12 }, (_, index) => ({ year: 2013 + index, value: `${1334567.5 + index * 250000}万元` })),
);
const actuals = { 2013: "1300000万元", 2014: "1600000万元", 2015: "1834567.4万元" };
const followed = { label: "规模以上高新技术产业增加值", unit: "万元" };

const sizes = [
  { name: "usual", size: {} },
  { name: "narrow", size: { width: 400 } },
  { name: "wide", size: { width: 1200 } },
  { name: "flat", size: { width: 720, height: 300 } },
  { name: "English", size: { locale: "en" } },
] as const;
type Size = (typeof sizes)[number]["size"];

const charts: Readonly<Record<string, (size: Size) => Chart>> = {
  ranking: (size) => rankingChart(of2017, { ...size, class: "A" }),
  "ranking of five": (size) => rankingChart(few, { ...size, class: "A" }),
  radar: (size) => radarChart(of2017, "area0003", size),
  path: (size) => pathChart(path, actuals, { ...size, ...followed }),
  "lost points": (size) => lostPointsChart(of2017, "area0003", size),
  "lost points of 26 items": (size) => lostPointsChart(wide, "area0003", size),
  "heat map": (size) => heatMapChart(of2017, { ...size, class: "A" }),
  "heat map of 26 items": (size) => heatMapChart(wide, { ...size, class: "A" }),
  "rank bump": (size) => rankBumpChart([of2015, of2016, of2017], { ...size, class: "A" }),
  "rank bump of ten years": (size) =>
    rankBumpChart(
      Array.from({ length: 10 }, (_, index) => manyAreas(12, 4, `${2010 + index}`)),
      { ...size, class: "A" },
    ),
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const args = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [...args.split(" "), "--disable-component-update", "--disable-sync"],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
});
afterAll(() => browser.close());

interface Measured {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

// As text, since the types of pages are not among those of the tests.
const MEASURE = `(() => {
  const picture = document.querySelector("svg");
  const corner = picture.getBoundingClientRect();
  return [...picture.querySelectorAll("text")].map((each) => {
    const { left, top, right, bottom } = each.getBoundingClientRect();
    return {
      text: each.textContent,
      left: left - corner.left,
      top: top - corner.top,
      right: right - corner.left,
      bottom: bottom - corner.top,
    };
  });
})()`;

/** Where the texts of a picture lie, by its left upper corner. */
async function textsOf(svg: string): Promise<readonly Measured[]> {
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  return page.evaluate<readonly Measured[]>(MEASURE);
}

describe.each(sizes)("$name charts", ({ name, size }) => {
  it.each(Object.entries(charts))("%s: all labels inside, none over another", async (what, make) => {
    const chart = make(size);
    const texts = await textsOf(chartSvg(chart));
    if (process.env["SHOW"]) {
      await page.locator("svg").screenshot({ path: `${process.env["SHOW"]}/${what.replaceAll(" ", "-")}-${name}.png` });
    }
    expect(texts.length).toBeGreaterThan(3);
    const outside = texts.filter(
      ({ left, top, right, bottom }) => left < 0 || top < 0 || right > chart.width || bottom > chart.height,
    );
    expect(outside, "outside the picture").toEqual([]);
    const over = texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter((other) => overlaps(one, other))
        .map((other) => `${one.text} | ${other.text}`),
    );
    expect(over, "one over another").toEqual([]);
  });
});

/** Whether two boxes share more than a hair. A line's box is higher than its letters, or wider where it is turned: a fifth is free. */
function overlaps(one: Measured, other: Measured): boolean {
  const free = (size: (box: Measured) => number): number => Math.min(size(one), size(other), 16) * 0.2;
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > free(({ left, right }) => right - left) &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > free(({ top, bottom }) => bottom - top)
  );
}
