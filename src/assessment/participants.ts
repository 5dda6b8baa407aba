import type { Panel } from "../data/index.js";
import { choices, type Issue, issue } from "../error/index.js";
import { readPeriod } from "../period/index.js";
import type { LeftOut } from "./leftOut.js";
import type { Participant } from "./participant.js";
import type { NotAssessed } from "./result.js";
import type { Scheme } from "./scheme.js";

/** Who is asked for, of a panel in a period. */
export interface Entrants {
  readonly panel: Panel;
  readonly period: string;
  readonly exempt: readonly LeftOut[];
}

/** The areas that take part: those of the panel that have a class in the period and are not exempt. */
export function participantsOf(
  { classes }: Scheme,
  { panel, period, exempt }: Entrants,
  issues: Issue[],
): readonly Participant[] {
  for (const [index, { area }] of exempt.entries()) {
    if (panel.areaIndex(area) === undefined) issues.push(unknownArea(area, panel, `/exempt/${index}/area`));
  }
  const left = new Set(exempt.map(({ area }) => area));
  const known = new Set(classes);
  const found: Participant[] = [];
  const time = readPeriod(period);
  for (const [index, { id, label = id }] of panel.areas.entries()) {
    const name = panel.attribute(index, "class", time);
    if (name === undefined || left.has(id)) continue;
    if (!known.has(name)) {
      const facts = { area: id, class: name, classes: classes.join(", ") };
      issues.push(issue("assessment.unknown-class", facts, `/panel/areas/${index}`));
    }
    found.push({ index, id, label, class: name });
  }
  return found;
}

/** An area that is not in the panel. */
export function unknownArea(area: string, { areas }: Panel, path: string): Issue {
  const near = choices(
    area,
    areas.map(({ id }) => id),
  );
  return issue("assessment.unknown-area", { area, ...near }, path);
}

/** The areas of the panel that have no class in the period. */
export function notAssessed({ panel, period, exempt }: Entrants): readonly NotAssessed[] {
  const left = new Set(exempt.map(({ area }) => area));
  const time = readPeriod(period);
  return panel.areas
    .filter(({ id }, index) => !left.has(id) && panel.attribute(index, "class", time) === undefined)
    .map(({ id }) => ({ area: id, reason: NO_CLASS }));
}

const NO_CLASS = { zh: "本期没有类别", en: "no class in this period" } as const;
