// LibreOffice opens what is written for Word: every page is there, with its numbers.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { rankingChart } from "kaohe/charts";
import { reportModel } from "kaohe/report";
import { chartSvg } from "kaohe/svg";
import { type WordPicture, wordReport } from "kaohe/word";
import { afterAll, describe, expect, it } from "vitest";
import { wenzhou } from "../../examples/wenzhou-2017.js";
import { manyAreas } from "../report/charts/manyAreas.js";

const folder = mkdtempSync(path.join(path.resolve(process.env["SHOW"] ?? tmpdir()), "kaohe-word-"));
afterAll(() => {
  if (process.env["SHOW"] === undefined) rmSync(folder, { recursive: true, force: true });
});

/** The text of a document's pages, by way of LibreOffice and a PDF. */
function pagesOf(name: string, bytes: Uint8Array): readonly string[] {
  const file = path.join(folder, `${name}.docx`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
    stdio: "pipe",
    timeout: 120_000,
  });
  const pdf = path.join(folder, `${name}.pdf`);
  expect(existsSync(pdf)).toBe(true);
  return execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
}

describe("wordReport in LibreOffice", () => {
  it("opens with every rank and total, a number at the foot of every page", async () => {
    const result = wenzhou();
    const chart = rankingChart(result, { class: "B" });
    const picture: WordPicture = { ...chart, type: "svg", data: chartSvg(chart) };
    const model = reportModel(result, { locale: "zh", explanations: false });
    const pages = pagesOf("wenzhou", await wordReport(model, { pictures: { "ranking:B": picture } }));
    const all = pages.join("\n");
    for (const { rows } of model.rankings) {
      for (const { label, total } of rows) expect(all).toMatch(new RegExp(`${label}\\s+${total.text}`));
    }
    expect(pages.map((page, index) => new RegExp(`—\\s*${index + 1}\\s*—`).test(page))).toEqual(pages.map(() => true));
  });

  it("opens with long names, and repeats the head of a table that runs on", async () => {
    const model = reportModel(manyAreas(60, 8), { locale: "zh", areas: [], explanations: false });
    const pages = pagesOf("many", await wordReport(model));
    expect(pages.filter((page) => /名次\s+考核对象\s+总分/.test(page)).length).toBeGreaterThan(1);
    expect(pages.join("").replaceAll(/\s/g, "")).toContain("<script>alert(1)</script>");
  });
});
