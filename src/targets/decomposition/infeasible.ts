import type { Locale } from "../../error/index.js";
import { shownAmount } from "../shownAmount.js";

/** Why a total cannot be split as asked. Amounts are exact, in the unit of the total; parts are named by their ids. */
export type Infeasible = { readonly kind: "infeasible"; readonly unit: string } & (
  | { readonly reason: "negative-total"; readonly facts: { readonly total: string } }
  /** The total is no whole number of steps. */
  | {
      readonly reason: "not-whole-steps";
      readonly facts: { readonly total: string; readonly step: string; readonly rest: string };
    }
  | { readonly reason: "missing-weight" | "negative-weight"; readonly facts: { readonly parts: readonly string[] } }
  /** No whole number of steps lies between floor and ceiling. */
  | { readonly reason: "floor-above-ceiling"; readonly facts: { readonly parts: readonly string[] } }
  | { readonly reason: "floors-above-total"; readonly facts: { readonly total: string; readonly floors: string } }
  | { readonly reason: "ceilings-below-total"; readonly facts: { readonly total: string; readonly ceilings: string } }
  /** What is left over would fall to parts without weight. */
  | { readonly reason: "no-weight"; readonly facts: { readonly total: string; readonly most: string } }
);

/**
 * Why a total cannot be split, in words.
 *
 * @example
 * const result = allocate("2家", equalShares(["桥下镇", "瓯北街道"]), { floor: 2 });
 * result.kind === "infeasible" && infeasibleText(result, "zh")   //=> "各单位下限合计4家,超过总数2家。"
 */
export function infeasibleText(infeasible: Infeasible, locale: Locale): string {
  const zh = locale === "zh";
  const amount = (exact: string): string => shownAmount(exact, infeasible.unit, locale);
  const list = (parts: readonly string[]): string => parts.join(zh ? "、" : ", ");
  switch (infeasible.reason) {
    case "negative-total": {
      const total = amount(infeasible.facts.total);
      return zh ? `总数${total}为负,不能分解。` : `The total ${total} is negative.`;
    }
    case "not-whole-steps": {
      const [total, step, rest] = [infeasible.facts.total, infeasible.facts.step, infeasible.facts.rest].map(amount);
      return zh
        ? `总数${total}不是${step}的整数倍,余${rest}。`
        : `The total ${total} is no whole number of steps of ${step}: ${rest} are left.`;
    }
    case "missing-weight": {
      const parts = list(infeasible.facts.parts);
      return zh ? `缺少权数:${parts}。` : `No weight is known of: ${parts}.`;
    }
    case "negative-weight": {
      const parts = list(infeasible.facts.parts);
      return zh ? `权数为负:${parts}。` : `The weight is negative of: ${parts}.`;
    }
    case "floor-above-ceiling": {
      const parts = list(infeasible.facts.parts);
      return zh ? `下限与上限之间没有可取的数:${parts}。` : `Nothing lies between floor and ceiling of: ${parts}.`;
    }
    case "floors-above-total": {
      const [floors, total] = [infeasible.facts.floors, infeasible.facts.total].map(amount);
      return zh
        ? `各单位下限合计${floors},超过总数${total}。`
        : `The floors sum to ${floors}, above the total ${total}.`;
    }
    case "ceilings-below-total": {
      const [ceilings, total] = [infeasible.facts.ceilings, infeasible.facts.total].map(amount);
      return zh
        ? `各单位上限合计${ceilings},低于总数${total}。`
        : `The ceilings sum to ${ceilings}, below the total ${total}.`;
    }
    case "no-weight": {
      const [most, total] = [infeasible.facts.most, infeasible.facts.total].map(amount);
      return zh
        ? `有权数的单位至多承担${most},低于总数${total},其余单位没有权数。`
        : `The parts that have a weight can take ${most} at most, below the total ${total}; the others have no weight.`;
    }
  }
}
