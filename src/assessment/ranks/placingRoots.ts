import type { Node } from "../../formula/index.js";
import type { GradeFormulas } from "../grades/gradeFormulas.js";
import type { RankFormulas } from "./rankFormulas.js";

/** The roots of ranks and grades: those that the scheme asks for, and no others. */
export function placingRoots({
  rank,
  rankings,
  itemRanks,
  grade,
  gradeSteps,
}: RankFormulas & GradeFormulas): Record<string, Node> {
  const roots: Record<string, Node> = { rank };
  for (const [name, ranked] of rankings) roots[rankingRoot(name)] = ranked;
  for (const [item, ranked] of itemRanks) roots[`item-rank:${item}`] = ranked;
  if (grade !== undefined) roots["grade"] = grade;
  for (const { id, reached, first, quota } of gradeSteps) {
    if (reached !== undefined) roots[`reached:${id}`] = reached;
    if (first !== undefined) Object.assign(roots, { [`first:${id}`]: first.places, [`in-first:${id}`]: first.holds });
    if (quota !== undefined) Object.assign(roots, { [`quota:${id}`]: quota.places, [`needed:${id}`]: quota.needed });
  }
  return roots;
}

/** The root of a further ranking. */
export function rankingRoot(name: string): string {
  return `rank:${name}`;
}
