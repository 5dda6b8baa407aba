import { type Issue, issue } from "../error/index.js";
import type { SchemeDefinition, VetoDefinition } from "./definition.js";
import { checkIds, checkOption } from "./definitionChecks.js";

/** The vetoes of a definition, checked. */
export function vetoesOf({ vetoes = [], grades = [] }: SchemeDefinition, issues: Issue[]): readonly VetoDefinition[] {
  checkIds(
    vetoes.map(({ id }) => id),
    "vetoes",
    issues,
  );
  for (const [index, { id, effect }] of vetoes.entries()) {
    checkOption("effect", effect, ["zero", "lowest-grade"], `/vetoes/${index}/effect`, issues);
    if (effect === "lowest-grade" && grades.length === 0) {
      issues.push(issue("assessment.no-veto-grade", { veto: id }, `/vetoes/${index}/effect`));
    }
  }
  return vetoes;
}
