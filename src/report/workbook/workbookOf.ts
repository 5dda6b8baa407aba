import { type Assessment, workingOf } from "../../assessment/index.js";
import { type Locale, labelText } from "../../error/index.js";
import { quoted } from "../../interpret/index.js";
import { columnLetters } from "./address.js";
import { areaSheet, label, type SheetColumn } from "./areaSheet.js";
import { type ComputedColumn, computedColumns } from "./computedColumns.js";
import { dataSheet } from "./dataSheet.js";
import { differencesOf } from "./differences.js";
import { FIRST_ROW, type Layout, layoutOf } from "./layout.js";
import { rulesSheet } from "./rulesSheet.js";
import { type SheetName, WORDS } from "./words.js";
import type { Workbook, WorkbookCell, WorkbookDifference, WorkbookSheet } from "./workbook.js";

export interface WorkbookOptions {
  /** The language of sheets, headings and reasons; Chinese when left out. */
  readonly locale?: Locale;
}

/**
 * 考核结果 as a workbook that computes itself: figures, targets and parameters in cells that may be changed; indicators, scores, totals,
 * ranks and grades as formulas of them; the rules of the scheme; and where a spreadsheet shows other digits than the assessment.
 *
 * Units: each column in the unit of its heading; shares as pure numbers with the sign of percent.
 * Missing: a cell without a number holds its reason in words, and what is made of it holds the strongest reason.
 *
 * @throws KaoheError `assessment.no-formulas` for the JSON of an assessment
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: minMax() }],
 * });
 * const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
 * const yearbook = panel({ areas, measures: scheme.measures, observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: 104 }] });
 * const workbook = workbookOf(assess(scheme, { panel: yearbook, period: "2017" }), { locale: "zh" });
 * workbook.sheets.map(({ name }) => name).join(" ")   //=> "排名 得分 指标 步骤 数据 办法 差异 缺失原因"
 */
export function workbookOf<C extends string>(result: Assessment<C>, { locale = "zh" }: WorkbookOptions = {}): Workbook {
  const words = WORDS[locale];
  const layout = layoutOf(workingOf(result), words, locale);
  const columns = computedColumns(layout);
  const differences = differencesOf(layout, columns);
  const { order } = layout;
  const range = (name: SheetName, column: number, rows: number): string => {
    const letters = columnLetters(column);
    return `${words.sheets[name]}!$${letters}$${FIRST_ROW}:$${letters}$${FIRST_ROW + Math.max(rows, 1) - 1}`;
  };
  return {
    format: "kaohe-workbook/1",
    locale,
    sheets: [
      computedSheet(layout, columns, "ranking"),
      computedSheet(layout, columns, "scores"),
      computedSheet(layout, columns, "indicators"),
      computedSheet(layout, columns, "steps"),
      dataSheet(layout),
      rulesSheet(layout, columns),
      differencesSheet(layout, differences),
      reasonsSheet(layout),
    ],
    names: {
      [words.className]: range("data", 1, order.length),
      [words.reasons]: range("reasons", 0, layout.reasons.inOrder.length),
    },
    differences,
  };
}

function computedSheet(layout: Layout, columns: readonly ComputedColumn[], name: SheetName): WorkbookSheet {
  const shown = columns
    .filter(({ sheet }) => sheet === name)
    .flatMap((column): readonly SheetColumn[] => [column, ...gradeName(layout, column)]);
  return areaSheet(layout, name, shown);
}

/** Beside the number of a grade stands its name. */
function gradeName({ working, locale, words }: Layout, column: ComputedColumn): readonly SheetColumn[] {
  const { compiled, scheme } = working.view;
  if (column.sheet !== "ranking" || column.entry !== compiled.graph.roots.get("grade")) return [];
  const names = scheme.grades.map(({ id, label: name = id }) => quoted(labelText(name, locale)));
  const letters = columnLetters(column.column);
  return [
    {
      header: words.grade,
      cellAt: (_place, row): WorkbookCell => {
        const cell = `${letters}${FIRST_ROW + row}`;
        const formula = `=IF(ISNUMBER(${cell}),CHOOSE(${cell},${names.join(",")}),"")`;
        return { kind: "formula", formula, format: "General", role: "computed" };
      },
    },
  ];
}

function differencesSheet({ words }: Layout, differences: readonly WorkbookDifference[]): WorkbookSheet {
  const rows = differences.map(({ sheet, cell, area, column, exact, shown }) =>
    [sheet, cell, area, column, exact, shown].map(label),
  );
  return {
    name: words.sheets.differences,
    rows: [
      [{ kind: "text", text: words.titles.differences, role: "title" }],
      words.differences.map((text): WorkbookCell => ({ kind: "text", text, role: "header" })),
      ...(rows.length === 0 ? [[label(words.none)]] : rows),
    ],
    widths: [12, 10, 16, 40, 20, 20],
    frozen: { rows: 2, columns: 0 },
  };
}

function reasonsSheet({ words, reasons }: Layout): WorkbookSheet {
  return {
    name: words.sheets.reasons,
    rows: [
      [{ kind: "text", text: words.titles.reasons, role: "title" }],
      [{ kind: "text", text: words.sheets.reasons, role: "header" }],
      ...reasons.inOrder.map((reason) => [label(reasons.text(reason))]),
    ],
    widths: [24],
    frozen: { rows: 2, columns: 0 },
  };
}
