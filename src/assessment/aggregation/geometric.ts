import { choose, divide, type Formula, lessOrEqual, multiply, power } from "../../formula/index.js";
import { leastShare, type MeanPart, totalWeight } from "./meanPart.js";

/**
 * 加权几何平均: Π share ^ (weight ÷ Σ weights). A share of 0 or less makes it 0. Shares of one weight are
 * multiplied first, which is exact, and their product is raised once.
 */
export function geometric(parts: readonly MeanPart[]): Formula {
  const all = totalWeight(parts);
  const powers = alike(parts).map(([first, ...others]) => {
    const shares = [first, ...others].map(({ out, share }) => (out === undefined ? share : choose([[out, 1]], share)));
    const weight = first.full.kind === "constant" ? first.full : first.weight;
    return power(multiply(...shares), divide(weight, all));
  });
  return choose([[lessOrEqual(leastShare(parts), 0), 0]], multiply(...powers));
}

type Alike = readonly [MeanPart, ...MeanPart[]];

/** The parts by their weight, as far as it is the same in every class. */
function alike(parts: readonly MeanPart[]): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const [index, part] of parts.entries()) {
    const { full } = part;
    const key = full.kind === "constant" ? full.value : `part ${index}`;
    const known = groups.get(key);
    groups.set(key, known === undefined ? [part] : [...known, part]);
  }
  return [...groups.values()];
}
