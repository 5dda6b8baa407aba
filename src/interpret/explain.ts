import { type Cell, isMissing, type Observation } from "../data/index.js";
import { type Label, labelText } from "../error/index.js";
import {
  compile,
  type Entry,
  elementOf,
  type Formula,
  type Graph,
  type Interpreter,
  interpretNode,
  type Kind,
  type NodeOf,
  resolveWhen,
} from "../formula/index.js";
import { settled, sign } from "../number/index.js";
import { periodText, readPeriod } from "../period/index.js";
import type { UserUnits } from "../quantity/index.js";
import { companionsOf } from "./certified/batches.js";
import { type CohortFacts, cohortFacts } from "./cohortFacts.js";
import { cohorts } from "./cohorts.js";
import { type Column, exact } from "./exact.js";
import { type Outcome, outcomeOf, toText, withUnit } from "./outcome.js";
import { parameterRows } from "./parameters.js";
import type { Situation } from "./situation.js";
import { type Asked, numbersWriter, onlyAsksForMissing, takenWriter, writtenAt } from "./text.js";
import { atom, type Written } from "./written.js";

/** A text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a step's node holds beside its parts. */
export type StepNode = { readonly [K in Kind]: Omit<NodeOf<K>, "parts"> }[Kind];

/**
 * One step of a computation. Its parts are earlier steps; a branch that was not taken is null. A cohort step (statistic, rank) is a
 * leaf for arithmetic: its parts are the area's own figures, its value comes from the cohort.
 */
export interface Step {
  readonly node: StepNode;
  readonly parts: readonly (number | null)[];
  /** In base units. Conditions are 1 for true and 0 for false. */
  readonly outcome: Outcome;
  /** The value as people see it. */
  readonly shown: Bilingual;
  readonly label?: Bilingual;
  /** Named and cohort steps: the formula in names, of choices the branch taken; named ones also with the numbers put in, if there is more than one. */
  readonly formula?: Bilingual;
  readonly numbers?: Bilingual;
  /** Observed steps: whose figure of which period, as it was reported. */
  readonly area?: string;
  readonly period?: string;
  readonly observation?: Observation;
  /** Parameter steps: where the value is written. */
  readonly source?: string;
  readonly cohort?: CohortFacts;
}

/** Where a value of one area came from, down to the observations. The last step is the value itself. */
export interface Explanation {
  readonly format: "kaohe-explanation/1";
  readonly area: string;
  readonly period: string;
  readonly steps: readonly Step[];
}

const FORMULAS: ReadonlySet<Kind> = /* @__PURE__ */ new Set<Kind>(["named", "statistic", "rank"]);

/** How much of a value is explained. */
export interface ExplainOptions {
  /**
   * How many levels of named parts below the value are explained; all of them when left out. Those beyond stand there with their
   * values, without parts and formula.
   */
  readonly depth?: number;
}

/** Explains a formula's value for areas by their places. */
export type Explainer = (asked: number, options?: ExplainOptions) => Explanation;

/** Areas that are compared with each other, and every value of each of them. */
interface Field {
  readonly situation: Situation;
  readonly columns: readonly Column[];
  /** Where an area stands among them, by its place among everybody. */
  readonly placeOf: ReadonlyMap<number, number>;
  readonly rowsOf: ReturnType<typeof parameterRows>;
}

/**
 * Explains a formula's value for one area: every step with its value, the observations with their sources, and for a cohort
 * who stands where.
 *
 * @param everybody the areas among which the area stands; only those with which it is compared are evaluated
 * @param asked the area's place in `everybody.areas`
 */
export function explain(formula: Formula, everybody: Situation, asked: number, units: UserUnits = {}): Explanation {
  return explainer(formula, everybody, units)(asked);
}

/**
 * The same for one area after the other. The values of those with which the last one was compared are kept, so that areas are best
 * asked for class by class.
 */
export function explainer(formula: Formula, everybody: Situation, units: UserUnits = {}): Explainer {
  const graph = compile({ "": formula }, units);
  const groupings = cohorts(everybody);
  let last: Field | undefined;
  return (asked, options = {}) => {
    const field = last?.placeOf.has(asked) === true ? last : fieldOf(graph, everybody, groupings, asked, units);
    last = field.placeOf.size * graph.entries.length > MOST_KEPT ? undefined : field;
    return explained(graph, field, field.placeOf.get(asked) ?? 0, options);
  };
}

/** So many values at most are kept from one area to the next. */
const MOST_KEPT = 4_000_000;

/** The areas that can matter to one: they stand in a group with it, or with one that does. */
function fieldOf(
  graph: Graph,
  everybody: Situation,
  groupings: ReturnType<typeof cohorts>,
  asked: number,
  units: UserUnits,
): Field {
  const { areas } = everybody;
  const companions = companionsOf(graph, areas.length, asked, ({ over, when }) => groupings(over, when));
  const situation: Situation = { ...everybody, areas: companions.map((place) => elementOf(areas, place)) };
  return {
    situation,
    columns: exact(graph, situation),
    placeOf: new Map(companions.map((companion, place) => [companion, place])),
    rowsOf: parameterRows(situation, units),
  };
}

function explained(
  graph: Graph,
  { situation, columns, rowsOf }: Field,
  place: number,
  { depth = Number.POSITIVE_INFINITY }: ExplainOptions,
): Explanation {
  const cells = columns.map((column) => elementOf(column, place));
  const asked = graph.entries.map((entry) => takenParts(entry, cells));
  const { reached, beyond } = reachable(graph, asked, depth);
  const taken = asked.map((parts, index) => (beyond.has(index) ? [] : parts));
  const places = new Map(reached.map((index, step) => [index, step]));
  const shown = new Map(
    reached.map((index) => {
      const entry = elementOf(graph.entries, index);
      return [index, shownAt(entry, elementOf(cells, index), graph, situation, place)];
    }),
  );
  const texts = { zh: textsOf(graph, "zh", shown, taken), en: textsOf(graph, "en", shown, taken) };

  const sourceOf = ({ node }: Entry): Pick<Step, "source"> => {
    const source =
      node.kind === "parameter" ? rowsOf(node)(elementOf(situation.areas, place))?.value.source : undefined;
    return source === undefined ? {} : { source };
  };
  const steps = [...shown].map(([index, own]): Step => {
    const entry = elementOf(graph.entries, index);
    const { parts: _parts, ...node } = entry.node;
    const label = labelOf(entry);
    const isWritten = FORMULAS.has(node.kind) && !beyond.has(index);
    return {
      node,
      parts: elementOf(taken, index).map((part) => (part === null ? null : (places.get(part) ?? null))),
      outcome: outcomeOf(elementOf(cells, index), unitOfEntry(entry, graph)),
      shown: own,
      ...(label && { label: { zh: labelText(label, "zh"), en: labelText(label, "en") } }),
      ...(isWritten && { formula: { zh: texts.zh.formula(index), en: texts.en.formula(index) } }),
      ...(isWritten &&
        node.kind === "named" &&
        !isOneLeaf(graph, taken, index) && {
          numbers: { zh: texts.zh.numbers(index), en: texts.en.numbers(index) },
        }),
      ...observationOf(entry, situation, place),
      ...sourceOf(entry),
      ...cohortOf(entry, graph, columns, situation, place),
    };
  });
  const { panel } = situation;
  const area = panel?.areas[elementOf(situation.areas, place)]?.id ?? "";
  return { format: "kaohe-explanation/1", area, period: situation.period, steps };
}

function textsOf(
  graph: Graph,
  locale: "zh" | "en",
  shown: ReadonlyMap<number, Bilingual>,
  taken: readonly (readonly (number | null)[])[],
) {
  const indexOf = new Map([...shown.keys()].map((index) => [elementOf(graph.entries, index), index]));
  const ask = (entry: Entry): Asked => {
    const index = indexOf.get(entry) ?? 0;
    return { shown: shown.get(index)?.[locale] ?? "", taken: elementOf(taken, index) };
  };
  // Only what was reached is written: branches that were not taken stand in no text.
  const written = (writer: Interpreter<Written>): readonly Written[] => {
    const results = graph.entries.map((): Written => NOT_REACHED);
    for (const [entry, index] of indexOf) {
      const parts = entry.parts.map((part) => elementOf(results, part));
      results[index] = interpretNode(writer, entry.node.kind, entry.node, parts, entry);
    }
    return results;
  };
  const names = written(takenWriter(locale, ask));
  const numbers = written(numbersWriter(locale, ask));
  return {
    formula: (index: number) => writtenAt(graph, names, index),
    numbers: (index: number) => writtenAt(graph, numbers, index),
  };
}

const NOT_REACHED: Written = /* @__PURE__ */ atom("…");

/** Whether the branch taken is nothing but another value, so that there are no numbers to put in. */
function isOneLeaf(graph: Graph, taken: readonly (readonly (number | null)[])[], named: number): boolean {
  let index: number | undefined = named;
  do {
    const { node } = elementOf(graph.entries, index);
    const parts: readonly (number | null)[] = elementOf(taken, index);
    const position: number = parts.findLastIndex((part) => part !== null);
    const condition = node.kind === "choose" && position % 2 === 1 ? node.parts[position - 1] : undefined;
    // The condition that opened the branch is written too, and has numbers of its own.
    if (condition !== undefined && !onlyAsksForMissing(condition)) return false;
    index = parts[position] ?? undefined;
  } while (index !== undefined && PASSING.has(elementOf(graph.entries, index).node.kind));
  return index !== undefined && LEAVES.has(elementOf(graph.entries, index).node.kind);
}

const PASSING: ReadonlySet<Kind> = /* @__PURE__ */ new Set<Kind>(["choose", "coalesce", "missingWhen"]);
const LEAVES: ReadonlySet<Kind> = /* @__PURE__ */ new Set<Kind>([
  "constant",
  "observed",
  "parameter",
  "statistic",
  "rank",
  "named",
]);

/** The parts that were asked: of `choose` and `coalesce` those up to the one that was taken. */
function takenParts({ node, parts }: Entry, cells: readonly Cell[]): readonly (number | null)[] {
  const cellOf = (position: number): Cell => elementOf(cells, elementOf(parts, position));
  if (node.kind === "coalesce") {
    const first = parts.findIndex((index) => !isMissing(elementOf(cells, index)));
    return parts.map((index, position) => (first < 0 || position <= first ? index : null));
  }
  if (node.kind === "missingWhen") {
    const condition = cellOf(0);
    return isMissing(condition) || sign(condition) === 0 ? parts : [elementOf(parts, 0), null];
  }
  if (node.kind !== "choose") return parts;
  const asked = new Set<number>();
  let position = 0;
  for (; position + 1 < parts.length; position += 2) {
    asked.add(position);
    const condition = cellOf(position);
    if (isMissing(condition)) break;
    if (sign(condition) > 0) {
      asked.add(position + 1);
      break;
    }
  }
  if (position + 1 >= parts.length) asked.add(parts.length - 1);
  return parts.map((index, at) => (asked.has(at) ? index : null));
}

/** What is reached from the value, in the compiled order, and which named parts lie beyond the depth. */
function reachable(graph: Graph, taken: readonly (readonly (number | null)[])[], most: number) {
  const root = graph.roots.get("") ?? 0;
  // The least number of names above each: parts come before what is made of them.
  const depths = new Map([[root, 0]]);
  const beyond = new Set<number>();
  for (let index = root; index >= 0; index -= 1) {
    const depth = depths.get(index);
    if (depth === undefined) continue;
    const isNamed = elementOf(graph.entries, index).node.kind === "named";
    if (isNamed && depth > most) {
      beyond.add(index);
      continue;
    }
    const below = isNamed ? depth + 1 : depth;
    for (const part of elementOf(taken, index)) {
      if (part !== null) depths.set(part, Math.min(below, depths.get(part) ?? below));
    }
  }
  return { reached: [...depths.keys()].sort((a, b) => a - b), beyond };
}

function labelOf({ node }: Entry): Label | undefined {
  if (node.kind === "named" || node.kind === "parameter") return node.label;
  return node.kind === "observed" ? node.measure.label : undefined;
}

/** The unit in which people see a value: its own, or for a cohort that of what is compared. */
function unitOfEntry({ node, parts }: Entry, graph: Graph): string {
  switch (node.kind) {
    case "named":
    case "parameter":
    case "constant":
      return node.unit;
    case "observed":
      return node.measure.unit;
    case "statistic":
      return node.statistic === "count" || node.statistic.includes("variance")
        ? ""
        : unitOfEntry(partOf(graph, parts), graph);
    case "missingWhen":
      return unitOfEntry(partOf(graph, parts, 1), graph);
    default:
      return "";
  }
}

function partOf(graph: Graph, parts: readonly number[], position = 0): Entry {
  return elementOf(graph.entries, elementOf(parts, position));
}

function placesOf({ node, parts }: Entry, graph: Graph): number | undefined {
  if (node.kind === "named") return node.places;
  if (node.kind === "missingWhen") return placesOf(partOf(graph, parts, 1), graph);
  if (node.kind === "statistic" && node.statistic === "count") return 0;
  return node.kind === "statistic" ? placesOf(partOf(graph, parts), graph) : undefined;
}

function shownAt(entry: Entry, cell: Cell, graph: Graph, situation: Situation, place: number): Bilingual {
  const { observation } = observationOf(entry, situation, place);
  if (observation !== undefined && observation.value !== null && entry.node.kind === "observed") {
    const unit = observation.unit ?? entry.node.measure.unit;
    const number = String(observation.value);
    return { zh: withUnit(number, unit, "zh"), en: withUnit(number, unit, "en") };
  }
  const places = placesOf(entry, graph);
  const options = { units: graph.units, ...(places === undefined ? {} : { places }) };
  const outcome = outcomeOf(cell, unitOfEntry(entry, graph));
  const mark = observation?.mark === undefined || observation.mark === "" ? "" : ` (${observation.mark})`;
  return { zh: toText(outcome, "zh", options) + mark, en: toText(outcome, "en", options) + mark };
}

function observationOf(
  { node }: Entry,
  { panel, areas, period }: Situation,
  place: number,
): Pick<Step, "area" | "period" | "observation"> {
  if (node.kind !== "observed" || panel === undefined) return {};
  const own = panel.areas[elementOf(areas, place)];
  const area = node.whose === "self" ? own?.id : node.whose === "parent" ? own?.parent : node.whose.area;
  const time = resolveWhen(node.when, readPeriod(period));
  const index = area === undefined ? undefined : panel.areaIndex(area);
  if (area === undefined || index === undefined || time === undefined) return {};
  const observation = panel.observation(index, node.measure.id, periodText(time));
  return { area, period: periodText(time), ...(observation && { observation }) };
}

function cohortOf(
  { node, parts }: Entry,
  graph: Graph,
  columns: readonly Column[],
  situation: Situation,
  place: number,
): Pick<Step, "cohort"> {
  if (node.kind !== "statistic" && node.kind !== "rank") return {};
  const compared = partOf(graph, parts);
  const seen = { unit: unitOfEntry(compared, graph), places: placesOf(compared, graph) ?? 2 };
  // A rank looks at settled values, and so does who stands beside whom.
  const ofParts = parts.map((part, position) => {
    const column = elementOf(columns, part);
    return node.kind === "rank" && position === 0 && elementOf(graph.entries, part).irrational
      ? column.map((cell) => (isMissing(cell) ? cell : settled(cell)))
      : column;
  });
  return { cohort: cohortFacts(node, ofParts, situation, place, seen) };
}
