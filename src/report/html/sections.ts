import type { ReportArea, ReportFrame, ReportModel, ReportRanking } from "../model.js";
import type { SectionOptions } from "../renderOptions.js";
import { areaSection } from "./areaSection.js";
import { problems, sources } from "./dataSections.js";
import { methodology } from "./methodology.js";
import { overview } from "./overview.js";
import { ranking } from "./ranking.js";
import { section } from "./section.js";

/**
 * The sections of an HTML report, each from the model to a string that another page may hold: escaped, without scripts and styles.
 * `reportStyle` is the style that they are made for.
 */
export const htmlSections = {
  overview: (frame: ReportFrame, options: SectionOptions = {}): string => overview(frame, options).markup,
  rankings: (frame: ReportFrame, options: SectionOptions = {}): string =>
    section(
      "rankings",
      frame,
      options,
      frame.rankings.map((each) => ranking(frame, each, options)),
    ).markup,
  /** One ranking alone. */
  ranking: (frame: Pick<ReportFrame, "locale" | "pages">, list: ReportRanking, options: SectionOptions = {}): string =>
    ranking(frame, list, options).markup,
  areas: (model: ReportModel, options: SectionOptions = {}): string =>
    section(
      "areas",
      model,
      options,
      model.areas.map((each) => areaSection(model, each, options)),
    ).markup,
  /** One area alone. */
  area: (frame: Pick<ReportFrame, "locale">, area: ReportArea, options: SectionOptions = {}): string =>
    areaSection(frame, area, options).markup,
  methodology: (frame: ReportFrame, options: SectionOptions = {}): string => methodology(frame, options).markup,
  sources: (frame: ReportFrame, options: SectionOptions = {}): string => sources(frame, options).markup,
  problems: (frame: ReportFrame, options: SectionOptions = {}): string => problems(frame, options).markup,
} as const;
