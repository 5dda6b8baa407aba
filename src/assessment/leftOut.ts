/** An area that does not take part, and why. */
export interface LeftOut {
  readonly area: string;
  readonly reason: string;
}
