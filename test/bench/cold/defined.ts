import { attainment, defineScheme, measures, minMax, rankLinear, share, yearOnYear } from "kaohe";
import { printAssessment } from "./printed.js";

const m = measures({
  rd: { label: "R&D经费支出", unit: "亿元" },
  gdp: { label: "地区生产总值", unit: "亿元" },
  grants: { label: "发明专利授权量", unit: "件" },
});

printAssessment(
  defineScheme({
    id: "counties",
    classes: ["A", "B"],
    measures: m,
    indicators: {
      intensity: { label: "R&D强度", unit: "%", formula: share(m.rd, m.gdp) },
      growth: { label: "授权量增速", unit: "%", formula: yearOnYear(m.grants) },
      grants: { label: "发明专利授权量", unit: "件", formula: m.grants },
    },
    items: [
      { id: "intensity", indicator: "intensity", points: 40, rule: attainment() },
      { id: "growth", indicator: "growth", points: 30, rule: minMax() },
      { id: "grants", indicator: "grants", points: 30, rule: rankLinear() },
    ],
  }),
);
