// Reports in a real Chromium: nothing is asked for, nothing runs, nothing sticks out, and axe-core finds nothing serious.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { renderReport } from "kaohe/report";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wenzhou } from "../../examples/wenzhou-2017.js";
import { kaoji2013 } from "../../examples/wenzhou-kaoji-2013.js";
import { worded } from "../report/arbitrary.js";

const HOSTILE = "<script>alert(1)</script>";
const REPORTS = {
  "wenzhou-2017": () => renderReport(wenzhou(), { format: "html", locale: "zh" }),
  "wenzhou-2017 in English": () => renderReport(wenzhou(), { format: "html", locale: "en" }),
  "wenzhou-kaoji-2013": () => renderReport(kaoji2013(), { format: "html", locale: "zh" }),
  hostile: () => renderReport(worded(HOSTILE), { format: "html", locale: "zh" }),
} as const;
type Name = keyof typeof REPORTS;
const NAMES = ["wenzhou-2017", "wenzhou-2017 in English", "wenzhou-kaoji-2013", "hostile"] as const satisfies Name[];

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let folder = "";
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kaohe-report-"));
  for (const name of NAMES) writeFileSync(fileOf(name), REPORTS[name]());
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
      ...["--disable-background-networking", "--disable-component-update"],
    ],
  });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const fileOf = (name: Name): string => path.join(folder, `${name.replaceAll(" ", "-")}.html`);

interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly faults: readonly string[];
}

async function open(name: Name, width: number, colorScheme: "light" | "dark"): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
  const requests: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(fileOf(name)).href);
  return { page, requests, faults };
}

describe.each(NAMES)("the report %s", (name) => {
  it.each([
    [360, "light"],
    [360, "dark"],
    [1280, "light"],
    [1280, "dark"],
  ] as const)("at %i px, %s: asks for nothing, has no fault, and nothing sticks out", async (width, scheme) => {
    const { page, requests, faults } = await open(name, width, scheme);
    await page.evaluate(`document.querySelectorAll("details").forEach((each) => { each.open = true; })`);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(requests).toEqual([pathToFileURL(fileOf(name)).href]);
    // What does not fit scrolls inside its own table.
    const outside = `[...document.querySelectorAll("body *")].filter((each) =>
      !each.closest(".scroll, .skip") && each.getBoundingClientRect().right > ${width} + 1).map((each) => each.outerHTML.slice(0, 80))`;
    expect(await page.evaluate(outside)).toEqual([]);
    await page.evaluate(axe);
    const found: unknown = await page.evaluate(
      `axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 120)))`,
    );
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("prints on A4, with where each number comes from", async () => {
    const { page } = await open(name, 1280, "light");
    await page.emulateMedia({ media: "print" });
    const isOpen = await page.evaluate(`document.querySelector(".why").getBoundingClientRect().height > 0`);
    expect(isOpen).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    // 210 × 297 mm in points, as the page's own style asks.
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await page.close();
  });

  it("has headings in order, links that lead somewhere, and a language", async () => {
    const { page } = await open(name, 1280, "light");
    const levels: unknown = await page.evaluate(
      `[...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName[1]))`,
    );
    const steps = Array.isArray(levels)
      ? levels.map((level, index) => Number(level) - Number(levels[index - 1] ?? 0))
      : [];
    expect(steps.length).toBeGreaterThan(5);
    expect(Math.max(...steps)).toBe(1);
    const lost = `[...document.querySelectorAll("a")].map((each) => each.getAttribute("href")).filter((href) =>
      !document.getElementById(decodeURIComponent(href.slice(1))))`;
    expect(await page.evaluate(lost)).toEqual([]);
    expect(await page.evaluate("document.documentElement.lang")).toBe(name.endsWith("English") ? "en" : "zh-CN");
    await page.close();
  });
});

describe("a county named as a script", () => {
  it("stays text, in its ranking, its page and its link", async () => {
    const { page } = await open("hostile", 1280, "light");
    expect(await page.evaluate(`document.querySelectorAll("script").length`)).toBe(0);
    expect(await page.evaluate(`document.querySelector(".area h3").textContent`)).toBe(HOSTILE);
    await page.click(".ranking tbody a");
    expect(await page.evaluate(`document.querySelector(":target h3").textContent`)).toBe(HOSTILE);
    await page.close();
  });
});
