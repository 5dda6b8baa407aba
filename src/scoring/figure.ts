import * as z from "zod";
import { within } from "../error/index.js";
import { constant, type Formula } from "../formula/index.js";
import type { DecimalInput } from "../number/index.js";
import type { RuleInput } from "./rule.js";

/** A number that a rule states, with its unit or in the indicator's; or one from the scheme's tables of parameters, by name. */
export type RuleFigure = DecimalInput | { readonly parameter: string };

/** A figure as JSON carries it. */
export const figureOptions = () => z.union([z.string(), z.strictObject({ parameter: z.string() })]);

/** A figure that has been read. */
export interface ReadFigure {
  /** As options of a rule keep it. */
  readonly option: string | { readonly parameter: string };
  /** The number as it was written, with its unit; undefined where it comes from a table. */
  readonly constant: ReturnType<typeof constant> | undefined;
  readonly formula: (input: Pick<RuleInput, "unit" | "parameter">) => Formula;
}

/**
 * Reads a figure: a number without a unit is in the indicator's.
 *
 * @param path where it stands among the rule's options (`/standard`), for its faults now and at compilation
 * @throws KaoheError `number.*` for what is no number
 * @example
 * readFigure("2.50%").option   //=> "2.5%"
 */
export function readFigure(figure: RuleFigure, path = ""): ReadFigure {
  if (typeof figure === "object" && "parameter" in figure) {
    const { parameter: name } = figure;
    return {
      option: { parameter: name },
      constant: undefined,
      formula: ({ parameter }) => within(path, () => parameter(name)),
    };
  }
  const read = within(path, () => constant(figure));
  return {
    option: read.value + read.unit,
    constant: read,
    formula: ({ unit }) => (read.unit === "" ? constant(read.value + unit) : read),
  };
}
