// What a formula gives, computed the plain way: by recursion, area by area, with naive fractions. Of src it knows types alone.
import type { Area } from "../../src/data/index.js";
import type { Node, When, Whose } from "../../src/formula/index.js";
import { type Fraction, fraction, fractionFrom, minus, order, over, plus, raised, rounded, times } from "./fraction.js";
import type { World } from "./worlds.js";

/** A value, or the reason why there is none. */
export type Found = Fraction | string;

const STRENGTH = [
  "not-applicable",
  "withheld",
  "not-reported",
  "unreadable",
  "not-yet-due",
  "no-target",
  "target-not-positive",
  "zero-base",
  "negative-base",
  "division-by-zero",
  "out-of-domain",
  "no-cohort",
];
const ZERO = fraction(0n);
const ONE = fraction(1n);
const FACTORS: Readonly<Record<string, Fraction>> = { "": ONE, "%": fraction(1n, 100n), "‰": fraction(1n, 1000n) };

function factor(unit: string): Fraction {
  const found = FACTORS[unit];
  if (found === undefined) throw new Error(unit);
  return found;
}

/** The strongest of some reasons: by the fixed list, then a user's own by name. */
export function strongest(reasons: readonly string[]): string {
  const [first] = STRENGTH.filter((reason) => reasons.includes(reason));
  return first ?? [...reasons].sort()[0] ?? "";
}

function truth(holds: boolean): Fraction {
  return holds ? ONE : ZERO;
}

/** A root's value for each area that takes part. */
export function reference(root: Node, world: World): readonly Found[] {
  const known = new Map<Node, Map<string, Found>>();
  const areas = world.taking.map((id) => {
    const area = world.areas.find((each) => each.id === id);
    if (area === undefined) throw new Error(id);
    return area;
  });

  const of = (node: Node, area: Area): Found => {
    const cells = known.get(node) ?? new Map<string, Found>();
    known.set(node, cells);
    const found = cells.get(area.id) ?? compute(node, area);
    cells.set(area.id, found);
    return found;
  };

  /** All values, or the strongest reason of those that are missing. */
  const all = (nodes: readonly Node[], area: Area, use: (values: readonly Fraction[]) => Found): Found => {
    const found = nodes.map((node) => of(node, area));
    const lacking = found.filter((each) => typeof each === "string");
    return lacking.length > 0 ? strongest(lacking) : use(found.filter((each) => typeof each !== "string"));
  };

  const yearOf = (when: When): number => Number(when.period ?? "2017") + when.years + when.periods;

  const attribute = (area: Area, name: string, year: number): string | undefined =>
    area.attributesIn?.[`${year}`]?.[name] ?? area.attributes?.[name];

  const observed = (measure: string, when: When, whose: Whose, area: Area): Found => {
    const id = whose === "self" ? area.id : whose === "parent" ? area.parent : whose.area;
    if (id === undefined) return "not-applicable";
    const year = yearOf(when);
    const row = world.observations.find(
      (each) => each.area === id && each.measure === measure && each.period === `${year}`,
    );
    if (row !== undefined && row.value !== null)
      return times(fractionFrom(String(row.value)), factor({ a: "", b: "%", c: "‰" }[measure] ?? "?"));
    const reason = row?.reason ?? "not-reported";
    const due = world.asOf === undefined || world.asOf > `${year}-12-31`;
    return reason === "not-reported" && !due ? "not-yet-due" : reason;
  };

  const parameter = (name: string, unit: string, when: When, absent: string, area: Area): Found => {
    const year = yearOf(when);
    let [best, most] = [absent as Found, -1];
    for (const row of world.parameters) {
      const wanted = Object.entries(row.attributes ?? {});
      if (row.name !== name || (row.area !== undefined && row.area !== area.id)) continue;
      if (row.period !== undefined && row.period !== `${year}`) continue;
      if (!wanted.every(([key, value]) => attribute(area, key, year) === value)) continue;
      const particular = (row.area === undefined ? 0 : 1000) + wanted.length * 10 + (row.period === undefined ? 0 : 1);
      if (particular > most)
        [best, most] = [times(fractionFrom(String(row.value)), factor(row.unit ?? unit)), particular];
    }
    return best;
  };

  /** The areas of the group that count, and whether the area has a group at all. */
  const cohort = (names: readonly string[], when: When, parts: readonly Node[], area: Area) => {
    const key = (each: Area): string | undefined => {
      const values = names.map((name) => attribute(each, name, yearOf(when)));
      return values.includes(undefined) ? undefined : values.join("|");
    };
    const own = key(area);
    const [value, where] = parts;
    const members = areas.filter((each) => key(each) === own);
    const counting = members.flatMap((each) => {
      const found = value === undefined ? "" : of(value, each);
      const holds = where === undefined ? ONE : of(where, each);
      if (typeof found === "string" || typeof holds === "string" || holds.over === 0n) return [];
      return [{ id: each.id, value: found }];
    });
    return { has: own !== undefined, counting };
  };

  const reduce = (statistic: string, level: string, values: readonly Fraction[]): Found => {
    const count = fraction(BigInt(values.length));
    if (statistic === "count") return count;
    const [first] = values;
    if (first === undefined) return "no-cohort";
    const total = values.reduce(plus);
    const mean = over(total, count);
    const squares = values.map((value) => times(minus(value, mean), minus(value, mean))).reduce(plus);
    switch (statistic) {
      case "sum":
        return total;
      case "mean":
        return mean;
      case "min":
        return values.reduce((a, b) => (order(a, b) <= 0 ? a : b));
      case "max":
        return values.reduce((a, b) => (order(a, b) >= 0 ? a : b));
      case "variance":
        return over(squares, count);
      case "sample-variance":
        return values.length === 1 ? "division-by-zero" : over(squares, minus(count, ONE));
      case "quantile": {
        // position (n − 1)·level from 0, between neighbours in proportion.
        const sorted = [...values].sort(order);
        const position = times(minus(count, ONE), fractionFrom(level));
        const whole = position.over / position.under;
        const [low = ZERO, high = low] = sorted.slice(Number(whole));
        return plus(low, times(minus(position, fraction(whole)), minus(high, low)));
      }
      default:
        throw new Error(statistic);
    }
  };

  const compute = (node: Node, area: Area): Found => {
    switch (node.kind) {
      case "constant":
        return times(fractionFrom(node.value), factor(node.unit));
      case "observed":
        return observed(node.measure.id, node.when, node.whose, area);
      case "parameter":
        return parameter(node.name, node.unit, node.when, node.absent, area);
      case "add":
        return all(node.parts, area, (values) => values.reduce(plus));
      case "multiply":
        return all(node.parts, area, (values) => values.reduce(times));
      case "subtract":
        return all(node.parts, area, ([a = ZERO, b = ZERO]) => minus(a, b));
      case "divide":
        return all(node.parts, area, ([a = ZERO, b = ZERO]) => (b.over === 0n ? "division-by-zero" : over(a, b)));
      case "min":
        return all(node.parts, area, (values) => values.reduce((a, b) => (order(a, b) <= 0 ? a : b)));
      case "max":
        return all(node.parts, area, (values) => values.reduce((a, b) => (order(a, b) >= 0 ? a : b)));
      case "round":
        return all(node.parts, area, ([a = ZERO]) =>
          rounded(a, times(fractionFrom(node.step), factor(node.unit)), node.mode),
        );
      case "power":
        return all(node.parts, area, ([a = ZERO, exponent = ZERO]) => {
          if (exponent.under !== 1n) throw new Error("not exact");
          const size = Number(exponent.over);
          return a.over === 0n && size < 0 ? "out-of-domain" : raised(a, size);
        });
      case "naturalLogarithm":
      case "accumulativeRate":
        throw new Error(`${node.kind} is not exact`);
      case "choose": {
        const { parts } = node;
        for (let place = 0; place + 1 < parts.length; place += 2) {
          const [condition, value] = parts.slice(place);
          const holds = condition === undefined ? "" : of(condition, area);
          if (typeof holds === "string") return holds;
          if (holds.over === 1n && value !== undefined) return of(value, area);
        }
        const otherwise = parts.at(-1);
        return otherwise === undefined ? "" : of(otherwise, area);
      }
      case "coalesce": {
        const found = node.parts.map((part) => of(part, area));
        return (
          found.find((each) => typeof each !== "string") ?? strongest(found.filter((each) => typeof each === "string"))
        );
      }
      case "missingWhen": {
        const [condition, value] = node.parts;
        const holds = of(condition, area);
        if (typeof holds !== "string" && holds.over === 1n) return node.reason;
        return all([condition, value], area, ([, found = ZERO]) => found);
      }
      case "statistic": {
        const { has, counting } = cohort(node.over, node.when, node.parts, area);
        return has
          ? reduce(
              node.statistic,
              node.level,
              counting.map(({ value }) => value),
            )
          : "no-cohort";
      }
      case "rank": {
        const mine = of(node.parts[0], area);
        if (typeof mine === "string") return mine;
        const { has, counting } = cohort(node.over, node.when, node.parts, area);
        if (!has || !counting.some(({ id }) => id === area.id)) return "no-cohort";
        const sense = node.better === "higher" ? 1 : -1;
        const better = counting.filter(({ value }) => order(value, mine) * sense > 0);
        const equal = counting.filter(({ value }) => order(value, mine) === 0);
        const distinct = new Set(better.map(({ value }) => `${value.over}/${value.under}`));
        const [first, last] = [BigInt(better.length) + 1n, BigInt(better.length + equal.length)];
        return {
          competition: fraction(first),
          dense: fraction(BigInt(distinct.size) + 1n),
          last: fraction(last),
          average: fraction(first + last, 2n),
        }[node.ties];
      }
      case "named":
        return of(node.parts[0], area);
      case "compare":
        return all(node.parts, area, ([a = ZERO, b = ZERO]) => {
          const sign = order(a, b);
          return truth(node.relation === "less" ? sign < 0 : node.relation === "lessOrEqual" ? sign <= 0 : sign === 0);
        });
      case "and": {
        const found = node.parts.map((part) => of(part, area));
        if (found.some((each) => typeof each !== "string" && each.over === 0n)) return ZERO;
        const lacking = found.filter((each) => typeof each === "string");
        return lacking.length > 0 ? strongest(lacking) : ONE;
      }
      case "not":
        return all(node.parts, area, ([a = ZERO]) => minus(ONE, a));
      case "isMissing": {
        const found = of(node.parts[0], area);
        return truth(typeof found === "string" && (node.reasons.length === 0 || node.reasons.includes(found)));
      }
    }
  };

  return areas.map((area) => of(root, area));
}
