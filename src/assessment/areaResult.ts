import { isMissing } from "../data/index.js";
import { elementOf } from "../formula/index.js";
import { type Outcome, outcomeOf } from "../interpret/index.js";
import { adjustmentResults } from "./adjustments/adjustmentResults.js";
import { gradeResult } from "./grades/gradeResult.js";
import { rankIn } from "./ranks/rankingRows.js";
import type { AreaResult } from "./result.js";
import { cellAt, itemResult, targetResults, type View } from "./view.js";

/** All of one area. */
export function areaOf(view: View, place: number): AreaResult {
  const { id, label, class: name } = elementOf(view.participants, place);
  const outcomeAt = (root: string, unit = ""): Outcome => outcomeOf(cellAt(view, root, place), unit);
  const { rank, outOf, change } = rankIn(view, view.rankingNamed(undefined), place);
  const rankCell = cellAt(view, "rank", place);
  return {
    area: id,
    label,
    class: name,
    rank,
    outOf,
    unranked: isMissing(rankCell) ? rankCell.reason : null,
    change,
    ranks: Object.entries(view.scheme.rankings).map(([ranking, { label: title = ranking }]) => ({
      ranking,
      label: title,
      ...rankIn(view, view.rankingNamed(ranking), place),
    })),
    total: outcomeAt("total"),
    unrounded: outcomeAt("unrounded"),
    difficulty: view.compiled.difficulty === undefined ? null : outcomeAt("difficulty"),
    grade: gradeResult(view, place),
    items: [...view.compiled.entries.values()].map((entry) => itemResult(view, entry, place, outcomeAt)),
    adjustments: adjustmentResults(view, id, outcomeAt),
    targets: targetResults(view, place, outcomeAt),
  };
}
