import { compare, type Rational, ZERO } from "../../number/index.js";
import { amountOf } from "../amount.js";
import type { Standing, Tried } from "./trials.js";

/** How far to go: `oneLess` is what one step less would give, null where nothing is needed. `best` has the best total that was seen. */
export type FewestSteps =
  | { readonly kind: "reached"; readonly after: Standing; readonly oneLess: Standing | null }
  | { readonly kind: "not-reached"; readonly best: Standing };

const MOST_SCANNED = 64;

/** The fewest steps with which an aim is reached: tried by doubling, then halved back; else some between the doublings next to the best. */
export function fewestSteps(tried: (steps: number) => Tried, most: number): FewestSteps {
  const now = tried(0);
  if (now.isReached) return { kind: "reached", after: now.standing, oneLess: null };
  let [below, best] = [now.standing, now.standing];
  let above: Standing | undefined;
  while (above === undefined && below.steps < most) {
    const { standing, isReached } = tried(Math.min(Math.max(1, 2 * below.steps), most));
    if (isReached) above = standing;
    else below = standing;
    if (compare(pointsOf(standing), pointsOf(best)) > 0) best = standing;
  }
  if (above === undefined) {
    // What first helps and then harms may reach the aim between two doublings, next to the best.
    const [from, to] = [Math.floor(best.steps / 2), Math.min(2 * best.steps, most)];
    const stride = Math.max(1, Math.ceil((to - from) / MOST_SCANNED));
    below = now.standing;
    for (let steps = Math.max(1, from); above === undefined && steps <= to; steps += stride) {
      const { standing, isReached } = tried(steps);
      if (isReached) above = standing;
      else below = standing;
      if (compare(pointsOf(standing), pointsOf(best)) > 0) best = standing;
    }
  }
  if (above === undefined) return { kind: "not-reached", best };
  while (above.steps - below.steps > 1) {
    const { standing, isReached } = tried(Math.floor((above.steps + below.steps) / 2));
    if (isReached) above = standing;
    else below = standing;
  }
  return { kind: "reached", after: above, oneLess: below };
}

function pointsOf({ total }: Standing): Rational {
  return amountOf(total) ?? ZERO;
}
