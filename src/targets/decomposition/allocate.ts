import {
  compare,
  type DecimalInput,
  exactText,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "../../number/index.js";
import type { Allocation, AllocationCause } from "./allocation.js";
import { type AllocateOptions, readAllocation, type WeightedPart } from "./allocationRequest.js";
import { infeasibleReason } from "./infeasibleReason.js";
import { largestRemainder } from "./largestRemainder.js";
import { type Stand, waterFilling } from "./waterFilling.js";

/**
 * 目标分解: splits a total in proportion to weights, within floors and ceilings, in whole steps.
 *
 * Every part is level × weight, or its floor or ceiling where that lies above or below, at the one level at which all sum to the
 * total. Rounding is by the largest remainder; of equal remainders the larger share comes up, then the id that is first by code
 * points, so the order of the parts never matters. The parts keep their order.
 *
 * Units: the total's, which parts are in; floors, ceilings and the step may have others that convert into it.
 * Missing: a total that cannot be split so gives `infeasible` with its reason (`infeasibleText`); so does a weight that is `null`.
 *
 * @throws KaoheError `decomposition.parts`, `decomposition.unknown-option`, `decomposition.part-twice`, `number.not-positive` for a step of 0 or less, `unit.mismatch`, `unit.unknown`,
 * `quantity.unreadable`, `number.unreadable`
 * @example
 * const { parts } = allocate("10家", byWeights({ 上塘: 3, 瓯北: 3, 桥下: 1 }), { ceiling: "4家" });
 * parts.map(({ id, share, part }) => `${id} ${share} ${part}`)   //=> ["上塘 30/7 4", "瓯北 30/7 4", "桥下 10/7 2"]
 * parts.map(({ why }) => why.join())   //=> ["ceiling", "ceiling", "others"]
 * allocate("2家", byWeights({ 上塘: 3, 瓯北: 1 }), { floor: 2 }).reason   //=> "floors-above-total"
 */
export function allocate(
  total: DecimalInput,
  parts: readonly WeightedPart[],
  options: AllocateOptions = {},
): Allocation {
  const request = readAllocation(total, parts, options);
  const infeasible = infeasibleReason(request);
  if (infeasible !== undefined) return infeasible;

  const { unit, step, grain, sum, ids, vessels } = request;
  const { stands, rest, weight: free } = waterFilling(sum, vessels);
  // The free parts share the rest in whole steps; that crosses no bound, since bounds are whole steps too.
  const shared = largestRemainder(
    rest,
    vessels.map(({ weight }, place) => ({ id: ids[place] ?? "", weight: stands[place] === "free" ? weight : 0n })),
  );
  const all = vessels.reduce((sumOfWeights, { weight }) => sumOfWeights + weight, 0n);
  return {
    kind: "allocated",
    total: exactText(request.total),
    unit,
    step: step === undefined ? "none" : exactText(step),
    parts: vessels.map(({ weight, least, most }, place) => {
      const stand = stands[place] ?? "floor";
      const share = all === 0n ? ZERO : multiply(request.total, rational(weight, all));
      const bound = rational(stand === "ceiling" ? (most ?? 0n) : least);
      const bounded = multiply(stand === "free" ? rational(weight * rest, free) : bound, grain);
      const whole = stand === "free" ? multiply(rational(shared[place] ?? 0n), grain) : bounded;
      const part = step === undefined ? bounded : whole;
      return {
        id: ids[place] ?? "",
        share: exactText(share),
        bounded: exactText(bounded),
        part: exactText(part),
        difference: exactText(subtract(part, share)),
        why: causes(share, bounded, part, stand),
      };
    }),
  };
}

function causes(share: Rational, bounded: Rational, part: Rational, stand: Stand): readonly AllocationCause[] {
  const why: AllocationCause[] = [];
  if (compare(share, bounded) !== 0) why.push(stand === "free" ? "others" : stand);
  if (compare(bounded, part) !== 0) why.push("remainder");
  return why;
}
