import type { Panel } from "../../data/index.js";
import { choices, type Issue, issue } from "../../error/index.js";
import type { ParameterValue } from "../../interpret/index.js";
import { entryIds } from "../entryIds.js";
import type { EntryVeto } from "../overrides/setByHand.js";
import { unknownArea } from "../participants.js";
import type { Scheme, SchemeEntry } from "../scheme.js";
import { sourceText } from "../sourceText.js";
import type { KnownVeto } from "./knownVeto.js";
import type { VetoFact } from "./vetoFact.js";

/** The facts together with what the scheme says of them, in an order of their own, so that it never matters how they were handed in. */
export function knownVetoes(
  scheme: Scheme,
  facts: readonly VetoFact[],
  panel: Panel,
  issues: Issue[],
): readonly KnownVeto[] {
  const known = new Set(entryIds(scheme.items));
  const found: KnownVeto[] = [];
  for (const [index, fact] of facts.entries()) {
    const path = `/vetoes/${index}`;
    const { area, veto, item } = fact;
    if (panel.areaIndex(area) === undefined) issues.push(unknownArea(area, panel, `${path}/area`));
    const definition = scheme.vetoes.find(({ id }) => id === veto);
    if (definition === undefined) {
      const near = choices(
        veto,
        scheme.vetoes.map(({ id }) => id),
      );
      issues.push(issue("assessment.unknown-veto", { veto, ...near }, `${path}/veto`));
      continue;
    }
    const { effect, to = item ?? null } = definition;
    const isOpen = (effect === "zero" || effect === "void") && definition.to === undefined;
    if (item !== undefined && !isOpen) {
      issues.push(issue("assessment.veto-item", { veto, item, expected: "none" }, `${path}/item`));
    } else if (effect === "void" && to === null) {
      issues.push(issue("assessment.veto-item", { veto, item: "", expected: "item" }, `${path}/item`));
    } else if (item !== undefined && !known.has(item)) {
      issues.push(issue("assessment.unknown-item", { item, ...choices(item, known) }, `${path}/item`));
    }
    found.push({ ...fact, definition, to });
  }
  const order = ({ definition, to, area, reason = "", source = "" }: KnownVeto): string =>
    JSON.stringify([scheme.vetoes.indexOf(definition) + FIRST, to, area, reason, source]);
  return found.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** So that places compare as text. */
const FIRST = 1e6;

/** Which areas have which vetoes, as parameters. */
export function vetoParameters(vetoes: readonly KnownVeto[]): readonly ParameterValue[] {
  return vetoes.map(({ veto, to, area, reason, source }) => {
    const text = sourceText([reason, source]);
    return { name: vetoName(veto, to), area, value: 1, ...(text !== "" && { source: text }) };
  });
}

function vetoName(veto: string, to: string | null): string {
  return to === null ? `veto:${veto}` : `veto:${veto}:${to}`;
}

/** The vetoes over each item and block, those over the blocks around it included. */
export function entryVetoes(
  { items }: Scheme,
  vetoes: readonly KnownVeto[],
): ReadonlyMap<string, readonly EntryVeto[]> {
  const byEntry = new Map<string, readonly EntryVeto[]>();
  const inUse = new Map<string, EntryVeto & { readonly to: string }>();
  for (const { definition, to } of vetoes) {
    const { id, label = id, effect } = definition;
    if (to === null || (effect !== "zero" && effect !== "void")) continue;
    const parameter = vetoName(id, to);
    inUse.set(parameter, { label, effect, parameter, to });
  }
  const walk = (entries: readonly SchemeEntry[], around: readonly EntryVeto[]): void => {
    for (const entry of entries) {
      const own = [...around, ...[...inUse.values()].filter(({ to }) => to === entry.id)];
      if (own.length > 0) byEntry.set(entry.id, own);
      if (entry.kind === "block") walk(entry.items, own);
    }
  };
  walk(items, []);
  return byEntry;
}
