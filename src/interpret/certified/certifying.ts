import { type Cell, isMissing } from "../../data/index.js";
import { type Entry, elementOf, type Graph, type Interpreter } from "../../formula/index.js";
import { multiply, negate, type Rational, readDecimal, settled, toNumber, UNIT, ZERO } from "../../number/index.js";
import { unitOf } from "../../quantity/index.js";
import { difference, extreme, product, quotient, sumOf } from "./arithmetic.js";
import type { CohortNode } from "./batches.js";
import { type BatchGroups, representatives } from "./batchGroups.js";
import { columnOfCells, constantColumn } from "./columnOfCells.js";
import { allOf, compared, type Decided, missingness, negated } from "./decisions.js";
import { boundedColumn, boundsOf, type FloatColumn } from "./floatColumn.js";
import { addGap, closedGaps, joinedGaps, openGaps } from "./gaps.js";
import { logarithms, type OpenCells, powers } from "./irrational.js";
import { ownPart } from "./ownPart.js";
import { chosen, exceptWhere, firstPresent } from "./picked.js";
import { type Ordering, ranked } from "./ranked.js";
import type { ReasonCodes } from "./reasonCodes.js";
import { rounded } from "./rounded.js";
import { type SameInputs, sameInputs } from "./sameInputs.js";
import type { Settle } from "./settle.js";
import { statisticOf } from "./statistic.js";

/** What the certified interpreter works with in a batch. */
export interface Workings {
  readonly graph: Graph;
  readonly size: number;
  readonly codes: ReasonCodes;
  readonly settle: Settle;
  /** What has been made so far, by entry. */
  readonly columns: ReadonlyMap<number, FloatColumn>;
  /** The column of a leaf whose figures come from outside. */
  readonly leaf: (index: number) => FloatColumn;
  readonly groupsOf: (node: CohortNode) => BatchGroups;
  readonly indexOf: (entry: Entry) => number;
}

/** The certified interpreter of a batch: what each kind of node makes of floats that know their error. */
export function certifying({
  graph,
  size,
  codes,
  settle,
  columns,
  leaf,
  groupsOf,
  indexOf,
}: Workings): Interpreter<FloatColumn> {
  const [byZero, noCohort] = [codes.codeOf("division-by-zero"), codes.codeOf("no-cohort")];
  const baseValue = (value: string, unit: string): Rational =>
    multiply(readDecimal(value) ?? ZERO, unitOf(unit, graph.units).factor);
  /** The exact cells of an entry in some slots of a column that is at its level. */
  const cellsIn = ({ over }: FloatColumn, index: number, slots: readonly number[]): readonly Cell[] =>
    settle(index, over === undefined ? slots : representatives(over, slots));
  const valuesIn = (
    column: FloatColumn,
    index: number,
    slots: readonly number[],
    look: (value: Rational) => Rational,
  ) => cellsIn(column, index, slots).map((cell) => (isMissing(cell) ? undefined : look(cell)));
  const decided = (column: FloatColumn, entry: Entry, position: number): Decided => {
    const index = elementOf(entry.parts, position);
    const { irrational } = elementOf(graph.entries, index);
    return { column, irrational, settled: (slots) => valuesIn(column, index, slots, irrational ? settled : same) };
  };
  /** What a rank looks at: the order of exact values is told by what is each area's own, unless their decimals are looked at. */
  const ordered = (column: FloatColumn, entry: Entry, groups: BatchGroups): Ordering => {
    const part = decided(column, entry, 0);
    const index = elementOf(entry.parts, 0);
    let known: SameInputs | undefined;
    const isSame: SameInputs = (a, b) => {
      known ??= sameInputs(graph, columns, groupsOf, index);
      return known(a, b);
    };
    if (part.irrational) return { ...part, isSame };
    const settledOwn: Decided["settled"] = (slots) => {
      const own = ownPart(graph, columns, groups, index);
      return valuesIn(column, own.index, slots, own.isOpposite ? negate : same);
    };
    return { ...part, isSame, settled: settledOwn };
  };
  const fold = (parts: readonly FloatColumn[], two: (a: FloatColumn, b: FloatColumn) => FloatColumn): FloatColumn =>
    parts.reduce(two);
  const completed = ({ column, open }: OpenCells, part: FloatColumn, entry: Entry): FloatColumn =>
    open.length === 0 ? column : withCells(column, open, cellsIn(part, indexOf(entry), open), codes);
  /** What floats say nothing of. */
  const settledThroughout = (part: FloatColumn, entry: Entry): FloatColumn => {
    const slots = Array.from(part.mantissas.keys());
    return columnOfCells(cellsIn(part, indexOf(entry), slots), codes);
  };

  return {
    constant: ({ value, unit }) => constantColumn(baseValue(value, unit), size),
    observed: (_, _parts, entry) => leaf(indexOf(entry)),
    parameter: (_, _parts, entry) => leaf(indexOf(entry)),
    add: (_, parts) => sumOf(parts),
    multiply: (_, parts) => fold(parts, product),
    subtract: (_, [a, b]) => difference(a, b),
    divide: (_, [a, b], entry) =>
      quotient(a, b, { byZero, divisors: (slots) => valuesIn(b, elementOf(entry.parts, 1), slots, same) }),
    min: (_, parts) => fold(parts, (a, b) => extreme("min", a, b)),
    max: (_, parts) => fold(parts, (a, b) => extreme("max", a, b)),
    round: ({ step, unit, mode }, [part], entry) => rounded(mode, decided(part, entry, 0), baseValue(step, unit)),
    naturalLogarithm: (_, [part], entry) => completed(logarithms(part), part, entry),
    power: (_, [base, exponent], entry) =>
      exponent.constant === undefined
        ? settledThroughout(base, entry)
        : completed(powers(base, exponent.constant), base, entry),
    accumulativeRate: (_, [part], entry) => settledThroughout(part, entry),
    choose: (_, parts) => chosen(parts),
    coalesce: (_, parts) => firstPresent(parts),
    missingWhen: ({ reason }, [condition, value]) => exceptWhere(condition, value, codes.codeOf(reason)),
    statistic: (node, [value, where]) => statisticOf(node, value, where, groupsOf(node), { noCohort, byZero }),
    rank: (node, [value, where], entry) => {
      const groups = groupsOf(node);
      return ranked(node, ordered(value, entry, groups), where, groups, noCohort);
    },
    named: (_, [part]) => part,
    compare: ({ relation }, [a, b], entry) => compared(relation, decided(a, entry, 0), decided(b, entry, 1)),
    and: (_, parts) => allOf(parts, size),
    not: (_, [part]) => negated(part),
    isMissing: ({ reasons }, [part]) => missingness(part, reasons.map(codes.codeOf)),
  };
}

function same(value: Rational): Rational {
  return value;
}

/** The column with exact cells in the places that floats left open. */
function withCells(
  column: FloatColumn,
  open: readonly number[],
  cells: readonly Cell[],
  { codeOf }: ReasonCodes,
): FloatColumn {
  const { factor, exactAt } = column;
  const mantissas = column.mantissas.slice();
  const bounds = boundsOf(column).slice(0, column.mantissas.length);
  const found = openGaps();
  const exact = new Map<number, Rational>();
  for (const [index, place] of open.entries()) {
    const cell = cells[index];
    if (cell === undefined) continue;
    if (isMissing(cell)) {
      mantissas[place] = Number.NaN;
      addGap(found, place, codeOf(cell.reason));
      continue;
    }
    const value = toNumber(cell);
    mantissas[place] = value;
    bounds[place] = Number.isFinite(value) ? 2 * UNIT * Math.abs(value) + 2 ** -1022 : Number.NaN;
    exact.set(place, cell);
  }
  return boundedColumn(
    mantissas,
    bounds,
    factor,
    joinedGaps(column.gaps, closedGaps(found)),
    (place) => exact.get(place) ?? exactAt?.(place),
  );
}
