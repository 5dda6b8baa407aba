import { isMissing, type Ledgers, type Panel, tallied, withObservations } from "../data/index.js";
import { collecting, type Issue, issue } from "../error/index.js";
import { resolveWhen } from "../formula/index.js";
import { compare } from "../number/index.js";
import { periodText, readPeriod, shiftPeriod } from "../period/index.js";
import { compileScheme } from "./compileScheme.js";
import { NOTHING_BY_HAND } from "./overrides/setByHand.js";
import type { Scheme } from "./scheme.js";

/**
 * The panel with what the ledgers give, for the periods that the formulas ask for. A figure that is reported beside its ledger must
 * be the same; where the ledger is silent, or does not know, it stands.
 *
 * @param issues receives all faults: `assessment.tally-differs`, and those of `tallied`
 */
export function talliedPanel(
  scheme: Scheme,
  { panel, ledgers }: { readonly panel: Panel; readonly ledgers?: Ledgers },
  period: string,
  issues: Issue[],
): Panel {
  if (ledgers === undefined) return panel;
  const { tallies } = scheme;
  const periods = periodsOf(scheme, period);
  const found = collecting(issues, "", () => tallied(panel, { ledgers, tallies, periods })) ?? [];
  const counted = withObservations(panel, found);
  const kept = found.filter(({ area, measure, period: time, value }) => {
    const place = panel.areaIndex(area) ?? -1;
    const [reported, own] = [panel.cell(place, measure, time), counted.cell(place, measure, time)];
    if (isMissing(reported)) return true;
    if (isMissing(own)) return false;
    if (compare(reported, own) !== 0) {
      const seen = panel.observation(place, measure, time);
      const facts = { reported: `${String(seen?.value)}${seen?.unit ?? ""}`, tallied: String(value) };
      issues.push(issue("assessment.tally-differs", { area, measure, period: time, ...facts }, "/ledgers"));
    }
    return true;
  });
  return kept.length === found.length ? counted : withObservations(panel, kept);
}

/** The periods for which the formulas of a scheme ask a tallied measure. */
function periodsOf(scheme: Scheme, period: string): readonly string[] {
  // Targets may ask for the year before, and items for the quarters of this one.
  const formulas = compileScheme(scheme, new Map(), NOTHING_BY_HAND, period).graph.entries;
  const times = formulas.flatMap(({ node }) =>
    node.kind === "observed" && Object.hasOwn(scheme.tallies, node.measure.id)
      ? [0, -1].map((years) => {
          const time = resolveWhen(node.when, readPeriod(period));
          return time && shiftPeriod(time, { years });
        })
      : [],
  );
  return [...new Set(times.filter((time) => time !== undefined).map(periodText))];
}
