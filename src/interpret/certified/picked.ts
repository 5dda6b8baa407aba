import { elementOf } from "../../formula/index.js";
import { LARGEST_WHOLE, ONE } from "../../number/index.js";
import { boundedColumn, boundsOf, exactValue, type FloatColumn, wholeColumn } from "./floatColumn.js";
import { aligned } from "./scale.js";

/** At a place whose value is missing for a reason that no part gives. */
const NOTHING = -1;

/** A part to stand at each place; at those that are named another one, or a reason. */
interface Picks {
  readonly usual: number;
  readonly places: readonly number[];
  readonly positions: readonly number[];
  /** The codes of what has no part. */
  readonly codes: readonly number[];
}

/** The value of the first condition that holds, else the last part. Conditions and values stand by turns. */
export function chosen(parts: readonly FloatColumn[], size: number): FloatColumn {
  const asked: number[] = [];
  let usual = parts.length - 1;
  for (let position = 0; position + 1 < parts.length; position += 2) {
    const { constant, limit, reasons } = elementOf(parts, position);
    if (limit === 0 && reasons === undefined) continue;
    if (constant !== undefined) {
      usual = position + 1;
      break;
    }
    asked.push(position);
  }
  const [places, positions, codes]: [number[], number[], number[]] = [[], [], []];
  const columns = asked.map((position) => elementOf(parts, position));
  for (let place = 0; place < size; place += 1) {
    for (let each = 0; each < asked.length; each += 1) {
      const holds = columns[each]?.mantissas[place];
      if (holds === 0) continue;
      places.push(place);
      positions.push(holds === 1 ? (asked[each] ?? 0) + 1 : NOTHING);
      codes.push(columns[each]?.reasons?.[place] ?? 0);
      break;
    }
  }
  return gathered(parts, { usual, places, positions, codes });
}

/** The first part that is there; where none is, the strongest of their reasons. */
export function firstPresent(parts: readonly FloatColumn[], size: number): FloatColumn {
  const [first] = parts;
  if (first === undefined || first.reasons === undefined) return first ?? wholeColumn(new Float64Array(size), ONE, 0, undefined);
  const [places, positions, codes]: [number[], number[], number[]] = [[], [], []];
  for (let place = 0; place < size; place += 1) {
    let strongest = first.reasons[place] ?? 0;
    if (strongest === 0) continue;
    let picked = NOTHING;
    for (let position = 1; position < parts.length && picked === NOTHING; position += 1) {
      const code = parts[position]?.reasons?.[place] ?? 0;
      if (code === 0) picked = position;
      else strongest = Math.min(strongest, code);
    }
    places.push(place);
    positions.push(picked);
    codes.push(picked === NOTHING ? strongest : 0);
  }
  return gathered(parts, { usual: 0, places, positions, codes });
}

/** The value, except where the condition holds or is missing. */
export function exceptWhere(condition: FloatColumn, value: FloatColumn, code: number, size: number): FloatColumn {
  if (condition.limit === 0 && condition.reasons === undefined) return value;
  const { mantissas } = condition;
  const reasons = value.reasons === undefined ? new Uint16Array(size) : value.reasons.slice();
  const kept = value.mantissas.slice();
  for (let place = 0; place < size; place += 1) {
    const holds = mantissas[place];
    if (holds === 0) continue;
    // Where the condition is missing, the stronger of its reason and the value's stands.
    const own = reasons[place] ?? 0;
    const of = holds === 1 ? code : (condition.reasons?.[place] ?? 0);
    reasons[place] = holds === 1 || own === 0 ? of : Math.min(own, of);
    kept[place] = Number.NaN;
  }
  return { ...value, mantissas: kept, reasons, constant: undefined };
}

function gathered(all: readonly FloatColumn[], { usual, places, positions, codes }: Picks): FloatColumn {
  if (places.length === 0) return elementOf(all, usual);
  const used = [...new Set([usual, ...positions.filter((position) => position !== NOTHING)])];
  const columns = aligned(used.map((position) => elementOf(all, position)));
  const columnOf = new Map(used.map((position, index) => [position, elementOf(columns, index)]));
  const base = elementOf(columns, 0);
  const limit = columns.reduce((most, column) => Math.max(most, column.limit), 0);
  const mantissas = base.mantissas.slice();
  const bounds = limit <= LARGEST_WHOLE ? undefined : boundsOf(base).slice(0, mantissas.length);
  const isLacking = columns.some(({ reasons }) => reasons !== undefined) || positions.includes(NOTHING);
  const reasons = isLacking ? (base.reasons?.slice() ?? new Uint16Array(mantissas.length)) : undefined;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const column = columnOf.get(positions[index] ?? NOTHING);
    mantissas[place] = column?.mantissas[place] ?? Number.NaN;
    if (bounds !== undefined) bounds[place] = column?.bounds?.[place] ?? 0;
    if (reasons !== undefined) reasons[place] = column?.reasons?.[place] ?? codes[index] ?? 0;
  }
  if (bounds === undefined) return wholeColumn(mantissas, base.factor, limit, reasons);
  let columnAt: ReadonlyMap<number, FloatColumn | undefined> | undefined;
  return boundedColumn(mantissas, bounds, base.factor, reasons, (place) => {
    columnAt ??= new Map(places.map((at, index) => [at, columnOf.get(positions[index] ?? NOTHING)]));
    const column = columnAt.has(place) ? columnAt.get(place) : base;
    return column && exactValue(column, place);
  });
}
