import { wordsOf } from "../words.js";
import type { Block } from "./layout.js";
import { pictureAt, type Writing } from "./writing.js";

/** 各项得分: what each area earned in the parts of the scheme. */
export function partsSection(writing: Writing): readonly Block[] {
  const { model, layout } = writing;
  const { locale } = model;
  const word = wordsOf(locale);
  const tables = model.rankings
    .filter(({ parts: all }) => all.length > 0)
    .flatMap(({ label, parts: all, rows }) =>
      layout.table(
        locale === "zh" ? `${label}各项得分` : `${label}: points by item`,
        [
          { head: word("area"), share: 3, align: "left" },
          ...all.map((part) => ({ head: part.label, share: 1.5 })),
          { head: word("total"), share: 1.5 },
        ],
        rows.map((row) => [row.label, ...row.parts.map(({ text }) => text), row.total.text]),
      ),
    );
  return [...tables, ...pictureAt(writing, "areas")];
}
