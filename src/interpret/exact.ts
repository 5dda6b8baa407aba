import { type Cell, cellIn, isMissing, type Missing, missing, stronger } from "../data/index.js";
import { type Entry, elementOf, type Graph, type Interpreter, interpret, type NodeOf } from "../formula/index.js";
import {
  accumulativeRate,
  add,
  compare,
  divide,
  multiply,
  naturalLogarithm,
  ONE,
  power,
  type Rational,
  readDecimal,
  roundToStep,
  settled,
  sign,
  subtract,
  sum,
  ZERO,
} from "../number/index.js";
import { unitOf } from "../quantity/index.js";
import { cohorts } from "./cohorts.js";
import { observedOf } from "./observed.js";
import { onDemand } from "./onDemand.js";
import { parameters } from "./parameters.js";
import { rankColumn } from "./rankColumn.js";
import type { Situation } from "./situation.js";
import { statisticColumn } from "./statisticColumn.js";
import { wantedParts } from "./wantedParts.js";

/** A value for each area of a situation. Conditions are 1 for true and 0 for false. */
export type Column = readonly Cell[];

/**
 * The exact interpreter: the definition of every number. Each value is a rational number in base units, or missing with a reason;
 * irrational functions are kept at 50 digits, and what decides over them looks at 20 decimals.
 *
 * @returns the column of every entry of the graph, in its order
 */
export function exact(graph: Graph, situation: Situation): readonly Column[] {
  return interpret(graph, exactly(graph, situation));
}

/** The columns of some roots of the graph, by name; without what only other roots need. */
export function exactRoots(graph: Graph, situation: Situation, names: readonly string[]): ReadonlyMap<string, Column> {
  const asked = names.flatMap((name) => graph.roots.get(name) ?? []);
  const columns = onDemand(graph, exactly(graph, situation), asked, wantedOf, []);
  return new Map(
    names.flatMap((name) => {
      const column = columns.get(graph.roots.get(name) ?? -1);
      return column === undefined ? [] : [[name, column]];
    }),
  );
}

/** The parts of an entry that have to be made before it. */
export function wantedOf(entry: Entry, made: ReadonlyMap<number, Column>): readonly number[] {
  return wantedParts(entry, made, (condition) => condition.some(isTrue));
}

/** The exact interpreter over the columns of a situation. */
export function exactly(graph: Graph, situation: Situation): Interpreter<Column> {
  const { areas } = situation;
  const groupsOf = once(() => cohorts(situation));
  const parameterOf = once(() => parameters(situation, graph.units));
  const fill = (cell: Cell): Column => areas.map(() => cell);
  const baseValue = (value: string, unit: string): Rational =>
    multiply(readDecimal(value) ?? ZERO, unitOf(unit, graph.units).factor);
  /** A part as a decision sees it. */
  const decided = (column: Column, entry: Entry, position: number): Column =>
    isIrrational(graph, entry, position) ? each(column, settled) : column;

  return {
    constant: ({ value, unit }) => fill(baseValue(value, unit)),
    observed: (node) => observedColumn(node, situation),
    parameter: (node) => parameterOf()(node),
    add: (_, parts) => (parts.length === 2 ? fold(parts, add) : summed(parts)),
    multiply: (_, parts) => fold(parts, multiply),
    subtract: (_, [a, b]) => both(a, b, subtract),
    divide: (_, [a, b]) => both(a, b, (x, y) => (sign(y) === 0 ? missing("division-by-zero") : divide(x, y))),
    min: (_, parts) => fold(parts, (x, y) => (compare(y, x) < 0 ? y : x)),
    max: (_, parts) => fold(parts, (x, y) => (compare(y, x) > 0 ? y : x)),
    round: ({ step, unit, mode }, [part], entry) => {
      const inBase = baseValue(step, unit);
      return each(decided(part, entry, 0), (x) => roundToStep(x, inBase, mode));
    },
    naturalLogarithm: (_, [part]) => each(part, (x) => naturalLogarithm(x) ?? missing("out-of-domain")),
    power: (_, [base, exponent]) => both(base, exponent, (x, y) => power(x, y) ?? missing("out-of-domain")),
    accumulativeRate: ({ years }, [part]) => each(part, (x) => accumulativeRate(x, years) ?? missing("out-of-domain")),
    choose: (_, parts) => areas.map((_area, place) => chosen(parts, place)),
    coalesce: (_, parts) => areas.map((_area, place) => firstOf(parts, place)),
    missingWhen: ({ reason }, [condition, value]) =>
      condition.map((is, place) => {
        // Where the condition holds, the value is not asked: x ÷ 0 is a zero base here, not a division by zero.
        if (!isMissing(is) && sign(is) > 0) return missing(reason);
        return cellOf(is, elementOf(value, place), (_is, x) => x);
      }),
    statistic: (node, parts) => statisticColumn(node, parts, groupsOf()(node.over, node.when)),
    rank: (node, [value, ...where], entry) =>
      rankColumn(node, [decided(value, entry, 0), ...where], groupsOf()(node.over, node.when)),
    named: (_, [part]) => part,
    compare: ({ relation }, [a, b], entry) => {
      const holds = { less: [-1], lessOrEqual: [-1, 0], equal: [0] }[relation];
      return both(decided(a, entry, 0), decided(b, entry, 1), (x, y) => truth(holds.includes(compare(x, y))));
    },
    and: (_, parts) => areas.map((_area, place) => all(parts, place)),
    not: (_, [part]) => each(part, (x) => truth(sign(x) === 0)),
    isMissing: ({ reasons }, [part]) =>
      part.map((cell) => truth(isMissing(cell) && (reasons.length === 0 || reasons.includes(cell.reason)))),
  };
}

function observedColumn(node: NodeOf<"observed">, situation: Situation): Column {
  const { figures, areaAt, nobody, unreported } = observedOf(node, situation);
  return situation.areas.map((_area, place) => {
    const area = areaAt(place);
    if (area === undefined) return nobody;
    const cell = figures === undefined ? unreported : cellIn(figures, area);
    return isMissing(cell) && cell.reason === "not-reported" ? unreported : cell;
  });
}

/** What is made when it is first asked for: cells that are settled one by one ask for little. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function isIrrational(graph: Graph, entry: Entry, position: number): boolean {
  return elementOf(graph.entries, elementOf(entry.parts, position)).irrational;
}

function isTrue(cell: Cell): boolean {
  return !isMissing(cell) && sign(cell) > 0;
}

function truth(holds: boolean): Rational {
  return holds ? ONE : ZERO;
}

// Neighbours are often one record, a constant or the best of a class: what was made of it is taken again.

function each(column: Column, compute: (x: Rational) => Cell): Column {
  let last: Cell | undefined;
  let result: Cell = ZERO;
  return column.map((cell) => {
    if (cell !== last) result = isMissing(cell) ? cell : compute(cell);
    last = cell;
    return result;
  });
}

function both(a: Column, b: Column, compute: (x: Rational, y: Rational) => Cell): Column {
  let [left, right]: [Cell | undefined, Cell | undefined] = [undefined, undefined];
  let result: Cell = ZERO;
  return a.map((x, place) => {
    const y = elementOf(b, place);
    if (x !== left || y !== right) result = cellOf(x, y, compute);
    left = x;
    right = y;
    return result;
  });
}

function cellOf(x: Cell, y: Cell, compute: (x: Rational, y: Rational) => Cell): Cell {
  if (isMissing(x)) return isMissing(y) ? stronger(x, y) : x;
  return isMissing(y) ? y : compute(x, y);
}

function fold(parts: readonly Column[], compute: (x: Rational, y: Rational) => Cell): Column {
  return parts.reduce((a, b) => both(a, b, compute));
}

function summed(parts: readonly Column[]): Column {
  return elementOf(parts, 0).map((_cell, place) => {
    const terms: Rational[] = [];
    let lacking: Missing | undefined;
    for (const part of parts) {
      const cell = elementOf(part, place);
      if (!isMissing(cell)) terms.push(cell);
      else lacking = lacking === undefined ? cell : stronger(lacking, cell);
    }
    return lacking ?? sum(terms);
  });
}

function chosen(parts: readonly Column[], place: number): Cell {
  for (let position = 0; position + 1 < parts.length; position += 2) {
    const condition = elementOf(elementOf(parts, position), place);
    if (isMissing(condition)) return condition;
    if (sign(condition) > 0) return elementOf(elementOf(parts, position + 1), place);
  }
  return elementOf(elementOf(parts, parts.length - 1), place);
}

function firstOf(parts: readonly Column[], place: number): Cell {
  let lacking: Missing | undefined;
  for (const part of parts) {
    const cell = elementOf(part, place);
    if (!isMissing(cell)) return cell;
    lacking = lacking === undefined ? cell : stronger(lacking, cell);
  }
  return lacking ?? missing("not-applicable");
}

function all(parts: readonly Column[], place: number): Cell {
  let lacking: Missing | undefined;
  for (const part of parts) {
    const cell = elementOf(part, place);
    if (isMissing(cell)) lacking = lacking === undefined ? cell : stronger(lacking, cell);
    else if (sign(cell) === 0) return ZERO;
  }
  return lacking ?? ONE;
}
