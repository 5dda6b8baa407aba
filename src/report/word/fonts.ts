import { xmlText } from "../xmlText.js";
import type { WordFonts } from "./wordOptions.js";

/** The fonts of official documents (GB/T 9704-2012), and the one for digits. */
const OFFICE_FONTS: WordFonts = {
  title: "方正小标宋简体",
  heading: "黑体",
  subheading: "楷体_GB2312",
  body: "仿宋_GB2312",
  latin: "Times New Roman",
};

/** The fonts of a document, by names that it can hold. */
export function fontsOf(asked: Partial<WordFonts> = {}): WordFonts {
  const { title, heading, subheading, body, latin } = { ...OFFICE_FONTS, ...asked };
  return {
    title: xmlText(title),
    heading: xmlText(heading),
    subheading: xmlText(subheading),
    body: xmlText(body),
    latin: xmlText(latin),
  };
}

/** What stands in for a font where it is not installed, nearest first. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  方正小标宋简体: "宋体,SimSun,Noto Serif CJK SC",
  黑体: "SimHei,Noto Sans CJK SC",
  楷体_GB2312: "楷体,KaiTi,STKaiti",
  仿宋_GB2312: "仿宋,FangSong,STFangsong,Noto Serif CJK SC",
};

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The table of fonts of a document, which names substitutes. */
export function fontTableXml(fonts: WordFonts): string {
  const entries = [...new Set(Object.values(fonts))].map((name: string) => {
    const substitutes = Object.hasOwn(SUBSTITUTES, name) ? `<w:altName w:val="${SUBSTITUTES[name] ?? ""}"/>` : "";
    return `<w:font w:name="${escaped(name)}">${substitutes}</w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">${entries.join("")}</w:fonts>`;
}

/** A text as it stands in XML. */
export function escaped(text: string): string {
  return xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
