import type { ReportArea, ReportFrame, ReportModel } from "../model.js";
import type { SectionOptions } from "../renderOptions.js";
import { areaSection } from "./areaSection.js";
import { methodology, overview, problems, ranking, section, sources } from "./frameSections.js";

/**
 * The sections of a report in Markdown (GitHub's, with tables), each from the model to a string that another document may hold. Text of
 * users stays text: no sign of it makes a cell, a link or a tag.
 */
export const markdownSections = {
  overview: (frame: ReportFrame, options: SectionOptions = {}): string => overview(frame, options),
  rankings: (frame: ReportFrame, options: SectionOptions = {}): string =>
    section(
      "rankings",
      frame,
      options,
      frame.rankings.map((each) => ranking(frame, each, options)),
    ),
  /** One ranking alone. */
  ranking,
  areas: (model: ReportModel, options: SectionOptions = {}): string =>
    section(
      "areas",
      model,
      options,
      model.areas.map((each) => areaSection(model, each, options)),
    ),
  /** One area alone. */
  area: (frame: Pick<ReportFrame, "locale">, area: ReportArea, options: SectionOptions = {}): string =>
    areaSection(frame, area, options),
  methodology: (frame: ReportFrame, options: SectionOptions = {}): string => methodology(frame, options),
  sources: (frame: ReportFrame, options: SectionOptions = {}): string => sources(frame, options),
  problems: (frame: ReportFrame, options: SectionOptions = {}): string => problems(frame, options),
} as const;
