import type { Locale } from "../../error/index.js";
import type { ReportAdjustment, ReportArea, ReportFrame, ReportItem, ReportTarget } from "../model.js";
import { type SectionOptions, standsThere } from "../renderOptions.js";
import { factsOf, itemNotes, lossText, targetDetails, wordsOf } from "../words.js";
import { html, type Markup, type Piece } from "./markup.js";
import { bar, type Column, explanationList, folded, heading, idOf, picture, table } from "./parts.js";

/** The page of an area: where it stands, what it earned and lost in each item, its targets, and where each number comes from. */
export function areaSection(
  { locale }: Pick<ReportFrame, "locale">,
  area: ReportArea,
  options: SectionOptions,
): Markup {
  const word = wordsOf(locale);
  const { explanation, grade } = area;
  const facts = factsOf(area, locale).map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>\n`);
  const texts = [grade?.why ?? "", lossText(area, locale) ?? ""].filter((text) => text !== "");
  const told = (summary: string, lines: ReportArea["explanation"]["total"]): Markup | null =>
    lines.length === 0 ? null : folded(summary, explanationList(lines));
  const back = standsThere("rankings", options)
    ? html`<p class="back"><a href="#rankings">${word("back")}</a></p>\n`
    : null;
  return html`<article class="area" id="${idOf("area", area.id)}" aria-label="${area.label}">
${heading((options.level ?? 2) + 1, area.label)}<dl class="facts">
${facts}</dl>
${texts.map((text) => html`<p>${text}</p>\n`)}${picture(`area:${area.id}`, options)}${itemTable(area, locale)}${told(
  word("explainTotal"),
  explanation.total,
)}${told(word("explainRank"), explanation.rank)}${targetTable(area, locale)}${adjustmentTable(area, locale)}${back}</article>
`;
}

function itemTable({ items }: ReportArea, locale: Locale): Markup {
  const word = wordsOf(locale);
  const ranks: Column<ReportItem> = { label: word("rank"), numeric: true, cell: ({ rank }) => rank ?? "" };
  const targets: Column<ReportItem> = { label: word("target"), cell: targetCell };
  const columns: readonly Column<ReportItem>[] = [
    { label: word("item"), cell: (item) => html`${item.label}${noteOf(item, locale)}` },
    { label: word("full"), numeric: true, cell: ({ full }) => full.text },
    { label: word("earned"), numeric: true, cell: ({ earned, share }) => html`${earned.text}${bar(share)}` },
    { label: word("lost"), numeric: true, cell: ({ lost }) => lost.text },
    ...(items.some(({ rank }) => rank !== null) ? [ranks] : []),
    { label: word("value"), numeric: true, cell: ({ value }) => value?.text ?? "" },
    ...(items.some(({ target }) => target !== null) ? [targets] : []),
  ];
  return table(word("points"), columns, items, {
    classOf: ({ kind, depth }) => `${kind === "block" ? "block " : ""}d${Math.min(depth, 4)}`,
    below: ({ explanation }) =>
      explanation.length === 0 ? null : folded(word("explanation"), explanationList(explanation)),
  });
}

function targetCell({ target }: ReportItem): Piece {
  return target === null ? "" : html`${target.criterion} ${verdictOf(target)}`;
}

function verdictOf({ verdict }: ReportTarget): Markup {
  return html`<span class="verdict ${verdict.kind}">${verdict.text}</span>`;
}

function noteOf(item: ReportItem, locale: Locale): Markup | null {
  const notes = itemNotes(item, locale);
  return notes === "" ? null : html`<br><small class="note">${notes}</small>`;
}

function targetTable({ targets }: ReportArea, locale: Locale): Markup | null {
  if (targets.length === 0) return null;
  const word = wordsOf(locale);
  const columns: readonly Column<ReportTarget>[] = [
    { label: word("indicator"), cell: ({ label }) => label },
    { label: word("criterion"), cell: ({ criterion }) => criterion },
    { label: word("required"), numeric: true, cell: ({ required }) => required.text },
    { label: word("actual"), numeric: true, cell: ({ actual }) => actual.text },
    { label: word("attainment"), numeric: true, cell: ({ attainment }) => attainment.text },
    { label: word("verdict"), cell: verdictOf },
    ...targetDetails(targets).map((name) => ({
      label: word(name),
      cell: (target: ReportTarget) => target[name] ?? "",
    })),
  ];
  return table(word("targets"), columns, targets);
}

function adjustmentTable({ adjustments }: ReportArea, locale: Locale): Markup | null {
  if (adjustments.length === 0) return null;
  const word = wordsOf(locale);
  const columns: readonly Column<ReportAdjustment>[] = [
    { label: word("adjustment"), cell: ({ label }) => label },
    { label: word("effect"), cell: ({ effect }) => effect },
    { label: word("earned"), numeric: true, cell: ({ points }) => points?.text ?? "" },
    { label: word("to"), cell: ({ to }) => to ?? word("total") },
    { label: word("reason"), cell: ({ reason }) => reason ?? "" },
    { label: word("source"), cell: ({ source }) => source ?? "" },
  ];
  return table(word("adjustments"), columns, adjustments);
}
