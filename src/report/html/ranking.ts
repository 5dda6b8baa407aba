import type { Locale } from "../../error/index.js";
import type { RankingRow, ReportFrame, ReportRanking } from "../model.js";
import { type SectionOptions, standsThere } from "../renderOptions.js";
import { placeText, rankingColumns, wordsOf } from "../words.js";
import { html, type Markup, type Piece } from "./markup.js";
import { type Column, heading, idOf, linkTo, picture, table } from "./parts.js";
import { names } from "./section.js";

/** A ranking as a table. */
export function ranking(
  { locale, pages }: Pick<ReportFrame, "locale" | "pages">,
  list: ReportRanking,
  options: SectionOptions = {},
): Markup {
  const { id, label, parts, rows } = list;
  const word = wordsOf(locale);
  const linked = new Set(standsThere("areas", options) ? pages : []);
  const has = rankingColumns(list);
  const columns: readonly (Column<RankingRow> & { readonly isShown?: boolean })[] = [
    { label: word("rank"), numeric: true, cell: ({ rank }) => rank ?? "–" },
    {
      label: word("area"),
      names: true,
      cell: (row) => linkTo("area", row.id, row.label, linked.has(row.id)),
    },
    { label: word("total"), numeric: true, cell: ({ total }) => html`<b>${total.text}</b>` },
    { label: word("class"), isShown: has.classes, cell: (row) => row.class },
    { label: word("grade"), isShown: has.grades, cell: ({ grade }) => grade?.label ?? "" },
    { label: word("change"), isShown: has.changes, cell: ({ change }) => change?.text ?? "" },
    ...parts.map((part, index) => ({
      label: part.label,
      numeric: true,
      cell: (row: RankingRow) => row.parts[index]?.text ?? "",
    })),
    { label: word("note"), isShown: has.notes, cell: (row) => noteOf(row, locale) },
  ];
  const shown = columns.filter(({ isShown = true }) => isShown);
  const caption = locale === "zh" ? `${label}排名` : `Ranking: ${label}`;
  return html`<section class="ranking">
${heading((options.level ?? 2) + 1, label, idOf("ranking", id))}${picture(`ranking:${id}`, options)}${table(caption, shown, rows, { isTitled: true })}</section>
`;
}

function noteOf({ tiedWith, unranked, rank }: RankingRow, locale: Locale): Piece {
  if (rank === null) return placeText(null, 0, unranked, locale);
  if (tiedWith.length === 0) return "";
  return locale === "zh" ? html`与${names(tiedWith, locale)}并列` : html`tied with ${names(tiedWith, locale)}`;
}
