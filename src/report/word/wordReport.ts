import { Document, Packer, Paragraph } from "docx";
import type { ReportModel } from "../model.js";
import { xmlText } from "../xmlText.js";
import { annexOf } from "./annex.js";
import { escaped, fontsOf, fontTableXml } from "./fonts.js";
import { footerOf, layoutOf, stylesOf } from "./layout.js";
import { PAGE } from "./page.js";
import { sectionsOf } from "./sections.js";
import { withoutDates } from "./withoutDates.js";
import type { WordOptions } from "./wordOptions.js";

/**
 * 考核通报: the report as a Word document in the layout of offices: A4, the margins, fonts, lines and page numbers of GB/T 9704-2012,
 * tables and pictures numbered, heads of tables repeated on every page.
 *
 * All texts are those of the report, so numbers, reasons and verdicts read as in HTML and Markdown. Sections: overview, rankings, points by
 * item, targets, problems; the areas as an annex. A report without targets has no section for them. The same report gives the same
 * bytes. Fonts are named, not embedded; substitutes stand in the document's table of fonts.
 *
 * @returns the bytes of a .docx file
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
 * const { reportModel } = await import("kaohe/report");
 * const bytes = await wordReport(reportModel(result, { locale: "zh" }));
 * String.fromCharCode(...bytes.slice(0, 2))   //=> "PK"
 */
export async function wordReport(model: ReportModel, options: WordOptions = {}): Promise<Uint8Array> {
  const fonts = fontsOf(options.fonts);
  const layout = layoutOf(model.locale, fonts);
  const writing = { model, layout, pictures: options.pictures ?? {} };
  const { to, signed } = options;
  const text = sectionsOf(writing);
  const annex = annexOf(writing);
  const document = new Document({
    title: xmlText(model.title),
    styles: stylesOf(fonts),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: footerOf(fonts, "right"), even: footerOf(fonts, "left") },
        children: [
          layout.title(model.title),
          ...(to === undefined ? [] : [layout.line(to)]),
          ...text,
          ...(signed === undefined
            ? []
            : [new Paragraph({ keepNext: true }), layout.signature(signed.by), layout.signature(signed.on)]),
          ...annex,
        ],
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(document, undefined, [
    { path: "word/fontTable.xml", data: fontTableXml(fonts) },
    { path: "docProps/core.xml", data: coreXml(model.title) },
  ]);
  return withoutDates(new Uint8Array(bytes));
}

/** The properties of the document without the time at which it was made. */
function coreXml(title: string): string {
  const namespaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`;
}
