import type { Panel } from "../data/index.js";
import { choices, type Issue, issue } from "../error/index.js";
import type { Participant } from "./participant.js";
import { unknownArea } from "./participants.js";
import type { Item, Mark } from "./scheme.js";

/** Who and what a fact that people hand in is about. */
export interface Handed {
  readonly area: string;
  readonly item: string;
}

/** What such facts are held against. */
export interface Held<E extends Item | Mark> {
  readonly entries: readonly E[];
  readonly panel: Panel;
  readonly participants: readonly Participant[];
}

/** The item that a fact is about, with its full points for the area; undefined where it is not one, which is then told. */
export function handedItem<E extends Item | Mark>(
  { area, item }: Handed,
  { entries, panel, participants }: Held<E>,
  path: string,
  issues: Issue[],
): { readonly entry: E; readonly full: string | undefined } | undefined {
  if (panel.areaIndex(area) === undefined) issues.push(unknownArea(area, panel, `${path}/area`));
  const entry = entries.find(({ id }) => id === item);
  if (entry === undefined) {
    const near = choices(
      item,
      entries.map(({ id }) => id),
    );
    issues.push(issue("assessment.unknown-item", { item, ...near }, `${path}/item`));
    return undefined;
  }
  // Who does not take part may have any class, and what is said of it changes nothing.
  const name = participants.find(({ id }) => id === area)?.class;
  if (name === undefined) return { entry, full: undefined };
  const full = typeof entry.points === "string" ? entry.points : entry.points[name];
  if (full === undefined) issues.push(issue("assessment.not-in-class", { item, area, class: name }, `${path}/item`));
  return full === undefined ? undefined : { entry, full };
}
