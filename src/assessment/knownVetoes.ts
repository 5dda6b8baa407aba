import type { Panel } from "../data/index.js";
import { choices, type Issue, issue } from "../error/index.js";
import { unknownArea } from "./participants.js";
import type { Scheme } from "./scheme.js";
import type { KnownVeto, VetoFact } from "./vetoFact.js";

/** The facts together with what the scheme says of them. */
export function knownVetoes(
  scheme: Scheme,
  facts: readonly VetoFact[],
  panel: Panel,
  issues: Issue[],
): readonly KnownVeto[] {
  const found: KnownVeto[] = [];
  for (const [index, fact] of facts.entries()) {
    const { area, veto } = fact;
    if (panel.areaIndex(area) === undefined) issues.push(unknownArea(area, panel, `/vetoes/${index}/area`));
    const definition = scheme.vetoes.find(({ id }) => id === veto);
    if (definition !== undefined) found.push({ ...fact, definition });
    else {
      const near = choices(
        veto,
        scheme.vetoes.map(({ id }) => id),
      );
      issues.push(issue("assessment.unknown-veto", { veto, ...near }, `/vetoes/${index}/veto`));
    }
  }
  return found;
}
