import type { Assessment, RankingEntry } from "../../assessment/index.js";
import { type Locale, labelText } from "../../error/index.js";
import { classText } from "../words.js";
import { BANDS, INK, QUIET, STEPS, TITLE_HEIGHT } from "./appearance.js";
import { drawn, pointsText, titled, totalPlaces } from "./figures.js";
import { framed, widthOf } from "./framed.js";
import type { Chart, ChartOptions, Mark } from "./option.js";
import { plainText } from "./plainText.js";
import { rowsOf } from "./rows.js";
import { widest } from "./textLayout.js";

/** A run of areas with the same grade. */
interface GradeRun {
  readonly grade: string | null;
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/**
 * 排名: a bar for each area of a class in order of rank, its total beside it, with a band behind the areas of a grade.
 *
 * Units: points. An area without a rank has a dash in place of the rank; one without a total has no bar, and the reason in words.
 * Grades are those that the result gives, so bands follow quotas and vetoes too.
 *
 * @param options.class the class, or the group in which classes are ranked together
 * @throws KaoheError `assessment.unknown-ranking`
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", label: "专利考核", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 * });
 * const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
 * const yearbook = panel({ areas, measures: scheme.measures, observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: 104 }] });
 * const result = assess(scheme, { panel: yearbook, period: "2017", targets: [{ indicator: "grants", criterion: atLeast("130件") }] });
 * rankingChart(result, { class: "B" }).option.series[1].data[0].label.formatter   //=> "8.00"
 */
export function rankingChart<C extends string>(
  result: Assessment<C>,
  options: ChartOptions & { readonly class: C },
): Chart {
  const { locale = "zh" } = options;
  const entries = result.ranking(options.class);
  const width = widthOf(options);
  const places = totalPlaces(
    result.scheme,
    entries.map(({ total }) => total),
  );
  const rows = rowsOf(
    entries.map((entry) => nameOf(entry, locale)),
    { ...options, width, least: 24, above: TITLE_HEIGHT + 4, below: 14 },
  );
  const runs = gradeRuns(result, entries, locale);
  const texts = entries.map(({ total }) => (total.kind === "value" ? pointsText(total, places, locale) : ""));
  const size = rows.textSize;
  // Beyond the longest bar there is room for its total and for the name of its grade.
  const beside =
    widest(texts, size) +
    widest(
      runs.map(({ label }) => label),
      size,
    ) +
    30;
  const plot = Math.max(width - rows.left - 16, beside + 20);
  const values = entries.map(({ total }) => drawn(total));
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const least = Math.min(0, ...values.map((value) => value ?? 0));
  const far = least + ((most - least || 1) * plot) / (plot - beside);
  const grades = [...new Set(runs.map(({ grade }) => grade))];
  const colourOf = (grade: string | null): string => STEPS[Math.min(grades.indexOf(grade), STEPS.length - 2)] ?? QUIET;
  const title =
    options.title ??
    titled(
      `${classText(options.class, "zh")}得分与排名`,
      `Points and ranks, ${classText(options.class, "en")}`,
      result.period,
      locale,
    );
  return framed("ranking", { width, height: rows.height }, title, {
    grid: { left: rows.left, right: 16, top: TITLE_HEIGHT + 4, bottom: 14 },
    xAxis: {
      type: "value",
      show: false,
      min: least,
      max: far,
    },
    // Bars of one axis stand side by side: the background has an axis of its own.
    yAxis: [rows.axis, { ...rows.axis, show: false }],
    series: [
      {
        type: "bar",
        barWidth: rows.rowHeight,
        yAxisIndex: 1,
        silent: true,
        z: 1,
        data: runs.flatMap((run, index) => bandRows(run, index % 2 === 0 ? BANDS[0] : BANDS[1], far, size)),
      },
      {
        type: "bar",
        barWidth: rows.barWidth,
        z: 2,
        data: entries.map(
          ({ label, grade }, index): Mark => ({
            value: values[index] ?? null,
            name: labelText(label, locale),
            itemStyle: { color: colourOf(grade) },
            label: {
              show: true,
              position: "right",
              color: INK,
              fontSize: size,
              formatter: plainText(texts[index] ?? ""),
            },
          }),
        ),
      },
    ],
  });
}

function nameOf({ rank, label, total }: RankingEntry, locale: Locale): string {
  const reason = total.kind === "missing" ? `(${pointsText(total, 0, locale)})` : "";
  return `${rank ?? "–"}  ${labelText(label, locale)}${reason}`;
}

/** Areas next to each other that have the same grade, in their order; none where the scheme has no grades. */
function gradeRuns(
  result: Pick<Assessment, "area">,
  entries: readonly RankingEntry[],
  locale: Locale,
): readonly GradeRun[] {
  const runs: GradeRun[] = [];
  for (const [index, { grade, area }] of entries.entries()) {
    const before = runs.at(-1);
    if (before !== undefined && before.grade === grade) runs[runs.length - 1] = { ...before, last: index };
    else {
      const label = grade === null ? "" : labelText(result.area(area).grade?.label ?? grade, locale);
      runs.push({ grade, label, first: index, last: index });
    }
  }
  return runs;
}

/** A row of background for each area of a run; the first bears the grade's name. */
function bandRows({ label, first, last }: GradeRun, colour: string, far: number, fontSize: number): readonly Mark[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    value: far,
    name: label,
    itemStyle: { color: colour },
    label: {
      show: index === 0 && label !== "",
      position: "insideRight",
      color: QUIET,
      fontSize,
      formatter: plainText(label),
    },
  }));
}
