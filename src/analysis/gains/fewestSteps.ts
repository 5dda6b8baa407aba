import { compare, type Rational, ZERO } from "../../number/index.js";
import { amountOf, isSameOutcome } from "../amount.js";
import type { Standing, Tried } from "./trials.js";

/** What was tried in vain: `best` has the best total that was seen, with the fewest steps that give it; `farthest` went the most steps. */
export interface Unreached {
  readonly kind: "not-reached";
  readonly best: Standing;
  readonly farthest: Standing;
}

/** How far to go: `oneLess` is what one step less would give, null where nothing is needed. */
export type FewestSteps =
  | { readonly kind: "reached"; readonly after: Standing; readonly oneLess: Standing | null }
  | Unreached;

const MOST_SCANNED = 64;

/** The fewest steps with which an aim is reached: tried by doubling, then halved back; else some between the doublings next to the best. */
export function fewestSteps(tried: (steps: number) => Tried, most: number): FewestSteps {
  const now = tried(0);
  if (now.isReached) return { kind: "reached", after: now.standing, oneLess: null };
  let [below, best] = [now.standing, now.standing];
  let above: Standing | undefined;
  let farthest = now.standing;
  while (above === undefined && below.steps < most) {
    const { standing, isReached } = tried(Math.min(Math.max(1, 2 * below.steps), most));
    if (isReached) above = standing;
    else below = standing;
    farthest = standing;
    if (isBetter(standing, best)) best = standing;
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
      if (isBetter(standing, best)) best = standing;
    }
  }
  if (above === undefined) return { kind: "not-reached", best: fewestLike(best, tried), farthest };
  while (above.steps - below.steps > 1) {
    const { standing, isReached } = tried(Math.floor((above.steps + below.steps) / 2));
    if (isReached) above = standing;
    else below = standing;
  }
  return { kind: "reached", after: above, oneLess: below };
}

/** What gives the same as the best with the fewest steps, as far as halving finds it. */
function fewestLike(best: Standing, tried: (steps: number) => Tried): Standing {
  let [low, like] = [-1, best];
  while (like.steps - low > 1) {
    const { standing } = tried(Math.floor((like.steps + low) / 2));
    if (isAlike(standing, best)) like = standing;
    else low = standing.steps;
  }
  return like;
}

function isAlike(a: Standing, b: Standing): boolean {
  const sameItem = a.earned === null || b.earned === null || isSameOutcome(a.earned, b.earned);
  return a.rank === b.rank && sameItem && isSameOutcome(a.total, b.total);
}

/** More points; of equal ones the better rank. */
export function isBetter(a: Standing, b: Standing): boolean {
  const more = compare(pointsOf(a), pointsOf(b));
  return more > 0 || (more === 0 && a.rank !== null && b.rank !== null && a.rank < b.rank);
}

function pointsOf({ total }: Standing): Rational {
  return amountOf(total) ?? ZERO;
}
