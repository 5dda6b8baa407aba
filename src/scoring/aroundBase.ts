import * as z from "zod";
import { type Formula, max, min, multiply, type NodeOf } from "../formula/index.js";
import { add as added, type DecimalInput, exactText, negate, ONE, toRational } from "../number/index.js";
import { statedPoints } from "./statedNumber.js";

/** 基本分: the points at the reference, and how far they may be added to and taken from. */
export interface AroundBase {
  /** The points at the reference; full points when left out. */
  readonly base?: DecimalInput;
  /** The most that is added, as a share of the base; up to full points when left out. */
  readonly bonus?: DecimalInput;
  /** The most that is taken, as a share of the base; all of it when left out. */
  readonly deduction?: DecimalInput;
}

/** The part of a rule's options as JSON carries it. */
export const aroundBaseShape = () => ({
  base: z.string().exactOptional(),
  bonus: z.string().exactOptional(),
  deduction: z.string().exactOptional(),
});

/** What stands in a rule for its base: the options, the points that an item must have, and the points around the base, kept in bounds. */
export function readAroundBase(
  rule: string,
  options: AroundBase,
): {
  readonly options: Readonly<Record<string, string>>;
  readonly mostPoints: string;
  readonly points: (full: Formula, reached: (start: Formula) => Formula) => Formula;
} {
  const read = (name: keyof AroundBase): NodeOf<"constant"> | undefined => {
    const stated = options[name];
    return stated === undefined ? undefined : statedPoints(rule, name, stated);
  };
  const [base, bonus, deduction] = [read("base"), read("bonus"), read("deduction")];
  const most = bonus && exactText(added(ONE, toRational(bonus.value)));
  const least = deduction && exactText(added(ONE, negate(toRational(deduction.value))));
  return {
    options: {
      ...(base && { base: base.value }),
      ...(bonus && { bonus: bonus.value }),
      ...(deduction && { deduction: deduction.value }),
    },
    mostPoints: base?.value ?? "0",
    points: (full, reached) => {
      const start = base ?? full;
      const highest = min(reached(start), most === undefined ? full : multiply(start, most));
      return least === undefined ? max(0, highest) : max(0, multiply(start, least), highest);
    },
  };
}
