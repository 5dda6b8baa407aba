import type { Panel } from "../data/index.js";
import type { Issue } from "../error/index.js";
import type { ParameterValue } from "../interpret/index.js";
import type { AdjustmentFact } from "./adjustments/adjustmentFact.js";
import { adjustmentParameters, type KnownAdjustments, knownAdjustments } from "./adjustments/knownAdjustments.js";
import { type KnownMarks, knownMarks, markParameters } from "./marks/knownMarks.js";
import type { MarkFact } from "./marks/markFact.js";
import { type KnownOverrides, knownOverrides, overrideParameters } from "./overrides/knownOverrides.js";
import type { OverrideFact } from "./overrides/overrideFact.js";
import type { SetByHand } from "./overrides/setByHand.js";
import type { Participant } from "./participant.js";
import type { Scheme } from "./scheme.js";
import type { KnownVeto } from "./vetoes/knownVeto.js";
import { entryVetoes, knownVetoes, vetoParameters } from "./vetoes/knownVetoes.js";
import type { VetoFact } from "./vetoes/vetoFact.js";

/** What people hand in with an assessment, beside figures and targets. */
export interface HandedFacts {
  readonly panel: Panel;
  readonly vetoes?: readonly VetoFact[];
  readonly adjustments?: readonly AdjustmentFact[];
  readonly marks?: readonly MarkFact[];
  readonly overrides?: readonly OverrideFact[];
}

/** The same, held against the scheme. */
export interface KnownFacts {
  readonly vetoes: readonly KnownVeto[];
  readonly adjustments: KnownAdjustments;
  readonly marks: KnownMarks;
  readonly overrides: KnownOverrides;
  /** What of it becomes part of the formulas. */
  readonly byHand: SetByHand;
  /** What of it the formulas are given. */
  readonly parameters: readonly ParameterValue[];
}

/** Checks what people hand in: every area, item and adjustment is known, every number fits. */
export function knownFacts(
  scheme: Scheme,
  handed: HandedFacts,
  participants: readonly Participant[],
  issues: Issue[],
): KnownFacts {
  const { panel } = handed;
  const vetoes = knownVetoes(scheme, handed.vetoes ?? [], panel, issues);
  const adjustments = knownAdjustments(scheme, handed.adjustments ?? [], panel, issues);
  const marks = knownMarks(scheme, handed.marks ?? [], { panel, participants }, issues);
  const overrides = knownOverrides(scheme, handed.overrides ?? [], { panel, participants }, issues);
  return {
    vetoes,
    adjustments,
    marks,
    overrides,
    byHand: { overridden: new Set(overrides.keys()), vetoed: entryVetoes(scheme, vetoes) },
    parameters: [
      ...vetoParameters(vetoes),
      ...adjustmentParameters(scheme, adjustments),
      ...markParameters(scheme, marks),
      ...overrideParameters(overrides),
    ],
  };
}
