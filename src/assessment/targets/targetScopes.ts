import type { Panel } from "../../data/index.js";
import type { Target } from "../../targets/index.js";
import type { Participant } from "../participant.js";

/** The targets of one indicator and deadline, each by its place in the list. */
export interface TargetScopes {
  /** By the area's place in the panel. */
  readonly areas: number[];
  /** By class; the one for all stands under no class. */
  readonly classes: Map<string | undefined, number>;
  /** Of areas that the panel does not have. */
  readonly strangers: Map<string, number>;
}

export function targetScopes(): TargetScopes {
  return { areas: [], classes: new Map(), strangers: new Map() };
}

/** Keeps a target, in place of another one for the same; whether there was one. */
export function keep(scopes: TargetScopes, index: number, { area, class: name }: Target, place: number): boolean {
  if (area === undefined) return replace(scopes.classes, name, index);
  if (place < 0) return replace(scopes.strangers, area, index);
  const isTwice = scopes.areas[place] !== undefined;
  scopes.areas[place] = index;
  return isTwice;
}

function replace<K>(known: Map<K, number>, key: K, index: number): boolean {
  const isTwice = known.has(key);
  known.set(key, index);
  return isTwice;
}

/** The target that counts for an area: its own of the nearest deadline, else its class's, else the one for all; −1 for none. */
export function countingFor(
  nearest: readonly TargetScopes[],
  { index, class: name }: Pick<Participant, "index"> & { readonly class: string | undefined },
): number {
  let [ofClass, ofAll]: (number | undefined)[] = [];
  for (const { areas, classes } of nearest) {
    const own = areas[index];
    if (own !== undefined) return own;
    if (classes.size === 0) continue;
    ofClass ??= classes.get(name);
    ofAll ??= classes.get(undefined);
  }
  return ofClass ?? ofAll ?? -1;
}

/** Looks places of areas up, of which the last one and the next one are at hand: targets often stand in the panel's order. */
export function placesIn({ areas, areaIndex }: Panel): (area: string) => number {
  let last = 0;
  return (area) => {
    if (areas[last]?.id === area) return last;
    if (areas[last + 1]?.id === area) {
      last += 1;
      return last;
    }
    const place = areaIndex(area) ?? -1;
    if (place >= 0) last = place;
    return place;
  };
}
