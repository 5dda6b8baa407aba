import { schemeFormulas } from "../assessment/index.js";
import { type Measure, missing, type Observation, reasonLabel } from "../data/index.js";
import { labelText } from "../error/index.js";
import { type NodeOf, resolveWhen, walk } from "../formula/index.js";
import { type Period, periodLabel, periodText, readPeriod } from "../period/index.js";
import type { ReportProblem, ReportSource } from "./model.js";
import type { Reading } from "./reading.js";
import type { Survey } from "./survey.js";
import { choiceText } from "./words.js";

/** What formulas read of a measure: whose figures, of which period. */
interface Read {
  readonly measure: Measure;
  readonly period: Period;
  readonly whose: NodeOf<"observed">["whose"];
  /** Whether an indicator reads it itself. */
  readonly byIndicator: boolean;
}

/** Sources of the figures that formulas read, and what is wrong with them. */
export interface Figures {
  readonly sources: readonly ReportSource[];
  readonly problems: readonly ReportProblem[];
}

interface Gathered {
  readonly source: string | null;
  readonly measures: Map<string, { readonly label: string; readonly periods: Set<string> }>;
  figures: number;
}

/** Looks once at every figure that a formula of the scheme may read. */
export function figuresOf<C extends string>(reading: Reading<C>, survey: Survey): Figures {
  const { result, options, nameOf } = reading;
  const { panel } = result;
  const { locale } = options;
  const sources = new Map<string | null, Gathered>();
  const problems = new Map<string, ReportProblem & { readonly areas: string[] }>();
  const complain = (kind: "missing-figure" | "status", subject: string, reason: string, area: string): void => {
    const key = JSON.stringify([kind, subject, reason]);
    const known = problems.get(key);
    if (known === undefined) problems.set(key, { kind, subject, reason, done: null, areas: [nameOf(area)] });
    else known.areas.push(nameOf(area));
  };
  const seen = new Set<string>();
  for (const { measure, period, whose, byIndicator } of readsOf(reading)) {
    const time = periodText(period);
    // Targets and rules may look at last year's figures; where nobody has any, nobody was asked for them.
    if (!byIndicator && panel.column(measure.id, time) === undefined) continue;
    const when = periodLabel(period, locale);
    const label = labelText(measure.label, locale);
    for (const area of survey.areas) {
      const own = panel.areaIndex(area);
      const place = own === undefined ? undefined : placeOf(panel, own, whose);
      const id = place === undefined ? undefined : panel.areas[place]?.id;
      if (place === undefined || id === undefined) continue;
      const key = `${place} ${measure.id} ${time}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const observation = panel.observation(place, measure.id, time);
      const subject = locale === "zh" ? `${label}(${when})` : `${label} (${when})`;
      const reason = reasonOf(observation);
      if (reason !== undefined) complain("missing-figure", subject, labelText(reasonLabel(reason), locale), id);
      if (observation === undefined) continue;
      const { status = "normal", source = null } = observation;
      if (status !== "normal") complain("status", subject, choiceText("status", status, locale), id);
      gather(sources, source, measure.id, label, when);
    }
  }
  return {
    sources: [...sources.values()].map(({ source, measures, figures }) => ({
      source,
      measures: [...measures].map(([id, { label, periods }]) => ({ id, label, periods: [...periods] })),
      figures,
    })),
    problems: [...problems.values()],
  };
}

function gather(
  sources: Map<string | null, Gathered>,
  source: string | null,
  measure: string,
  label: string,
  period: string,
): void {
  const known: Gathered = sources.get(source) ?? { source, measures: new Map(), figures: 0 };
  sources.set(source, known);
  const ofMeasure = known.measures.get(measure) ?? { label, periods: new Set<string>() };
  known.measures.set(measure, ofMeasure);
  ofMeasure.periods.add(period);
  known.figures += 1;
}

function reasonOf(observation: Observation | undefined): string | undefined {
  if (observation === undefined) return missing("not-reported").reason;
  return observation.value === null ? (observation.reason ?? "not-reported") : undefined;
}

function placeOf<C extends string>(
  panel: Reading<C>["result"]["panel"],
  own: number,
  whose: Read["whose"],
): number | undefined {
  if (whose === "self") return own;
  return whose === "parent" ? panel.parentIndex(own) : panel.areaIndex(whose.area);
}

/** The leaves of indicators, and of what rules and targets ask beside them: each measure, period and owner once. */
function readsOf<C extends string>({ result }: Reading<C>): readonly Read[] {
  const time = readPeriod(result.period);
  const { indicators, total } = schemeFormulas(result.scheme, result.period);
  const found = new Map<string, Read>();
  for (const formula of [...indicators.values(), total]) {
    for (const node of walk(formula).order) {
      if (node.kind !== "observed") continue;
      const period = resolveWhen(node.when, time);
      if (period === undefined) continue;
      const { measure, whose } = node;
      const key = JSON.stringify([measure.id, periodText(period), whose]);
      if (!found.has(key)) found.set(key, { measure, period, whose, byIndicator: formula !== total });
    }
  }
  return [...found.values()];
}
