import { cellsOf, entryLabel, indicatorRoot, rankingRoot, type Working } from "../../assessment/index.js";
import { isMissing } from "../../data/index.js";
import { type Locale, labelText } from "../../error/index.js";
import type { SheetName, Words } from "./words.js";

/** A column that the workbook shows of the assessment. */
export interface Published {
  readonly sheet: SheetName;
  /** Its name in the graph. */
  readonly root: string;
  readonly header: string;
  /** How its numbers are seen, where no name in the graph says so. */
  readonly seen?: { readonly unit: string; readonly places: number };
}

/** The columns of an assessment, sheet by sheet. */
export function publishedOf({ view }: Working, words: Words, locale: Locale): readonly Published[] {
  const { scheme, compiled, participants } = view;
  const { graph } = compiled;
  const someAt = (root: string): boolean => {
    const cellAt = cellsOf(view, root);
    return participants.some((_, place) => !isMissing(cellAt(place)));
  };
  const indicators = Object.entries(scheme.indicators).flatMap(([id, { label }]): readonly Published[] => {
    const name = labelText(label, locale);
    const own = column("indicators", indicatorRoot(id), name);
    if (!someAt(`required:${id}`)) return [own];
    return [
      own,
      column("indicators", `required:${id}`, `${name} ${words.required}`),
      { ...column("indicators", `attainment:${id}`, `${name} ${words.attainment}`), seen: { unit: "%", places: 2 } },
      { ...column("indicators", `met:${id}`, `${name} ${words.met}`), seen: { unit: "", places: 0 } },
    ];
  });
  const scores = [...compiled.entries].flatMap(([id, { path, entry }]): readonly Published[] => {
    const points = typeof entry.points === "string" ? ` (${words.full} ${entry.points})` : "";
    const name = labelText(entryLabel(scheme, entry), locale);
    const [score, earned] = [`${path}/rule`, `earned:${id}`];
    return [
      column("scores", score, `${name}${points}`),
      ...(graph.roots.get(score) === graph.roots.get(earned)
        ? []
        : [column("scores", earned, `${name} ${words.counted}`)]),
      ...(graph.roots.has(`item-rank:${id}`) ? [column("scores", `item-rank:${id}`, `${name} ${words.itemRank}`)] : []),
    ];
  });
  const adjustments = compiled.adjustments.lines.map(({ adjustment: { id, label = id } }) =>
    column("scores", `adjustment:${id}`, labelText(label, locale)),
  );
  return [
    ...indicators,
    ...scores,
    ...adjustments,
    ...(compiled.difficulty === undefined ? [] : [column("scores", "difficulty", words.difficulty)]),
    column("scores", "unrounded", words.unrounded),
    column("scores", "total", words.total),
    column("ranking", "total", words.total),
    column("ranking", "rank", words.rank),
    ...Object.entries(scheme.rankings).map(([name, { label = name }]) =>
      column("ranking", rankingRoot(name), `${labelText(label, locale)} ${words.rank}`),
    ),
    ...(compiled.grade === undefined ? [] : [column("ranking", "grade", words.gradeNumber)]),
  ];
}

function column(sheet: SheetName, root: string, header: string): Published {
  return { sheet, root, header };
}
