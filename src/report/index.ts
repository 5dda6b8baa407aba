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
export { type LazyReport, lazyReport, reportModel } from "./reportModel.js";
export type { ReportOptions } from "./reportOptions.js";
