import { decimalText, reduced, toRational } from "../../number/index.js";
import type { ById } from "./byId.js";
import type { Weights } from "./weights.js";

/** Columns of numbers beside the weights, as a table shows them. */
export interface WorkingColumn {
  readonly zh: string;
  readonly en: string;
  readonly values: ById;
}

const SHOWN_PLACES = 6;

export function shown(exact: string): string {
  return decimalText(toRational(exact), SHOWN_PLACES);
}

/** The columns of the working by method; what documents state stands there as stated, the rest to 6 decimals. */
export function workingColumns(result: Weights): readonly WorkingColumn[] {
  switch (result.kind) {
    case "equal":
      return [];
    case "given":
      return [{ zh: "原值", en: "stated", values: result.working.stated }];
    case "experts": {
      const given = Object.entries(result.working.experts).map(([expert, values]) => ({
        zh: expert,
        en: expert,
        values,
      }));
      return [...given, computed("均值", "mean", result.working.mean)];
    }
    case "ahp": {
      const { ids, matrix, quotients } = result.working;
      const compared = matrix.map((_, column): WorkingColumn => {
        const values = Object.fromEntries(ids.map((id, row) => [id, asFraction(matrix[row]?.[column] ?? "")]));
        return { zh: ids[column] ?? "", en: ids[column] ?? "", values };
      });
      return [...compared, computed("(Aw)/w", "(Aw)/w", quotients)];
    }
    case "entropy":
      return [
        computed("熵值 e", "entropy e", result.working.entropy),
        computed("差异系数 1−e", "divergence 1−e", result.working.divergence),
      ];
    case "critic":
      return [
        computed("标准差 σ", "deviation σ", result.working.deviation),
        computed("冲突性 Σ(1−r)", "conflict Σ(1−r)", result.working.conflict),
        computed("信息量 C", "information C", result.working.information),
      ];
    case "variation":
      return [
        computed("均值", "mean", result.working.mean),
        computed("标准差 σ", "deviation σ", result.working.deviation),
        computed("变异系数", "coefficient", result.working.coefficient),
      ];
  }
}

function computed(zh: string, en: string, values: ById): WorkingColumn {
  return { zh, en, values: Object.fromEntries(Object.entries(values).map(([id, exact]) => [id, shown(exact)])) };
}

/** Comparisons are written 3 or 1/3, never 0.2. */
function asFraction(exact: string): string {
  const { numerator, denominator } = reduced(toRational(exact));
  return denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`;
}
