import type { Locale } from "../../error/index.js";
import type { ReportFrame } from "../model.js";
import type { ReportSection, SectionOptions } from "../renderOptions.js";
import { listText, wordsOf } from "../words.js";
import { html, type Markup, type Piece, trusted } from "./markup.js";
import { folded, heading, picture } from "./parts.js";

/** A section with its heading and what stands in it. */
export function section(id: ReportSection, frame: ReportFrame, options: SectionOptions, content: Piece): Markup {
  return html`${sectionHead(id, frame, options)}${content}${SECTION_END}`;
}

/** A section up to its content. */
export function sectionHead(id: ReportSection, { locale }: ReportFrame, options: SectionOptions): Markup {
  const title = wordsOf(locale)(id);
  return html`<section id="${id}" aria-labelledby="${id}-title">
${heading(options.level ?? 2, title, `${id}-title`)}${picture(id, options)}`;
}

export const SECTION_END: Markup = /* @__PURE__ */ trusted("</section>\n");

/** So many names stand in a cell; more are folded. */
const MOST_NAMES = 12;

/** Names in a row; many of them folded behind their number. */
export function names(all: readonly string[], locale: Locale): Piece {
  if (all.length <= MOST_NAMES) return listText(all, locale);
  const counted = locale === "zh" ? `${all.length}个` : `${all.length} areas`;
  return folded(counted, html`${listText(all, locale)}`);
}
