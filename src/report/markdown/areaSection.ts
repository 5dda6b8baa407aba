import type { Locale } from "../../error/index.js";
import type { ReportArea, ReportFrame, ReportItem } from "../model.js";
import type { SectionOptions } from "../renderOptions.js";
import { factsOf, itemNotes, lossText, wordsOf } from "../words.js";
import { blocks, folded, heading, picture, plain, table } from "./text.js";

/** The page of an area. */
export function areaSection(
  { locale }: Pick<ReportFrame, "locale">,
  area: ReportArea,
  options: SectionOptions,
): string {
  const word = wordsOf(locale);
  const { explanation, grade } = area;
  const facts = factsOf(area, locale).map(
    ([label, text]) => `- ${plain(label)}${locale === "zh" ? ":" : ": "}${plain(text)}\n`,
  );
  const loss = lossText(area, locale);
  return blocks([
    heading((options.level ?? 2) + 1, area.label),
    facts.join(""),
    grade === null || grade.why === "" ? null : `${plain(grade.why)}\n`,
    loss === null ? null : `${plain(loss)}\n`,
    picture(`area:${area.id}`, options),
    itemTable(area, locale),
    targetTable(area, locale),
    adjustmentTable(area, locale),
    explanation.total.length === 0 ? null : folded(word("explainTotal"), explanation.total),
    ...area.items.map((item) =>
      item.explanation.length === 0 ? null : folded(`${item.label} ${item.earned.text}`, item.explanation),
    ),
    explanation.rank.length === 0 ? null : folded(word("explainRank"), explanation.rank),
  ]);
}

function itemTable({ items }: ReportArea, locale: Locale): string {
  const word = wordsOf(locale);
  const targeted = items.some(({ target }) => target !== null);
  const ranked = items.some(({ rank }) => rank !== null);
  const columns = [
    { label: word("item") },
    { label: word("value"), numeric: true },
    ...(targeted ? [{ label: word("target") }] : []),
    { label: word("full"), numeric: true },
    { label: word("earned"), numeric: true },
    { label: word("lost"), numeric: true },
    ...(ranked ? [{ label: word("rank"), numeric: true }] : []),
  ];
  return table(
    columns,
    items.map((item) => [
      itemCell(item, locale),
      plain(item.value?.text ?? ""),
      ...(targeted ? [item.target === null ? "" : plain(`${item.target.criterion} ${item.target.verdict.text}`)] : []),
      plain(item.full.text),
      plain(item.earned.text),
      plain(item.lost.text),
      ...(ranked ? [String(item.rank ?? "")] : []),
    ]),
  );
}

function itemCell(item: ReportItem, locale: Locale): string {
  const label = item.kind === "block" ? `**${plain(item.label)}**` : plain(item.label);
  const notes = itemNotes(item, locale);
  return "　".repeat(item.depth) + label + (notes === "" ? "" : plain(locale === "zh" ? `(${notes})` : ` (${notes})`));
}

function targetTable({ targets }: ReportArea, locale: Locale): string | null {
  if (targets.length === 0) return null;
  const word = wordsOf(locale);
  const more = (["strength", "deadline", "responsible", "source"] as const).filter((name) =>
    targets.some((target) => target[name] !== null),
  );
  const columns = [
    { label: word("indicator") },
    { label: word("criterion") },
    { label: word("required"), numeric: true },
    { label: word("actual"), numeric: true },
    { label: word("attainment"), numeric: true },
    { label: word("verdict") },
    ...more.map((name) => ({ label: word(name) })),
  ];
  const rows = targets.map((target) =>
    [
      target.label,
      target.criterion,
      target.required.text,
      target.actual.text,
      target.attainment.text,
      target.verdict.text,
      ...more.map((name) => target[name] ?? ""),
    ].map(plain),
  );
  return `**${word("targets")}**\n\n${table(columns, rows)}`;
}

function adjustmentTable({ adjustments }: ReportArea, locale: Locale): string | null {
  if (adjustments.length === 0) return null;
  const word = wordsOf(locale);
  const columns = [
    { label: word("adjustment") },
    { label: word("effect") },
    { label: word("earned"), numeric: true },
    { label: word("to") },
    { label: word("reason") },
    { label: word("source") },
  ];
  const rows = adjustments.map(({ label, effect, points, to, reason, source }) =>
    [label, effect, points?.text ?? "", to ?? word("total"), reason ?? "", source ?? ""].map(plain),
  );
  return `**${word("adjustments")}**\n\n${table(columns, rows)}`;
}
