import { Document, Packer, Paragraph } from "docx";
import type { ReportModel } from "../model.js";
import { escaped, fontTableXml, OFFICE_FONTS } from "./fonts.js";
import { footerOf, layoutOf, PAGE, stylesOf } from "./layout.js";
import { annexOf, sectionsOf } from "./sections.js";
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
 * // writeFileSync("report.docx", await wordReport(reportModel(result, { locale: "zh", explanations: false })))
 */
export async function wordReport(model: ReportModel, options: WordOptions = {}): Promise<Uint8Array> {
  const fonts = { ...OFFICE_FONTS, ...options.fonts };
  const layout = layoutOf(model.locale, fonts);
  const writing = { model, layout, pictures: options.pictures ?? {} };
  const { to, signed } = options;
  const text = sectionsOf(writing);
  const annex = annexOf(writing);
  const document = new Document({
    title: model.title,
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
