import { type IRunOptions, TextRun } from "docx";
import { xmlText } from "../xmlText.js";

/** Text of a document, whatever its characters. */
export function textRun(text: string, style: Omit<IRunOptions, "text"> = {}): TextRun {
  return new TextRun({ ...style, text: xmlText(text) });
}
