import type { Label } from "../error/index.js";
import type { Criterion } from "./criterion.js";

/** How binding a target is: 约束性, 预期性, or 力争. */
export type Strength = "binding" | "expected" | "striving";

const LABELS: Readonly<Record<Strength, Label>> = {
  binding: { zh: "约束性", en: "binding" },
  expected: { zh: "预期性", en: "expected" },
  striving: { zh: "力争", en: "striving" },
};

/** How binding a target is, in words. */
export function strengthLabel(strength: Strength): Label {
  return LABELS[strength];
}

export const STRENGTHS: readonly Strength[] = ["binding", "expected", "striving"];

/**
 * 目标: what must hold of an indicator, for one area, for a class, or for all. The most particular one counts for an area.
 */
export interface Target<I extends string = string, C extends string = string> {
  readonly indicator: I;
  readonly criterion: Criterion;
  /** The area that it is set for. */
  readonly area?: string;
  /** The class that it is set for, where no area is named. */
  readonly class?: C;
  /** The period by whose end it must hold; any when left out. */
  readonly deadline?: string;
  readonly strength?: Strength;
  /** 责任单位 */
  readonly responsible?: string;
  /** The clause of the document that sets it. */
  readonly source?: string;
}
