export { htmlSections } from "./html/sections.js";
export { reportStyle } from "./html/style.js";
export { markdownSections } from "./markdown/sections.js";
export type {
  RankingRow,
  RankingSummary,
  ReportAdjustment,
  ReportArea,
  ReportChange,
  ReportFrame,
  ReportItem,
  ReportMethod,
  ReportMethodology,
  ReportModel,
  ReportName,
  ReportNumber,
  ReportOverride,
  ReportOverview,
  ReportProblem,
  ReportRanking,
  ReportSource,
  ReportTarget,
} from "./model.js";
export {
  type PicturePlace,
  REPORT_SECTIONS,
  type RenderOptions,
  type ReportPictures,
  type ReportSection,
  type SectionOptions,
} from "./renderOptions.js";
export { renderReport, renderReportInParts } from "./renderReport.js";
export { type LazyReport, lazyReport, reportModel } from "./reportModel.js";
export type { ReportOptions } from "./reportOptions.js";
