import type { Measure } from "../data/index.js";
import { collecting, failAll, type Issue, issue, pointer, suggestion } from "../error/index.js";
import { isFormula, type NodeOf } from "../formula/index.js";
import {
  compare,
  type DecimalInput,
  exactText,
  isDecimalInput,
  positiveDecimal,
  sign,
  toRational,
} from "../number/index.js";
import { periodText, readPeriod } from "../period/index.js";
import type { UserUnits } from "../quantity/index.js";
import { compileScheme } from "./compileScheme.js";
import type { EntryDefinition, GradeDefinition, SchemeDefinition, VetoDefinition } from "./definition.js";
import type { Points, Scheme, SchemeEntry } from "./scheme.js";

/**
 * Checks a scheme and makes it ready for `assess`. Indicators, items' indicators and classes are checked by the compiler too.
 *
 * @throws KaoheError with all faults at once: `scheme.*`, `unit.*`, `formula.*`, `rule.*`, `number.*`, `period.*`
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, gdp: { label: "地区生产总值", unit: "亿元" } });
 * const scheme = defineScheme({
 *   id: "city-2017", classes: ["A", "B"], measures: m,
 *   indicators: { rdIntensity: { label: "R&D经费支出占GDP比重", unit: "%", formula: share(m.rd, m.gdp) } },
 *   items: [{ id: "intensity", indicator: "rdIntensity", points: { A: 8, B: 10 }, rule: attainment() }],
 * });
 * scheme.items[0].points   //=> { A: "8", B: "10" }
 */
export function defineScheme<const I extends string, const C extends string>(
  definition: SchemeDefinition<I, C>,
): Scheme<I, C> {
  const issues: Issue[] = [];
  const { id, label, version = "1", classes, units = {}, missing = "zero", rounding = {} } = definition;
  if (classes.length === 0) issues.push(issue("scheme.no-classes", { scheme: id }, "/classes"));
  if (definition.items.length === 0) issues.push(issue("scheme.empty-block", { item: id }, "/items"));
  const scheme: Scheme<I, C> = {
    id,
    ...(label !== undefined && { label }),
    version,
    effective: effectiveOf(definition, issues),
    citations: definition.citations ?? [],
    classes,
    units: unitsOf(units, issues),
    measures: measuresOf(definition),
    indicators: definition.indicators,
    items: entriesOf(definition.items, "/items", definition, issues, new Set()),
    missing,
    rounding,
    grades: gradesOf(definition.grades ?? [], issues),
    vetoes: vetoesOf(definition, issues),
  };
  failAll(issues);
  compileScheme(scheme);
  return Object.freeze(scheme);
}

function unitsOf(units: UserUnits, issues: Issue[]): UserUnits {
  return Object.fromEntries(
    Object.entries(units).map(([symbol, { factor, of }]) => {
      const read =
        factor === undefined
          ? undefined
          : collecting(issues, pointer("units", symbol), () => exactText(positiveDecimal(factor, "factor")));
      return [symbol, { ...(read !== undefined && { factor: read }), ...(of !== undefined && { of }) }];
    }),
  );
}

function effectiveOf({ effective }: SchemeDefinition, issues: Issue[]): Scheme["effective"] {
  const read = (end: "from" | "to"): { readonly from?: string; readonly to?: string } => {
    const text = effective?.[end];
    const period =
      text === undefined ? undefined : collecting(issues, `/effective/${end}`, () => periodText(readPeriod(text)));
    return period === undefined ? {} : { [end]: period };
  };
  return { ...read("from"), ...read("to") };
}

function measuresOf({ measures }: SchemeDefinition): Scheme["measures"] {
  const plain = (measure: NodeOf<"observed"> | Measure): Measure => (isFormula(measure) ? measure.measure : measure);
  return Object.fromEntries(Object.entries(measures).map(([key, measure]) => [key, plain(measure)]));
}

function entriesOf(
  entries: readonly EntryDefinition[],
  path: string,
  definition: SchemeDefinition,
  issues: Issue[],
  ids: Set<string>,
): readonly SchemeEntry[] {
  return entries.map((entry, index): SchemeEntry => {
    const own = `${path}/${index}`;
    if (ids.has(entry.id)) issues.push(issue("scheme.item-twice", { item: entry.id }, `${own}/id`));
    ids.add(entry.id);
    if ("items" in entry) {
      if (entry.items.length === 0) issues.push(issue("scheme.empty-block", { item: entry.id }, `${own}/items`));
      return { kind: "block", ...entry, items: entriesOf(entry.items, `${own}/items`, definition, issues, ids) };
    }
    if (!Object.hasOwn(definition.indicators, entry.indicator)) {
      const near =
        suggestion(entry.indicator, Object.keys(definition.indicators)) ??
        Object.keys(definition.indicators).join(", ");
      const facts = { item: entry.id, indicator: entry.indicator, suggestion: near };
      issues.push(issue("scheme.unknown-indicator", facts, `${own}/indicator`));
    }
    return { kind: "item", ...entry, points: pointsOf(entry, `${own}/points`, definition, issues) };
  });
}

function pointsOf(
  item: Exclude<EntryDefinition, { readonly items: readonly EntryDefinition[] }>,
  path: string,
  { classes }: SchemeDefinition,
  issues: Issue[],
): Points {
  const { rule, points } = item;
  const read = (input: DecimalInput, at: string): string => {
    const value = collecting(issues, at, () => toRational(input));
    if (value === undefined) return "0";
    const text = exactText(value);
    if (sign(value) < 0) issues.push(issue("scheme.negative-points", { item: item.id, points: text }, at));
    else if (rule.mostPoints !== undefined && compare(value, toRational(rule.mostPoints)) < 0) {
      const facts = { item: item.id, points: text, rule: rule.name, most: rule.mostPoints };
      issues.push(issue("scheme.points-below-rule", facts, at));
    }
    return text;
  };
  if (isDecimalInput(points)) return read(points, path);
  const byClass: Record<string, string> = {};
  for (const [name, input] of Object.entries(points)) {
    if (!classes.includes(name)) {
      issues.push(
        issue("scheme.unknown-class", { item: item.id, class: name, classes: classes.join(", ") }, `${path}/${name}`),
      );
    }
    if (input !== undefined) byClass[name] = read(input, `${path}/${name}`);
  }
  return byClass;
}

function gradesOf(grades: readonly GradeDefinition[], issues: Issue[]): Scheme["grades"] {
  return grades.map(({ id, label, atLeast }, index) => {
    const path = `/grades/${index}`;
    const threshold =
      atLeast === undefined ? undefined : collecting(issues, `${path}/atLeast`, () => toRational(atLeast));
    if ((atLeast === undefined) !== (index === grades.length - 1))
      issues.push(issue("scheme.grade-last", { grade: id }, path));
    const before = grades[index - 1]?.atLeast;
    const above = before === undefined ? undefined : collecting([], path, () => toRational(before));
    if (threshold && above && compare(threshold, above) >= 0)
      issues.push(issue("scheme.grades-order", { grade: id }, path));
    return {
      id,
      ...(label !== undefined && { label }),
      ...(threshold && { atLeast: exactText(threshold) }),
    };
  });
}

function vetoesOf({ vetoes = [], grades = [] }: SchemeDefinition, issues: Issue[]): readonly VetoDefinition[] {
  for (const [index, { id, effect }] of vetoes.entries()) {
    if (effect === "lowest-grade" && grades.length === 0) {
      issues.push(issue("assessment.no-veto-grade", { veto: id }, `/vetoes/${index}/effect`));
    }
  }
  return vetoes;
}
