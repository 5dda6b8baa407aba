import type { Panel } from "../data/index.js";
import type { Label } from "../error/index.js";
import { type Node, type NodeOf, observed } from "../formula/index.js";
import type { Bilingual } from "../interpret/index.js";
import { type Period, periodText, shiftPeriod } from "../period/index.js";
import type { Severity } from "./finding.js";
import { type Reported, reportedIn } from "./reported.js";

/** What a check looks at. */
export interface Ground {
  readonly panel: Panel;
  readonly period: Period;
  /** The period's canonical text. */
  readonly now: string;
  /** The areas that are audited, as places of the panel. */
  readonly areas: readonly number[];
  /** The figures as they were first published. */
  readonly earlier: Panel | undefined;
  /** Whether to name what only rounding explains. */
  readonly rounding: boolean;
}

/** What a check found: the finding without the words that all of its kind share. */
export interface Found {
  /** Null where it is about all audited areas together. */
  readonly area: string | null;
  readonly figures: readonly Reported[];
  /** In place of those of the figures: where figures are what lacks. */
  readonly measures?: readonly string[];
  readonly arithmetic: Bilingual;
  readonly severity?: Severity;
  /** In place of the words of the check: another case than the one that they are about. */
  readonly label?: Label;
  readonly question?: Bilingual;
  readonly period?: string;
  readonly since?: string;
}

/** What all checks of a kind share. */
export interface CheckKind<C> {
  readonly label: Bilingual;
  readonly question: Bilingual;
  readonly severity: Severity;
  /** The measures of which a check speaks, by the JSON Pointer at which it names them. */
  readonly measures: (check: C) => Readonly<Record<string, string>>;
  /** A formula in which units are as the check takes them; it is compiled, never computed. */
  readonly units?: (check: C, handle: (measure: string) => NodeOf<"observed">) => Node | undefined;
  readonly find: (check: C, ground: Ground) => readonly Found[];
}

export function handleIn({ measures }: Panel): (measure: string) => NodeOf<"observed"> {
  return (id) => {
    const measure = measures[id];
    if (measure === undefined) throw new RangeError(`no measure ${id}`);
    return observed(measure);
  };
}

/** What an area reported in the audited period, or so many years before it. */
export function figureOf(ground: Ground, area: number, measure: string, years = 0): Reported | undefined {
  const period = years === 0 ? ground.period : shiftPeriod(ground.period, { years: -years });
  return period && reportedIn(ground.panel, area, measure, years === 0 ? ground.now : periodText(period));
}

/** Whether a figure stands in one series with those before it. */
export function continues({ figure }: Reported): boolean {
  return figure.status !== "break";
}

/** The figures of an area this year and the year before, where they are of one series. */
export function pairOf(
  ground: Ground,
  area: number,
  measure: string,
  years = 0,
): { readonly now: Reported; readonly before: Reported } | undefined {
  const now = figureOf(ground, area, measure, years);
  const before = now && continues(now) ? figureOf(ground, area, measure, years + 1) : undefined;
  return now && before && { now, before };
}
