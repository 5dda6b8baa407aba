import { decimalText, toRational } from "../../number/index.js";
import type { Weights } from "./weights.js";

/**
 * How weights came about, in a line: for headings, and as the `citation` of the items that have their points from them.
 *
 * @example
 * weightsLabel(equalWeights(["投入", "产出"])).zh   //=> "等权:2项"
 */
export function weightsLabel(result: Weights): { readonly zh: string; readonly en: string } {
  switch (result.kind) {
    case "equal":
      return { zh: `等权:${result.working.count}项`, en: `equal weights of ${result.working.count}` };
    case "given":
      return { zh: "给定权重", en: "given weights" };
    case "experts": {
      const count = Object.keys(result.working.experts).length;
      return { zh: `专家打分均值:${count}人`, en: `mean of ${count} experts` };
    }
    case "ahp": {
      const { method, consistencyRatio: ratio } = result.working;
      const [zh, en] = method === "columnMean" ? ["和积法", "column means"] : ["特征向量法", "eigenvector"];
      const shown = ratio === null ? "" : `,CR = ${decimalText(toRational(ratio), 6)}`;
      return { zh: `层次分析法(${zh})${shown}`, en: `AHP (${en})${shown.replace(",", ", ")}` };
    }
    case "entropy": {
      const { normalisation, areas } = result.working;
      const [zh, en] = normalisation === "minMax" ? ["极差标准化", "min–max"] : ["比重", "shares"];
      return { zh: `熵权法(${zh}):${areas.length}个考核对象`, en: `entropy (${en}) of ${areas.length} areas` };
    }
    case "critic": {
      const { length } = result.working.areas;
      return { zh: `CRITIC法:${length}个考核对象`, en: `CRITIC of ${length} areas` };
    }
    case "variation": {
      const { length } = result.working.areas;
      return { zh: `变异系数法:${length}个考核对象`, en: `coefficient of variation of ${length} areas` };
    }
  }
}
