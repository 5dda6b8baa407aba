import type { Locale } from "../../error/index.js";
import type { RankingRow, ReportArea, ReportFrame, ReportModel, ReportRanking } from "../model.js";
import type { ReportSection, SectionOptions } from "../renderOptions.js";
import { listText, measureText, overviewText, placeText, wordsOf } from "../words.js";
import { areaSection } from "./areaSection.js";
import { blocks, heading, picture, plain, table } from "./text.js";

function section(
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

function overview(frame: ReportFrame, options: SectionOptions): string {
  const { locale } = frame;
  const word = wordsOf(locale);
  const { rankings } = frame.overview;
  const graded = rankings.some(({ grades }) => grades.length > 0);
  const columns = [
    { label: word("class") },
    { label: word("assessed"), numeric: true },
    { label: word("ranked"), numeric: true },
    { label: word("first") },
    { label: word("highest"), numeric: true },
    { label: word("lowest"), numeric: true },
    ...(graded ? [{ label: word("grades") }] : []),
  ];
  const rows = rankings.map(({ label, areas, ranked, first, highest, lowest, grades }) => [
    plain(label),
    String(areas),
    String(ranked),
    names(first, locale),
    plain(highest?.text ?? ""),
    plain(lowest?.text ?? ""),
    ...(graded
      ? [
          plain(
            listText(
              grades.map((grade) => `${grade.label} ${grade.areas}`),
              locale,
            ),
          ),
        ]
      : []),
  ]);
  return section("overview", frame, options, [`${plain(overviewText(frame))}\n`, table(columns, rows)]);
}

function ranking(
  { locale }: Pick<ReportFrame, "locale">,
  { id, label, parts, rows }: ReportRanking,
  options: SectionOptions = {},
): string {
  const word = wordsOf(locale);
  const severalClasses = new Set(rows.map((row) => row.class)).size > 1;
  const graded = rows.some((row) => row.grade !== null);
  const compared = rows.some((row) => row.change !== null);
  const noted = rows.some((row) => row.tiedWith.length > 0 || row.unranked !== null);
  const columns = [
    { label: word("rank"), numeric: true },
    { label: word("area") },
    { label: word("total"), numeric: true },
    ...(severalClasses ? [{ label: word("class") }] : []),
    ...(graded ? [{ label: word("grade") }] : []),
    ...(compared ? [{ label: word("change") }] : []),
    ...parts.map((part) => ({ label: part.label, numeric: true })),
    ...(noted ? [{ label: word("note") }] : []),
  ];
  const body = rows.map((row) => [
    String(row.rank ?? "–"),
    plain(row.label),
    plain(row.total.text),
    ...(severalClasses ? [plain(row.class)] : []),
    ...(graded ? [plain(row.grade?.label ?? "")] : []),
    ...(compared ? [plain(row.change?.text ?? "")] : []),
    ...row.parts.map(({ text }) => plain(text)),
    ...(noted ? [noteOf(row, locale)] : []),
  ]);
  return blocks([heading((options.level ?? 2) + 1, label), picture(`ranking:${id}`, options), table(columns, body)]);
}

function noteOf({ tiedWith, unranked, rank }: RankingRow, locale: Locale): string {
  if (rank === null) return plain(placeText(null, 0, unranked, locale));
  if (tiedWith.length === 0) return "";
  return locale === "zh" ? `与${names(tiedWith, locale)}并列` : `tied with ${names(tiedWith, locale)}`;
}

function methodology(frame: ReportFrame, options: SectionOptions): string {
  const { locale } = frame;
  const { items, notes, citations } = frame.methodology;
  const word = wordsOf(locale);
  const columns = (["item", "itemPoints", "rule", "indicator", "citation"] as const).map((label) => ({
    label: word(label),
  }));
  const rows = items.map(({ label, kind, depth, points, formula, indicator, citation }) => [
    "　".repeat(depth) + (kind === "block" ? `**${plain(label)}**` : plain(label)),
    plain(points),
    plain(formula),
    indicator === null
      ? ""
      : plain(
          `${indicator.label} = ${indicator.formula} (${[indicator.unit, indicator.direction].filter((text) => text !== "").join(", ")})`,
        ),
    plain(citation ?? ""),
  ]);
  const all = citations.length === 0 ? notes : [{ label: word("citations"), lines: citations }, ...notes];
  const lines = all.map(
    ({ label, lines }) => `**${plain(label)}**\n\n${lines.map((line) => `- ${plain(line)}\n`).join("")}`,
  );
  return section("methodology", frame, options, [table(columns, rows), ...lines]);
}

function sources(frame: ReportFrame, options: SectionOptions): string {
  const { locale } = frame;
  const word = wordsOf(locale);
  const columns = [{ label: word("source") }, { label: word("figure") }, { label: word("figures"), numeric: true }];
  const rows = frame.sources.map(({ source, measures, figures }) => [
    plain(source ?? word("noSource")),
    plain(
      listText(
        measures.map(({ label, periods }) => measureText(label, periods, locale)),
        locale,
      ),
    ),
    String(figures),
  ]);
  return section("sources", frame, options, [table(columns, rows)]);
}

function problems(frame: ReportFrame, options: SectionOptions): string {
  const { locale } = frame;
  const word = wordsOf(locale);
  if (frame.problems.length === 0) return section("problems", frame, options, [`${word("noProblems")}\n`]);
  const columns = (["subject", "cause", "done", "who"] as const).map((label) => ({ label: word(label) }));
  const rows = frame.problems.map(({ subject, reason, done, areas }) => [
    plain(subject),
    plain(reason),
    plain(done ?? ""),
    names(areas, locale),
  ]);
  return section("problems", frame, options, [table(columns, rows)]);
}

/**
 * The sections of a report in Markdown (GitHub's, with tables), each from the model to a string that another document may hold. Text of
 * users stays text: no sign of it makes a cell, a link or a tag.
 */
export const markdownSections = {
  overview: (frame: ReportFrame, options: SectionOptions = {}): string => overview(frame, options),
  rankings: (frame: ReportFrame, options: SectionOptions = {}): string =>
    section(
      "rankings",
      frame,
      options,
      frame.rankings.map((each) => ranking(frame, each, options)),
    ),
  /** One ranking alone. */
  ranking,
  areas: (model: ReportModel, options: SectionOptions = {}): string =>
    section(
      "areas",
      model,
      options,
      model.areas.map((each) => areaSection(model, each, options)),
    ),
  /** One area alone. */
  area: (frame: Pick<ReportFrame, "locale">, area: ReportArea, options: SectionOptions = {}): string =>
    areaSection(frame, area, options),
  methodology: (frame: ReportFrame, options: SectionOptions = {}): string => methodology(frame, options),
  sources: (frame: ReportFrame, options: SectionOptions = {}): string => sources(frame, options),
  problems: (frame: ReportFrame, options: SectionOptions = {}): string => problems(frame, options),
} as const;
