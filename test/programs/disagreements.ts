// Where a workbook, as LibreOffice computes it, shows other digits than an assessment, and does not say so itself.
import { type Assessment, type AssessmentData, type Label, labelText, type Outcome, toDecimal, toText } from "kaohe";
import type { Workbook } from "kaohe/workbook";
import type { Sheet } from "read-excel-file/node";

interface Shown {
  readonly sheet: string;
  readonly area: string;
  readonly column: string;
  readonly library: string;
  readonly spreadsheet: string;
}

/** Decimals of a number format, two more for a share: its cell holds the pure number. */
function digitsOf(format: string): number {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return format.endsWith("%") ? decimals + 2 : decimals;
}

/**
 * All cells of an assessment that disagree with those of a workbook.
 *
 * @param computed the sheets as they were computed
 * @param result what they must agree with; of changed figures, where cells of the workbook were changed
 * @param expected the workbook of that result, whose sheet of differences counts
 */
export function disagreements(
  workbook: Workbook,
  computed: readonly Sheet[],
  result: Pick<Assessment, "toJSON">,
  expected: Workbook,
): readonly Shown[] {
  const data: AssessmentData = result.toJSON();
  const listed = new Set(expected.differences.map(({ sheet, area, column }) => `${sheet} ${area} ${column}`));
  const found: Shown[] = [];
  const sheetOf = (name: string) => {
    const model = workbook.sheets.find((sheet) => sheet.name === name);
    const [, headings = []] = model?.rows ?? [];
    const headers = headings.map((cell) => (cell?.kind === "text" ? cell.text : ""));
    const values = computed.find(({ sheet }) => sheet === name)?.data ?? [];
    const compare = (area: string, column: number, library: Outcome | number | null | string, unit = ""): void => {
      const row = values.findIndex(([first]) => first === area);
      const cell = model?.rows[row]?.[column];
      const value = values[row]?.[column] ?? "";
      const format = cell?.kind === "formula" ? cell.format : "0";
      const digits = digitsOf(format);
      const scale = format.endsWith("%") ? "" : unit;
      const shown =
        typeof value === "number"
          ? (toDecimal({ kind: "value", exact: value.toPrecision(15), unit: "" }, digits) ?? "")
          : String(value);
      const text = textOf(library, digits, scale);
      const agrees = library === null ? typeof value !== "number" : text === shown;
      const named = headers[column] ?? "";
      if (agrees || listed.has(`${name} ${area} ${named}`)) return;
      found.push({ sheet: name, area, column: named, library: text, spreadsheet: shown });
    };
    return { headers, compare };
  };

  const [ranking, scores, indicators] = [sheetOf("排名"), sheetOf("得分"), sheetOf("指标")];
  for (const { area, total, rank, grade, ranks, items, unrounded, targets } of data.areas) {
    ranking.compare(area, 2, total);
    ranking.compare(area, 3, rank);
    for (const [place, each] of ranks.entries()) ranking.compare(area, 4 + place, each.rank);
    if (grade !== null) ranking.compare(area, 5 + ranks.length, labelText(grade.label, "zh"));
    scores.compare(area, scores.headers.indexOf("总分(未舍入)"), unrounded);
    let column = 2;
    for (const { label, score, earned, rank: place, value } of items) {
      const name = labelText(label, "zh");
      const is = (suffix: string): boolean => scores.headers[column] === `${name} ${suffix}`;
      scores.compare(area, column, score);
      column += 1;
      if (is("计分")) scores.compare(area, column++, earned);
      if (is("单项名次")) scores.compare(area, column++, place);
      const own = indicators.headers.findIndex((header) => header === name || header.startsWith(`${name} (`));
      if (value !== null && own >= 0) indicators.compare(area, own, value, unitOf(value));
    }
    for (const { label, required, attainment } of targets) {
      const at = (what: string): number =>
        indicators.headers.findIndex((header) => header.startsWith(`${labelText(label, "zh")} ${what}`));
      // What nobody needs to reach has no columns.
      if (at("目标要求") < 0) continue;
      indicators.compare(area, at("目标要求"), required, unitOf(required));
      indicators.compare(area, at("完成率"), attainment);
    }
  }
  return found;
}

function unitOf(outcome: Outcome): string {
  return outcome.kind === "value" ? outcome.unit : "";
}

function textOf(library: Outcome | number | string | null, digits: number, unit: string): string {
  if (library === null) return "";
  if (typeof library === "string") return library;
  if (typeof library === "number") return library.toFixed(digits);
  return library.kind === "missing" ? toText(library, "zh") : (toDecimal(library, digits, { unit }) ?? "");
}

/** The workbook in which a figure stands in the place of another: in the row of an area, under a heading. */
export function withFigure(workbook: Workbook, area: Label, heading: string, value: number): Workbook | undefined {
  const data = workbook.sheets.find(({ name }) => name === "数据");
  const column = data?.rows[1]?.findIndex((cell) => cell?.kind === "text" && cell.text.startsWith(heading)) ?? -1;
  const row = data?.rows.findIndex(([first]) => first?.kind === "text" && first.text === area) ?? -1;
  if (data === undefined || column < 0 || row < 0) return undefined;
  const rows = data.rows.map((cells, index) =>
    index === row ? cells.with(column, { kind: "number", value, format: "General", role: "input" }) : cells,
  );
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet === data ? { ...data, rows } : sheet)) };
}
