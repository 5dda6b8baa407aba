import type { Locale } from "../../error/index.js";
import type { ReportArea, ReportFrame, ReportItem } from "../model.js";
import type { SectionOptions } from "../renderOptions.js";
import { factsOf, itemNotes, lossText, wordsOf } from "../words.js";
import { html, type Markup, type Piece } from "./markup.js";
import { bar, type Column, explanationList, folded, heading, idOf, picture, type Row, table } from "./parts.js";

type Frame = Pick<ReportFrame, "locale">;

/** The page of an area: where it stands, what it earned and lost in each item, its targets, and where each number comes from. */
export function areaSection(frame: Frame, area: ReportArea, options: SectionOptions): Markup {
  const { locale } = frame;
  const word = wordsOf(locale);
  const { explanation, grade } = area;
  const level = (options.level ?? 2) + 1;
  return html`<article class="area" id="${idOf("area", area.id)}" aria-label="${area.label}">
${heading(level, area.label)}${facts(area, locale)}${
  grade === null || grade.why === "" ? null : html`<p class="grade">${grade.why}</p>\n`
}${lossLine(area, locale)}${picture(`area:${area.id}`, options)}${itemTable(area, locale)}${targetTable(area, locale)}${adjustmentTable(area, locale)}${
  explanation.total.length === 0 ? null : folded(word("explainTotal"), explanationList(explanation.total))
}${explanation.rank.length === 0 ? null : folded(word("explainRank"), explanationList(explanation.rank))}<p class="back"><a href="#rankings">${word("back")}</a></p>
</article>
`;
}

function facts(area: ReportArea, locale: Locale): Markup {
  const all = factsOf(area, locale).map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>\n`);
  return html`<dl class="facts">
${all}</dl>
`;
}

function lossLine(area: ReportArea, locale: Locale): Markup | null {
  const text = lossText(area, locale);
  return text === null ? null : html`<p>${text}</p>\n`;
}

function itemTable({ items }: ReportArea, locale: Locale): Markup {
  const word = wordsOf(locale);
  const targeted = items.some(({ target }) => target !== null);
  const ranked = items.some(({ rank }) => rank !== null);
  const columns: Column[] = [
    { label: word("item") },
    { label: word("value"), numeric: true },
    ...(targeted ? [{ label: word("target") }] : []),
    { label: word("full"), numeric: true },
    { label: word("earned"), numeric: true },
    { label: word("lost"), numeric: true },
    ...(ranked ? [{ label: word("rank"), numeric: true }] : []),
  ];
  const rows = items.map(
    (item): Row => ({
      className: `${item.kind === "block" ? "block " : ""}d${Math.min(item.depth, 4)}`,
      cells: [
        html`${item.label}${noteOf(item, locale)}`,
        item.value?.text ?? "",
        ...(targeted ? [targetCell(item)] : []),
        item.full.text,
        html`${item.earned.text}${bar(item.share)}`,
        item.lost.text,
        ...(ranked ? [item.rank ?? ""] : []),
      ],
      below: item.explanation.length === 0 ? null : folded(word("explanation"), explanationList(item.explanation)),
    }),
  );
  return table(word("points"), columns, rows);
}

function targetCell({ target }: ReportItem): Piece {
  return target === null
    ? ""
    : html`${target.criterion} <span class="verdict ${target.verdict.kind}">${target.verdict.text}</span>`;
}

function noteOf(item: ReportItem, locale: Locale): Markup | null {
  const notes = itemNotes(item, locale);
  return notes === "" ? null : html`<br><small class="note">${notes}</small>`;
}

function targetTable({ targets }: ReportArea, locale: Locale): Markup | null {
  if (targets.length === 0) return null;
  const word = wordsOf(locale);
  const more = (["strength", "deadline", "responsible", "source"] as const).filter((name) =>
    targets.some((target) => target[name] !== null),
  );
  const columns: Column[] = [
    { label: word("indicator") },
    { label: word("criterion") },
    { label: word("required"), numeric: true },
    { label: word("actual"), numeric: true },
    { label: word("attainment"), numeric: true },
    { label: word("verdict") },
    ...more.map((name) => ({ label: word(name) })),
  ];
  const rows = targets.map(
    (target): Row => ({
      cells: [
        target.label,
        target.criterion,
        target.required.text,
        target.actual.text,
        target.attainment.text,
        html`<span class="verdict ${target.verdict.kind}">${target.verdict.text}</span>`,
        ...more.map((name) => target[name] ?? ""),
      ],
    }),
  );
  return table(word("targets"), columns, rows);
}

function adjustmentTable({ adjustments }: ReportArea, locale: Locale): Markup | null {
  if (adjustments.length === 0) return null;
  const word = wordsOf(locale);
  const columns: Column[] = [
    { label: word("adjustment") },
    { label: word("effect") },
    { label: word("earned"), numeric: true },
    { label: word("to") },
    { label: word("reason") },
    { label: word("source") },
  ];
  const rows = adjustments.map(
    ({ label, effect, points, to, reason, source }): Row => ({
      cells: [label, effect, points?.text ?? "", to ?? word("total"), reason ?? "", source ?? ""],
    }),
  );
  return table(word("adjustments"), columns, rows);
}
