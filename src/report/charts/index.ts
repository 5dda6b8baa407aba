export type { Assessed } from "./assessed.js";
export { heatMapChart } from "./heatMapChart.js";
export { type LostPointStep, type LostPointsPath, lostPointSteps } from "./lostPointSteps.js";
export { lostPointsChart } from "./lostPointsChart.js";
export type {
  BarSeries,
  CategoryAxis,
  Chart,
  ChartOption,
  ChartOptions,
  HeatMapSeries,
  LineSeries,
  LineStyle,
  Mark,
  MarkLabel,
  MarkStyle,
  RadarAxes,
  RadarSeries,
  TextStyle,
  ValueAxis,
} from "./option.js";
export { pathChart } from "./pathChart.js";
export { radarChart } from "./radarChart.js";
export { rankBumpChart } from "./rankBumpChart.js";
export { rankingChart } from "./rankingChart.js";
