import { fail } from "../../error/index.js";
import { exactText, type Rational } from "../../number/index.js";
import { allocate, byWeights } from "../../targets/index.js";
import type { ById } from "./byId.js";

/**
 * A positive total in proportion to weights: in whole steps by the largest remainder, exact without a step. The parts sum to it.
 *
 * @throws KaoheError `weights.steps` where the total is no whole number of steps
 */
export function apportioned(total: Rational, weights: ById, step?: Rational): ById {
  const [whole, grain] = [exactText(total), step === undefined ? "none" : exactText(step)];
  const allocation = allocate(whole, byWeights(weights), { step: grain });
  if (allocation.kind === "infeasible") return fail("weights.steps", { total: whole, step: grain }, "/options/step");
  return Object.fromEntries(allocation.parts.map(({ id, part }) => [id, part]));
}
