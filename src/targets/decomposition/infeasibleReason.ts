import { exactText, multiply, rational, sign, subtract } from "../../number/index.js";
import type { AllocationRequest } from "./allocationRequest.js";
import type { Infeasible } from "./infeasible.js";

/** Why a request cannot be met, the first of the reasons; undefined where it can. */
export function infeasibleReason(request: AllocationRequest): Infeasible | undefined {
  const { unit, step, grain, sum, ids, weights, vessels } = request;
  const total = exactText(request.total);
  const amount = (count: bigint): string => exactText(multiply(rational(count), grain));
  const named = (holds: (place: number) => boolean): readonly string[] => ids.filter((_, place) => holds(place));
  const no = { kind: "infeasible", unit } as const;

  if (sign(request.total) < 0) return { ...no, reason: "negative-total", facts: { total } };
  const unknown = named((place) => weights[place] === undefined);
  if (unknown.length > 0) return { ...no, reason: "missing-weight", facts: { parts: unknown } };
  const negative = named((place) => (vessels[place]?.weight ?? 0n) < 0n);
  if (negative.length > 0) return { ...no, reason: "negative-weight", facts: { parts: negative } };
  const rest = subtract(request.total, multiply(rational(sum), grain));
  if (step !== undefined && sign(rest) > 0)
    return { ...no, reason: "not-whole-steps", facts: { total, step: exactText(step), rest: exactText(rest) } };

  const empty = vessels.flatMap(({ least, most }, place) => (most !== undefined && least > most ? [place] : []));
  if (empty.length > 0)
    return { ...no, reason: "floor-above-ceiling", facts: { parts: named((place) => empty.includes(place)) } };
  const floors = vessels.reduce((all, { least }) => all + least, 0n);
  if (floors > sum) return { ...no, reason: "floors-above-total", facts: { total, floors: amount(floors) } };
  const ceilings = sumOf(vessels.map(({ most }) => most));
  if (ids.length > 0 && ceilings !== undefined && ceilings < sum)
    return { ...no, reason: "ceilings-below-total", facts: { total, ceilings: amount(ceilings) } };
  const most = sumOf(vessels.map((vessel) => (vessel.weight > 0n ? vessel.most : vessel.least)));
  if (most !== undefined && most < sum) return { ...no, reason: "no-weight", facts: { total, most: amount(most) } };
  return undefined;
}

/** undefined where one of them has no end. */
function sumOf(values: readonly (bigint | undefined)[]): bigint | undefined {
  let sum = 0n;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
