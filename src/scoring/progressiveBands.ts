import * as z from "zod";
import { fail, within } from "../error/index.js";
import {
  add,
  choose,
  constant,
  divide,
  type Formula,
  greater,
  less,
  max,
  min,
  multiply,
  type NodeOf,
  subtract,
} from "../formula/index.js";
import { type DecimalInput, exactText, multiply as multiplied, rational, toRational } from "../number/index.js";
import { type AroundBase, aroundBaseShape, readAroundBase } from "./aroundBase.js";
import { figureOptions } from "./figure.js";
import { type RuleReference, readReference } from "./reference.js";
import type { Rule } from "./rule.js";
import { statedPoints, statedSize } from "./statedNumber.js";

/** Options of `progressiveBands`. */
export interface ProgressiveBands extends AroundBase {
  readonly reference: RuleReference;
  /** How wide a band is, in the indicator's unit or its own. */
  readonly width: DecimalInput;
  /** Points for each 1 of the indicator's unit: in the first band above the reference, in the second …; the last goes on. */
  readonly above: readonly DecimalInput[];
  /** The same below the reference; as above when left out. */
  readonly below?: readonly DecimalInput[];
}

/** Options of `progressiveBands` as JSON carries them. */
export const progressiveBandsOptions = () =>
  z.strictObject({
    reference: figureOptions(),
    width: z.string(),
    above: z.array(z.string()),
    below: z.array(z.string()).exactOptional(),
    ...aroundBaseShape(),
  });

/**
 * 累进计分: the base at a reference; above and below it points for each unit, at a rate that changes from band to band.
 *
 *     points = base + rate₁ × (what lies in the first band) + rate₂ × (what lies in the second) + …
 *
 * Units: reference and width in the indicator's unit, or in their own; rates in points for each 1 of the indicator's unit; the result in
 *   points, unrounded, without jumps, no lower than base × (1 − deduction) and 0, no higher than base × (1 + bonus), or full where no bonus
 *   is stated. With a bonus it may exceed full.
 * Missing: the strongest reason of actual and reference.
 * Lower is better: bands above the reference are counted downwards.
 *
 * @param options.reference `mean` (of the class), `parent` (the city's own figure), `target`, a number, or `{ parameter }`
 * @throws KaoheError `rule.no-rates`, `number.not-positive` for the width, `rule.negative-points`, `scheme.unknown-option`, `quantity.unreadable`
 * @source 每高低10个百分点换一档增减分标准: common practice, the same form as a progressive tax
 * @example
 * const rule = progressiveBands({ reference: "100%", width: "10%", above: ["0.1", "0.2"], base: 10 });
 * points(rule, { actual: "115%", full: 15, unit: "%" })   //=> { kind: "value", exact: "12", unit: "" }
 */
export function progressiveBands(options: ProgressiveBands): Rule {
  const reference = readReference(options.reference);
  const width = statedSize("width", options.width);
  const above = ratesOf("above", options.above);
  const below = options.below === undefined ? above : ratesOf("below", options.below);
  const around = readAroundBase("progressiveBands", options);
  return {
    name: "progressiveBands",
    options: {
      reference: reference.option,
      width: width.value + width.unit,
      above: above.map(({ value }) => value),
      ...(options.below !== undefined && { below: below.map(({ value }) => value) }),
      ...around.options,
    },
    mostPoints: around.mostPoints,
    ...(reference.needsTarget && { needsTarget: true }),
    build: (input): Formula => {
      const { actual, full, direction, unit } = input;
      const held = reference.formula(input);
      const [better, worse] = [subtract(actual, held), subtract(held, actual)];
      const isLower = direction === "lower";
      const [gained, lost] = [
        earned(isLower ? worse : better, above, width, unit),
        earned(isLower ? better : worse, below, width, unit),
      ];
      const short = isLower ? greater(actual, held) : less(actual, held);
      return around.points(full, (start) => choose([[short, subtract(start, lost)]], add(start, gained)));
    },
  };
}

function ratesOf(name: "above" | "below", rates: readonly DecimalInput[]): readonly NodeOf<"constant">[] {
  if (rates.length === 0) fail("rule.no-rates", { rule: "progressiveBands", option: name }, `/${name}`);
  return rates.map((rate, index) => within(`/${name}`, () => statedPoints("progressiveBands", String(index), rate)));
}

/** What a distance from the reference is worth, band by band; the last band has no end. */
function earned(
  distance: Formula,
  rates: readonly NodeOf<"constant">[],
  width: NodeOf<"constant">,
  unit: string,
): Formula {
  const own = width.unit === "" ? unit : width.unit;
  const ends = (count: number): NodeOf<"constant"> =>
    constant(exactText(multiplied(toRational(width.value), rational(count))) + own);
  const parts = rates.map((rate, index) => {
    const beyond = index === 0 ? distance : max(0, subtract(distance, ends(index)));
    const inside = index === rates.length - 1 ? beyond : min(beyond, ends(1));
    return multiply(rate, divide(inside, constant(`1${unit}`)));
  });
  return parts.length === 1 ? (parts[0] ?? add(...parts)) : add(...parts);
}
