import type { Assessment } from "../assessment/index.js";
import { PAGE_END, pageHead } from "./html/page.js";
import { sectionHead as htmlHead, SECTION_END } from "./html/section.js";
import { htmlSections } from "./html/sections.js";
import { sectionHead as markdownHead } from "./markdown/frameSections.js";
import { markdownSections } from "./markdown/sections.js";
import { heading } from "./markdown/text.js";
import type { ReportArea, ReportFrame } from "./model.js";
import { REPORT_SECTIONS, type RenderOptions, type ReportSection, type SectionOptions } from "./renderOptions.js";
import { lazyReport } from "./reportModel.js";

/** How a format writes a report, in order. */
interface Format {
  readonly sections: typeof htmlSections | typeof markdownSections;
  readonly start: (frame: ReportFrame, sections: readonly ReportSection[]) => string;
  readonly areasStart: (frame: ReportFrame, options: SectionOptions) => string;
  readonly areasEnd: string;
  readonly between: string;
  readonly end: string;
}

const FORMATS: Readonly<Record<RenderOptions["format"], Format>> = {
  html: {
    sections: htmlSections,
    start: pageHead,
    areasStart: (frame, options) => htmlHead("areas", frame, options).markup,
    areasEnd: SECTION_END.markup,
    between: "",
    end: PAGE_END,
  },
  markdown: {
    sections: markdownSections,
    start: ({ title }) => heading(1, title),
    areasStart: (frame, options) => markdownHead("areas", frame, options),
    areasEnd: "",
    between: "\n",
    end: "",
  },
};

/**
 * A report piece by piece, an area at a time: what thousands of areas need, since neither their pages nor the text is ever held whole.
 * All pieces together are what `renderReport` gives.
 *
 * @throws KaoheError `assessment.unknown-area`, `assessment.exempt` for areas that the options name
 */
export function* renderReportInParts<C extends string>(
  result: Assessment<C>,
  options: RenderOptions,
): Generator<string> {
  const { format, sections = REPORT_SECTIONS, pictures } = options;
  const { frame, areas } = lazyReport(result, options);
  const { between, ...written } = FORMATS[format];
  const own: SectionOptions = { sections, ...(pictures !== undefined && { pictures }) };
  yield written.start(frame, sections);
  for (const section of sections) {
    if (section !== "areas") {
      yield between + written.sections[section](frame, own);
      continue;
    }
    yield between + written.areasStart(frame, own);
    for (const area of areas()) yield between + areaText(written.sections, frame, area, own);
    yield written.areasEnd;
  }
  yield written.end;
}

function areaText(sections: Format["sections"], frame: ReportFrame, area: ReportArea, options: SectionOptions): string {
  return sections.area(frame, area, options);
}

/**
 * 考核通报: a result as one HTML file or as Markdown, with overview, rankings, a page for each area, methodology, sources and data
 * problems. The HTML holds its style and no script, asks for nothing from a network, prints on A4, and folds where each number comes
 * from under the number.
 *
 * Missing: a number that is missing says its reason in words.
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
 * renderReport(result, { format: "markdown", locale: "zh", sections: ["rankings"] }).split("\n").at(-2)   //=> "| 1 | 永嘉县 | 8.00 | 8.00 |"
 */
export function renderReport<C extends string>(result: Assessment<C>, options: RenderOptions): string {
  return [...renderReportInParts(result, options)].join("");
}
