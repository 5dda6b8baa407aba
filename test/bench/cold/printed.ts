import { assess, atLeast, type Scheme, toText } from "kaohe";
import { countyPanel } from "./county.js";

/** Assesses the counties, and prints their places. */
export function printAssessment(scheme: Scheme): void {
  const targets = [{ indicator: "intensity", criterion: atLeast("1.5%") }];
  const result = assess(scheme, { panel: countyPanel(scheme), period: "2017", targets });
  for (const name of scheme.classes) {
    for (const { rank, area, total } of result.ranking(name)) console.log(rank, area, toText(total, "zh"));
  }
}
