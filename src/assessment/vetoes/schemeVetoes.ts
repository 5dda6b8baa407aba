import { choices, type Issue, issue } from "../../error/index.js";
import type { SchemeDefinition, VetoDefinition } from "../definition.js";
import { checkIds, checkItem, checkOption } from "../definitionChecks.js";

const EFFECTS: readonly VetoDefinition["effect"][] = ["zero", "void", "lowest-grade", "grade-limit"];

/** The vetoes of a definition, checked. */
export function vetoesOf(
  { vetoes = [], grades = [] }: SchemeDefinition,
  entries: ReadonlySet<string>,
  issues: Issue[],
): readonly VetoDefinition[] {
  checkIds(
    vetoes.map(({ id }) => id),
    "vetoes",
    issues,
  );
  const known = grades.map(({ id }) => id);
  for (const [index, { id, effect, to, grade = "" }] of vetoes.entries()) {
    const path = `/vetoes/${index}`;
    checkOption("effect", effect, EFFECTS, `${path}/effect`, issues);
    const graded = effect === "lowest-grade" || effect === "grade-limit";
    if (graded && grades.length === 0) issues.push(issue("assessment.no-veto-grade", { veto: id }, `${path}/effect`));
    else if (effect === "grade-limit" && !known.includes(grade)) {
      issues.push(issue("scheme.unknown-grade", { veto: id, grade, ...choices(grade, known) }, `${path}/grade`));
    }
    if (to === undefined) continue;
    if (graded) issues.push(issue("assessment.veto-item", { veto: id, item: to, expected: "none" }, `${path}/to`));
    else checkItem(id, to, entries, `${path}/to`, issues);
  }
  return vetoes;
}
