import type { Assessment } from "../assessment/index.js";
import { labelText } from "../error/index.js";
import { periodLabel, readPeriod } from "../period/index.js";
import { areaPage } from "./areaPage.js";
import { figuresOf } from "./figures.js";
import { methodologyOf } from "./methodology.js";
import type { ReportArea, ReportFrame, ReportModel } from "./model.js";
import { problemsOf } from "./problems.js";
import { overviewOf, rankingsOf } from "./rankingSections.js";
import { readingOf } from "./reading.js";
import type { ReportOptions } from "./reportOptions.js";
import { surveyOf } from "./survey.js";

/** A report whose areas are made one by one, when they are asked for: what thousands of areas need. */
export interface LazyReport {
  readonly frame: ReportFrame;
  /** The areas that have a page, each made anew whenever it is asked for. */
  readonly areas: () => Iterable<ReportArea>;
}

/**
 * A report, of which only the lists are made at once: overview, rankings, methodology, sources, data problems.
 *
 * @throws KaoheError `assessment.unknown-area`, `assessment.exempt` while areas are made that the options name
 */
export function lazyReport<C extends string>(result: Assessment<C>, options: ReportOptions): LazyReport {
  const reading = readingOf(result, options);
  const survey = surveyOf(reading);
  const { locale } = options;
  const { scheme } = result;
  const name = labelText(scheme.label ?? scheme.id, locale);
  const period = { id: result.period, label: periodLabel(readPeriod(result.period), locale) };
  const rankings = rankingsOf(reading, survey);
  const { sources, problems } = figuresOf(reading, survey);
  const { areas: pages = survey.areas } = options;
  const frame: ReportFrame = {
    format: "kaohe-report/1",
    locale,
    title: options.title === undefined ? titleOf(name, period.label, locale) : labelText(options.title, locale),
    scheme: { id: scheme.id, label: name, version: scheme.version },
    period,
    pages,
    overview: overviewOf(reading, survey, rankings),
    rankings,
    methodology: methodologyOf(scheme, locale),
    sources,
    problems: [...problems, ...problemsOf(reading, survey)],
  };
  return {
    frame,
    areas: function* () {
      for (const id of pages) yield areaPage(reading, id);
    },
  };
}

function titleOf(scheme: string, period: string, locale: ReportOptions["locale"]): string {
  return locale === "zh" ? `${scheme}结果(${period})` : `${scheme}: results, ${period}`;
}

/**
 * 考核通报的数据: all that a report says, as plain data for template engines and other generators. Nothing is computed again: every
 * number comes from the result, as people read it (`text`) and as it is (`exact`, in base units).
 *
 * Missing: a number keeps its reason, in words as its `text`.
 *
 * @throws KaoheError `assessment.unknown-area`, `assessment.exempt` for areas that the options name
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
 * const model = reportModel(result, { locale: "zh" });
 * model.title   //=> "专利考核结果(2017年)"
 * model.areas[0].items[0].lost   //=> { text: "2.00", exact: "2", reason: null }
 */
export function reportModel<C extends string>(result: Assessment<C>, options: ReportOptions): ReportModel {
  const { frame, areas } = lazyReport(result, options);
  return { ...frame, areas: [...areas()] };
}
