import type { Panel } from "../../data/index.js";
import { type Issue, issue, pointer } from "../../error/index.js";
import { readPeriod } from "../../period/index.js";
import type { Participant } from "../participant.js";
import type { Scheme } from "../scheme.js";

/** The attributes of rankings that no area has: such a ranking would be empty without saying why. */
export function attributeFaults(
  { rankings }: Scheme,
  { panel, period, participants }: { panel: Panel; period: string; participants: readonly Participant[] },
): readonly Issue[] {
  const time = readPeriod(period);
  const isKnown = (name: string): boolean =>
    participants.length === 0 || participants.some(({ index }) => panel.attribute(index, name, time) !== undefined);
  return Object.entries(rankings).flatMap(([ranking, { over }]) =>
    over
      .filter((attribute) => !isKnown(attribute))
      .map((attribute) => issue("assessment.no-attribute", { ranking, attribute }, pointer("rankings", ranking))),
  );
}
