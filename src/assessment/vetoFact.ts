import type { VetoDefinition } from "./definition.js";

/** A fact that a veto of the scheme speaks of. */
export interface VetoFact {
  readonly veto: string;
  readonly area: string;
  readonly reason?: string;
  readonly source?: string;
}

/** A fact together with what the scheme says of it. */
export interface KnownVeto extends VetoFact {
  readonly definition: VetoDefinition;
}
