import type { ReportArea } from "../model.js";
import { factsOf, itemNotes, pointsText, wordsOf } from "../words.js";
import type { Block } from "./layout.js";
import type { TableColumn } from "./table.js";
import { pictureAt, subheading, type Writing } from "./writing.js";

/** 附件: what each area earned and lost, item by item. */
export function annexOf(writing: Writing): readonly Block[] {
  const { model, layout } = writing;
  if (model.areas.length === 0) return [];
  const title = model.locale === "zh" ? "附件:各考核对象得分明细" : "Annex: area by area";
  return [
    layout.heading(title, { newPage: true }),
    ...model.areas.flatMap((area, index) => areaBlocks(writing, area, index)),
  ];
}

function areaBlocks(writing: Writing, area: ReportArea, index: number): readonly Block[] {
  const { model, layout } = writing;
  const { locale } = model;
  const word = wordsOf(locale);
  const noted = area.items.some((item) => itemNotes(item, locale) !== "");
  const columns: readonly TableColumn[] = [
    { head: word("item"), share: 4, align: "left" },
    { head: word("value"), share: 2.4 },
    { head: word("full"), share: 1.3 },
    { head: word("earned"), share: 1.5 },
    { head: word("lost"), share: 1.5 },
    ...(noted ? [{ head: word("note"), share: 2.6, align: "left" as const }] : []),
  ];
  const rows = area.items.map((item) => [
    "\u3000".repeat(item.depth) + item.label,
    item.value?.text ?? "",
    item.full.text,
    item.earned.text,
    item.lost.text,
    ...(noted ? [itemNotes(item, locale)] : []),
  ]);
  const colon = locale === "zh" ? ":" : ": ";
  const facts = factsOf(area, locale).map(([label, text]) => label + colon + text);
  return [
    subheading(writing, index, area.label),
    layout.text(locale === "zh" ? `${facts.join(";")}。` : `${facts.join("; ")}.`),
    ...layout.table(locale === "zh" ? `${area.label}得分明细` : `${area.label}: points`, columns, rows),
    ...area.adjustments.map(({ label, effect, points, to, reason, source }) =>
      layout.text(
        [
          label,
          effect,
          points === null ? "" : pointsText(points, locale),
          word("to") + colon + (to ?? word("total")),
          reason ?? "",
          source === null ? "" : word("source") + colon + source,
        ]
          .filter((text) => text !== "")
          .join(locale === "zh" ? "," : ", "),
      ),
    ),
    ...pictureAt(writing, `area:${area.id}`),
  ];
}
