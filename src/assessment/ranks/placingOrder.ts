import { type Label, labelText } from "../../error/index.js";
import {
  add,
  coalesce,
  cohortCount,
  type Direction,
  type Formula,
  multiply,
  named,
  parameter,
  rank,
} from "../../formula/index.js";
import type { EntryFormulas } from "../entryFormulas.js";
import type { Scheme } from "../scheme.js";
import { suffixed } from "../suffixed.js";
import type { TieBreak } from "./rankingDefinition.js";

/** What places are given by. */
export interface Compared {
  readonly scheme: Scheme;
  /** The total that ranks; missing where an area is not ranked. */
  readonly standing: Formula;
  readonly unrounded: Formula;
  readonly indicators: ReadonlyMap<string, Formula>;
  readonly entries: ReadonlyMap<string, EntryFormulas>;
}

/** A value by which areas stand in order, and its good end. */
export interface Order {
  readonly value: Formula;
  readonly better: Direction;
}

/** The parameter that carries the place of an area's id among all ids. */
export const AREA_ORDER = "ranking:area";

/**
 * The order of areas: that of their totals; between equal ones that of what breaks ties, in its order.
 *
 * A tie-break makes one whole number of all ranks, the total's first, by a base that none of them reaches: so it decides exactly
 * where everything before it is equal.
 *
 * @param id tells apart the orders of one scheme
 */
export function orderOf(compared: Compared, tieBreak: readonly TieBreak[], over: readonly string[], id: string): Order {
  const { standing } = compared;
  if (tieBreak.length === 0) return { value: standing, better: "higher" };
  const size = cohortCount(1, { over });
  const base = add(size, 2);
  const keys = tieBreak.map((each) => keyOf(compared, each));
  const value = keys.reduce<Formula>(
    // Who lacks the value comes after all who have it.
    (before, key) => add(multiply(before, base), coalesce(rank(key.value, { over, better: key.better }), add(size, 1))),
    rank(standing, { over }),
  );
  const labels = [TOTAL, ...keys.map(({ label }) => label)];
  const list = (locale: "zh" | "en", comma: string): string =>
    labels.map((label) => labelText(label, locale)).join(comma);
  const label = { zh: `依次比较(${list("zh", "、")})`, en: `in turn (${list("en", ", ")})` };
  return { value: named(value, { id: `scheme:order:${id}`, label, places: 0 }), better: "lower" };
}

const TOTAL = { zh: "总分", en: "total" } as const;

function keyOf({ scheme, unrounded, indicators, entries }: Compared, by: TieBreak): Order & { readonly label: Label } {
  if (by === "unrounded")
    return { value: unrounded, better: "higher", label: { zh: "未舍入的总分", en: "total before rounding" } };
  if (by === "area") {
    const label = { zh: "编号次序", en: "order of ids" };
    return { value: parameter(AREA_ORDER, { label, absent: "not-applicable" }), better: "lower", label };
  }
  if ("item" in by) {
    const { entry, earned } = found(entries, by.item);
    const indicator = entry.kind === "item" ? scheme.indicators[entry.indicator]?.label : undefined;
    const label = entry.label ?? indicator ?? entry.id;
    const title = { id: `compared:${entry.id}`, label: suffixed(label, "计分", " counted"), places: 4 };
    return { value: earned.kind === "named" ? earned : named(earned, title), better: "higher", label };
  }
  const { label = by.indicator, direction = "higher" } = scheme.indicators[by.indicator] ?? {};
  return { value: found(indicators, by.indicator), better: direction, label };
}

/** Schemes are checked before they are compiled. */
function found<T>(known: ReadonlyMap<string, T>, id: string): T {
  const value = known.get(id);
  if (value === undefined) throw new RangeError(id);
  return value;
}
