import type { ReportFrame, ReportMethod } from "../model.js";
import type { SectionOptions } from "../renderOptions.js";
import { citedNotes, detailText, wordsOf } from "../words.js";
import { html, type Markup } from "./markup.js";
import { type Column, table } from "./parts.js";
import { section } from "./section.js";

/** How points come about. */
export function methodology(frame: ReportFrame, options: SectionOptions): Markup {
  const { locale } = frame;
  const word = wordsOf(locale);
  const colon = locale === "zh" ? ":" : ": ";
  const columns: readonly Column<ReportMethod>[] = [
    { label: word("item"), cell: ({ label }) => label },
    { label: word("itemPoints"), cell: ({ points }) => points },
    {
      label: word("rule"),
      cell: ({ formula, citation }) =>
        html`${formula}${citation === null ? null : html`<br><small>${word("citation")}${colon}${citation}</small>`}`,
    },
    {
      label: word("indicator"),
      cell: ({ indicator }) =>
        indicator === null ? "" : html`${indicator.formula}<br><small>${detailText(indicator, locale)}</small>`,
    },
  ];
  const list = table(word("methodology"), columns, frame.methodology.items, {
    isTitled: true,
    classOf: ({ kind, depth }) => `${kind === "block" ? "block " : ""}d${Math.min(depth, 4)}`,
  });
  const notes = citedNotes(frame).map(
    ({ label, lines }) => html`<dt>${label}</dt>\n${lines.map((line) => html`<dd>${line}</dd>\n`)}`,
  );
  return section("methodology", frame, options, html`${list}<dl class="notes">\n${notes}</dl>\n`);
}
