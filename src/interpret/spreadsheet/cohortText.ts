import type { NodeOf } from "../../formula/index.js";
import type { SheetExpression } from "./expression.js";
import { filled, quoted, type SheetAttribute, type SheetPlaces } from "./sheetPlaces.js";

type Cohort = Extract<SheetExpression, { readonly kind: "cohort" }>;

/** What an area's group comes to, or its place in it, in the functions of a spreadsheet. */
export function cohortText(cohort: Cohort, places: SheetPlaces): string {
  const { node } = cohort;
  const seen = seenFrom(cohort, places);
  const value = node.kind === "rank" ? rankText(node, seen) : statisticText(node, seen);
  const lacking = seen.attributes.filter(({ complete }) => !complete).map(({ own }) => `${own}=""`);
  if (lacking.length === 0) return value;
  return `IF(${lacking.length === 1 ? lacking.join() : `OR(${lacking.join(",")})`},${seen.nobody},${value})`;
}

/** Whether the formula has to be entered as an array formula: what has no form with conditions, over some of the areas. */
export function isArray({ node, where }: Cohort, places: SheetPlaces): boolean {
  if (node.kind === "rank" || !["variance", "sample-variance", "quantile"].includes(node.statistic)) return false;
  return where !== undefined || places.attributes(node.over, node.when).length > 0;
}

interface Seen {
  readonly attributes: readonly SheetAttribute[];
  readonly values: string | undefined;
  readonly own: string;
  /** What is said of an area that has no number. */
  readonly ownReason: string;
  /** The cells of all areas, whatever they hold. */
  readonly everybody: string;
  /** Who takes part: `(类别=$B3)`, `(…=1)`. */
  readonly tests: readonly string[];
  /** The same for functions that take conditions: `类别,$B3`. */
  readonly conditions: string;
  readonly ranges: readonly string[];
  readonly counts: { readonly range: string; readonly own: string } | undefined;
  readonly nobody: string;
  /** What is said of the sample variance of one. */
  readonly alone: string;
}

function seenFrom({ node, value, where }: Cohort, places: SheetPlaces): Seen {
  const attributes = places.attributes(node.over, node.when);
  const counts = where === undefined ? undefined : { range: places.column(where), own: places.cell(where) };
  const pairs = [
    ...attributes.map(({ range, own }) => [range, own] as const),
    ...(counts === undefined ? [] : [[counts.range, "1"] as const]),
  ];
  return {
    attributes,
    values: value === undefined ? undefined : places.column(value),
    own: value === undefined ? "" : places.cell(value),
    ownReason: value === undefined ? "" : filled(value, places),
    everybody: places.everybody,
    tests: pairs.map(([range, wanted]) => `(${range}=${wanted})`),
    conditions: pairs.map(([range, wanted]) => `,${range},${wanted}`).join(""),
    ranges: pairs.map(([range]) => range),
    counts,
    nobody: quoted(places.reason("no-cohort")),
    alone: quoted(places.reason("division-by-zero")),
  };
}

/** How many areas count: those with a number. */
function counted({ values, tests, everybody }: Seen): string {
  if (values === undefined) return tests.length === 0 ? `ROWS(${everybody})` : `SUMPRODUCT(${tests.join("*")}*1)`;
  if (tests.length === 0) return `COUNT(${values})`;
  return `SUMPRODUCT(${[...tests, `ISNUMBER(${values})`].join("*")})`;
}

function statisticText({ statistic, level }: NodeOf<"statistic">, seen: Seen): string {
  const { values = "", tests, conditions, nobody } = seen;
  const count = counted(seen);
  const some = (text: string): string => `IF(${count}=0,${nobody},${text})`;
  const them = tests.length === 0 ? values : `IF(${[...tests, `ISNUMBER(${values})`].join("*")},${values})`;
  switch (statistic) {
    case "count":
      return count;
    case "sum":
      return some(tests.length === 0 ? `SUM(${values})` : `SUMIFS(${values}${conditions})`);
    case "mean":
      return `IFERROR(${tests.length === 0 ? `AVERAGE(${values})` : `AVERAGEIFS(${values}${conditions})`},${nobody})`;
    case "min":
      return some(tests.length === 0 ? `MIN(${values})` : `_xlfn.MINIFS(${values}${conditions})`);
    case "max":
      return some(tests.length === 0 ? `MAX(${values})` : `_xlfn.MAXIFS(${values}${conditions})`);
    case "variance":
      return `IFERROR(VARP(${them}),${nobody})`;
    case "sample-variance":
      return some(`IFERROR(VAR(${them}),${seen.alone})`);
    case "quantile":
      return `IFERROR(PERCENTILE(${them},${level}),${nobody})`;
  }
}

function rankText({ better, ties }: NodeOf<"rank">, seen: Seen): string {
  const { values = "", own, ownReason, tests, ranges, counts, nobody } = seen;
  const ahead = better === "higher" ? ">" : "<";
  const among = (sign: string): string => {
    const all = [...tests, `ISNUMBER(${values})`, `(${values}${sign}${own})`];
    return all.join("*");
  };
  const before = `SUMPRODUCT(${among(ahead)})`;
  const upTo = `SUMPRODUCT(${among(`${ahead}=`)})`;
  const alike = `COUNTIFS(${[values, ...ranges].map((range) => `${range},${range}`).join()})`;
  const place = {
    competition: `1+${before}`,
    last: upTo,
    average: `(1+${before}+${upTo})/2`,
    // An empty cell is not even like itself: whoever has one takes no part, and must not fail the others.
    dense: `1+ROUND(SUMPRODUCT(${among(ahead)}/(${alike}+(${alike}=0))),0)`,
  }[ties];
  const taking = counts === undefined ? place : `IF(${counts.own}=1,${place},${nobody})`;
  return `IF(ISNUMBER(${own}),${taking},${ownReason})`;
}
