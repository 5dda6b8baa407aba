import type { ExplanationLines } from "../../interpret/index.js";
import { type PicturePlace, pictureAt, type SectionOptions } from "../renderOptions.js";
import { html, type Markup, type Piece, trusted } from "./markup.js";

/** A column of a table: its head, and whether numbers stand in it. */
export interface Column {
  readonly label: string;
  readonly numeric?: boolean;
}

/** A cell of a column, or the head of its row. */
export interface Row {
  readonly cells: readonly Piece[];
  /** Which cell says what the row is of. */
  readonly head?: number;
  readonly className?: string;
  /** What stands under the row in all of its width. */
  readonly below?: Markup | null;
}

/** A table that scrolls inside itself where the screen is narrow. */
export function table(caption: string, columns: readonly Column[], rows: readonly Row[]): Markup {
  const heads = columns.map(
    ({ label, numeric = false }) => html`<th scope="col"${classOf(numeric ? "n" : "")}>${label}</th>`,
  );
  const body = rows.map(({ cells, head = 0, className = "", below = null }) => {
    const shown = cells.map((cell, index) => {
      const numeric = classOf(columns[index]?.numeric === true ? "n" : "");
      return index === head ? html`<th scope="row"${numeric}>${cell}</th>` : html`<td${numeric}>${cell}</td>`;
    });
    const more = below === null ? null : html`<tr class="below"><td colspan="${columns.length}">${below}</td></tr>\n`;
    return html`<tr${classOf(className)}>${shown}</tr>\n${more}`;
  });
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${body}</tbody>
</table></div>
`;
}

function classOf(name: string): Piece {
  return name === "" ? null : html` class="${name}"`;
}

/** A heading of a level from 1 to 6. */
export function heading(level: number, text: string, id?: string): Markup {
  const tag = trusted(`h${Math.min(Math.max(level, 1), 6)}`);
  return html`<${tag}${id === undefined ? null : html` id="${id}"`}>${text}</${tag}>\n`;
}

/** What is folded until somebody asks for it. */
export function folded(summary: string, content: Markup): Markup {
  return html`<details><summary>${summary}</summary>${content}</details>\n`;
}

/** An explanation as a list in a list. */
export function explanationList(explanation: readonly ExplanationLines[]): Markup {
  const pieces: Markup[] = [];
  let level = -1;
  for (const { depth, lines } of explanation) {
    // What is told deeper is told inside the item before it.
    const own = Math.min(depth, level + 1);
    if (own > level) pieces.push(trusted("<ul>"));
    else pieces.push(trusted(`</li>${"</ul></li>".repeat(level - own)}`));
    level = own;
    const [first = "", ...more] = lines;
    pieces.push(html`<li><span>${first}</span>${more.map((line) => html`<span>${line}</span>`)}`);
  }
  if (level >= 0) pieces.push(trusted(`</li>${"</ul></li>".repeat(level)}</ul>`));
  return html`<div class="why">${pieces}</div>`;
}

/** How much of a whole, drawn. The number stands beside it, so it is not read out. */
export function bar(share: number | null): Markup | null {
  if (share === null) return null;
  const width = Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="4"/><rect class="fill" width="${width}" height="4"/></svg>`;
}

/** The picture that the caller hands in for a place. */
export function picture(place: PicturePlace, { pictures }: SectionOptions): Markup | null {
  const found = pictureAt(place, pictures);
  return found === undefined ? null : html`<figure class="picture">${trusted(found)}</figure>\n`;
}

/** The id of an element for an area or a ranking; a link to it is `#` and `anchor` in a URL. */
export function idOf(kind: "area" | "ranking", id: string): string {
  return `${kind}-${id.replace(/[\s%]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}

/** The address of an element of the same page. */
export function addressOf(kind: "area" | "ranking", id: string): string {
  return `#${encodeURIComponent(idOf(kind, id).replace(/\p{Surrogate}/gu, "\ufffd"))}`;
}
