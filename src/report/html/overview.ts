import type { ReportFrame } from "../model.js";
import type { SectionOptions } from "../renderOptions.js";
import { listText, overviewText, wordsOf } from "../words.js";
import { html, type Markup } from "./markup.js";
import { addressOf, table } from "./parts.js";
import { names, section } from "./section.js";

/** What the rankings come to. */
export function overview(frame: ReportFrame, options: SectionOptions): Markup {
  const { locale } = frame;
  const { rankings } = frame.overview;
  const word = wordsOf(locale);
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
  const rows = rankings.map(({ id, label, areas: size, ranked: placed, first, highest, lowest, grades }) => ({
    cells: [
      html`<a href="${addressOf("ranking", id)}">${label}</a>`,
      size,
      placed,
      names(first, locale),
      highest?.text ?? "",
      lowest?.text ?? "",
      ...(graded
        ? [
            listText(
              grades.map((grade) => `${grade.label} ${grade.areas}`),
              locale,
            ),
          ]
        : []),
    ],
  }));
  return section(
    "overview",
    frame,
    options,
    html`<p>${overviewText(frame)}</p>
${table(word("overview"), columns, rows)}`,
  );
}
