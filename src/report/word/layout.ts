import {
  AlignmentType,
  Footer,
  type IStylesOptions,
  PageNumber,
  Paragraph,
  SimpleField,
  type Table,
  TextRun,
} from "docx";
import type { Locale } from "../../error/index.js";
import { imageOf } from "./image.js";
import { FIFTH, FOURTH, FREE, LINES, SECOND, THIRD } from "./page.js";
import { type TableColumn, tableOf } from "./table.js";
import { textRun } from "./textRun.js";
import type { WordFonts, WordPicture } from "./wordOptions.js";

/** Who lays text out: paragraphs, numbered tables and pictures of one document. */
export interface Layout {
  readonly title: (text: string) => Paragraph;
  readonly heading: (text: string, options?: { readonly newPage: boolean }) => Paragraph;
  readonly subheading: (text: string) => Paragraph;
  readonly text: (text: string) => Paragraph;
  /** A line without indent, such as 主送. */
  readonly line: (text: string) => Paragraph;
  readonly signature: (text: string) => Paragraph;
  readonly table: (
    caption: string,
    columns: readonly TableColumn[],
    rows: readonly (readonly string[])[],
  ) => readonly Block[];
  readonly picture: (picture: WordPicture) => readonly Block[];
}

export type Block = Paragraph | Table;

/** The styles of the document's text. */
export function stylesOf(fonts: WordFonts): IStylesOptions {
  const family = (eastAsia: string) => ({ ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia });
  return {
    default: {
      document: { run: { font: family(fonts.body), size: THIRD }, paragraph: { spacing: LINES } },
      title: {
        run: { font: family(fonts.title), size: SECOND, bold: false, color: "000000" },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...LINES, line: 640, after: 560 } },
      },
      heading1: {
        run: { font: family(fonts.heading), size: THIRD, bold: false, color: "000000" },
        paragraph: { indent: { firstLineChars: 200, firstLine: 640 }, keepNext: true, spacing: LINES },
      },
      heading2: {
        run: { font: family(fonts.subheading), size: THIRD, bold: false, color: "000000" },
        paragraph: { indent: { firstLineChars: 200, firstLine: 640 }, keepNext: true, spacing: LINES },
      },
      caption: {
        run: { font: family(fonts.heading), size: FIFTH + 3, bold: false, italics: false, color: "000000" },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...FREE, before: 120, after: 60 } },
      },
    },
  };
}

/** The page number between dashes: at the right of odd pages, at the left of even ones. */
export function footerOf(fonts: WordFonts, side: "left" | "right"): Footer {
  const font = { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia: "宋体" };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: side === "left" ? { left: 280 } : { right: 280 },
        spacing: FREE,
        children: [new TextRun({ font, size: FOURTH, children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}

/** A layout that counts the tables and pictures of its document. */
export function layoutOf(locale: Locale, fonts: WordFonts): Layout {
  let [tables, pictures] = [0, 0];
  const caption = (kind: "table" | "figure", count: number, text: string, keepNext: boolean): Paragraph => {
    const word = locale === "zh" ? { table: "表", figure: "图" }[kind] : { table: "Table ", figure: "Figure " }[kind];
    const field = new SimpleField(`SEQ ${word.trim()} \\* ARABIC`, `${count}`);
    return new Paragraph({
      style: "Caption",
      keepNext,
      children: [textRun(word), field, textRun(locale === "zh" ? `  ${text}` : `. ${text}`)],
    });
  };
  const indented = { firstLineChars: 200, firstLine: 640 };
  return {
    title: (text) => new Paragraph({ heading: "Title", children: [textRun(text)] }),
    heading: (text, { newPage } = { newPage: false }) =>
      new Paragraph({ heading: "Heading1", pageBreakBefore: newPage, children: [textRun(text)] }),
    subheading: (text) => new Paragraph({ heading: "Heading2", children: [textRun(text)] }),
    text: (text) => new Paragraph({ indent: indented, children: [textRun(text)] }),
    line: (text) => new Paragraph({ children: [textRun(text)] }),
    signature: (text) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepLines: true,
        indent: { right: 640 },
        children: [textRun(text)],
      }),
    table: (title, columns, rows) => {
      tables += 1;
      return [caption("table", tables, title, true), tableOf(fonts, columns, rows), new Paragraph({ spacing: FREE })];
    },
    picture: (picture) => {
      pictures += 1;
      const image = new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { ...FREE, before: 120 },
        children: [imageOf(picture, pictures)],
      });
      return [image, caption("figure", pictures, picture.title, false)];
    },
  };
}
