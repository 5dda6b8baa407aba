import type { Kind, Node } from "../../formula/index.js";
import { ZERO } from "../../number/index.js";
import { type BatchGroups, slotsOf } from "./batchGroups.js";
import { constantColumn } from "./columnOfCells.js";
import { boundedColumn, boundsOf, exactValue, type FloatColumn, wholeColumn } from "./floatColumn.js";
import { gapsAt } from "./gaps.js";
import { floats } from "./space.js";

/** Kinds whose value follows from those of their parts alone, without looking at areas. */
const FOLDED: ReadonlySet<Kind> = /* @__PURE__ */ new Set<Kind>([
  "add",
  "multiply",
  "subtract",
  "divide",
  "min",
  "max",
]);

/** Whether what is made of these parts is one value everywhere. */
export function isConstant({ kind }: Node, parts: readonly FloatColumn[]): boolean {
  return FOLDED.has(kind) && parts.every(({ constant }) => constant !== undefined);
}

/** A constant in one place alone. */
export function once({ constant = ZERO }: FloatColumn): FloatColumn {
  return constantColumn(constant, 1);
}

/** The groups for which what is made of these parts holds; undefined where it is each area's own. */
export function levelOf({ kind }: Node, parts: readonly FloatColumn[]): BatchGroups | undefined {
  if (kind === "statistic" || kind === "rank") return undefined;
  let level: BatchGroups | undefined;
  for (const { over, constant } of parts) {
    if (over === undefined && constant !== undefined) continue;
    if (over === undefined || (level !== undefined && level !== over)) return undefined;
    level = over;
  }
  return level;
}

/** A part among those that hold for groups: a constant is one for them, too. */
export function atLevel(column: FloatColumn, over: BatchGroups): FloatColumn {
  if (column.over !== undefined || column.constant === undefined) return column;
  return { ...constantColumn(column.constant, slotsOf(over)), over };
}

/** The column with a value for each area. */
export function spread(column: FloatColumn): FloatColumn {
  const { over, mantissas, bounds, factor, limit, gaps } = column;
  if (over === undefined) return column;
  const { groupOf } = over;
  if (column.constant !== undefined) return constantColumn(column.constant, groupOf.length);
  const size = groupOf.length;
  const own = taken(mantissas, groupOf, floats(size));
  const ownGaps = gapsAt(gaps, own, groupOf);
  if (bounds === undefined) return wholeColumn(own, factor, limit, ownGaps);
  const ownBounds = taken(boundsOf(column), groupOf, floats(size));
  return boundedColumn(
    own,
    ownBounds,
    factor,
    ownGaps,
    (place) => exactValue(column, groupOf[place] ?? 0),
    column.reach,
  );
}

/** What stands at some places, in their order. */
export function taken(from: Float64Array, places: Uint32Array, into: Float64Array): Float64Array {
  for (let place = 0; place < places.length; place += 1) into[place] = from[places[place] ?? 0] ?? 0;
  return into;
}
