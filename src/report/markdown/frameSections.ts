import type { Locale } from "../../error/index.js";
import type {
  RankingRow,
  RankingSummary,
  ReportFrame,
  ReportMethod,
  ReportProblem,
  ReportRanking,
  ReportSource,
} from "../model.js";
import type { ReportSection, SectionOptions } from "../renderOptions.js";
import {
  citedNotes,
  detailText,
  listText,
  measureText,
  overviewText,
  placeText,
  rankingColumns,
  wordsOf,
} from "../words.js";
import { INDENT } from "./areaSection.js";
import { blocks, type Column, heading, picture, plain, table } from "./text.js";

/** A section with its heading and what stands in it. */
export function section(
  id: ReportSection,
  frame: ReportFrame,
  options: SectionOptions,
  content: readonly (string | null)[],
): string {
  return blocks([sectionHead(id, frame, options), ...content]);
}

/** A section up to its content. */
export function sectionHead(id: ReportSection, { locale }: ReportFrame, options: SectionOptions): string {
  return blocks([heading(options.level ?? 2, wordsOf(locale)(id)), picture(id, options)]);
}

/** So many names stand in a cell. */
const MOST_NAMES = 12;

function names(all: readonly string[], locale: Locale): string {
  if (all.length <= MOST_NAMES) return plain(listText(all, locale));
  const shown = plain(listText(all.slice(0, MOST_NAMES), locale));
  return locale === "zh" ? `${shown}等${all.length}个` : `${shown} and others, ${all.length} in all`;
}

export function overview(frame: ReportFrame, options: SectionOptions): string {
  const { locale } = frame;
  const word = wordsOf(locale);
  const { rankings } = frame.overview;
  const grades: Column<RankingSummary> = {
    label: word("grades"),
    cell: (ranking) =>
      plain(
        listText(
          ranking.grades.map(({ label, areas }) => `${label} ${areas}`),
          locale,
        ),
      ),
  };
  const columns: readonly Column<RankingSummary>[] = [
    { label: word("class"), cell: ({ label }) => plain(label) },
    { label: word("assessed"), numeric: true, cell: ({ areas }) => String(areas) },
    { label: word("ranked"), numeric: true, cell: ({ ranked }) => String(ranked) },
    { label: word("first"), cell: ({ first }) => names(first, locale) },
    { label: word("highest"), numeric: true, cell: ({ highest }) => plain(highest?.text ?? "") },
    { label: word("lowest"), numeric: true, cell: ({ lowest }) => plain(lowest?.text ?? "") },
    ...(rankings.some((ranking) => ranking.grades.length > 0) ? [grades] : []),
  ];
  return section("overview", frame, options, [`${plain(overviewText(frame))}\n`, table(columns, rankings)]);
}

export function ranking(
  { locale }: Pick<ReportFrame, "locale">,
  list: ReportRanking,
  options: SectionOptions = {},
): string {
  const { id, label, parts, rows } = list;
  const word = wordsOf(locale);
  const has = rankingColumns(list);
  const columns: readonly (Column<RankingRow> & { readonly isShown?: boolean })[] = [
    { label: word("rank"), numeric: true, cell: ({ rank }) => String(rank ?? "–") },
    { label: word("area"), cell: (row) => plain(row.label) },
    { label: word("total"), numeric: true, cell: ({ total }) => plain(total.text) },
    { label: word("class"), isShown: has.classes, cell: (row) => plain(row.class) },
    { label: word("grade"), isShown: has.grades, cell: ({ grade }) => plain(grade?.label ?? "") },
    { label: word("change"), isShown: has.changes, cell: ({ change }) => plain(change?.text ?? "") },
    ...parts.map((part, index) => ({
      label: part.label,
      numeric: true,
      cell: (row: RankingRow) => plain(row.parts[index]?.text ?? ""),
    })),
    { label: word("note"), isShown: has.notes, cell: (row) => noteOf(row, locale) },
  ];
  const shown = columns.filter(({ isShown = true }) => isShown);
  return blocks([heading((options.level ?? 2) + 1, label), picture(`ranking:${id}`, options), table(shown, rows)]);
}

function noteOf({ tiedWith, unranked, rank }: RankingRow, locale: Locale): string {
  if (rank === null) return plain(placeText(null, 0, unranked, locale));
  if (tiedWith.length === 0) return "";
  return locale === "zh" ? `与${names(tiedWith, locale)}并列` : `tied with ${names(tiedWith, locale)}`;
}

export function methodology(frame: ReportFrame, options: SectionOptions): string {
  const { locale } = frame;
  const word = wordsOf(locale);
  const columns: readonly Column<ReportMethod>[] = [
    {
      label: word("item"),
      cell: ({ label, kind, depth }) =>
        INDENT.repeat(depth) + (kind === "block" ? `**${plain(label)}**` : plain(label)),
    },
    { label: word("itemPoints"), cell: ({ points }) => plain(points) },
    { label: word("rule"), cell: ({ formula }) => plain(formula) },
    {
      label: word("indicator"),
      cell: ({ indicator }) =>
        indicator === null ? "" : plain(`${indicator.formula} (${detailText(indicator, locale)})`),
    },
    { label: word("citation"), cell: ({ citation }) => plain(citation ?? "") },
  ];
  const notes = citedNotes(frame).map(
    ({ label, lines }) => `**${plain(label)}**\n\n${lines.map((line) => `- ${plain(line)}\n`).join("")}`,
  );
  return section("methodology", frame, options, [table(columns, frame.methodology.items), ...notes]);
}

export function sources(frame: ReportFrame, options: SectionOptions): string {
  const { locale } = frame;
  const word = wordsOf(locale);
  const columns: readonly Column<ReportSource>[] = [
    { label: word("source"), cell: ({ source }) => plain(source ?? word("noSource")) },
    {
      label: word("figure"),
      cell: ({ measures }) =>
        plain(
          listText(
            measures.map((each) => measureText(each, locale)),
            locale,
          ),
        ),
    },
    { label: word("figures"), numeric: true, cell: ({ figures }) => String(figures) },
  ];
  return section("sources", frame, options, [table(columns, frame.sources)]);
}

export function problems(frame: ReportFrame, options: SectionOptions): string {
  const { locale } = frame;
  const word = wordsOf(locale);
  if (frame.problems.length === 0) return section("problems", frame, options, [`${word("noProblems")}\n`]);
  const columns: readonly Column<ReportProblem>[] = [
    { label: word("subject"), cell: ({ subject }) => plain(subject) },
    { label: word("cause"), cell: ({ reason }) => plain(reason) },
    { label: word("done"), cell: ({ done }) => plain(done ?? "") },
    { label: word("who"), cell: ({ areas }) => names(areas, locale) },
  ];
  return section("problems", frame, options, [table(columns, frame.problems)]);
}
