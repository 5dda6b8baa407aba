import { choices, fail, pointer, within } from "../../error/index.js";
import {
  type DecimalInput,
  divide,
  exactText,
  multiply,
  positiveDecimal,
  type Rational,
  rational,
  toRational,
  ZERO,
} from "../../number/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { amountIn, readAmount } from "../amountIn.js";
import type { Vessel } from "./waterFilling.js";
import { ceilingOf, commonDenominator, floorOf } from "./wholeNumber.js";

/** One who takes a part: an area or a department (责任单位). Amounts without a unit are in the unit of the total. */
export interface WeightedPart {
  readonly id: string;
  /** A pure number of at least 0, `null` where it is not known. A part without weight gets its floor. */
  readonly weight: DecimalInput | null;
  /** What it gets at least. */
  readonly floor?: DecimalInput;
  /** What it gets at most. */
  readonly ceiling?: DecimalInput;
}

export interface AllocateOptions {
  /** Parts are whole numbers of it; 1 of the total's unit when left out. `"none"` leaves exact shares. */
  readonly step?: DecimalInput;
  /** The floor of parts that state none; 0 when left out. No part is below 0. */
  readonly floor?: DecimalInput;
  /** The ceiling of parts that state none. */
  readonly ceiling?: DecimalInput;
  readonly units?: UserUnits;
}

/** What is asked of `allocate`, read: all amounts in the unit of the total, and counted in whole grains. */
export interface AllocationRequest {
  readonly total: Rational;
  readonly unit: string;
  /** undefined where shares stay exact. */
  readonly step: Rational | undefined;
  /** The amount that is counted: the step, or one so small that total, floors and ceilings are whole numbers of it. */
  readonly grain: Rational;
  /** The whole grains in the total. */
  readonly sum: bigint;
  readonly ids: readonly string[];
  /** undefined where it is not known. */
  readonly weights: readonly (Rational | undefined)[];
  /** Floors raised and ceilings lowered to whole grains; weights as whole numbers in the same proportion. */
  readonly vessels: readonly Vessel[];
}

/** @throws KaoheError as `allocate` does */
export function readAllocation(
  input: DecimalInput,
  parts: readonly WeightedPart[],
  options: AllocateOptions,
): AllocationRequest {
  checkShape(parts, options);
  const { value: total, unit } = within("/total", () => readAmount(input));
  const amount = (path: string, name: string, text: DecimalInput): Rational =>
    within(path, () => amountIn(text, unit, [name, "total"], options.units));
  const floorOfAll = options.floor === undefined ? ZERO : amount("/options/floor", "floor", options.floor);
  const ceilingOfAll =
    options.ceiling === undefined ? undefined : amount("/options/ceiling", "ceiling", options.ceiling);
  const seen = new Set<string>();
  const read = parts.map(({ id, weight, floor, ceiling }, place) => {
    const path = `/parts/${place}`;
    if (seen.has(id)) fail("decomposition.part-twice", { part: id }, `${path}/id`);
    seen.add(id);
    return {
      weight: weight === null ? undefined : within(`${path}/weight`, () => toRational(weight)),
      floor: floor === undefined ? floorOfAll : amount(`${path}/floor`, id, floor),
      ceiling: ceiling === undefined ? ceilingOfAll : amount(`${path}/ceiling`, id, ceiling),
    };
  });
  const step = options.step === "none" ? undefined : amount("/options/step", "step", options.step ?? 1);
  if (step !== undefined) within("/options", () => positiveDecimal(exactText(step), "step"));
  const bounds = read.flatMap(({ floor, ceiling }) => (ceiling === undefined ? [floor] : [floor, ceiling]));
  const grain = step ?? rational(1n, commonDenominator([total, ...bounds]));
  const scale = rational(commonDenominator(read.map(({ weight }) => weight ?? ZERO)));
  const vessels = read.map(({ weight, floor, ceiling }): Vessel => {
    const least = ceilingOf(divide(floor, grain));
    return {
      weight: floorOf(multiply(weight ?? ZERO, scale)),
      least: least > 0n ? least : 0n,
      most: ceiling === undefined ? undefined : floorOf(divide(ceiling, grain)),
    };
  });
  return {
    total,
    unit,
    step,
    grain,
    sum: floorOf(divide(total, grain)),
    ids: parts.map(({ id }) => id),
    weights: read.map(({ weight }) => weight),
    vessels,
  };
}

const OPTIONS: readonly (keyof AllocateOptions)[] = ["step", "floor", "ceiling", "units"];

/** What only plain JavaScript can hand in: parts that are no list, and misspelt options, which would pass silently. */
function checkShape(parts: unknown, options: object): void {
  if (!Array.isArray(parts)) fail("decomposition.parts", { found: typeof parts }, "/parts");
  for (const option of Object.keys(options)) {
    if (!OPTIONS.some((each) => each === option))
      fail("decomposition.unknown-option", { option, ...choices(option, OPTIONS) }, pointer("options", option));
  }
}
