import type { Label } from "../error/index.js";

/** An area that takes part. */
export interface Participant {
  readonly index: number;
  readonly id: string;
  readonly label: Label;
  readonly class: string;
}
