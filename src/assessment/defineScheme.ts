import type { Measure } from "../data/index.js";
import { choices, collecting, failAll, type Issue, issue, pointer } from "../error/index.js";
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
import { firstDay, lastDay, periodText, readPeriod } from "../period/index.js";
import type { UserUnits } from "../quantity/index.js";
import { compileScheme } from "./compileScheme.js";
import type {
  EntryDefinition,
  GradeDefinition,
  IndicatorDefinition,
  MissingPolicy,
  SchemeDefinition,
  VetoDefinition,
} from "./definition.js";
import type { Points, Scheme, SchemeEntry } from "./scheme.js";

/**
 * Checks a scheme and makes it ready for `assess`. Indicators, items' indicators and classes are checked by the compiler too.
 *
 * @throws KaoheError with all faults of the definition at once, else all of its formulas, else all of its measures: `scheme.*`, `unit.*`, `formula.*`, `rule.*`, `number.*`, `period.*`
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
  checkIds(classes, "classes", issues);
  checkOption("missing", missing, MISSING_POLICIES, "/missing", issues);
  checkOption("rounding.rank", rounding.rank ?? "rounded", ["rounded", "unrounded"], "/rounding/rank", issues);
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
    indicators: indicatorsOf(definition, issues),
    items: entriesOf(definition.items, "/items", definition, issues, new Set()),
    missing,
    rounding,
    grades: gradesOf(definition.grades ?? [], issues),
    vetoes: vetoesOf(definition, issues),
  };
  failAll(issues);
  checkMeasures(scheme);
  return Object.freeze(scheme);
}

const MISSING_POLICIES: readonly MissingPolicy[] = ["zero", "rescale"];

/** Ids are names: none is empty and none stands twice. */
function checkIds(ids: readonly string[], list: string, issues: Issue[]): void {
  for (const [index, id] of ids.entries()) {
    if (id === "") issues.push(issue("scheme.empty-id", { list }, `/${list}/${index}`));
    else if (ids.indexOf(id) < index) issues.push(issue("scheme.id-twice", { list, id }, `/${list}/${index}`));
  }
}

/** What a caller in JavaScript may have misspelt. */
function checkOption(option: string, value: string, known: readonly string[], path: string, issues: Issue[]): void {
  if (known.includes(value)) return;
  issues.push(issue("scheme.unknown-option", { option, value, ...choices(value, known) }, path));
}

/** A measure is known by its id: formulas use those that the scheme declares, so that the scheme can be written and read back. */
function checkMeasures(scheme: Scheme): void {
  failAll(
    [...compileScheme(scheme).measures.values()]
      .filter(({ measure: { id, unit } }) => !Object.hasOwn(scheme.measures, id) || scheme.measures[id]?.unit !== unit)
      .map(({ measure: { id } }) => issue("scheme.undeclared-measure", { measure: id }, pointer("measures", id))),
  );
}

function indicatorsOf<I extends string, C extends string>(
  { indicators }: SchemeDefinition<I, C>,
  issues: Issue[],
): SchemeDefinition<I, C>["indicators"] {
  for (const id in indicators) {
    const { direction = "higher" }: IndicatorDefinition = indicators[id];
    checkOption("direction", direction, ["higher", "lower"], pointer("indicators", id, "direction"), issues);
  }
  return Object.freeze({ ...indicators });
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
  const [from, to] = [read("from"), read("to")];
  if (from.from !== undefined && to.to !== undefined && lastDay(readPeriod(to.to)) < firstDay(readPeriod(from.from))) {
    issues.push(issue("scheme.effective-order", { from: from.from, to: to.to }, "/effective"));
  }
  return { ...from, ...to };
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
    if (entry.id === "") issues.push(issue("scheme.empty-id", { list: "items" }, `${own}/id`));
    else if (ids.has(entry.id)) issues.push(issue("scheme.item-twice", { item: entry.id }, `${own}/id`));
    ids.add(entry.id);
    if ("items" in entry) {
      if (entry.missing !== undefined)
        checkOption("missing", entry.missing, MISSING_POLICIES, `${own}/missing`, issues);
      if (entry.items.length === 0) issues.push(issue("scheme.empty-block", { item: entry.id }, `${own}/items`));
      return { kind: "block", ...entry, items: entriesOf(entry.items, `${own}/items`, definition, issues, ids) };
    }
    if (!Object.hasOwn(definition.indicators, entry.indicator)) {
      const near = choices(entry.indicator, Object.keys(definition.indicators));
      const facts = { item: entry.id, indicator: entry.indicator, ...near };
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
        issue(
          "scheme.unknown-class",
          { item: item.id, class: name, classes: classes.join(", ") },
          path + pointer(name),
        ),
      );
    }
    if (input !== undefined) byClass[name] = read(input, path + pointer(name));
  }
  return byClass;
}

function gradesOf(grades: readonly GradeDefinition[], issues: Issue[]): Scheme["grades"] {
  checkIds(
    grades.map(({ id }) => id),
    "grades",
    issues,
  );
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
  checkIds(
    vetoes.map(({ id }) => id),
    "vetoes",
    issues,
  );
  for (const [index, { id, effect }] of vetoes.entries()) {
    checkOption("effect", effect, ["zero", "lowest-grade"], `/vetoes/${index}/effect`, issues);
    if (effect === "lowest-grade" && grades.length === 0) {
      issues.push(issue("assessment.no-veto-grade", { veto: id }, `/vetoes/${index}/effect`));
    }
  }
  return vetoes;
}
