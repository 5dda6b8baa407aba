import { type Cell, missing } from "../data/index.js";
import { within } from "../error/index.js";
import { type NodeOf, resolveWhen } from "../formula/index.js";
import { multiply, ONE, type Rational, toRational } from "../number/index.js";
import { firstDay, lastDay, type Period, periodText, readPeriod } from "../period/index.js";
import { type UserUnits, unitOf } from "../quantity/index.js";
import type { ParameterValue, Situation } from "./situation.js";

/** The value that was handed in for an area of the panel. */
export interface Row {
  readonly cell: Cell;
  readonly value: ParameterValue;
  readonly particular: number;
  /** The day from which it holds; empty where none is stated. */
  readonly since: string;
}

/** The cells of parameters, in the order of the situation's areas. */
export function parameters(situation: Situation, units: UserUnits): (node: NodeOf<"parameter">) => readonly Cell[] {
  const byName = valuesByName(situation);
  const rowsOfNode = parameterRows(situation, units, byName);
  return (node) => {
    const inOrder = cellsInOrder(byName.get(node.name) ?? [], node, situation, units);
    if (inOrder !== undefined) return inOrder;
    const rowOf = rowsOfNode(node);
    const absent = missing(node.absent);
    return situation.areas.map((area) => rowOf(area)?.cell ?? absent);
  };
}

/** The cells where there is one undated value for each area at most, in the order of the areas, as assessments hand them over. */
function cellsInOrder(
  values: readonly ParameterValue[],
  node: NodeOf<"parameter">,
  { panel, areas }: Situation,
  units: UserUnits,
): readonly Cell[] | undefined {
  if (values[0]?.area === undefined) return undefined;
  const absent = missing(node.absent);
  const inBase = converter(node, units);
  let next = 0;
  const cells = within(`/parameters/${node.name}`, () =>
    areas.map((area) => {
      const value = values[next];
      if (
        value === undefined ||
        value.area !== panel?.areas[area]?.id ||
        value.period !== undefined ||
        value.effective !== undefined
      )
        return absent;
      next += 1;
      return inBase(value);
    }),
  );
  return next === values.length ? cells : undefined;
}

function valuesByName({ parameters: values = [] }: Situation): ReadonlyMap<string, readonly ParameterValue[]> {
  const byName = new Map<string, ParameterValue[]>();
  for (const value of values) {
    const list = byName.get(value.name);
    if (list === undefined) byName.set(value.name, [value]);
    else list.push(value);
  }
  return byName;
}

/** Neighbours have the same unit as a rule; it is read once for all of them. */
function converter(node: NodeOf<"parameter">, units: UserUnits): (value: ParameterValue) => Rational {
  let [unit, factor]: [string | undefined, Rational] = [undefined, ONE];
  return (value) => {
    const own = value.unit ?? node.unit;
    if (own !== unit) factor = unitOf(own, units).factor;
    unit = own;
    return multiply(toRational(value.value), factor);
  };
}

/** Looks the values of parameters up: by area in one step, then among the few that hold for many areas. */
export function parameterRows(
  situation: Situation,
  units: UserUnits,
  rows = valuesByName(situation),
): (node: NodeOf<"parameter">) => (area: number) => Row | undefined {
  const assessment = readPeriod(situation.period);
  return (node) => {
    const period = resolveWhen(node.when, assessment);
    const own = new Map<string, Row>();
    const shared: Row[] = [];
    const values = rows.get(node.name) ?? [];
    for (const row of within(`/parameters/${node.name}`, () => rowsOf(values, node, period, units))) {
      const { area } = row.value;
      if (area === undefined) shared.push(row);
      else if (precedes(row, own.get(area))) own.set(area, row);
    }
    shared.sort((a, b) => (precedes(a, b) ? -1 : precedes(b, a) ? 1 : 0));
    return (area) => {
      const id = situation.panel?.areas[area]?.id;
      return (
        (id === undefined ? undefined : own.get(id)) ?? shared.find(({ value }) => fits(value, area, period, situation))
      );
    };
  };
}

/** The values that hold in a period. */
function rowsOf(
  values: readonly ParameterValue[],
  node: NodeOf<"parameter">,
  period: Period | undefined,
  units: UserUnits,
): readonly Row[] {
  const rows: Row[] = [];
  const inBase = converter(node, units);
  for (const value of values) {
    const dated = datedness(value, period);
    if (dated === undefined || !isEffective(value, period)) continue;
    const attributes = value.attributes === undefined ? 0 : Object.keys(value.attributes).length;
    rows.push({ cell: inBase(value), value, particular: attributes * 3 + dated, since: sinceOf(value) });
  }
  return rows;
}

/**
 * A quarter's own value counts before the year's, and that before an undated one. A dated value holds for its period, a year's for
 * the parts of the year; undefined where it does not hold.
 */
function datedness({ period: text }: ParameterValue, period: Period | undefined): number | undefined {
  if (text === undefined) return 0;
  const dated = periodText(readPeriod(text));
  if (period === undefined) return undefined;
  return dated === periodText(period) ? 2 : dated === String(period.year) ? 1 : undefined;
}

/** Whether a value counts before another one. */
function precedes(row: Row, other: Row | undefined): boolean {
  if (other === undefined || row.particular !== other.particular) return row.particular > (other?.particular ?? -1);
  return row.since > other.since;
}

function sinceOf({ effective }: ParameterValue): string {
  return effective?.from === undefined ? "" : firstDay(readPeriod(effective.from));
}

function isEffective({ effective }: ParameterValue, period: Period | undefined): boolean {
  if (effective === undefined) return true;
  if (period === undefined) return false;
  const { from, to } = effective;
  const begun = from === undefined || firstDay(readPeriod(from)) <= firstDay(period);
  return begun && (to === undefined || lastDay(period) <= lastDay(readPeriod(to)));
}

function fits(value: ParameterValue, area: number, period: Period | undefined, { panel }: Situation): boolean {
  return Object.entries(value.attributes ?? {}).every(
    ([name, wanted]) => period !== undefined && panel?.attribute(area, name, period) === wanted,
  );
}
