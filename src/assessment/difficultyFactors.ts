import type { DecimalInput } from "../number/index.js";

/** The factors of an assessment: an area's own counts before its class's. */
export interface DifficultyFactors<C extends string = string> {
  readonly classes?: { readonly [K in C]?: DecimalInput };
  readonly areas?: Readonly<Record<string, DecimalInput>>;
  /** Where they are written. */
  readonly source?: string;
}
