import type { ReportFrame } from "../model.js";
import type { SectionOptions } from "../renderOptions.js";
import { wordsOf } from "../words.js";
import { html, type Markup } from "./markup.js";
import { type Row, table } from "./parts.js";
import { section } from "./section.js";

/** How points come about. */
export function methodology(frame: ReportFrame, options: SectionOptions): Markup {
  const { locale } = frame;
  const { items, notes, citations } = frame.methodology;
  const word = wordsOf(locale);
  const columns = (["item", "itemPoints", "rule", "indicator"] as const).map((label) => ({ label: word(label) }));
  const rows = items.map(
    ({ label, kind, depth, points, formula, indicator, citation, rule }): Row => ({
      className: `${kind === "block" ? "block " : ""}d${Math.min(depth, 4)}`,
      cells: [
        label,
        points,
        html`${formula}${rule === null ? null : html` <code>${rule}</code>`}${citation === null ? null : html`<br><small>${word("citation")}${locale === "zh" ? ":" : ": "}${citation}</small>`}`,
        indicator === null
          ? ""
          : html`${indicator.label === label ? null : html`${indicator.label}<br>`}${indicator.formula}<br><small>${[indicator.unit, indicator.direction].filter((text) => text !== "").join(locale === "zh" ? "," : ", ")}</small>`,
      ],
    }),
  );
  const lines = notes.map(
    (note) => html`<dt>${note.label}</dt>
${note.lines.map((line) => html`<dd>${line}</dd>\n`)}`,
  );
  const cited =
    citations.length === 0
      ? null
      : html`<dt>${word("citations")}</dt>
${citations.map((line) => html`<dd>${line}</dd>\n`)}`;
  return section(
    "methodology",
    frame,
    options,
    html`${table(word("methodology"), columns, rows)}<dl class="notes">
${cited}${lines}</dl>
`,
  );
}
