/** A fact that a veto of the scheme speaks of. */
export interface VetoFact {
  readonly veto: string;
  readonly area: string;
  /** The item or block that it takes, where the scheme leaves this open. */
  readonly item?: string;
  readonly reason?: string;
  readonly source?: string;
}
