import type { Label } from "../../error/index.js";
import type { Outcome } from "../../interpret/index.js";
import { exactText, negate, readDecimal, sign, ZERO } from "../../number/index.js";
import type { SchemeFormulas } from "../compileScheme.js";
import { entryLabel } from "../entryLabel.js";
import type { KnownFacts } from "../knownFacts.js";
import type { Adjustment } from "../result.js";
import type { Scheme } from "../scheme.js";
import { suffixed } from "../suffixed.js";
import type { KnownVeto } from "../vetoes/knownVeto.js";
import { type AdjustmentLine, adjustmentLabel } from "./adjustmentLines.js";

/** What the adjustments of a result are read from. */
interface Adjusting {
  readonly scheme: Scheme;
  readonly compiled: SchemeFormulas;
  readonly facts: KnownFacts;
}

/** What changed the points of an area beside the rules, in the order of the scheme; without what came to nothing by nobody's fact. */
export function adjustmentResults(
  view: Adjusting,
  area: string,
  outcomeAt: (root: string) => Outcome,
): readonly Adjustment[] {
  const { lines, limits } = view.compiled.adjustments;
  return [
    ...lines.flatMap((line) => lineResult(view, line, area, outcomeAt)),
    ...[...limits.keys()].flatMap((to) => limitResult(view, to, outcomeAt(`limit:${to}`))),
    ...view.facts.vetoes.filter((veto) => veto.area === area).map(vetoResult),
  ];
}

function lineResult(
  { scheme, facts }: Adjusting,
  { adjustment }: AdjustmentLine,
  area: string,
  outcomeAt: (root: string) => Outcome,
): readonly Adjustment[] {
  const { id, kind, to = null } = adjustment;
  const own = facts.adjustments.get(id)?.get(area) ?? [];
  const stated = outcomeAt(`stated:${id}`);
  if (own.length === 0 && isNothing(stated)) return [];
  const signed = (outcome: Outcome): Outcome => (kind === "bonus" ? outcome : negated(outcome));
  return [
    {
      kind,
      id,
      label: adjustmentLabel(scheme, adjustment),
      effect: "points",
      to,
      points: signed(outcomeAt(`adjustment:${id}`)),
      stated: signed(stated),
      facts: own.map(({ amount: _amount, ...fact }) => fact),
      reason: joined(own.map(({ reason }) => reason)),
      source: joined(own.map(({ source }) => source)),
    },
  ];
}

/** Several facts have several reasons; each of them stands with its fact too. */
function joined(texts: readonly (string | null)[]): string | null {
  const told = [...new Set(texts.filter((text) => text !== null))];
  return told.length === 0 ? null : told.join("; ");
}

function limitResult({ scheme, compiled }: Adjusting, to: string, points: Outcome): readonly Adjustment[] {
  if (points.kind === "missing" || isNothing(points)) return [];
  const entry = compiled.entries.get(to)?.entry;
  const label: Label = entry === undefined ? { zh: "总分", en: "total" } : entryLabel(scheme, entry);
  const isTop = points.exact.startsWith("-");
  return [
    {
      kind: "limit",
      id: `limit:${to}`,
      label: isTop
        ? suffixed(label, "不超过满分", ": not above full points")
        : suffixed(label, "不低于零", ": not below zero"),
      effect: "points",
      to: entry === undefined ? null : to,
      points,
      stated: null,
      facts: [],
      reason: null,
      source: null,
    },
  ];
}

function vetoResult({ definition, to, reason, source }: KnownVeto): Adjustment {
  const { id, label = id, effect } = definition;
  return {
    kind: "veto",
    id,
    label,
    effect,
    to,
    points: null,
    stated: null,
    facts: [],
    reason: reason ?? null,
    source: source ?? null,
  };
}

function isNothing(outcome: Outcome): boolean {
  return outcome.kind === "value" && outcome.exact === "0";
}

function negated(outcome: Outcome): Outcome {
  if (outcome.kind === "missing") return outcome;
  const value = readDecimal(outcome.exact) ?? ZERO;
  return { ...outcome, exact: exactText(sign(value) === 0 ? ZERO : negate(value)) };
}
