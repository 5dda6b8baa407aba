import type { Assessment } from "../../assessment/index.js";

/** A result whatever its classes are called: what a chart of one area reads. */
export interface Assessed extends Pick<Assessment, "area" | "period"> {
  readonly scheme: Pick<Assessment["scheme"], "rounding">;
  // A method, so that a result that knows its classes by name may be handed in; it is asked only for classes of its own areas.
  ranking(name: string): ReturnType<Assessment["ranking"]>;
}
