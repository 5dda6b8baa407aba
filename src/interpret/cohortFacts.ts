import { type Cell, isMissing } from "../data/index.js";
import { elementOf, type NodeOf, resolveWhen } from "../formula/index.js";
import { compare, type Rational } from "../number/index.js";
import { readPeriod } from "../period/index.js";
import { cohorts } from "./cohorts.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import type { Situation } from "./situation.js";
import { counted } from "./statisticColumn.js";

/** An area of the cohort that matters: who is at an end, who ties, who stands just above and below. */
export interface Witness {
  readonly role: "highest" | "lowest" | "tied" | "above" | "below";
  readonly area: string;
  readonly outcome: Outcome;
}

/** What a cohort's value rests on. */
export interface CohortFacts {
  /** What the areas share: `{ class: "B" }`; nothing for all. */
  readonly shared: Readonly<Record<string, string>>;
  /** How many areas were counted. */
  readonly areas: number;
  /** Whose value was missing or did not meet the condition. */
  readonly leftOut: readonly string[];
  readonly witnesses: readonly Witness[];
  /** Decimals in which what is compared is shown. */
  readonly places: number;
}

interface Member {
  readonly place: number;
  readonly value: Rational;
}

/** At most so many that tie are named. */
const MOST_TIED = 5;

export function cohortFacts(
  node: NodeOf<"statistic" | "rank">,
  [values = [], where]: readonly (readonly Cell[])[],
  situation: Situation,
  place: number,
  { unit, places }: { readonly unit: string; readonly places: number },
): CohortFacts {
  const { panel, areas, period } = situation;
  const { groupOf, members } = cohorts(situation)(node.over, node.when);
  const group = members[groupOf[place] ?? -1] ?? [];
  const within = counted(group, values, where);
  const present = new Set(within.map((member) => member.place));
  const idOf = (at: number): string => panel?.areas[elementOf(areas, at)]?.id ?? "";
  const time = resolveWhen(node.when, readPeriod(period));
  const shared = node.over.map((name): [string, string] => {
    const value = time && panel?.attribute(elementOf(areas, place), name, time);
    return [name, value ?? ""];
  });
  const witness = (role: Witness["role"], { place: at, value }: Member): Witness => ({
    role,
    area: idOf(at),
    outcome: outcomeOf(value, unit),
  });
  const own = elementOf(values, place);
  const found =
    node.kind === "statistic"
      ? ends(node.statistic, within).map(([role, member]) => witness(role, member))
      : isMissing(own)
        ? []
        : neighbours(node.better === "higher" ? 1 : -1, within, own, place).map(([role, member]) =>
            witness(role, member),
          );
  return {
    shared: Object.fromEntries(shared),
    areas: within.length,
    leftOut: group.filter((at) => !present.has(at)).map(idOf),
    witnesses: found,
    places,
  };
}

type Found = readonly [Witness["role"], Member];

function extreme(members: readonly Member[], direction: 1 | -1): Member | undefined {
  return members.length === 0
    ? undefined
    : members.reduce((best, each) => (compare(each.value, best.value) * direction > 0 ? each : best));
}

function named(role: Witness["role"], member: Member | undefined): readonly Found[] {
  return member === undefined ? [] : [[role, member]];
}

function ends(statistic: NodeOf<"statistic">["statistic"], members: readonly Member[]): readonly Found[] {
  const highest = statistic === "min" ? [] : named("highest", extreme(members, 1));
  const lowest = statistic === "max" ? [] : named("lowest", extreme(members, -1));
  return [...highest, ...lowest];
}

function neighbours(direction: 1 | -1, members: readonly Member[], own: Rational, place: number): readonly Found[] {
  const side = (wanted: number): readonly Member[] =>
    members.filter((member) => member.place !== place && compare(member.value, own) * direction === wanted);
  const opposite = direction === 1 ? -1 : 1;
  return [
    ...named("above", extreme(side(1), opposite)),
    ...side(0)
      .slice(0, MOST_TIED)
      .flatMap((member) => named("tied", member)),
    ...named("below", extreme(side(-1), direction)),
  ];
}
