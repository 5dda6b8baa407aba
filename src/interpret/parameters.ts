import { type Cell, cellIn, missing, type Panel } from "../data/index.js";
import { within } from "../error/index.js";
import { type NodeOf, resolveWhen } from "../formula/index.js";
import { readPeriod } from "../period/index.js";
import type { UserUnits } from "../quantity/index.js";
import { converter, precedes, type Row, rowsOf } from "./parameterReading.js";
import { sharedParameters } from "./sharedParameters.js";
import type { ParameterColumn, ParameterValue, Situation } from "./situation.js";

/** The cells of parameters, in the order of the situation's areas. Nothing is read before a parameter is asked for. */
export function parameters(situation: Situation, units: UserUnits): (node: NodeOf<"parameter">) => readonly Cell[] {
  return (node) => {
    const known = readingOf(situation, units);
    const column = columnFor(known, situation, node);
    if (column !== undefined) return situation.areas.map((area) => cellIn(column.figures, area));
    const inOrder = cellsInOrder(known, node, situation);
    if (inOrder !== undefined) return inOrder;
    const absent = missing(node.absent);
    if (!known.byName().has(node.name) && situation.parameterColumns?.has(node.name) !== true)
      return new Array<Cell>(situation.areas.length).fill(absent);
    const rowOf = rowsFor(known, situation, node);
    return situation.areas.map((area) => rowOf(area)?.cell ?? absent);
  };
}

/** The figures of a parameter, where a column holds all of its values. */
export function parameterFigures(
  situation: Situation,
  units: UserUnits,
  node: NodeOf<"parameter">,
): ParameterColumn["figures"] | undefined {
  return columnFor(readingOf(situation, units), situation, node)?.figures;
}

/** Looks the values of parameters up: by area in one step, then among those that hold for many areas. */
export function parameterRows(
  situation: Situation,
  units: UserUnits,
): (node: NodeOf<"parameter">) => (area: number) => Row | undefined {
  return (node) => rowsFor(readingOf(situation, units), situation, node);
}

/** The reason where a column has no value, as parameters have it that do not say another one. */
const ABSENT = "no-target";

/** The column that holds all values of a parameter, as the parameter reads them. */
function columnFor(
  { byName }: Reading,
  { parameterColumns }: Situation,
  { name, unit, absent }: NodeOf<"parameter">,
): ParameterColumn | undefined {
  const column = parameterColumns?.get(name);
  return column?.unit === unit && absent === ABSENT && !byName().has(name) ? column : undefined;
}

type RowOf = (area: number) => Row | undefined;

/** The values of a situation, and how they were looked up so far. */
interface Reading {
  readonly panel: Panel | undefined;
  readonly period: string;
  readonly units: UserUnits;
  readonly columns: Situation["parameterColumns"];
  readonly byName: () => ReadonlyMap<string, readonly ParameterValue[]>;
  readonly rows: Map<NodeOf<"parameter">, RowOf>;
}

const NONE: readonly ParameterValue[] = /* @__PURE__ */ Object.freeze([]);
const readings = /* @__PURE__ */ new WeakMap<readonly ParameterValue[], Reading>();

/** A situation is evaluated many times, whole and for a few areas; what is frozen is read once for all of them. */
function readingOf(situation: Situation, units: UserUnits): Reading {
  const { panel, period, parameters: values = NONE, parameterColumns: columns } = situation;
  const found = readings.get(values);
  if (found?.panel === panel && found?.period === period && found.units === units && found.columns === columns)
    return found;
  let names: ReadonlyMap<string, readonly ParameterValue[]> | undefined;
  const byName: Reading["byName"] = () => (names ??= valuesByName(values));
  const made: Reading = { panel, period, units, columns, byName, rows: new Map() };
  // The list of those who have none is shared by all: it must not hold on to a panel.
  if (Object.isFrozen(values) && values !== NONE) readings.set(values, made);
  return made;
}

function valuesByName(values: readonly ParameterValue[]): ReadonlyMap<string, readonly ParameterValue[]> {
  const byName = new Map<string, ParameterValue[]>();
  for (const value of values) {
    const list = byName.get(value.name);
    if (list === undefined) byName.set(value.name, [value]);
    else list.push(value);
  }
  return byName;
}

/** The cells where there is one undated value for each area at most, in the order of the areas, as assessments hand them over. */
function cellsInOrder(
  { byName, units }: Reading,
  node: NodeOf<"parameter">,
  { panel, areas, parameterColumns }: Situation,
): readonly Cell[] | undefined {
  const values = byName().get(node.name) ?? NONE;
  if (values[0]?.area === undefined || values.length > areas.length || parameterColumns?.has(node.name))
    return undefined;
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

function rowsFor(known: Reading, situation: Situation, node: NodeOf<"parameter">): RowOf {
  const found = known.rows.get(node);
  if (found !== undefined) return found;
  const made = rowLookup(known, situation, node);
  known.rows.set(node, made);
  return made;
}

function rowLookup(
  { byName, units }: Reading,
  { panel, period: assessment, parameterColumns }: Situation,
  node: NodeOf<"parameter">,
): RowOf {
  const period = resolveWhen(node.when, readPeriod(assessment));
  const column = parameterColumns?.get(node.name);
  const listed = byName().get(node.name) ?? NONE;
  const read = (values: readonly ParameterValue[]): readonly Row[] =>
    within(`/parameters/${node.name}`, () => rowsOf(values, node, period, units));
  // An explanation asks for one area.
  if (column !== undefined && listed.length === 0) {
    return (area) => {
      const value = column.valueAt(area);
      return value && read([value])[0];
    };
  }
  const inColumn = column === undefined ? NONE : (panel?.areas ?? []).flatMap((_, area) => column.valueAt(area) ?? []);
  const own = new Map<string, Row>();
  const shared: Row[] = [];
  for (const row of read(inColumn.length === 0 ? listed : [...listed, ...inColumn])) {
    const { area } = row.value;
    if (area === undefined) shared.push(row);
    else if (precedes(row, own.get(area))) own.set(area, row);
  }
  const sharedRow = sharedParameters(shared, panel, period);
  return (area) => {
    const id = panel?.areas[area]?.id;
    return (id === undefined ? undefined : own.get(id)) ?? sharedRow(area);
  };
}
