import {
  type AssessmentInput,
  type DifficultyFactors,
  entryIds,
  type Item,
  leavesOf,
  type Mark,
  type Scheme,
} from "../../assessment/index.js";
import { convertible } from "../../data/index.js";
import { type DecimalInput, divide, exactText, multiply, sign, toRational } from "../../number/index.js";
import { daysIn, periodText, readPeriod, shiftPeriod } from "../../period/index.js";
import { unitOf } from "../../quantity/index.js";
import { type Amount, amountUnit, type Criterion, type Target } from "../../targets/index.js";
import { type AssessedYear, classIn } from "./assessedYear.js";

/** What says what was asked for: the targets, and the day on which is asked. */
export type CarriedTargets = Pick<AssessmentInput, "targets" | "asOf">;

/** What people hand in of areas beside figures and targets. */
export type CarriedFacts = Pick<AssessmentInput, "adjustments" | "difficulty" | "marks" | "overrides" | "vetoes">;

/**
 * The targets of one year for the scheme and time of another: deadlines are moved by the years between, amounts have their unit written
 * out. Targets of indicators that the other scheme does not have, or has of another kind, are left out; those of a class that it does not
 * have are set for each area of the class.
 */
export function carriedTargets(from: AssessedYear, to: AssessedYear): CarriedTargets {
  const { targets, asOf } = from.input;
  if (from === to) return { ...(targets && { targets }), ...(asOf !== undefined && { asOf }) };
  const years = to.year - from.year;
  return {
    targets: withoutClasses(targets ?? [], from, to).flatMap((each) =>
      carriedTarget(each, from.scheme, to.scheme, years),
    ),
    ...(asOf !== undefined && { asOf: movedDay(asOf, years) }),
  };
}

function withoutClasses(targets: readonly Target[], from: AssessedYear, to: AssessedYear): readonly Target[] {
  const keyOf = ({ indicator, area, deadline }: Target): string => JSON.stringify([indicator, area, deadline]);
  const own = new Set(targets.filter(({ area }) => area !== undefined).map(keyOf));
  return targets.flatMap((target) => {
    const { class: name, ...rest } = target;
    if (name === undefined || to.scheme.classes.includes(name)) return [target];
    return membersOf(from, name)
      .map((area) => ({ ...rest, area }))
      .filter((each) => !own.has(keyOf(each)));
  });
}

function membersOf(year: AssessedYear, name: string): readonly string[] {
  return [...year.participants].filter((area) => classIn(year, area) === name);
}

/** A day so many years later; of 29 February, where there is none, the 28th. */
function movedDay(day: string, years: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const moved = `${Number(year) + years}-${month}`;
  return `${moved}-${Number(date) > daysIn(readPeriod(moved)) ? "28" : date}`;
}

function carriedTarget(target: Target, from: Scheme, to: Scheme, years: number): readonly Target[] {
  const [own, its] = [from.indicators[target.indicator], to.indicators[target.indicator]];
  const { criterion, deadline } = target;
  if (own === undefined || its === undefined) return [];
  if (criterion.kind === "coverage" && !Object.hasOwn(to.indicators, criterion.total)) return [];
  if ((own.direction ?? "higher") !== (its.direction ?? "higher")) return [];
  if (own.unit !== its.unit && !convertible(unitOf(own.unit, from.units), unitOf(its.unit, to.units))) return [];
  const moved = deadline === undefined ? undefined : shiftPeriod(readPeriod(deadline), { years });
  return [
    {
      ...target,
      ...(own.unit !== its.unit && { criterion: withUnits(criterion, own.unit) }),
      ...(moved !== undefined && { deadline: periodText(moved) }),
    },
  ];
}

/** A criterion whose amounts say in which unit they are. */
function withUnits(criterion: Criterion, unit: string): Criterion {
  const stated = (of: Parameters<typeof amountUnit>[0], { value, unit: written }: Amount): Amount => ({
    value,
    unit: written === "" ? amountUnit(of, unit) : written,
  });
  switch (criterion.kind) {
    case "top":
    case "coverage":
      return criterion;
    case "betterThan":
      return criterion.by === undefined ? criterion : { ...criterion, by: stated("increase", criterion.by) };
    case "range":
    case "between": {
      const { of, low, high } = criterion;
      return { ...criterion, low: stated(of, low), high: stated(of, high) };
    }
    case "about":
      return {
        ...criterion,
        ...stated(criterion.of, criterion),
        tolerance: stated(criterion.of, criterion.tolerance),
      };
    default:
      return { ...criterion, ...stated(criterion.of, criterion) };
  }
}

/**
 * The facts of one year for the scheme of another: those of adjustments, vetoes and items that it does not have are left out. Marks and
 * scores set by hand keep their share of full marks.
 *
 * @param classOf the class of an area in the other year
 */
export function carriedFacts(
  from: AssessedYear,
  to: AssessedYear,
  classOf: (area: string) => string | undefined,
): CarriedFacts {
  const { adjustments = [], difficulty, marks = [], overrides = [], vetoes = [] } = from.input;
  const [own, its] = [leavesById(from.scheme), leavesById(to.scheme)];
  if (from === to) {
    // Who did not take part then may have facts of items that its class does not have.
    const fits = ({ area, item }: { readonly area: string; readonly item: string }): boolean => {
      const entry = its.get(item);
      return entry !== undefined && pointsFor(entry, classOf(area)) !== undefined;
    };
    return {
      adjustments,
      marks: marks.filter(fits),
      overrides: overrides.filter(fits),
      vetoes,
      ...(difficulty && { difficulty }),
    };
  }
  const known = new Set(entryIds(to.scheme.items));
  return {
    adjustments: adjustments.filter(({ adjustment }) => {
      const [before, now] = [from, to].map(({ scheme }) => scheme.adjustments.find(({ id }) => id === adjustment));
      return (
        now !== undefined && now.indicator === undefined && (now.each === undefined) === (before?.each === undefined)
      );
    }),
    vetoes: vetoes.filter(({ veto, item }) => {
      const definition = to.scheme.vetoes.find(({ id }) => id === veto);
      if (definition === undefined) return false;
      const { effect, to: taken } = definition;
      if (item === undefined) return effect !== "void" || taken !== undefined;
      return (effect === "zero" || effect === "void") && taken === undefined && known.has(item);
    }),
    marks: marks.flatMap((fact) => {
      const [before, now] = [own.get(fact.item), its.get(fact.item)];
      if (before?.kind !== "mark" || now?.kind !== "mark" || pointsFor(now, classOf(fact.area)) === undefined)
        return [];
      const groups = now.mark.groups.map(({ id }) => id);
      const fits = fact.group === undefined ? groups.length === 0 : groups.includes(fact.group);
      return fits ? [{ ...fact, mark: sameShare(fact.mark, before.mark.outOf, now.mark.outOf) }] : [];
    }),
    overrides: overrides.flatMap((fact) => {
      const [before, now] = [own.get(fact.item), its.get(fact.item)];
      const full = before && pointsFor(before, classIn(from, fact.area));
      const most = now && pointsFor(now, classOf(fact.area));
      return full === undefined || most === undefined ? [] : [{ ...fact, points: sameShare(fact.points, full, most) }];
    }),
    ...(difficulty && to.scheme.difficulty && { difficulty: carriedFactors(difficulty, from, to) }),
  };
}

function carriedFactors(
  { classes = {}, areas = {}, source }: DifficultyFactors,
  from: AssessedYear,
  to: AssessedYear,
): DifficultyFactors {
  const known = new Set<string>(to.scheme.classes);
  const kept = Object.entries(classes).filter(([name]) => known.has(name));
  const ofMembers = Object.entries(classes).flatMap(([name, factor]) =>
    known.has(name) || factor === undefined ? [] : membersOf(from, name).map((area) => [area, factor] as const),
  );
  return {
    classes: Object.fromEntries(kept),
    areas: { ...Object.fromEntries(ofMembers), ...areas },
    ...(source !== undefined && { source }),
  };
}

function leavesById({ items }: Scheme): ReadonlyMap<string, Item | Mark> {
  return new Map(leavesOf(items).map((entry) => [entry.id, entry]));
}

/** The full points of an item for a class; undefined where the class does not have it. */
function pointsFor({ points }: Item | Mark, name: string | undefined): string | undefined {
  if (typeof points === "string") return points;
  return name === undefined ? undefined : points[name];
}

/** A mark out of `before` as one out of `now`. */
function sameShare(mark: DecimalInput, before: DecimalInput, now: DecimalInput): DecimalInput {
  const [full, most] = [toRational(before), toRational(now)];
  return sign(full) === 0 ? mark : exactText(divide(multiply(toRational(mark), most), full));
}
