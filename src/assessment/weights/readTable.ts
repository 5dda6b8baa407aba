import { checkWord, collecting, fail, failAll, type Issue, issue, pointer } from "../../error/index.js";
import type { Direction } from "../../formula/index.js";
import { compare, type Rational, toRational, ZERO } from "../../number/index.js";
import { filledIn } from "../../targets/index.js";
import { checkIds } from "./checkIds.js";
import type { IndicatorColumn, IndicatorTable } from "./indicatorTable.js";
import type { AreaWithoutFigures, WeightWarning } from "./warning.js";
import type { WeightOptions } from "./weightTexts.js";

export interface TableOptions extends WeightOptions {
  /**
   * An area without a figure in some indicator is left out of all, with a warning (`leave-out`, when left out), or refused.
   */
  readonly missing?: "leave-out" | "refuse";
}

/** An indicator's figures, in the order of the areas. */
export interface Figures {
  readonly id: string;
  readonly direction: Direction;
  readonly values: readonly Rational[];
  readonly least: Rational;
  readonly most: Rational;
  /** Whether all areas have the same figure. */
  readonly flat: boolean;
}

/** A table in which no figure is missing. */
export interface WholeTable {
  readonly areas: readonly string[];
  readonly columns: readonly Figures[];
  readonly warnings: readonly WeightWarning[];
}

/**
 * The areas that have a figure in each indicator, in the order in which they first stand.
 *
 * @throws KaoheError with all faults at once: `weights.none`, `scheme.unknown-option`, `number.unreadable`, `weights.no-figure`, `weights.too-few-areas`
 */
export function readTable(table: IndicatorTable, { missing = "leave-out" }: TableOptions): WholeTable {
  checkWord("missing", missing, ["leave-out", "refuse"], "/options/missing");
  const ids = Object.keys(table);
  checkIds(ids, "table");
  const all = [...new Set(Object.values(table).flatMap(({ values }) => Object.keys(values)))];
  const issues: Issue[] = [];
  const read = Object.entries(table).map(([id, column]) => ({ id, column, cells: cellsOf(id, column, all, issues) }));
  const gaps = all
    .map((area, place) => ({
      area,
      indicators: read.filter(({ cells }) => cells[place] === undefined).map(({ id }) => id),
    }))
    .filter(({ indicators }) => indicators.length > 0);
  if (missing === "refuse") issues.push(...gaps.flatMap(gapIssues));
  failAll(issues);
  const left = new Set(gaps.map(({ area }) => area));
  const areas = all.filter((area) => !left.has(area));
  if (areas.length < 2) fail("weights.too-few-areas", { areas: areas.length }, "/table");
  const columns = read.map(({ id, column, cells }) =>
    figuresOf(
      id,
      column,
      cells.filter((_, place) => !left.has(all[place] ?? "")).map((cell) => cell ?? ZERO),
    ),
  );
  const flat = columns.filter((column) => column.flat).map(({ id }) => id);
  return {
    areas,
    columns,
    warnings: [
      ...(gaps.length > 0 ? [{ kind: "areas-left-out", areas: gaps } as const] : []),
      ...(flat.length > 0 ? [{ kind: "no-spread", indicators: flat } as const] : []),
    ],
  };
}

/** undefined where a figure is missing. */
function cellsOf(
  id: string,
  { values }: IndicatorColumn,
  areas: readonly string[],
  issues: Issue[],
): readonly (Rational | undefined)[] {
  return areas.map((area) => {
    const written = filledIn(Object.hasOwn(values, area) ? values[area] : undefined);
    if (written === undefined) return undefined;
    return collecting(issues, pointer("table", id, "values", area), () => toRational(written)) ?? ZERO;
  });
}

function gapIssues({ area, indicators }: AreaWithoutFigures): readonly Issue[] {
  return indicators.map((indicator) =>
    issue("weights.no-figure", { area, indicator }, pointer("table", indicator, "values", area)),
  );
}

function figuresOf(id: string, { direction = "higher" }: IndicatorColumn, values: readonly Rational[]): Figures {
  checkWord("direction", direction, ["higher", "lower"], pointer("table", id, "direction"));
  const least = values.reduce((a, b) => (compare(b, a) < 0 ? b : a));
  const most = values.reduce((a, b) => (compare(b, a) > 0 ? b : a));
  return { id, direction, values, least, most, flat: compare(least, most) === 0 };
}
