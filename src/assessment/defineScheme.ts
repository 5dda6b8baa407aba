import type { Measure } from "../data/index.js";
import { collecting, failAll, type Issue, issue, pointer } from "../error/index.js";
import { isFormula, type NodeOf } from "../formula/index.js";
import { exactText, positiveDecimal } from "../number/index.js";
import { firstDay, lastDay, periodText, readPeriod } from "../period/index.js";
import type { UserUnits } from "../quantity/index.js";
import { adjustmentsOf } from "./adjustments/schemeAdjustments.js";
import { blockOptions } from "./blockOptions.js";
import { compileScheme } from "./compileScheme.js";
import type { IndicatorDefinition, SchemeDefinition } from "./definition.js";
import { checkIds, checkOption } from "./definitionChecks.js";
import { difficultyOf } from "./difficulty.js";
import { gradesOf } from "./grades/schemeGrades.js";
import { rankingOf, rankingsOf } from "./ranks/schemeRanking.js";
import type { Scheme } from "./scheme.js";
import { entriesOf } from "./schemeEntries.js";
import { parametersOf } from "./schemeParameters.js";
import { talliesOf } from "./talliesOf.js";
import { vetoesOf } from "./vetoes/schemeVetoes.js";

/**
 * Checks a scheme and makes it ready for `assess`. Indicators, items' indicators and classes are checked by the compiler too.
 *
 * @throws KaoheError with all faults of the definition and its formulas at once, else all of its measures: `scheme.*`, `unit.*`, `formula.*`, `rule.*`, `number.*`, `period.*`
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
  const options = blockOptions({ ...definition, missing }, "", definition, issues);
  checkOption("rounding.rank", rounding.rank ?? "rounded", ["rounded", "unrounded"], "/rounding/rank", issues);
  if (definition.items.length === 0) issues.push(issue("scheme.empty-block", { item: id }, "/items"));
  const difficulty = difficultyOf(definition, issues);
  const entries = new Set<string>();
  const scheme: Scheme<I, C> = {
    id,
    ...(label !== undefined && { label }),
    version,
    effective: effectiveOf(definition, issues),
    citations: definition.citations ?? [],
    ...(definition.derivedFrom !== undefined && { derivedFrom: definition.derivedFrom }),
    classes,
    units: unitsOf(units, issues),
    measures: measuresOf(definition),
    parameters: parametersOf(definition, issues),
    tallies: talliesOf(definition, issues),
    indicators: indicatorsOf(definition, issues),
    items: entriesOf(definition.items, "/items", definition, issues, entries),
    ...options,
    missing,
    ...(difficulty !== undefined && { difficulty }),
    rounding,
    ranking: rankingOf(definition, issues),
    rankings: rankingsOf(definition, issues),
    grades: gradesOf(definition, issues),
    ...adjustmentsOf(definition, entries, issues),
    vetoes: vetoesOf(definition, entries, issues),
    examples: definition.examples ?? [],
  };
  // A fault of the definition need not hide those of its formulas, unless there are none to be made of it.
  if (!issues.some(({ code }) => UNFIT.has(code))) collecting(issues, "", () => checkMeasures(scheme));
  failAll(issues);
  return Object.freeze(scheme);
}

/** Faults with which a scheme has no formulas, or others than were meant. */
const UNFIT: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "scheme.empty-block",
  "scheme.id-twice",
  "scheme.item-twice",
  "scheme.unknown-option",
]);

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
