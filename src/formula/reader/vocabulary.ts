import { fail, labelText, suggestion } from "../../error/index.js";
import type { Formula, NodeOf } from "../node.js";

/** A function that formula text may call. */
export interface FormulaFunction {
  /** The least and the most operands that it takes. */
  readonly operands: readonly [number, number];
  readonly build: (...operands: readonly Formula[]) => Formula;
}

/** Functions by the names under which formula text calls them, Chinese or English. */
export type FunctionCatalogue = Readonly<Record<string, FormulaFunction>>;

/** What a formula text may speak of. */
export interface Vocabulary {
  /** Measure handles by id, as `measures()` gives them. Their labels are read too, where only one measure bears them. */
  readonly measures: Readonly<Record<string, NodeOf<"observed">>>;
  /** Formulas that other formulas refer to, by id. */
  readonly names?: Readonly<Record<string, Formula>>;
  readonly functions?: FunctionCatalogue;
}

/**
 * Finds the formula that a name stands for: a measure by its id, then a named formula, then a measure by its label.
 *
 * @throws KaoheError `formula.unknown-name`, `formula.ambiguous-name`
 */
export function resolver({ measures, names = {} }: Vocabulary): (name: string, column: () => number) => Formula {
  const byLabel = new Map<string, Set<string>>();
  for (const [id, { measure }] of Object.entries(measures)) {
    for (const label of [labelText(measure.label, "zh"), labelText(measure.label, "en")]) {
      byLabel.set(label, (byLabel.get(label) ?? new Set()).add(id));
    }
  }
  return (name, column) => {
    const found = ownOf(measures, name) ?? ownOf(names, name);
    if (found !== undefined) return found;
    const [id, ...others] = byLabel.get(name) ?? [];
    const labelled = id === undefined ? undefined : ownOf(measures, id);
    if (id !== undefined && others.length > 0) {
      fail("formula.ambiguous-name", { column: column(), name, measures: [id, ...others].join(", ") });
    }
    const known = [...Object.keys(measures), ...Object.keys(names), ...byLabel.keys()];
    return (
      labelled ?? fail("formula.unknown-name", { column: column(), name, suggestion: suggestion(name, known) ?? "" })
    );
  };
}

/** What a record holds under its own key, not one that it inherits. */
export function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
