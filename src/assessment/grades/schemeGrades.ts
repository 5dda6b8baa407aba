import { collecting, type Issue, issue } from "../../error/index.js";
import { compare, exactText, type Rational, ROUNDING_MODES, toRational } from "../../number/index.js";
import type { SchemeDefinition } from "../definition.js";
import { checkIds, checkOption } from "../definitionChecks.js";
import { checkTieBreak } from "../ranks/schemeRanking.js";
import type { Grade } from "../scheme.js";
import { shareFrom } from "../shareFrom.js";
import type { PlacesDefinition } from "./quotaDefinition.js";

/** The grades of a definition, checked. */
export function gradesOf(definition: SchemeDefinition, issues: Issue[]): readonly Grade[] {
  const { grades = [] } = definition;
  checkIds(
    grades.map(({ id }) => id),
    "grades",
    issues,
  );
  let above: Rational | undefined;
  return grades.map((grade, index): Grade => {
    const { id, label, atLeast, first, quota } = grade;
    const path = `/grades/${index}`;
    const threshold =
      atLeast === undefined ? undefined : collecting(issues, `${path}/atLeast`, () => toRational(atLeast));
    const asks = atLeast !== undefined || first !== undefined || quota !== undefined;
    if (asks === (index === grades.length - 1)) issues.push(issue("scheme.grade-last", { grade: id }, path));
    if (threshold && above && compare(threshold, above) >= 0)
      issues.push(issue("scheme.grades-order", { grade: id }, path));
    above = threshold ?? above;
    if (quota !== undefined) {
      checkOption("ties", quota.ties ?? "exclude", ["exclude", "include"], `${path}/quota/ties`, issues);
      checkTieBreak(quota.tieBreak ?? [], definition, `${path}/quota/tieBreak`, issues);
    }
    return {
      id,
      ...(label !== undefined && { label }),
      ...(threshold && { atLeast: exactText(threshold) }),
      ...(first && { first: placesOf(id, first, `${path}/first`, issues) }),
      ...(quota && { quota: placesOf(id, quota, `${path}/quota`, issues) }),
    };
  });
}

/** The same, its share as exact text. */
function placesOf<P extends PlacesDefinition>(
  grade: string,
  definition: P,
  path: string,
  issues: Issue[],
): Omit<P, "share"> & { readonly share?: string } {
  const { share, ...rest } = definition;
  const { places, rounding = "down", atLeast } = definition;
  if ((places === undefined) === (share === undefined)) issues.push(issue("scheme.places-or-share", { grade }, path));
  checkOption("rounding", rounding, ROUNDING_MODES, `${path}/rounding`, issues);
  for (const [option, count] of Object.entries({ places, atLeast })) {
    if (count !== undefined && !(Number.isSafeInteger(count) && count >= 0)) {
      issues.push(issue("scheme.whole-places", { option, count: String(count) }, `${path}/${option}`));
    }
  }
  const read =
    share === undefined ? undefined : collecting(issues, `${path}/share`, () => exactText(shareFrom(share, "share")));
  return { ...rest, ...(read !== undefined && { share: read }) };
}
