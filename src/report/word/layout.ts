import {
  AlignmentType,
  BorderStyle,
  Footer,
  ImageRun,
  type IStylesOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Locale } from "../../error/index.js";
import type { WordFonts, WordPicture } from "./wordOptions.js";

/** Twips in a millimetre. */
const MILLIMETRE = 1440 / 25.4;
const millimetres = (size: number): number => Math.round(size * MILLIMETRE);

/** A4 with the margins of official documents: text of 156 by 225 millimetres. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    header: millimetres(15),
    // The number stands 7 millimetres below the text.
    footer: millimetres(22),
  },
} as const;

const TEXT_WIDTH = millimetres(156);
const TEXT_PIXELS = Math.floor((156 / 25.4) * 96);
/** Sizes in half points: 二号, 三号, 四号, 五号. */
const [SECOND, THIRD, FOURTH, FIFTH] = [44, 32, 28, 21];
/** 28 points, exactly: 22 lines on a page. */
const LINES = { line: 560, lineRule: LineRuleType.EXACT } as const;
/** Pictures and tables take the height that they need. */
const FREE = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } as const;

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

/** A column: its head, its share of the width, and where its text stands. */
export interface TableColumn {
  readonly head: string;
  readonly share: number;
  readonly align?: "left" | "center" | "right";
}

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
      children: [new TextRun(word), field, new TextRun(locale === "zh" ? `  ${text}` : `. ${text}`)],
    });
  };
  const indented = { firstLineChars: 200, firstLine: 640 };
  return {
    title: (text) => new Paragraph({ heading: "Title", children: [new TextRun(text)] }),
    heading: (text, { newPage } = { newPage: false }) =>
      new Paragraph({ heading: "Heading1", pageBreakBefore: newPage, children: [new TextRun(text)] }),
    subheading: (text) => new Paragraph({ heading: "Heading2", children: [new TextRun(text)] }),
    text: (text) => new Paragraph({ indent: indented, children: [new TextRun(text)] }),
    line: (text) => new Paragraph({ children: [new TextRun(text)] }),
    signature: (text) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepLines: true,
        indent: { right: 640 },
        children: [new TextRun(text)],
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

/** So many rows are kept on one page. */
const MOST_TOGETHER = 14;

function tableOf(fonts: WordFonts, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / shares));
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  // A short table stays on one page.
  const together = rows.length <= MOST_TOGETHER;
  const row = (texts: readonly string[], isHead: boolean, isLast: boolean): TableRow =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: columns.map(
        ({ align = "center" }, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                keepNext: isHead || (together && !isLast),
                alignment: isHead ? AlignmentType.CENTER : align,
                spacing: FREE,
                children: [
                  new TextRun({
                    text: texts[index] ?? "",
                    size: FIFTH,
                    ...(isHead && { font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: fonts.heading } }),
                  }),
                ],
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      row(
        columns.map(({ head }) => head),
        true,
        false,
      ),
      ...rows.map((texts, index) => row(texts, false, index === rows.length - 1)),
    ],
  });
}

/** One transparent point, for programs without SVG where no other picture was handed in. */
const BLANK =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP4zwAAAgEBAKEeXHUAAAAASUVORK5CYII=";

/** The picture, no wider than the text. */
function imageOf(picture: WordPicture, place: number): ImageRun {
  const scale = Math.min(1, TEXT_PIXELS / picture.width);
  const shared = {
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: `${place}`, description: picture.title, title: picture.title, id: `${place}` },
  };
  if (picture.type === "png") return new ImageRun({ type: "png", data: picture.data, ...shared });
  const fallback = { type: "png", data: picture.fallback ?? BLANK } as const;
  return new ImageRun({ type: "svg", data: new TextEncoder().encode(picture.data), fallback, ...shared });
}
