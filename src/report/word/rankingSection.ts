import type { ReportModel, ReportRanking } from "../model.js";
import { listText, placeText, wordsOf } from "../words.js";
import type { Block } from "./layout.js";
import type { TableColumn } from "./table.js";
import { pictureAt, subheading, type Writing } from "./writing.js";

/** 分类排名: each ranking as a table. */
export function rankingSection(writing: Writing): readonly Block[] {
  const { model } = writing;
  const own = model.rankings.flatMap((ranking, index) => [
    subheading(writing, index, ranking.label),
    ...rankingTable(writing, ranking),
    ...pictureAt(writing, `ranking:${ranking.id}`),
  ]);
  return [...own, ...pictureAt(writing, "rankings")];
}

function rankingTable({ model, layout }: Writing, { label, rows }: ReportRanking): readonly Block[] {
  const { locale } = model;
  const word = wordsOf(locale);
  const graded = rows.some(({ grade }) => grade !== null);
  const compared = rows.some(({ change }) => change !== null);
  const noted = rows.some(({ tiedWith, unranked }) => tiedWith.length > 0 || unranked !== null);
  const columns: readonly TableColumn[] = [
    { head: word("rank"), share: 1 },
    { head: word("area"), share: 4, align: "left" },
    { head: word("total"), share: 1.6 },
    ...(graded ? [{ head: word("grade"), share: 1.4 }] : []),
    ...(compared ? [{ head: word("change"), share: 2 }] : []),
    ...(noted ? [{ head: word("note"), share: 3, align: "left" as const }] : []),
  ];
  const body = rows.map(({ rank, label: name, total, grade, change, tiedWith, unranked }) => [
    rank === null ? "—" : `${rank}`,
    name,
    total.text,
    ...(graded ? [grade?.label ?? ""] : []),
    ...(compared ? [change?.text ?? ""] : []),
    ...(noted ? [rank === null ? placeText(null, 0, unranked, locale) : tieText(tiedWith, locale)] : []),
  ]);
  return layout.table(locale === "zh" ? `${label}得分与名次` : `${label}: points and ranks`, columns, body);
}

function tieText(tiedWith: readonly string[], locale: ReportModel["locale"]): string {
  if (tiedWith.length === 0) return "";
  return locale === "zh" ? `与${listText(tiedWith, locale)}并列` : `tied with ${listText(tiedWith, locale)}`;
}
