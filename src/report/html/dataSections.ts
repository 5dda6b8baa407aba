import type { ReportFrame, ReportProblem, ReportSource } from "../model.js";
import type { SectionOptions } from "../renderOptions.js";
import { measureText, wordsOf } from "../words.js";
import { html, type Markup } from "./markup.js";
import { type Column, table } from "./parts.js";
import { names, section } from "./section.js";

/** Where figures were printed. */
export function sources(frame: ReportFrame, options: SectionOptions): Markup {
  const { locale } = frame;
  const word = wordsOf(locale);
  const columns: readonly Column<ReportSource>[] = [
    { label: word("source"), cell: ({ source }) => source ?? word("noSource") },
    {
      label: word("figure"),
      cell: ({ measures }) =>
        measures.map((each, index) => html`${index === 0 ? null : html`<br>`}${measureText(each, locale)}`),
    },
    { label: word("figures"), numeric: true, cell: ({ figures }) => figures },
  ];
  return section("sources", frame, options, table(word("sources"), columns, frame.sources, { isTitled: true }));
}

/** What is wrong with data. */
export function problems(frame: ReportFrame, options: SectionOptions): Markup {
  const { locale } = frame;
  const word = wordsOf(locale);
  if (frame.problems.length === 0) return section("problems", frame, options, html`<p>${word("noProblems")}</p>\n`);
  const columns: readonly Column<ReportProblem>[] = [
    { label: word("subject"), cell: ({ subject }) => subject },
    { label: word("cause"), cell: ({ reason }) => reason },
    { label: word("done"), cell: ({ done }) => done ?? "" },
    { label: word("who"), cell: ({ areas }) => names(areas, locale) },
  ];
  return section("problems", frame, options, table(word("problems"), columns, frame.problems, { isTitled: true }));
}
