import { type Cell, groupsOf, isMissing, type Panel } from "../../data/index.js";
import { elementOf } from "../../formula/index.js";
import { readPeriod } from "../../period/index.js";
import type { Participant } from "../participant.js";
import type { Scheme } from "../scheme.js";
import { rankingRoot } from "./placingRoots.js";
import { rankedOver } from "./rankingGroups.js";

/** Areas that are ranked together. */
export interface RankedList {
  /** What they share: `{ class: "A" }`. */
  readonly shared: Readonly<Record<string, string>>;
  /** Their places among the participants. */
  readonly places: readonly number[];
  /** How many of them have a rank. */
  readonly ranked: number;
}

/** A ranking: the root of the graph that holds its ranks, and who is ranked together. */
export interface Ranking {
  /** Its name; undefined for that of the classes. */
  readonly name: string | undefined;
  readonly root: string;
  /** In the order of what they share. */
  readonly lists: readonly RankedList[];
  /** The list of the area at a place; undefined where it lacks an attribute. */
  readonly listAt: (place: number) => RankedList | undefined;
}

/** The name of a list in words. */
export function listName({ shared }: Pick<RankedList, "shared">): string {
  return Object.values(shared).join("·");
}

/** Among whom areas are ranked. */
interface Field {
  readonly panel: Panel;
  readonly period: string;
  readonly participants: readonly Participant[];
}

/** The rankings of a scheme by name, undefined for that of the classes; each is made when it is first asked for. */
export function rankingsIn(
  scheme: Scheme,
  field: Field,
  cellsOf: (root: string) => (place: number) => Cell,
): (name: string | undefined) => Ranking {
  const known = new Map<string | undefined, Ranking>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const root = name === undefined ? "rank" : rankingRoot(name);
    const over = name === undefined ? rankedOver(scheme) : (scheme.rankings[name]?.over ?? []);
    const rankAt = cellsOf(root);
    const made = { name, root, ...rankedLists(over, field, (place) => !isMissing(rankAt(place))) };
    known.set(name, made);
    return made;
  };
}

/** The participants by what they share. */
function rankedLists(
  over: readonly string[],
  { panel, period, participants }: Field,
  isRanked: (place: number) => boolean,
): Pick<Ranking, "lists" | "listAt"> {
  const time = readPeriod(period);
  const areas = participants.map(({ index }) => index);
  const { groupOf, members } = groupsOf(panel, areas, over, time);
  const lists = members.map((places) => {
    const area = elementOf(areas, elementOf(places, 0));
    const values = over.map((name) => panel.attribute(area, name, time) ?? "");
    const shared = Object.fromEntries(over.map((name, index) => [name, elementOf(values, index)]));
    const list: RankedList = { shared, places, ranked: places.filter(isRanked).length };
    return { key: JSON.stringify(values), list };
  });
  return {
    lists: [...lists].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ list }) => list),
    listAt: (place) => lists[elementOf(groupOf, place)]?.list,
  };
}
