import { choices, fail, within } from "../error/index.js";
import { cohortMean, type Formula, of } from "../formula/index.js";
import { type RuleFigure, readFigure } from "./figure.js";
import type { RuleInput } from "./rule.js";

/**
 * What a rule holds a figure against: `"target"`, the area's own; `"mean"`, of its class; `"parent"`, the figure of its parent (全市); or a
 * number, or one from the scheme's tables of parameters.
 */
export type RuleReference = RuleFigure;

/** A reference that has been read. */
export interface ReadReference {
  /** As options of a rule keep it. */
  readonly option: string | { readonly parameter: string };
  readonly needsTarget: boolean;
  readonly formula: (input: RuleInput) => Formula;
}

const WORDS: Readonly<Record<string, ReadReference["formula"]>> = {
  target: ({ target }) => target,
  mean: ({ actual, cohort }) => cohortMean(actual, { over: cohort }),
  parent: ({ actual, own = actual }) => of(own, "parent"),
};

/**
 * Reads a reference: one of the words, else a figure.
 *
 * @throws KaoheError `scheme.unknown-option` for another word, `number.*` and `quantity.*` for what is no number
 * @example
 * readReference("mean").option   //=> "mean"
 */
export function readReference(reference: RuleReference): ReadReference {
  if (typeof reference === "string" && /^[a-z]+$/i.test(reference)) {
    const facts = { option: "reference", value: reference, ...choices(reference, Object.keys(WORDS)) };
    const formula = Object.hasOwn(WORDS, reference) ? WORDS[reference] : undefined;
    return {
      option: reference,
      needsTarget: reference === "target",
      formula: formula ?? fail("scheme.unknown-option", facts, "/reference"),
    };
  }
  const { option, formula } = within("/reference", () => readFigure(reference));
  return { option, needsTarget: false, formula };
}
