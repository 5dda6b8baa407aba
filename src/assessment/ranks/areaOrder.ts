import type { ParameterValue } from "../../interpret/index.js";
import type { Participant } from "../participant.js";
import type { Scheme } from "../scheme.js";
import { AREA_ORDER } from "./placingOrder.js";
import type { TieBreak } from "./rankingDefinition.js";

/** The place of each area's id among all ids, where that breaks ties. */
export function areaOrder(
  { ranking, grades }: Scheme,
  participants: readonly Participant[],
): readonly ParameterValue[] {
  const lists: readonly (readonly TieBreak[] | undefined)[] = [
    ranking.tieBreak,
    ...grades.map(({ quota }) => quota?.tieBreak),
  ];
  if (!lists.some((list) => list?.includes("area"))) return [];
  const ids = participants.map(({ id }) => id).sort();
  const order = new Map(ids.map((id, index) => [id, index + 1]));
  return participants.map(({ id }) => ({ name: AREA_ORDER, area: id, value: order.get(id) ?? 0 }));
}
