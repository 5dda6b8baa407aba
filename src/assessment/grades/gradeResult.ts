import { isMissing } from "../../data/index.js";
import { elementOf } from "../../formula/index.js";
import { toNumber } from "../../number/index.js";
import type { VetoDefinition } from "../definition.js";
import type { Grade } from "../scheme.js";
import { cellsOf, type View, wholeAt } from "../view.js";
import { bestGrade } from "./bestGrade.js";
import type { ConsideredGrade, GradeResult, PlacesResult } from "./consideredGrade.js";
import type { PlacesDefinition } from "./quotaDefinition.js";

/** The grades of areas by their places. */
export function gradesOf(view: View): (place: number) => Grade | undefined {
  const cellAt = cellsOf(view, "grade");
  return (place) => {
    const cell = cellAt(place);
    return isMissing(cell) ? undefined : view.scheme.grades[toNumber(cell) - 1];
  };
}

/** The grade together with why it is no other; null where there is none. */
export function gradeResult(view: View, place: number): GradeResult | null {
  const { scheme } = view;
  const grade = gradesOf(view)(place);
  if (grade === undefined) return null;
  const { id, label = id } = grade;
  const considered = scheme.grades
    .slice(0, scheme.grades.indexOf(grade) + 1)
    .map((each) => consider(view, place, each, grade));
  const before = considered.at(-2)?.verdict ?? "given";
  return { grade: id, label, by: before === "given" ? "threshold" : before, considered };
}

function consider(view: View, place: number, grade: Grade, given: Grade): ConsideredGrade {
  const { id, label = id, atLeast = null, first, quota } = grade;
  const counted = quota && placesAt(view, place, `quota:${id}`, quota);
  return {
    grade: id,
    label,
    verdict: grade === given ? "given" : lacks(view, place, grade),
    atLeast,
    first: first === undefined ? null : placesAt(view, place, `first:${id}`, first),
    quota: counted === undefined ? null : { ...counted, needed: wholeAt(view, `needed:${id}`, place) },
  };
}

/** What keeps an area from a grade. */
function lacks(view: View, place: number, { id, quota, first }: Grade): GradeResult["by"] {
  const { id: own } = elementOf(view.participants, place);
  const index = view.scheme.grades.findIndex((grade) => grade.id === id);
  const bars = ({ effect, grade }: VetoDefinition): boolean => bestGrade(view.scheme, { effect, grade }) > index;
  if (view.facts.vetoes.some(({ area, definition }) => area === own && bars(definition))) return "veto";
  if ((quota === undefined && first === undefined) || wholeAt(view, `reached:${id}`, place) === 0) return "threshold";
  return wholeAt(view, `in-first:${id}`, place) === 0 ? "rank" : "quota";
}

function placesAt(
  view: View,
  place: number,
  root: string,
  { share, rounding = "down", atLeast = 0 }: PlacesDefinition & { readonly share?: string },
): PlacesResult {
  const places = wholeAt(view, root, place) ?? 0;
  const of = view.rankingNamed(undefined).listAt(place)?.ranked ?? 0;
  return { places, ofShare: share === undefined ? null : { share, of, rounding, atLeast } };
}
