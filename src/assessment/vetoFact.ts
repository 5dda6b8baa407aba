import type { VetoDefinition } from "./definition.js";

/** A fact that a veto of the scheme speaks of. */
export interface VetoFact {
  readonly veto: string;
  readonly area: string;
  /** The item or block that it takes, where the scheme leaves this open. */
  readonly item?: string;
  readonly reason?: string;
  readonly source?: string;
}

/** A fact together with what the scheme says of it. */
export interface KnownVeto extends VetoFact {
  readonly definition: VetoDefinition;
  /** The item or block that it takes; null for the total and the grade. */
  readonly to: string | null;
}
