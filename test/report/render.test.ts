import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "@fast-check/vitest";
import {
  htmlSections,
  lazyReport,
  markdownSections,
  REPORT_SECTIONS,
  type ReportSection,
  renderReport,
  renderReportInParts,
  reportModel,
} from "kaohe/report";
import { lexer } from "marked";
import { describe, expect, it } from "vitest";
import { wenzhou } from "../../examples/wenzhou-2017.js";
import { hostileTexts, worded } from "./arbitrary.js";
import { regions } from "./regions.js";

const LOCALES = ["zh", "en"] as const;
const { CI, UPDATE_GOLDEN } = process.env;

/** Reports in which users have written nothing but letters. */
const PLAIN = { html: plainReports("html"), markdown: plainReports("markdown") };

function plainReports(format: "html" | "markdown") {
  const of = (locale: "zh" | "en"): string => renderReport(worded("x"), { format, locale });
  return { zh: of("zh"), en: of("en") };
}

/** The tags of a page without what stands in quotes, and the text between them. */
function tagsOf(page: string): { readonly tags: readonly string[]; readonly texts: readonly string[] } {
  const style = /<style>[\s\S]*?<\/style>/;
  const plain = page.replace(style, "<style></style>").replace(/="[^"]*"/g, "");
  const tag = /<[^<>]*>/g;
  return { tags: plain.match(tag) ?? [], texts: plain.split(tag) };
}

/** A token of Markdown, as far as it is looked at. */
interface Piece {
  readonly type?: string | undefined;
  readonly raw?: string | undefined;
  readonly depth?: number | undefined;
  readonly align?: readonly (string | null)[] | undefined;
  readonly tokens?: readonly Piece[] | undefined;
  readonly header?: readonly Piece[] | undefined;
  readonly rows?: readonly (readonly Piece[])[] | undefined;
  readonly items?: readonly Piece[] | undefined;
}

/** What a Markdown text is made of, without the text itself. */
function shapeOf(markdown: string): readonly unknown[] {
  const pieces: readonly Piece[] = [...lexer(markdown)];
  return pieces.filter(({ type }) => type !== "space").map(shape);
}

function shape({ type = "", raw = "", depth, align, tokens = [], header = [], rows = [], items = [] }: Piece): unknown {
  if (type === "html") return raw.replace(/<summary>.*<\/summary>/, "").trim();
  if (type === "code") return type;
  return [type, depth, align, inline(tokens), header.map(cell), rows.map((row) => row.map(cell)), items.map(shape)];
}

const cell = ({ tokens = [] }: Piece): readonly string[] => inline(tokens);

/** What stands in a line beside text. Escaped signs are text. */
function inline(tokens: readonly Piece[]): readonly string[] {
  const kinds = tokens.flatMap(({ type = "", tokens: inside = [] }) => {
    return type === "text" || type === "escape" ? inline(inside) : [type];
  });
  return [...new Set(kinds)];
}

describe("renderReport", () => {
  test.prop([hostileTexts], { numRuns: 25 })(
    "text of users never becomes a tag or leaves its quotes in HTML",
    (text) => {
      const result = worded(text);
      for (const locale of LOCALES) {
        const page = tagsOf(renderReport(result, { format: "html", locale }));
        expect(page.tags).toEqual(tagsOf(PLAIN.html[locale]).tags);
        for (const between of page.texts) expect(between).not.toMatch(/[<>]/);
      }
    },
  );

  test.prop([hostileTexts], { numRuns: 25 })(
    "text of users never becomes a cell, a line, a link or a tag in Markdown",
    (text) => {
      const result = worded(text);
      for (const locale of LOCALES) {
        const page = renderReport(result, { format: "markdown", locale });
        expect(shapeOf(page)).toEqual(shapeOf(PLAIN.markdown[locale]));
      }
    },
  );

  it.each(["html", "markdown"] as const)("%s prints every rank and total of a result", (format) => {
    const result = wenzhou();
    const text = renderReport(result, { format, locale: "zh" });
    for (const { area, rank, total } of [...result.ranking("A"), ...result.ranking("B")]) {
      const digits = total.kind === "value" ? Number(total.exact).toFixed(2) : "";
      const row =
        format === "html"
          ? text.split("<tr>").find((each) => each.includes(`>${area}</a>`))
          : text.split("\n").find((each) => each.startsWith(`| ${rank} | ${area} |`));
      expect(row).toContain(digits);
      expect(row).toContain(String(rank));
    }
  });

  it.each(["html", "markdown"] as const)("%s is its parts, in the order that is asked for", (format) => {
    const options = { format, locale: "zh", sections: ["problems", "areas", "overview"] } as const;
    const all = [...renderReportInParts(wenzhou(), options)];
    expect(renderReport(wenzhou(), options)).toBe(all.join(""));
    // A piece for each area, one for each other section, and the ends.
    expect(all).toHaveLength(11 + 6);
    const model = reportModel(wenzhou(), options);
    const sections = format === "html" ? htmlSections : markdownSections;
    for (const section of options.sections) expect(all.join("")).toContain(sections[section](model, options));
  });

  it("writes addresses and names of users so that Markdown links none, and keeps a sign at the end of a heading", () => {
    const page = renderReport(worded("见 https://x.cn www.y.cn me@z.cn @user #"), { format: "markdown", locale: "zh" });
    expect(page).toContain("# 见 https&#58;//x.cn www&#46;y.cn me&#64;z.cn &#64;user \\#");
    const told = page.replace(/```[\s\S]*?```|<summary>.*/g, "");
    expect(told).not.toMatch(/:\/\/|www\.|@/);
  });

  it("puts pictures where they are asked for, as they are", () => {
    const asked: string[] = [];
    const pictures = (place: string): string | undefined => {
      asked.push(place);
      return place === "ranking:B" ? "<svg><title>B</title></svg>" : undefined;
    };
    const page = renderReport(wenzhou(), { format: "html", locale: "zh", pictures });
    expect(page).toContain('<figure class="picture"><svg><title>B</title></svg></figure>');
    expect(asked).toEqual(expect.arrayContaining([...REPORT_SECTIONS, "ranking:A", "area:永嘉县"]));
    const markdown = renderReport(wenzhou(), {
      format: "markdown",
      locale: "zh",
      pictures: { "ranking:B": "![B类](b.svg)", overview: "![概况](o.svg)" },
    });
    expect(markdown).toContain("### B类\n\n![B类](b.svg)\n\n|");
    expect(markdown).toContain("## 概况\n\n![概况](o.svg)\n");
  });

  it("links only to what stands on the same page", () => {
    const page = renderReport(wenzhou(), {
      format: "html",
      locale: "zh",
      areas: ["永嘉县"],
      sections: ["rankings", "areas"],
    });
    const names = ["永嘉县", "rankings", "areas", "main"].map(
      (id) => `#${id === "永嘉县" ? encodeURIComponent(`area-${id}`) : id}`,
    );
    expect([...new Set([...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href))].sort()).toEqual(names.sort());
    expect(renderReport(wenzhou(), { format: "html", locale: "zh", sections: ["overview"] })).not.toContain("ranking-");
  });

  it("gives every element an id of its own, to which links lead", () => {
    const page = renderReport(regions(), { format: "html", locale: "zh" });
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, href = ""] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(decodeURIComponent(href));
  });

  it("sets what is said of a score apart from its item", () => {
    const page = renderReport(regions(), { format: "markdown", locale: "en" });
    expect(page).toContain("共有项 (missing");
  });

  it("sections stand under the headings of another page", () => {
    const { frame } = lazyReport(wenzhou(), { locale: "en" });
    expect(htmlSections.overview(frame, { level: 4 })).toContain('<h4 id="overview-title">Overview</h4>');
    expect(markdownSections.rankings(frame, { level: 3 })).toContain("### Rankings\n\n#### class A\n");
  });

  it("makes the page of an area only when it comes to it", () => {
    const parts = renderReportInParts(wenzhou(), {
      format: "markdown",
      locale: "zh",
      sections: ["areas"] satisfies ReportSection[],
      areas: ["永嘉县", "无此县"],
    });
    expect(parts.next().value).toContain("# 规上工业R&D考核");
    parts.next();
    expect(parts.next().value).toContain("### 永嘉县");
    expect(() => parts.next()).toThrow(expect.objectContaining({ code: "assessment.unknown-area" }));
  });

  it("Markdown of one county is the golden one", () => {
    const golden = "test/golden/report/wenzhou-2017.md";
    const text = renderReport(wenzhou(), { format: "markdown", locale: "zh", areas: ["永嘉县"] });
    const update = UPDATE_GOLDEN === "1" && (CI === undefined || CI === "" || CI === "false");
    if (update) writeFileSync(golden, text);
    expect(existsSync(golden), `${golden} is missing`).toBe(true);
    expect(text).toBe(readFileSync(golden, "utf8"));
  });
});
