import { type Assessment, type AssessmentInput, assess, type Scheme, workingOf } from "../../assessment/index.js";
import { readPeriod } from "../../period/index.js";

/** A scheme, and what it is applied to. */
export interface AppliedScheme {
  readonly scheme: Scheme;
  readonly input: AssessmentInput;
}

/** The same, assessed. */
export interface AssessedYear extends AppliedScheme {
  readonly result: Assessment;
  readonly year: number;
  /** The areas that take part, in their order. */
  readonly participants: ReadonlySet<string>;
}

/** @throws KaoheError as `assess` does */
export function assessedYear({ scheme, input }: AppliedScheme): AssessedYear {
  const result = assess(scheme, input);
  const { participants } = workingOf(result).view;
  return {
    scheme,
    input,
    result,
    year: readPeriod(result.period).year,
    participants: new Set(participants.map(({ id }) => id)),
  };
}

/** The class of an area in the year; undefined where it has none. */
export function classIn({ result: { panel, period } }: AssessedYear, area: string): string | undefined {
  const place = panel.areaIndex(area);
  return place === undefined ? undefined : panel.attribute(place, "class", readPeriod(period));
}
