import type { RankingSummary, ReportFrame } from "../model.js";
import { type SectionOptions, standsThere } from "../renderOptions.js";
import { listText, overviewText, wordsOf } from "../words.js";
import { html, type Markup } from "./markup.js";
import { type Column, linkTo, table } from "./parts.js";
import { names, section } from "./section.js";

/** What the rankings come to. */
export function overview(frame: ReportFrame, options: SectionOptions): Markup {
  const { locale } = frame;
  const { rankings } = frame.overview;
  const word = wordsOf(locale);
  const isLinked = standsThere("rankings", options);
  const grades: Column<RankingSummary> = {
    label: word("grades"),
    cell: (ranking) =>
      listText(
        ranking.grades.map(({ label, areas }) => `${label} ${areas}`),
        locale,
      ),
  };
  const columns: readonly Column<RankingSummary>[] = [
    { label: word("class"), cell: ({ id, label }) => linkTo("ranking", id, label, isLinked) },
    { label: word("assessed"), numeric: true, cell: ({ areas }) => areas },
    { label: word("ranked"), numeric: true, cell: ({ ranked }) => ranked },
    { label: word("first"), cell: ({ first }) => names(first, locale) },
    { label: word("highest"), numeric: true, cell: ({ highest }) => highest?.text ?? "" },
    { label: word("lowest"), numeric: true, cell: ({ lowest }) => lowest?.text ?? "" },
    ...(rankings.some((ranking) => ranking.grades.length > 0) ? [grades] : []),
  ];
  const list = table(word("overview"), columns, rankings, { isTitled: true });
  return section("overview", frame, options, html`<p>${overviewText(frame)}</p>\n${list}`);
}
