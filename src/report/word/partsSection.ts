import { MOST_PARTS } from "../survey.js";
import { listText, wordsOf } from "../words.js";
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
  return [...tables, ...withoutTable(writing), ...pictureAt(writing, "areas")];
}

/** Which classes have no table since it would be too wide, and where their points stand. */
function withoutTable({ model, layout }: Writing): readonly Block[] {
  const { areas, locale, overview, rankings } = model;
  const wide = rankings.slice(0, overview.rankings.length).filter(({ parts }) => parts.length === 0);
  if (wide.length === 0) return [];
  const labels = listText(
    wide.map(({ label }) => label),
    locale,
  );
  if (locale === "zh") {
    const where = areas.length === 0 ? "" : ",逐项得分见附件";
    return [layout.text(`${labels}不列各项得分表(项目超过${MOST_PARTS}项时不列)${where}。`)];
  }
  const where = areas.length === 0 ? "" : "; the annex tells them area by area";
  return [layout.text(`No table of points by item for ${labels}: there is one for up to ${MOST_PARTS} items${where}.`)];
}
