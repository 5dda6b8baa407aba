import type { ExplanationLines } from "../../interpret/index.js";
import { type PicturePlace, pictureAt, type SectionOptions } from "../renderOptions.js";
import { html, type Markup, type Piece, trusted } from "./markup.js";

/** A column of a table: its head, what stands in it for a row, and whether these are numbers. */
export interface Column<T> {
  readonly label: string;
  readonly numeric?: boolean;
  /** Whether it says what the row is of; the first column does, where none is told to. */
  readonly names?: boolean;
  readonly cell: (row: T) => Piece;
}

/** What a table has beside its columns. */
export interface TableOptions<T> {
  /** Whether a heading above says the same as the caption, which then is only read out. */
  readonly isTitled?: boolean;
  readonly classOf?: (row: T) => string;
  /** What stands under a row in all of its width. */
  readonly below?: (row: T) => Markup | null;
}

/** A table that scrolls inside itself where the screen is narrow. */
export function table<T>(
  caption: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  { isTitled = false, classOf: nameOf = () => "", below = () => null }: TableOptions<T> = {},
): Markup {
  const head = Math.max(
    0,
    columns.findIndex(({ names }) => names === true),
  );
  const heads = columns.map(
    ({ label, numeric = false }) => html`<th scope="col"${classOf(numeric ? "n" : "")}>${label}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map(({ numeric = false, cell }, index) => {
      const type = classOf(numeric ? "n" : "");
      return index === head ? html`<th scope="row"${type}>${cell(row)}</th>` : html`<td${type}>${cell(row)}</td>`;
    });
    const more = below(row);
    const under = more === null ? null : html`<tr class="below"><td colspan="${columns.length}">${more}</td></tr>\n`;
    return html`<tr${classOf(nameOf(row))}>${cells}</tr>\n${under}`;
  });
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption${classOf(isTitled ? "heard" : "")}>${caption}</caption>
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
  return `${kind}-${id.replace(UNFIT, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}`;
}

/** What no id holds or no page keeps, and the sign that these are written with. */
const UNFIT = /[\s%\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A link to an element of the same page; its text alone where there is no such element. */
export function linkTo(kind: "area" | "ranking", id: string, text: string, isThere: boolean): Piece {
  return isThere ? html`<a href="${addressOf(kind, id)}">${text}</a>` : text;
}

/** The address of an element of the same page. */
function addressOf(kind: "area" | "ranking", id: string): string {
  return `#${encodeURIComponent(idOf(kind, id))}`;
}
