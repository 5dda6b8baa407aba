import { collecting, type Issue, issue, pointer, suggestion } from "../error/index.js";
import { type Period, periodText, readPeriod } from "../period/index.js";
import { type Unit, type UserUnits, unitOf } from "../quantity/index.js";
import type { Area } from "./area.js";
import type { Measure } from "./measure.js";

/** Who is observed and what is observed of them: all of a panel but the figures. */
export interface Frame {
  readonly areas: readonly Area[];
  readonly measures: Readonly<Record<string, Measure>>;
  /** The units that the user adds. */
  readonly units: UserUnits;
  /** The place of an area in `areas`; undefined where there is no such area. */
  readonly areaIndex: (id: string) => number | undefined;
  /** The place of the area to which the area at a place belongs. */
  readonly parentIndex: (area: number) => number | undefined;
  /** An attribute as it was in a period: that of the period, else that of its year, else the lasting one. */
  readonly attribute: (area: number, name: string, period: Period) => string | undefined;
  /** The unit of a measure's own figures. */
  readonly unit: (measure: string) => Unit | undefined;
}

type Attributes = Readonly<Record<string, string>>;

/** The frame, with what is wrong in it added to the issues. */
export function frameOf(
  areas: readonly Area[],
  measures: Readonly<Record<string, Measure>>,
  units: UserUnits,
  issues: Issue[],
): Frame {
  const places = placesOf(areas, issues);
  const parents = parentsOf(areas, places, issues);
  const overrides = areas.map((area, place) => overridesOf(area, place, issues));
  const known = unitsOf(measures, units, issues);
  return {
    areas: [...areas],
    measures,
    units,
    areaIndex: (id) => places.get(id),
    parentIndex: (area) => parents[area],
    attribute: (area, name, period) => {
      const own = overrides[area];
      const inPeriod = own && (valueIn(own.get(periodText(period)), name) ?? valueIn(own.get(`${period.year}`), name));
      return inPeriod ?? valueIn(areas[area]?.attributes, name);
    },
    unit: (measure) => known.get(measure),
  };
}

function valueIn(attributes: Attributes | undefined, name: string): string | undefined {
  return attributes !== undefined && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

function placesOf(areas: readonly Area[], issues: Issue[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, { id }] of areas.entries()) {
    // One look-up in place of two: of a million areas it shows.
    const known = places.size;
    places.set(id, place);
    if (places.size === known) issues.push(issue("data.duplicate-area", { area: id }, `/areas/${place}/id`));
  }
  return places;
}

function parentsOf(
  areas: readonly Area[],
  places: ReadonlyMap<string, number>,
  issues: Issue[],
): readonly (number | undefined)[] {
  const parents = areas.map(({ id, parent }, place) => {
    if (parent === undefined) return undefined;
    const found = places.get(parent);
    if (found === undefined) {
      const near = suggestion(parent, places.keys()) ?? "";
      issues.push(issue("data.unknown-parent", { area: id, parent, suggestion: near }, `/areas/${place}/parent`));
    }
    return found;
  });
  const walks = new Map<number, number>();
  for (const start of areas.keys()) {
    if (parents[start] === undefined) continue;
    const way: number[] = [];
    let at: number | undefined = start;
    for (; at !== undefined && !walks.has(at); at = parents[at]) {
      walks.set(at, start);
      way.push(at);
    }
    if (at === undefined || walks.get(at) !== start) continue;
    const circle = [...way.slice(way.indexOf(at)), at].map((place) => areas[place]?.id).join(" → ");
    issues.push(issue("data.parent-cycle", { areas: circle }, `/areas/${at}/parent`));
  }
  return parents;
}

function overridesOf(area: Area, place: number, issues: Issue[]): ReadonlyMap<string, Attributes> | undefined {
  if (area.attributesIn === undefined) return undefined;
  const overrides = new Map<string, Attributes>();
  for (const [text, attributes] of Object.entries(area.attributesIn)) {
    const where = `/areas/${place}/attributesIn${pointer(text)}`;
    const period = collecting(issues, where, () => periodText(readPeriod(text)));
    if (period === undefined) continue;
    if (overrides.has(period)) issues.push(issue("data.duplicate-attributes", { area: area.id, period }, where));
    overrides.set(period, attributes);
  }
  return overrides;
}

function unitsOf(
  measures: Readonly<Record<string, Measure>>,
  units: UserUnits,
  issues: Issue[],
): ReadonlyMap<string, Unit> {
  const known = new Map<string, Unit>();
  for (const [key, { id, unit }] of Object.entries(measures)) {
    const where = `/measures${pointer(key)}`;
    if (id !== key) issues.push(issue("data.measure-id", { key, id }, `${where}/id`));
    const found = collecting(issues, `${where}/unit`, () => unitOf(unit, units));
    if (found !== undefined) known.set(key, found);
  }
  return known;
}
