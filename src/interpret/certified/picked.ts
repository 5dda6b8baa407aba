import { elementOf } from "../../formula/index.js";
import { LARGEST_WHOLE, ONE, type Rational } from "../../number/index.js";
import { boundedColumn, boundsOf, exactValue, FARTHEST, type FloatColumn, sizeOf, wholeColumn } from "./floatColumn.js";
import { addGap, closedGaps, codeAt, type Gaps, joinedGaps, openGaps } from "./gaps.js";
import { aligned } from "./scale.js";
import { floats } from "./space.js";

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
export function chosen(parts: readonly FloatColumn[]): FloatColumn {
  const size = sizeOf(parts);
  const asked: number[] = [];
  let usual = parts.length - 1;
  for (let position = 0; position + 1 < parts.length; position += 2) {
    const { constant, limit, gaps } = elementOf(parts, position);
    if (limit === 0 && gaps === undefined) continue;
    if (constant !== undefined) {
      usual = position + 1;
      break;
    }
    asked.push(position);
  }
  const [places, positions, codes]: [number[], number[], number[]] = [[], [], []];
  const columns = asked.map((position) => elementOf(parts, position));
  const [only, second] = columns;
  if (only !== undefined && second === undefined) {
    const { mantissas, gaps, holdsAt } = only;
    const position = (asked[0] ?? 0) + 1;
    if (holdsAt !== undefined) {
      const all = holdsAt.map(() => position);
      return gathered(parts, { usual, places: holdsAt, positions: all, codes: [] });
    }
    for (let place = 0; place < size; place += 1) {
      const holds = mantissas[place];
      if (holds === 0) continue;
      places.push(place);
      positions.push(holds === 1 ? position : NOTHING);
      codes.push(holds === 1 ? 0 : codeAt(gaps, place));
    }
    return gathered(parts, { usual, places, positions, codes });
  }
  for (let place = 0; place < size; place += 1) {
    for (let each = 0; each < asked.length; each += 1) {
      const holds = columns[each]?.mantissas[place];
      if (holds === 0) continue;
      places.push(place);
      positions.push(holds === 1 ? (asked[each] ?? 0) + 1 : NOTHING);
      codes.push(holds === 1 ? 0 : codeAt(columns[each]?.gaps, place));
      break;
    }
  }
  return gathered(parts, { usual, places, positions, codes });
}

/** The first part that is there; where none is, the strongest of their reasons. */
export function firstPresent(parts: readonly FloatColumn[]): FloatColumn {
  const size = sizeOf(parts);
  const [first] = parts;
  if (first === undefined || first.gaps === undefined)
    return first ?? wholeColumn(new Float64Array(size), ONE, 0, undefined);
  const [places, positions, codes]: [number[], number[], number[]] = [[], [], []];
  for (const [index, place] of first.gaps.places.entries()) {
    let strongest = first.gaps.codes[index] ?? 0;
    let picked = NOTHING;
    for (let position = 1; position < parts.length && picked === NOTHING; position += 1) {
      const code = codeAt(parts[position]?.gaps, place);
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
export function exceptWhere(condition: FloatColumn, value: FloatColumn, code: number): FloatColumn {
  const size = value.mantissas.length;
  if (condition.limit === 0 && condition.gaps === undefined) return value;
  const { mantissas } = condition;
  const kept = copied(value.mantissas, size);
  const open = openGaps();
  for (let place = 0; place < size; place += 1) {
    const holds = mantissas[place];
    if (holds === 0) continue;
    kept[place] = Number.NaN;
    addGap(open, place, holds === 1 ? code : codeAt(condition.gaps, place));
  }
  return { ...value, mantissas: kept, gaps: overruled(value.gaps, open, mantissas), constant: undefined };
}

/** Where the condition holds, its reason stands; where it is missing, the stronger of its reason and the value's. */
function overruled(own: Gaps | undefined, added: Gaps, condition: Float64Array): Gaps | undefined {
  const kept = openGaps();
  for (const [index, place] of (own?.places ?? []).entries()) {
    if (condition[place] !== 1) addGap(kept, place, own?.codes[index] ?? 0);
  }
  return joinedGaps(closedGaps(kept), added.places.length === 0 ? undefined : added);
}

function gathered(all: readonly FloatColumn[], { usual, places, positions, codes }: Picks): FloatColumn {
  if (places.length === 0) return elementOf(all, usual);
  const used = [...new Set([usual, ...positions.filter((position) => position !== NOTHING)])];
  const columns = aligned(used.map((position) => elementOf(all, position)));
  const columnOf = new Map(used.map((position, index) => [position, elementOf(columns, index)]));
  const base = elementOf(columns, 0);
  const limit = columns.reduce((most, column) => Math.max(most, column.limit), 0);
  const size = base.mantissas.length;
  const mantissas = copied(base.mantissas, size);
  const bounds = limit <= LARGEST_WHOLE ? undefined : copied(boundsOf(base), size);
  const found = openGaps();
  let next = 0;
  const keepUntil = (end: number): void => {
    for (; base.gaps !== undefined && (base.gaps.places[next] ?? end) < end; next += 1) {
      addGap(found, base.gaps.places[next] ?? 0, base.gaps.codes[next] ?? 0);
    }
  };
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const column = columnOf.get(positions[index] ?? NOTHING);
    mantissas[place] = column?.mantissas[place] ?? Number.NaN;
    if (bounds !== undefined) bounds[place] = column?.bounds?.[place] ?? 0;
    keepUntil(place);
    if (base.gaps?.places[next] === place) next += 1;
    const code = column === undefined ? (codes[index] ?? 0) : codeAt(column.gaps, place);
    if (code !== 0) addGap(found, place, code);
  }
  keepUntil(Infinity);
  const gaps = closedGaps(found);
  if (bounds === undefined) return wholeColumn(mantissas, base.factor, limit, gaps);
  let columnAt: ReadonlyMap<number, FloatColumn | undefined> | undefined;
  const exactAt = (place: number): Rational | undefined => {
    columnAt ??= new Map(places.map((at, index) => [at, columnOf.get(positions[index] ?? NOTHING)]));
    const column = columnAt.has(place) ? columnAt.get(place) : base;
    return column && exactValue(column, place);
  };
  const reach = columns.reduce((most, column) => Math.max(most, column.reach), 0) + 1;
  const column = boundedColumn(mantissas, bounds, base.factor, gaps, reach > FARTHEST ? undefined : exactAt, reach);
  const isOthersExact = columns.every((each) => each === base || each.bounds === undefined);
  return base.ratio !== undefined && isOthersExact ? { ...column, ratio: base.ratio } : column;
}

function copied(column: Float64Array, size: number): Float64Array {
  const copy = floats(size);
  copy.set(column.length === size ? column : column.subarray(0, size));
  return copy;
}
