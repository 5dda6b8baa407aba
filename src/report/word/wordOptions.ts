import type { PicturePlace } from "../renderOptions.js";

/** A picture for a document: PNG bytes, or SVG text with PNG bytes for programs that do not show SVG. Width and height in pixels. */
export type WordPicture = {
  readonly width: number;
  readonly height: number;
  /** What stands below the picture, and is read out in its place. */
  readonly title: string;
} & (
  | { readonly type: "png"; readonly data: Uint8Array }
  | { readonly type: "svg"; readonly data: string; readonly fallback?: Uint8Array }
);

/** The fonts of a document, by the names that Word knows. */
export interface WordFonts {
  readonly title: string;
  readonly heading: string;
  readonly subheading: string;
  readonly body: string;
  /** Page numbers and table text in Latin letters and digits. */
  readonly latin: string;
}

/** What a document says beside the report, and how it looks. */
export interface WordOptions {
  /** 主送: to whom it goes, above the text. */
  readonly to?: string;
  /** Who issues it and when, below the text. */
  readonly signed?: { readonly by: string; readonly on: string };
  /** Pictures by their place: a section, `ranking:B`, `area:永嘉县`. */
  readonly pictures?: Readonly<Partial<Record<PicturePlace, WordPicture>>>;
  /** Those of offices when left out; a machine without them shows its nearest ones. */
  readonly fonts?: Partial<WordFonts>;
}
