import { xmlText } from "../xmlText.js";

/** Text that is HTML already. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text, which is escaped, and markup, which is not. */
export type Piece = string | number | Markup | null | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that stands for itself, between tags and in quoted attributes. Characters that no HTML may hold are left out. */
export function escaped(text: string): string {
  return xmlText(text)
    .replace(UNFIT, "")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** XML may hold these. */
const UNFIT = /[\u007f-\u009f]/g;

/** HTML whose pieces are escaped unless they are markup, so that nobody's text becomes a tag. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { markup: strings.map((text, index) => text + written(pieces[index] ?? null)).join("") };
}

function written(piece: Piece): string {
  if (piece === null) return "";
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  return "markup" in piece ? piece.markup : piece.map(written).join("");
}

/** Text that the caller vouches for. */
export function trusted(markup: string): Markup {
  return { markup };
}
