import { listText, overviewText, wordsOf } from "../words.js";
import type { Block } from "./layout.js";
import type { TableColumn } from "./table.js";
import { pictureAt, type Writing } from "./writing.js";

/** 总体情况: how many areas, and how they did. */
export function overviewSection(writing: Writing): readonly Block[] {
  const { model, layout } = writing;
  const { locale } = model;
  const word = wordsOf(locale);
  const space = locale === "zh" ? "" : " ";
  const { rankings: lists } = model.overview;
  const graded = lists.some(({ grades }) => grades.length > 0);
  const columns: readonly TableColumn[] = [
    { head: word("class"), share: 2 },
    { head: word("assessed"), share: 1.6 },
    { head: word("ranked"), share: 1.6 },
    { head: word("first"), share: 2.4 },
    { head: word("highest"), share: 1.5 },
    { head: word("lowest"), share: 1.5 },
    ...(graded ? [{ head: word("grades"), share: 3 }] : []),
  ];
  const rows = lists.map(({ label, areas, ranked, first, highest, lowest, grades }) => [
    label,
    `${areas}`,
    `${ranked}`,
    listText(first, locale),
    highest?.text ?? "",
    lowest?.text ?? "",
    ...(graded
      ? [
          listText(
            grades.map((grade) => `${grade.label}${space}${grade.areas}`),
            locale,
          ),
        ]
      : []),
  ]);
  return [
    layout.text(overviewText(model)),
    ...layout.table(locale === "zh" ? "总体情况" : "Overview", columns, rows),
    ...pictureAt(writing, "overview"),
  ];
}
