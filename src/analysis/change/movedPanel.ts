import { workingOf } from "../../assessment/index.js";
import {
  type Area,
  type Column,
  cellIn,
  convertible,
  isMissing,
  type Observation,
  type Panel,
  panel,
} from "../../data/index.js";
import { fail, pointer } from "../../error/index.js";
import { elementOf, type NodeOf, resolveWhen } from "../../formula/index.js";
import { divide, exactText } from "../../number/index.js";
import { periodText, readPeriod, shiftPeriod } from "../../period/index.js";
import type { AssessedYear } from "./assessedYear.js";

/** Whose figures are put where. */
export interface Moved {
  /** The year into which they are put, by whose attributes areas are grouped. */
  readonly to: AssessedYear;
  /** The other one of the two years. */
  readonly other: AssessedYear;
  /** The year whose figures they are, one of the two. */
  readonly figures: AssessedYear;
}

/**
 * The areas of both years, with the figures of one that the rules of `to` look at, as they would have been reported in the year `to`: all periods are moved by the years
 * between, so that what was last year's figure still is. Only fixed periods, such as a base year, stay where they are.
 *
 * Units: those of the panel of `to`. Missing: measures that the figures' own year did not collect.
 *
 * @throws KaoheError `assessment.measure-unit` where the panels mean different things by a measure that is used
 */
export function movedPanel({ to, other, figures }: Moved): Panel {
  const [target, beside, source] = [to.result.panel, other.result.panel, figures.result.panel];
  const areas = [...target.areas, ...beside.areas.filter(({ id }) => target.areaIndex(id) === undefined)];
  const used = workingOf(to.result).view.compiled.measures;
  const measures = Object.fromEntries(Object.entries(target.measures).filter(([id]) => used.has(id)));
  const fixed = fixedPeriods(to, other);
  const observations: Observation[] = [];
  for (const measure of Object.keys(measures)) {
    const unit = target.unit(measure);
    const own = source.unit(measure);
    if (unit === undefined || own === undefined) continue;
    if (!convertible(own, unit)) {
      const facts = { measure, unit: own.symbol, panelUnit: unit.symbol };
      fail("assessment.measure-unit", facts, pointer("panel", "measures", measure));
    }
    const put = (column: Column, whose: readonly Area[], period: string): void => {
      for (const [place, { id }] of whose.entries()) {
        const cell = cellIn(column, place);
        if (isMissing(cell) && cell.reason === "not-reported") continue;
        const figure = isMissing(cell)
          ? { value: null, reason: cell.reason }
          : { value: exactText(divide(cell, unit.factor)) };
        observations.push({ area: id, measure, period, ...figure });
      }
    };
    const staying = figures === to ? undefined : fixed.get(measure);
    for (const [period, column] of source.columns.get(measure) ?? []) {
      const moved = shiftPeriod(readPeriod(period), { years: to.year - figures.year });
      if (moved === undefined || staying?.has(periodText(moved))) continue;
      put(column, source.areas, periodText(moved));
    }
    for (const period of staying ?? []) {
      const holder = source.column(measure, period) === undefined ? target : source;
      const column = holder.column(measure, period);
      if (column !== undefined) put(column, holder.areas, period);
    }
  }
  const built = panel({ areas: areas.map(plain), measures, observations, units: target.units });
  return { ...built, attribute: attributeIn(to, other, areas) };
}

/** An area without what `attribute` knows. */
function plain({ id, label, parent }: Area): Area {
  return { id, ...(label !== undefined && { label }), ...(parent !== undefined && { parent }) };
}

/** The attributes of the year, and of who does not take part in it those of the other year. */
function attributeIn(to: AssessedYear, other: AssessedYear, areas: readonly Area[]): Panel["attribute"] {
  const [target, beside] = [to.result.panel, other.result.panel];
  const places = areas.map(({ id }) => [target.areaIndex(id), beside.areaIndex(id), to.participants.has(id)] as const);
  return (area, name, period) => {
    const [own, elsewhere, takesPart] = places[area] ?? [];
    const found = own === undefined ? undefined : target.attribute(own, name, period);
    if (found !== undefined || takesPart === true || elsewhere === undefined) return found;
    const then = shiftPeriod(period, { years: other.year - to.year });
    return then === undefined ? undefined : beside.attribute(elsewhere, name, then);
  };
}

/**
 * The periods that the formulas of a year name, whatever year is assessed, by measure. Quarters of the year itself are named by items that
 * are scored in each. What is read as last year's as well can only be one thing, and moves.
 */
function fixedPeriods(of: AssessedYear, other: AssessedYear): ReadonlyMap<string, ReadonlySet<string>> {
  const [fixed, relative] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const now = readPeriod(of.result.period);
  for (const { measure, when } of readBy(of, other)) {
    const time = resolveWhen(when, now);
    if (time === undefined) continue;
    const isFixed = when.period !== undefined && readPeriod(when.period).year !== of.year;
    const list = isFixed ? fixed : relative;
    list.set(measure.id, (list.get(measure.id) ?? new Set<string>()).add(periodText(time)));
  }
  for (const [measure, periods] of fixed) for (const period of relative.get(measure) ?? []) periods.delete(period);
  return fixed;
}

/** What totals and ranks of a year read, but for last year's figures of indicators whose targets do not look at them. */
function readBy({ result, scheme, input }: AssessedYear, other: AssessedYear): readonly NodeOf<"observed">[] {
  const { roots, entries } = workingOf(result).view.compiled.graph;
  const targets = [...(input.targets ?? []), ...(other.input.targets ?? [])];
  const looking = new Set(targets.filter(({ criterion }) => "of" in criterion).map(({ indicator }) => indicator));
  const ids = Object.keys(scheme.indicators).filter((id) => !looking.has(id));
  const seen = new Set(ids.flatMap((id) => roots.get(`required:${id}`) ?? []));
  const open = ["total", "rank"].flatMap((root) => roots.get(root) ?? []);
  const found: NodeOf<"observed">[] = [];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const { node, parts } = elementOf(entries, index);
    if (node.kind === "observed") found.push(node);
    for (const part of parts) open.push(part);
  }
  return found;
}
