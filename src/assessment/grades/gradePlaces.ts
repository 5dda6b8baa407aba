import { cohortCount, constant, type Formula, max, multiply, named, round } from "../../formula/index.js";
import { suffixed } from "../suffixed.js";
import type { PlacesDefinition } from "./quotaDefinition.js";

/** A grade's id and label. */
interface Grade {
  readonly id: string;
  readonly label?: Parameters<typeof suffixed>[0];
}

/**
 * How many places a grade has in a class: as many as are stated, or a share of the areas that are ranked in it, in whole places.
 *
 * @param standing missing where an area is not ranked
 */
export function placesOf(
  { id, label = id }: Grade,
  kind: "first" | "quota",
  { places, share = 0, rounding = "down", atLeast = 0 }: PlacesDefinition,
  standing: Formula,
  over: readonly string[],
): Formula {
  const ofShare = round(multiply(share, cohortCount(standing, { over })), { mode: rounding });
  const count = places !== undefined ? constant(places) : atLeast === 0 ? ofShare : max(ofShare, atLeast);
  const title =
    kind === "quota" ? suffixed(label, "的名额", ": places") : suffixed(label, "的名次线", ": last rank that counts");
  return named(count, { id: `scheme:${kind}:${id}`, label: title, places: 0 });
}
