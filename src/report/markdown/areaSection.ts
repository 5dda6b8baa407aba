import type { Locale } from "../../error/index.js";
import type { ReportAdjustment, ReportArea, ReportFrame, ReportItem, ReportTarget } from "../model.js";
import type { SectionOptions } from "../renderOptions.js";
import { factsOf, itemNotes, lossText, targetDetails, wordsOf } from "../words.js";
import { blocks, type Column, folded, heading, picture, plain, table } from "./text.js";

/** The page of an area. */
export function areaSection(
  { locale }: Pick<ReportFrame, "locale">,
  area: ReportArea,
  options: SectionOptions,
): string {
  const word = wordsOf(locale);
  const { explanation, grade, items } = area;
  const colon = locale === "zh" ? ":" : ": ";
  const facts = factsOf(area, locale).map(([label, text]) => `- ${plain(label)}${colon}${plain(text)}\n`);
  const texts = [grade?.why ?? "", lossText(area, locale) ?? ""].filter((text) => text !== "");
  const told = (summary: string, lines: ReportItem["explanation"]): string =>
    lines.length === 0 ? "" : folded(summary, lines);
  return blocks([
    heading((options.level ?? 2) + 1, area.label),
    facts.join(""),
    ...texts.map((text) => `${plain(text)}\n`),
    picture(`area:${area.id}`, options),
    itemTable(area, locale),
    told(word("explainTotal"), explanation.total),
    ...items.map(({ label, earned, explanation: own }) => told(`${label} ${earned.text}`, own)),
    told(word("explainRank"), explanation.rank),
    targetTable(area, locale),
    adjustmentTable(area, locale),
  ]);
}

function itemTable({ items }: ReportArea, locale: Locale): string {
  const word = wordsOf(locale);
  const ranks: Column<ReportItem> = { label: word("rank"), numeric: true, cell: ({ rank }) => String(rank ?? "") };
  const targets: Column<ReportItem> = {
    label: word("target"),
    cell: ({ target }) => (target === null ? "" : plain(`${target.criterion} ${target.verdict.text}`)),
  };
  const columns: readonly Column<ReportItem>[] = [
    { label: word("item"), cell: (item) => itemCell(item, locale) },
    { label: word("full"), numeric: true, cell: ({ full }) => plain(full.text) },
    { label: word("earned"), numeric: true, cell: ({ earned }) => plain(earned.text) },
    { label: word("lost"), numeric: true, cell: ({ lost }) => plain(lost.text) },
    ...(items.some(({ rank }) => rank !== null) ? [ranks] : []),
    { label: word("value"), numeric: true, cell: ({ value }) => plain(value?.text ?? "") },
    ...(items.some(({ target }) => target !== null) ? [targets] : []),
  ];
  return table(columns, items);
}

function itemCell(item: ReportItem, locale: Locale): string {
  const label = item.kind === "block" ? `**${plain(item.label)}**` : plain(item.label);
  const notes = itemNotes(item, locale);
  // A space at the beginning would not outlast the escaping.
  const told = notes === "" ? "" : locale === "zh" ? plain(`(${notes})`) : ` ${plain(`(${notes})`)}`;
  return INDENT.repeat(item.depth) + label + told;
}

/** A wide space, which a cell keeps. */
export const INDENT = "　";

function targetTable({ targets }: ReportArea, locale: Locale): string | null {
  if (targets.length === 0) return null;
  const word = wordsOf(locale);
  const columns: readonly Column<ReportTarget>[] = [
    { label: word("indicator"), cell: ({ label }) => plain(label) },
    { label: word("criterion"), cell: ({ criterion }) => plain(criterion) },
    { label: word("required"), numeric: true, cell: ({ required }) => plain(required.text) },
    { label: word("actual"), numeric: true, cell: ({ actual }) => plain(actual.text) },
    { label: word("attainment"), numeric: true, cell: ({ attainment }) => plain(attainment.text) },
    { label: word("verdict"), cell: ({ verdict }) => plain(verdict.text) },
    ...targetDetails(targets).map((name) => ({
      label: word(name),
      cell: (target: ReportTarget) => plain(target[name] ?? ""),
    })),
  ];
  return `**${word("targets")}**\n\n${table(columns, targets)}`;
}

function adjustmentTable({ adjustments }: ReportArea, locale: Locale): string | null {
  if (adjustments.length === 0) return null;
  const word = wordsOf(locale);
  const columns: readonly Column<ReportAdjustment>[] = [
    { label: word("adjustment"), cell: ({ label }) => plain(label) },
    { label: word("effect"), cell: ({ effect }) => plain(effect) },
    { label: word("earned"), numeric: true, cell: ({ points }) => plain(points?.text ?? "") },
    { label: word("to"), cell: ({ to }) => plain(to ?? word("total")) },
    { label: word("reason"), cell: ({ reason }) => plain(reason ?? "") },
    { label: word("source"), cell: ({ source }) => plain(source ?? "") },
  ];
  return `**${word("adjustments")}**\n\n${table(columns, adjustments)}`;
}
