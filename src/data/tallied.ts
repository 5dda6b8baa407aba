import { choices, collecting, failAll, type Issue, issue, pointer, suggestion } from "../error/index.js";
import { periodText, readPeriod } from "../period/index.js";
import type { Unit } from "../quantity/index.js";
import { checkedTally, gradesOf } from "./checkedTally.js";
import { convertible } from "./convertible.js";
import type { Frame } from "./frame.js";
import type { Ledgers } from "./ledger.js";
import { type LedgerReading, liesIn, type RecordReading, readLedger, spanOf } from "./ledgerReading.js";
import type { Observation } from "./observation.js";
import type { Panel } from "./panel.js";
import { talliedFigure } from "./talliedFigure.js";
import type { Tally } from "./tally.js";

/**
 * 台账汇总: reduces ledgers to observations, each with the rows behind it: what every row adds, and why one does not count. The order
 * of rows never matters.
 *
 * Of rows in the same project the highest counts, within an area and a period. A limit takes from the lowest rows, so that at most one
 * counts in part. Grades are held to those that the ledger or one of its tallies names.
 *
 * Units: counts and points in the measure's unit, which must be of single things; amounts are converted into it.
 * Missing: no observation for an area that has no row in the period and is not in `reported`; `not-reported` where a row that may
 * count has no grade or no amount.
 *
 * @param panel gives the areas and measures; its figures are not looked at
 * @param input.periods for which figures are made
 * @throws KaoheError with every fault at once: `data.*`, `number.*`, `period.*`, `unit.unknown`, `rule.negative-points`, `scheme.unknown-option`
 * @source 县(市、区)考核: 国家级3分, 省部级2分, 累计不超过5分, 同一项目取最高分不重复
 * @example
 * const awards = { id: "awards", label: "科技奖励得分", unit: "分" };
 * const county = panel({ areas: [{ id: "永嘉县" }], measures: { awards }, observations: [] });
 * const records = ["国家级", "省部级", "省部级"].map((grade, i) => ({ id: `a${i}`, area: "永嘉县", period: "2017", grade }));
 * const tallies = { awards: { kind: "points", ledger: "awards", grades: { 国家级: 3, 省部级: 2 }, most: 5 } };
 * const [found] = tallied(county, { ledgers: { awards: { records } }, tallies, periods: ["2017"] });
 * found.value   //=> "5"
 * found.rows.map(({ record, counted }) => [record, counted])   //=> [["a0", "3"], ["a1", "2"], ["a2", "0"]]
 */
export function tallied(
  panel: Panel,
  input: {
    readonly ledgers: Ledgers;
    readonly tallies: Readonly<Record<string, Tally>>;
    readonly periods: readonly string[];
  },
): readonly Observation[] {
  const issues: Issue[] = [];
  const tallies = Object.entries(input.tallies).map(([measure, tally]) => {
    const path = pointer("tallies", measure);
    if (!Object.hasOwn(panel.measures, measure)) {
      const near = suggestion(measure, Object.keys(panel.measures)) ?? "";
      issues.push(issue("data.unknown-measure", { measure, suggestion: near }, path));
    }
    const unit = panel.unit(measure);
    return { measure, unit, tally: checkedTally(measure, tally, unit, path, issues) };
  });
  const ledgers = readLedgers(panel, input.ledgers, tallies, issues);
  const periods = new Set(
    input.periods.map((text, place) => collecting(issues, `/periods/${place}`, () => periodText(readPeriod(text)))),
  );
  for (const each of tallies) checkUnits(each, ledgers.get(each.tally.ledger), issues);
  failAll(issues);
  return tallies.flatMap((each) => {
    const ledger = ledgers.get(each.tally.ledger);
    if (ledger === undefined) return [];
    return [...periods].flatMap((period) => (period === undefined ? [] : observationsOf(panel, each, ledger, period)));
  });
}

interface TalliedMeasure {
  readonly measure: string;
  readonly unit: Unit | undefined;
  readonly tally: Tally<string>;
}

function readLedgers(
  frame: Frame,
  ledgers: Ledgers,
  tallies: readonly TalliedMeasure[],
  issues: Issue[],
): ReadonlyMap<string, LedgerReading> {
  return new Map(
    Object.entries(ledgers).map(([id, ledger]) => {
      const path = pointer("ledgers", id);
      const own = tallies.filter(({ tally }) => tally.ledger === id);
      if (own.length === 0) {
        const near = choices(id, new Set(tallies.map(({ tally }) => tally.ledger)));
        issues.push(issue("data.unknown-ledger", { ledger: id, ...near }, path));
      }
      const named = own.flatMap(({ tally }) => gradesOf(tally) ?? Object.keys(tally.mostByGrade ?? {}));
      return [id, readLedger(frame, ledger, new Set([...(ledger.grades ?? []), ...named]), path, issues)];
    }),
  );
}

function checkUnits(
  { measure, unit: own, tally }: TalliedMeasure,
  ledger: LedgerReading | undefined,
  issues: Issue[],
): void {
  if (tally.kind !== "sum" || own === undefined) return;
  for (const { unit, path } of ledger?.rows ?? []) {
    if (unit === undefined || convertible(unit, own)) continue;
    const facts = { measure, measureUnit: own.symbol, unit: unit.symbol };
    issues.push(issue("data.unit-mismatch", facts, `${path}/unit`));
  }
}

function observationsOf(
  frame: Frame,
  { measure, tally, unit }: TalliedMeasure,
  { rows, reported }: LedgerReading,
  period: string,
): readonly Observation[] {
  const span = spanOf(period);
  const touching = new Map<number, RecordReading[]>();
  for (const row of rows) {
    if (row.last < span.first || span.last < row.first) continue;
    const own = touching.get(row.area);
    if (own === undefined) touching.set(row.area, [row]);
    else own.push(row);
  }
  const zero = new Set(reported.filter((stretch) => liesIn(span, stretch)).flatMap(({ areas }) => [...areas]));
  return frame.areas.flatMap(({ id }, area): Observation[] => {
    const own = touching.get(area) ?? [];
    if (unit === undefined || !(zero.has(area) || own.some((row) => liesIn(row, span)))) return [];
    return [{ area: id, measure, period, ...talliedFigure(tally, own, span, unit) }];
  });
}
