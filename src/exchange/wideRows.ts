import type { Observation, Panel, Reason } from "../data/index.js";
import { fail, type Issue, type Locale, labelText } from "../error/index.js";
import { periodText, readPeriod } from "../period/index.js";
import { CSV_MARKS } from "./marks.js";
import { HEADERS } from "./tableForm.js";
import { measureFinder, PURE } from "./tableMeasure.js";
import { textCell, type WrittenCell } from "./writtenCell.js";
import { writtenFigure } from "./writtenFigure.js";

/** What the wide form has no place for; `reason` is also the mark that stood in a figure's place. */
export type WideLoss = "status" | "source" | "reason";

/** A row for each area and period, a column for each measure, and the source of all below them. */
export function wideRows(
  panel: Panel,
  locale: Locale,
  attributes: readonly string[],
  without: readonly WideLoss[],
): readonly (readonly WrittenCell[])[] {
  const measures = Object.keys(panel.measures).filter((measure) => panel.periods(measure).length > 0);
  const columns = measures.map((measure) => ({ measure, header: headerOf(panel, measure, locale) }));
  const periods = [...new Set(measures.flatMap((measure) => panel.periods(measure)))].sort();
  const { area, period } = HEADERS[locale];
  const header = [area, ...attributes, period, ...columns.map((column) => column.header)].map(textCell);
  const rows = periods.flatMap((time) =>
    panel.areas.map(({ id }, place): readonly WrittenCell[] => [
      textCell(id),
      ...attributes.map((name) => textCell(panel.attribute(place, name, readPeriod(time)) ?? "")),
      textCell(time),
      ...columns.map(({ measure }) => cellOf(panel.observation(place, measure, time), without)),
    ]),
  );
  const source = sourceOf(panel, without);
  const blank = header.slice(1).map(() => textCell(""));
  return [header, ...rows, ...(source === "" ? [] : [[textCell(`资料来源:${source}`), ...blank]])];
}

/** The label of a measure with the unit of its figures; its id where the label would not be read back. */
function headerOf(panel: Panel, measure: string, locale: Locale): string {
  const unit = unitOfColumn(panel, measure);
  const find = measureFinder({ measures: panel.measures, units: panel.units, area: "", period: "" });
  const label = panel.measures[measure]?.label ?? measure;
  const own = panel.measures[measure]?.unit ?? "";
  const bracket = unit === "" && own === "" ? "" : `(${unit || PURE})`;
  const named = [labelText(label, locale), measure].map((name) => `${name}${bracket}`);
  return (
    named.find((header) => {
      const issues: Issue[] = [];
      const read = find(header, undefined, "", issues);
      const same = read?.measure === measure && (read.unit ?? own) === unit;
      return same && issues.length === 0 && header === header.trim();
    }) ?? fail("table.wide-header", { measure })
  );
}

/** The unit of all figures of a measure. */
function unitOfColumn(panel: Panel, measure: string): string {
  const own = panel.measures[measure]?.unit ?? "";
  const units = new Set<string>();
  for (const period of panel.periods(measure)) {
    for (const place of panel.areas.keys()) {
      const found = panel.observation(place, measure, period);
      if (found !== undefined && found.value !== null) units.add(found.unit ?? own);
    }
  }
  const [unit = own, second] = units;
  return second === undefined ? unit : fail("table.wide-units", { measure, first: unit, second });
}

const MARK_OF: ReadonlyMap<Reason, string> = /* @__PURE__ */ new Map([
  ["not-reported", ""],
  ["withheld", "*"],
  ["not-applicable", "/"],
]);

function cellOf(observation: Observation | undefined, without: readonly WideLoss[]): WrittenCell {
  if (observation === undefined) return { kind: "mark", text: "" };
  if (observation.status !== undefined && !without.includes("status")) lost("status", observation);
  if (observation.value !== null) return { kind: "figure", text: writtenFigure(observation) };
  const { reason = "not-reported", mark = "" } = observation;
  if (Object.hasOwn(CSV_MARKS, mark) && CSV_MARKS[mark] === reason) return { kind: "mark", text: mark };
  const known = MARK_OF.get(reason);
  const dropped = mark !== "" && mark !== known;
  if ((known === undefined || dropped) && !without.includes("reason")) lost("reason", observation);
  return { kind: "mark", text: known ?? "" };
}

function lost(part: WideLoss, { area, measure, period }: Observation): never {
  return fail("table.wide-loses", { part, area, measure, period: periodText(readPeriod(period)) });
}

/** The source of every figure, where it is one. */
function sourceOf(panel: Panel, without: readonly WideLoss[]): string {
  if (without.includes("source")) return "";
  const observations = panel.observations();
  const [first] = observations;
  const other = observations.find(({ source }) => source !== first?.source);
  if (other !== undefined) lost("source", other);
  return first?.source ?? "";
}
