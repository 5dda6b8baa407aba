import { panel } from "../data/index.js";
import {
  at,
  compile,
  type Direction,
  elementOf,
  formulaOf,
  LAST_YEAR,
  measures,
  type Operand,
} from "../formula/index.js";
import { exact, type Outcome, outcomeOf } from "../interpret/index.js";
import type { DecimalInput } from "../number/index.js";
import { builtOver } from "./builtOver.js";
import type { Rule } from "./rule.js";

/** Figures of the areas of a class by area; null where none was reported. */
export type ClassFigures = Readonly<Record<string, DecimalInput | null>>;

/** What `classPoints` is given. */
export interface ClassPointsInput {
  readonly figures: ClassFigures;
  /** The figures of the year before. */
  readonly before?: ClassFigures;
  /** The figure of the areas' parent (全市). */
  readonly parent?: DecimalInput;
  /** The target of all areas. */
  readonly target?: Operand;
  readonly full: Operand;
  /** `higher` when left out. */
  readonly direction?: Direction;
  /** The unit of the figures, and of numbers that the rule states without one; none when left out. */
  readonly unit?: string;
  /** The tables of parameters that a scheme would have. */
  readonly parameters?: Readonly<Record<string, Operand>>;
}

const [YEAR, YEAR_BEFORE, PARENT] = ["2001", "2000", "parent"];

/**
 * The points of a rule for the areas of one class, as a script tries it out: ranks, extremes and means are among them.
 *
 * @returns by area its points, unrounded, or why there are none
 * @throws KaoheError what the rule's formula and its units do not allow
 * @example
 * classPoints(minMax(), { figures: { 永嘉县: 631, 文成县: 32, 泰顺县: null }, full: 10 })["文成县"]   //=> { kind: "value", exact: "0", unit: "" }
 */
export function classPoints(
  rule: Rule,
  { figures, before = {}, parent, unit = "", ...rest }: ClassPointsInput,
): Readonly<Record<string, Outcome>> {
  const m = measures({ figure: { label: { zh: "指标值", en: "figure" }, unit } });
  const areas = Object.keys(figures);
  const reported = (area: string, period: string, value: DecimalInput | null) => ({
    area,
    measure: "figure",
    period,
    value,
  });
  const observations = [
    ...areas.map((id) => reported(`/${id}`, YEAR, figures[id] ?? null)),
    ...areas.map((id) => reported(`/${id}`, YEAR_BEFORE, before[id] ?? null)),
    reported(PARENT, YEAR, parent ?? null),
  ];
  // No area that is handed in can bear the parent's id.
  const rows = areas.map((id) => ({ id: `/${id}`, parent: PARENT, attributes: { class: "class" } }));
  const formula = builtOver(rule, { ...rest, actual: m.figure, base: at(m.figure, LAST_YEAR), unit }, ["class"]);
  const graph = compile({ "": formulaOf(formula, "classPoints", 0) });
  const columns = exact(graph, {
    panel: panel({ areas: [...rows, { id: PARENT }], measures: m, observations }),
    period: YEAR,
    areas: areas.map((_, index) => index),
  });
  const column = elementOf(columns, graph.roots.get("") ?? 0);
  return Object.fromEntries(areas.map((id, index) => [id, outcomeOf(elementOf(column, index), "")]));
}
