import { missing } from "../../data/index.js";
import type { NodeOf } from "../../formula/index.js";
import { readDecimal, toNumber, ZERO } from "../../number/index.js";
import { nearly, type SheetValue } from "./sheetValue.js";

type Cohort = NodeOf<"statistic" | "rank">;

/** What a spreadsheet makes of a column by groups, for each area. */
export function cohortOf(
  node: Cohort,
  values: readonly SheetValue[] | undefined,
  where: readonly SheetValue[] | undefined,
  groupOf: readonly number[],
): readonly SheetValue[] {
  const members = new Map<number, { readonly place: number; readonly value: number }[]>();
  for (const [place, group] of groupOf.entries()) {
    if (group < 0) continue;
    const list = members.get(group) ?? [];
    members.set(group, list);
    const value = values === undefined ? 1 : values[place];
    if (typeof value === "number" && (where === undefined || where[place] === 1)) list.push({ place, value });
  }
  if (node.kind === "rank") return ranks(node, values ?? [], members);
  const reduced = new Map(
    [...members].map(([group, list]) => [
      group,
      reduction(
        node,
        list.map(({ value }) => value),
      ),
    ]),
  );
  return groupOf.map((group) => reduced.get(group) ?? missing("no-cohort"));
}

function reduction({ statistic, level }: NodeOf<"statistic">, values: readonly number[]): SheetValue {
  const size = values.length;
  if (statistic === "count") return size;
  if (size === 0) return missing("no-cohort");
  switch (statistic) {
    case "sum":
      return total(values);
    case "mean":
      return total(values) / size;
    case "min":
      return values.reduce((a, b) => Math.min(a, b));
    case "max":
      return values.reduce((a, b) => Math.max(a, b));
    case "variance":
      return squares(values) / size;
    case "sample-variance":
      return size === 1 ? missing("division-by-zero") : squares(values) / (size - 1);
    case "quantile": {
      const sorted = Float64Array.from(values).sort();
      const position = (size - 1) * toNumber(readDecimal(level) ?? ZERO);
      const below = Math.floor(position);
      const low = sorted[below] ?? 0;
      return low + (position - below) * ((sorted[below + 1] ?? low) - low);
    }
  }
}

function squares(values: readonly number[]): number {
  const mean = total(values) / values.length;
  return total(values.map((value) => (value - mean) ** 2));
}

/** Neumaier's sum: what additions lose is kept beside. */
function total(values: readonly number[]): number {
  let [sum, lost] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

function ranks(
  { better, ties }: NodeOf<"rank">,
  values: readonly SheetValue[],
  members: ReadonlyMap<number, readonly { readonly place: number; readonly value: number }[]>,
): readonly SheetValue[] {
  const found: SheetValue[] = values.map((value) => (typeof value === "number" ? missing("no-cohort") : value));
  for (const list of members.values()) {
    const ordered = [...list].sort((a, b) => (better === "higher" ? b.value - a.value : a.value - b.value));
    let distinct = 0;
    for (let first = 0, next = 0; first < ordered.length; first = next) {
      const own = ordered[first]?.value ?? 0;
      next = first + 1;
      while (next < ordered.length && nearly(ordered[next]?.value ?? 0, own)) next += 1;
      distinct += 1;
      const rank = { competition: first + 1, dense: distinct, last: next, average: (first + 1 + next) / 2 }[ties];
      for (const { place } of ordered.slice(first, next)) found[place] = rank;
    }
  }
  return found;
}
