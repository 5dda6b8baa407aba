import { parseScheme } from "kaohe";
import { printAssessment } from "./printed.js";

printAssessment(
  parseScheme(`{
    "id": "counties",
    "classes": ["A", "B"],
    "measures": {
      "rd": { "label": "R&D经费支出", "unit": "亿元" },
      "gdp": { "label": "地区生产总值", "unit": "亿元" },
      "grants": { "label": "发明专利授权量", "unit": "件" }
    },
    "indicators": {
      "intensity": { "label": "R&D强度", "unit": "%", "formula": "rd / gdp" },
      "growth": { "label": "授权量增速", "unit": "%", "formula": "yearOnYear(grants)" },
      "grants": { "label": "发明专利授权量", "unit": "件", "formula": "grants" }
    },
    "items": [
      { "id": "intensity", "indicator": "intensity", "points": "40", "rule": { "name": "attainment" } },
      { "id": "growth", "indicator": "growth", "points": "30", "rule": { "name": "minMax" } },
      { "id": "grants", "indicator": "grants", "points": "30", "rule": { "name": "rankLinear" } }
    ]
  }`),
);
