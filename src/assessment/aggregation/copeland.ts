import { type Cell, isMissing } from "../../data/index.js";
import { elementOf, type Formula, type Graph, type NodeOf, parameter } from "../../formula/index.js";
import { type Column, exactRoots, type ParameterValue, type Situation } from "../../interpret/index.js";
import { compare, exactText, type Rational, rational, settled, sign, ZERO } from "../../number/index.js";
import type { MeanPart } from "./meanPart.js";
import { wholeNumbers } from "./wholeNumbers.js";

/** A block whose parts are compared pair by pair. */
export interface CopelandBlock {
  readonly id: string;
  readonly parts: readonly MeanPart[];
}

/** Copeland's score of a block, as it is handed to the graph. */
export function copelandParameter(id: string): NodeOf<"parameter"> {
  const label = { zh: "两两比较得分率(Copeland)", en: "share of pairs won (Copeland)" };
  return parameter(nameOf(id), { label, absent: "no-cohort" });
}

/** The roots of the graph that the comparison looks at. */
export function copelandRoots({ id, parts }: CopelandBlock): Readonly<Record<string, Formula>> {
  return Object.fromEntries(
    parts.flatMap(({ share, weight }, part) => [
      [rootOf(id, part, "share"), share],
      [rootOf(id, part, "weight"), weight],
    ]),
  );
}

/**
 * 科普兰法 (Copeland): every two areas of a class are compared by the parts in which one is better, by weight; a won pair counts 1,
 * a tied one ½, divided by the number of others. An area that is alone has won. No node says this, so it is worked out beside the
 * graph, from the inner blocks to the outer ones.
 *
 * The work is the square of the number of areas in a class, over whole numbers: each part is ordered once.
 */
export function copelandValues(
  blocks: readonly CopelandBlock[],
  graph: Graph,
  situation: Situation,
  classes: () => Iterable<readonly number[]>,
): readonly ParameterValue[] {
  const groups = blocks.length === 0 ? [] : [...classes()];
  const found: ParameterValue[] = [];
  for (const block of blocks) {
    const known = { ...situation, parameters: [...(situation.parameters ?? []), ...found] };
    const columns = exactRoots(graph, known, Object.keys(copelandRoots(block)));
    const parts = block.parts.map((_, part): Compared => {
      const root = rootOf(block.id, part, "share");
      const share = columns.get(root) ?? [];
      const irrational = graph.entries[graph.roots.get(root) ?? -1]?.irrational === true;
      return {
        share: irrational ? share.map((cell) => (isMissing(cell) ? cell : settled(cell))) : share,
        weight: columns.get(rootOf(block.id, part, "weight")) ?? [],
      };
    });
    const rows = groups.flatMap((members) => duels(members, parts));
    // In the order of the areas, as parameters are read fastest.
    rows.sort((a, b) => a.place - b.place);
    for (const { place, won, tied, lost } of rows) {
      const others = won + tied + lost;
      const area = situation.panel?.areas[elementOf(situation.areas, place)]?.id;
      if (area === undefined) continue;
      found.push({
        name: nameOf(block.id),
        area,
        value: others === 0 ? 1 : exactText(rational(2 * won + tied, 2 * others)),
        source: `胜 ${won} 平 ${tied} 负 ${lost} (won ${won}, tied ${tied}, lost ${lost})`,
      });
    }
  }
  return found;
}

interface Compared {
  readonly share: Column;
  readonly weight: Column;
}

interface Duels {
  readonly place: number;
  won: number;
  tied: number;
  lost: number;
}

/** What each area of a class wins against the others. */
function duels(members: readonly number[], parts: readonly Compared[]): readonly Duels[] {
  const there = members.filter((place) => canCompete(parts, place));
  const found = there.map((place): Duels => ({ place, won: 0, tied: 0, lost: 0 }));
  // The weights are those of the class, so any area that has the part knows them.
  const heaviest = parts.map(({ weight }) => there.map((place) => amountOf(weight[place])).reduce(larger, ZERO));
  const whole = wholeNumbers(heaviest);
  const orders = parts.map((part) => orderOf(there, part));
  for (const [index, own] of found.entries()) {
    for (let other = index + 1; other < found.length; other += 1) {
      let margin = 0n;
      for (const [part, order] of orders.entries()) {
        const [left, right] = [elementOf(order, index), elementOf(order, other)];
        if (left === LEFT_OUT || right === LEFT_OUT || left === right) continue;
        margin += left > right ? elementOf(whole, part) : -elementOf(whole, part);
      }
      const rival = elementOf(found, other);
      if (margin === 0n) {
        own.tied += 1;
        rival.tied += 1;
      } else {
        const [winner, loser] = margin > 0n ? [own, rival] : [rival, own];
        winner.won += 1;
        loser.lost += 1;
      }
    }
  }
  return found;
}

const LEFT_OUT = -1;

/** Whether something of an area counts, and all that counts is there. */
function canCompete(parts: readonly Compared[], place: number): boolean {
  const counting = parts.filter(({ weight }) => sign(amountOf(weight[place])) > 0);
  return counting.length > 0 && counting.every(({ share }) => !isMissing(elementOf(share, place)));
}

/** Each area's place in a part, counted from the worst; equal ones share it. */
function orderOf(places: readonly number[], { share, weight }: Compared): readonly number[] {
  const counted = places
    .map((place, index) => ({ index, value: amountOf(share[place]), counts: sign(amountOf(weight[place])) > 0 }))
    .filter(({ counts }) => counts)
    .sort((a, b) => compare(a.value, b.value));
  const order = places.map(() => LEFT_OUT);
  let level = 0;
  for (const [at, { index, value }] of counted.entries()) {
    const before = counted[at - 1];
    if (before !== undefined && compare(before.value, value) < 0) level += 1;
    order[index] = level;
  }
  return order;
}

function amountOf(cell: Cell | undefined): Rational {
  return cell === undefined || isMissing(cell) ? ZERO : cell;
}

function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? b : a;
}

function nameOf(id: string): string {
  return `copeland:${id}`;
}

function rootOf(id: string, part: number, what: "share" | "weight"): string {
  return `copeland:${id}/${part}/${what}`;
}
