import { add, multiply, type Rational, rational, subtract, ZERO } from "../../number/index.js";

/**
 * The Shapley value of each player: what it adds to those who came before it, on average over all orders in which players can come.
 * A set of players is a number, whose bit k says whether player k is in it. The values sum to worth(all) − worth(none).
 *
 * @param worth of a set of players; asked twice for each player and set
 * @source L. S. Shapley, "A value for n-person games", Contributions to the Theory of Games II (1953)
 */
export function shapleyValues(players: number, worth: (set: number) => Rational): readonly Rational[] {
  const weights = weightsOf(players);
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    let value = ZERO;
    for (let before = 0; before < 1 << players; before += 1) {
      if ((before & bit) !== 0) continue;
      const added = subtract(worth(before | bit), worth(before));
      value = add(value, multiply(added, weights[sizeOf(before)] ?? ZERO));
    }
    return value;
  });
}

/** In which share of the orders so many players come first, in any order of their own, and then a certain other one. */
function weightsOf(players: number): readonly Rational[] {
  const orders = [1];
  for (let size = 1; size <= players; size += 1) orders.push(size * (orders[size - 1] ?? 1));
  return Array.from({ length: players }, (_, before) =>
    rational((orders[before] ?? 1) * (orders[players - before - 1] ?? 1), orders[players] ?? 1),
  );
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
