import type { ReportFrame } from "../model.js";
import type { SectionOptions } from "../renderOptions.js";
import { measureText, type Word, wordsOf } from "../words.js";
import { html, type Markup } from "./markup.js";
import { type Column, type Row, table } from "./parts.js";
import { names, section } from "./section.js";

/** Where figures were printed. */
export function sources(frame: ReportFrame, options: SectionOptions): Markup {
  const { locale } = frame;
  const word = wordsOf(locale);
  const columns: Column[] = [
    { label: word("source") },
    { label: word("figure") },
    { label: word("figures"), numeric: true },
  ];
  const rows = frame.sources.map(
    ({ source, measures, figures }): Row => ({
      cells: [
        source ?? word("noSource"),
        measures.map(
          ({ label, periods }, index) => html`${index === 0 ? null : html`<br>`}${measureText(label, periods, locale)}`,
        ),
        figures,
      ],
    }),
  );
  return section("sources", frame, options, table(word("sources"), columns, rows));
}

/** What is wrong with data. */
export function problems(frame: ReportFrame, options: SectionOptions): Markup {
  const { locale } = frame;
  const word = wordsOf(locale);
  if (frame.problems.length === 0) return section("problems", frame, options, html`<p>${word("noProblems")}</p>\n`);
  const columns = (["subject", "cause", "done", "who"] as const satisfies readonly Word[]).map((label) => ({
    label: word(label),
  }));
  const rows = frame.problems.map(
    ({ subject, reason, done, areas }): Row => ({
      cells: [subject, reason, done ?? "", names(areas, locale)],
    }),
  );
  return section("problems", frame, options, table(word("problems"), columns, rows));
}
