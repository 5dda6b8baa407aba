import type { VetoDefinition } from "../definition.js";
import type { VetoFact } from "./vetoFact.js";

/** A fact together with what the scheme says of it. */
export interface KnownVeto extends VetoFact {
  readonly definition: VetoDefinition;
  /** The item or block that it takes; null for the total and the grade. */
  readonly to: string | null;
}
