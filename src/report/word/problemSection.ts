import { listText, lossText, wordsOf } from "../words.js";
import type { Block } from "./layout.js";
import type { TableColumn } from "./table.js";
import { pictureAt, type Writing } from "./writing.js";

/** 存在问题: where points were lost, and what is wrong with the data. */
export function problemSection(writing: Writing): readonly Block[] {
  const { model, layout } = writing;
  const { locale } = model;
  const word = wordsOf(locale);
  const losses = model.areas.flatMap((area) => {
    const text = lossText(area, locale);
    return text === null ? [] : [layout.text(locale === "zh" ? `${area.label}${text}` : `${area.label}: ${text}`)];
  });
  const columns: readonly TableColumn[] = [
    { head: word("subject"), share: 3, align: "left" },
    { head: word("cause"), share: 2 },
    { head: word("done"), share: 3, align: "left" },
    { head: word("who"), share: 4, align: "left" },
  ];
  const rows = model.problems.map(({ subject, reason, done, areas }) => [
    subject,
    reason,
    done ?? "",
    listText(areas, locale),
  ]);
  const data =
    rows.length === 0
      ? [layout.text(word("noProblems"))]
      : layout.table(locale === "zh" ? "数据问题" : "Data problems", columns, rows);
  return [...losses, ...data, ...pictureAt(writing, "problems")];
}
