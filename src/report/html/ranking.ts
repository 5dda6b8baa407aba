import type { Locale } from "../../error/index.js";
import type { ReportFrame, ReportRanking } from "../model.js";
import type { SectionOptions } from "../renderOptions.js";
import { placeText, wordsOf } from "../words.js";
import { html, type Markup, type Piece } from "./markup.js";
import { addressOf, type Column, heading, idOf, picture, type Row, table } from "./parts.js";
import { names } from "./section.js";

/** A ranking as a table. */
export function ranking(
  { locale }: Pick<ReportFrame, "locale">,
  { id, label, parts, rows }: ReportRanking,
  options: SectionOptions = {},
): Markup {
  const word = wordsOf(locale);
  const has = (some: (row: ReportRanking["rows"][number]) => boolean): boolean => rows.some(some);
  const severalClasses = new Set(rows.map((row) => row.class)).size > 1;
  const graded = has((row) => row.grade !== null);
  const compared = has((row) => row.change !== null);
  const noted = has((row) => row.tiedWith.length > 0 || row.unranked !== null);
  const columns: Column[] = [
    { label: word("rank"), numeric: true },
    { label: word("area") },
    { label: word("total"), numeric: true },
    ...(severalClasses ? [{ label: word("class") }] : []),
    ...(graded ? [{ label: word("grade") }] : []),
    ...(compared ? [{ label: word("change") }] : []),
    ...parts.map((part) => ({ label: part.label, numeric: true })),
    ...(noted ? [{ label: word("note") }] : []),
  ];
  const body = rows.map(
    (row): Row => ({
      head: 1,
      cells: [
        row.rank ?? "–",
        html`<a href="${addressOf("area", row.id)}">${row.label}</a>`,
        html`<b>${row.total.text}</b>`,
        ...(severalClasses ? [row.class] : []),
        ...(graded ? [row.grade?.label ?? ""] : []),
        ...(compared ? [row.change?.text ?? ""] : []),
        ...row.parts.map(({ text }) => text),
        ...(noted ? [noteOf(row, locale)] : []),
      ],
    }),
  );
  return html`<section class="ranking">
${heading((options.level ?? 2) + 1, label, idOf("ranking", id))}${picture(`ranking:${id}`, options)}${table(
  locale === "zh" ? `${label}排名` : `Ranking: ${label}`,
  columns,
  body,
)}</section>
`;
}

function noteOf({ tiedWith, unranked, rank }: ReportRanking["rows"][number], locale: Locale): Piece {
  if (rank === null) return placeText(null, 0, unranked, locale);
  if (tiedWith.length === 0) return "";
  return locale === "zh" ? html`与${names(tiedWith, locale)}并列` : html`tied with ${names(tiedWith, locale)}`;
}
