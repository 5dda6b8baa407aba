import type { Column } from "./column.js";
import type { Observation } from "./observation.js";

/** Observations by area, and where to ask for those that are not among them. */
interface Layers {
  readonly observations: readonly (Observation | undefined)[];
  readonly below: Column["observation"] | undefined;
}

const layersOf = /* @__PURE__ */ new WeakMap<Column["observation"], Layers>();

/** Gives the observations of a list by area; where it has none, those below. */
export function observationsOver(
  observations: readonly (Observation | undefined)[],
  below?: Column["observation"],
): Column["observation"] {
  const lower = below === undefined ? undefined : layersOf.get(below);
  // One list, however often a column is revised: else each revision would ask the one before.
  const layers =
    lower === undefined
      ? { observations, below }
      : { observations: over(observations, lower.observations), below: lower.below };
  const found: Column["observation"] = (area) => layers.observations[area] ?? layers.below?.(area);
  layersOf.set(found, layers);
  return found;
}

function over(upper: Layers["observations"], lower: Layers["observations"]): Layers["observations"] {
  const length = Math.max(upper.length, lower.length);
  return Array.from({ length }, (_, area) => upper[area] ?? lower[area]);
}
