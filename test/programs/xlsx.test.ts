import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { longForm, readCsv, writeCsv } from "kaohe/csv";
import { readXlsx, writeXlsx } from "kaohe/xlsx";
import { readSheet } from "read-excel-file/universal";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Observation, panel } from "../../src/data/index.js";
import { measures, valuesIn } from "../exchange/written.js";

const folder = mkdtempSync(path.join(tmpdir(), "kaohe-xlsx-"));

/** Lets LibreOffice turn a file into another kind. */
function converted(file: string, kind: string, filter: string, ...more: readonly string[]): Uint8Array {
  const out = path.join(folder, "out");
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const rule = `${kind}:${filter}`;
  execFileSync("soffice", [profile, "--headless", ...more, "--convert-to", rule, "--outdir", out, file], {
    stdio: "pipe",
  });
  return readFileSync(path.join(out, `${path.basename(file, path.extname(file))}.${kind}`));
}

/** CSV in UTF-8 with what the cells hold, not how they are shown. */
const AS_HELD = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false";

const nasty = ["=1+1", "=cmd|'/C calc'!A0", "+甲", "-乙", "@SUM(A1)", "'丙", "0123", "1e5", "2017-09", "永嘉县"];
const areas = nasty.map((id) => ({ id }));
const observations: readonly Observation[] = nasty.flatMap((area, place): readonly Observation[] => [
  { area, measure: "rd", period: "2017", value: `${place - 3}.${place}0`, source: area, status: "revised" },
  { area, measure: "land", period: "2017-01..09", value: `${place}12345678901234567890` },
  { area, measure: "share", period: "2017", value: null, reason: "withheld", mark: "*" },
]);
const given = panel({ areas, measures, observations });

describe("LibreOffice", () => {
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("finds in a workbook what the panel says, and saves it so that it reads back", async () => {
    const file = path.join(folder, "long.xlsx");
    writeFileSync(file, await writeXlsx(given, { form: "long" }));
    const options = { measures, ...longForm("zh") };
    // What it exports has no guard: text that looks like a formula stands there as the text that it is.
    const exported = new TextDecoder().decode(converted(file, "csv", AS_HELD));
    for (const area of nasty) expect(exported.split("\n").filter((line) => line.startsWith(area))).toHaveLength(3);
    expect(valuesIn(readCsv(exported, options).observations)).toEqual(valuesIn(observations));
    const saved = await readXlsx(converted(file, "xlsx", "Calc MS Excel 2007 XML"), options);
    expect(valuesIn(saved.observations)).toEqual(valuesIn(observations));
  });

  it("takes every text of a CSV file for text, and every figure for a number", async () => {
    const file = path.join(folder, "csv.csv");
    writeFileSync(file, writeCsv(given, { form: "long" }));
    const bytes = converted(file, "xlsx", "Calc MS Excel 2007 XML", "--infilter=CSV:44,34,76,1");
    const sheet = unzipSync(bytes)["xl/worksheets/sheet1.xml"];
    expect(strFromU8(sheet ?? new Uint8Array())).not.toMatch(/<f[ >]/);
    const [, ...rows] = await readSheet(bytes.slice().buffer);
    const formulas = nasty.filter((area) => /^[=+@-]/.test(area));
    const first = rows.map(([area]) => area);
    for (const area of formulas) expect(first.filter((cell) => cell === `'${area}`)).toHaveLength(3);
    const figures = rows.filter(([, measure]) => measure === "rd").map((cells) => cells[3]);
    expect(figures).toEqual(nasty.map((_, place) => Number(`${place - 3}.${place}0`)));
  });
});
