import { test } from "@fast-check/vitest";
import { rankingChart } from "kaohe/charts";
import { type ReportModel, reportModel } from "kaohe/report";
import { chartSvg } from "kaohe/svg";
import { wordReport } from "kaohe/word";
import { describe, expect, it } from "vitest";
import { wenzhou } from "../../../examples/wenzhou-2017.js";
import { assessedByHand, handedCases } from "../../arbitrary/handed.js";
import { UNFIT, worded } from "../arbitrary.js";
import { manyAreas } from "../charts/manyAreas.js";
import { unzipped } from "./unzipped.js";

/** The text of each cell of a document's tables, row by row. */
function rowsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const xml = unzipped(bytes).get("word/document.xml") ?? "";
  return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
  );
}

function textOf(xml: string): string {
  const pieces = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text);
  return pieces
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

const model = (locale: "zh" | "en" = "zh"): ReportModel => reportModel(wenzhou(), { locale, explanations: false });

describe("wordReport", () => {
  test.prop([handedCases], { numRuns: 8 })(
    "every rank and total of the report stands in a table, and every item of every area",
    async (given) => {
      const report = reportModel(assessedByHand(given), { locale: "zh", explanations: false });
      const rows = rowsOf(await wordReport(report));
      for (const { rows: ranked } of report.rankings) {
        for (const { rank, label, total } of ranked) {
          expect(rows.some((row) => row[0] === `${rank ?? "—"}` && row[1] === label && row[2] === total.text)).toBe(
            true,
          );
        }
      }
      for (const { items } of report.areas) {
        for (const { label, value, full, earned, lost, depth } of items) {
          const wanted = [`${"\u3000".repeat(depth)}${label}`, value?.text ?? "", full.text, earned.text, lost.text];
          expect(rows.some((row) => wanted.every((text, index) => row[index] === text))).toBe(true);
        }
      }
    },
  );

  it("gives the same bytes in every run", async () => {
    const first = await wordReport(model());
    expect(Buffer.compare(Buffer.from(await wordReport(model())), Buffer.from(first))).toBe(0);
  });

  it("is laid out as GB/T 9704 asks: A4, 37 35 28 26 mm, 28 points, pages numbered at the outer foot", async () => {
    const files = unzipped(await wordReport(model()));
    const xml = files.get("word/document.xml") ?? "";
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    for (const margin of ['w:top="2098"', 'w:bottom="1984"', 'w:left="1587"', 'w:right="1474"']) {
      expect(xml).toContain(margin);
    }
    const styles = files.get("word/styles.xml") ?? "";
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styles).toContain('w:eastAsia="方正小标宋简体"');
    expect(styles).toMatch(/w:line="560"[^>]*w:lineRule="exact"/);
    expect(files.get("word/settings.xml")).toContain("<w:evenAndOddHeaders");
    const feet = [...files].flatMap(([name, foot]) => (name.includes("footer") && name.endsWith(".xml") ? [foot] : []));
    expect(feet.map((foot) => /<w:jc w:val="(\w+)"/.exec(foot)?.[1]).sort()).toEqual(["left", "right"]);
    expect(files.get("word/fontTable.xml")).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong');
  });

  it("numbers tables and pictures, and repeats the heads of tables", async () => {
    const result = wenzhou();
    const chart = rankingChart(result, { class: "B" });
    const picture = { ...chart, type: "svg", data: chartSvg(chart) } as const;
    const files = unzipped(await wordReport(model(), { pictures: { "ranking:B": picture } }));
    const xml = files.get("word/document.xml") ?? "";
    const captions = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*w:val="Caption".*?<\/w:p>/gs)].map(([each]) =>
      textOf(each),
    );
    expect(captions.slice(0, 5)).toEqual([
      "表1  总体情况",
      "表2  A类得分与名次",
      "表3  B类得分与名次",
      "图1  2017年B类得分与排名",
      "表4  A类各项得分",
    ]);
    expect(xml.match(/<w:tblHeader/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length);
    expect([...files.keys()].filter((name) => name.endsWith(".svg"))).toHaveLength(1);
    expect(xml).toContain('descr="2017年B类得分与排名"');
  });

  it("numbers its sections, and says to whom it goes and who issues it", async () => {
    const signed = { by: "温州市科学技术局", on: "2018年3月1日" };
    const xml = unzipped(await wordReport(model(), { to: "各县(市、区):", signed })).get("word/document.xml") ?? "";
    const headings = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*w:val="Heading1".*?<\/w:p>/gs)].map(([each]) =>
      textOf(each),
    );
    expect(headings).toEqual([
      "一、总体情况",
      "二、分类排名",
      "三、各项得分",
      "四、目标完成",
      "五、存在问题",
      "附件:各考核对象得分明细",
    ]);
    for (const text of ["各县(市、区):", signed.by, signed.on]) expect(textOf(xml)).toContain(text);
  });

  it("holds no character that XML does not know", async () => {
    const report = reportModel(worded(`甲${UNFIT}乙`), { locale: "zh", explanations: false });
    const signed = { by: UNFIT, on: `二〇一八${UNFIT}年` };
    const files = unzipped(await wordReport(report, { to: UNFIT, signed, fonts: { body: `仿${UNFIT}宋` } }));
    for (const [name, xml] of files) {
      for (const sign of UNFIT) expect(xml.includes(sign), `${name} ${sign.charCodeAt(0)}`).toBe(false);
    }
    expect(files.get("docProps/core.xml")).toContain("<dc:title>甲乙");
    expect(files.get("word/styles.xml")).toContain('w:eastAsia="仿宋"');
    expect(textOf(files.get("word/document.xml") ?? "")).toContain("二〇一八年");
  });

  it("says which classes have too many items for a table, and where their points stand", async () => {
    const told = async (locale: "zh" | "en", areas?: readonly string[]): Promise<string> => {
      const wide = reportModel(manyAreas(3, 9), { locale, explanations: false, ...(areas && { areas }) });
      return textOf(unzipped(await wordReport(wide)).get("word/document.xml") ?? "");
    };
    expect(await told("zh")).toContain("三、各项得分A类不列各项得分表(项目超过8项时不列),逐项得分见附件。四、");
    expect(await told("en", [])).toContain(
      "3. Points by itemNo table of points by item for class A: there is one for up to 8 items.4. ",
    );
  });

  it("tells of an adjustment what it acts on and where it comes from", async () => {
    const xml = unzipped(await wordReport(reportModel(worded("x"), { locale: "zh", explanations: false })));
    expect(textOf(xml.get("word/document.xml") ?? "")).toContain("x,加分,1.00分,作用于:总分,x,来源:x");
  });

  it("leaves user text as text", async () => {
    const report = reportModel(manyAreas(9, 3), { locale: "en", title: "<w:p/> & co", explanations: false });
    const files = unzipped(await wordReport(report));
    const xml = files.get("word/document.xml") ?? "";
    expect(xml).not.toContain("<script");
    expect(textOf(xml)).toContain("<script>alert(1)</script>");
    expect(files.get("docProps/core.xml")).toContain("<dc:title>&lt;w:p/> &amp; co</dc:title>");
  });
});
