import type { Locale } from "../../error/index.js";
import { compare, toRational, ZERO } from "../../number/index.js";
import { shownAmount } from "../shownAmount.js";
import type { AllocatedPart, Allocation, AllocationCause } from "./allocation.js";
import { infeasibleText } from "./infeasible.js";

const CAUSES: Readonly<Record<AllocationCause, { readonly zh: string; readonly en: string }>> = {
  floor: { zh: "取下限", en: "floor" },
  ceiling: { zh: "取上限", en: "ceiling" },
  others: { zh: "因其他单位的上下限", en: "bounds of others" },
  remainder: { zh: "取整", en: "rounding" },
};

/**
 * An allocation as text, a line a part: what it gets, its exact share where that is another number, the difference and why.
 *
 * @example
 * const lines = allocationText(allocate("4家", byWeights({ 上塘: 2, 桥下: 1 })), "zh").split("\n");
 * lines   //=> ["合计4家", "上塘 3家 (应分2.67家,+0.33家:取整)", "桥下 1家 (应分1.33家,-0.33家:取整)"]
 */
export function allocationText(allocation: Allocation, locale: Locale): string {
  if (allocation.kind === "infeasible") return infeasibleText(allocation, locale);
  const zh = locale === "zh";
  const amount = (exact: string): string => shownAmount(exact, allocation.unit, locale);
  const signed = (exact: string): string => (compare(toRational(exact), ZERO) > 0 ? "+" : "") + amount(exact);
  const line = ({ id, share, part, difference, why }: AllocatedPart): string => {
    if (why.length === 0) return `${id} ${amount(part)}`;
    const causes = why.map((cause) => CAUSES[cause][locale]).join(zh ? "、" : ", ");
    return zh
      ? `${id} ${amount(part)} (应分${amount(share)},${signed(difference)}:${causes})`
      : `${id} ${amount(part)} (share ${amount(share)}, ${signed(difference)}: ${causes})`;
  };
  return [(zh ? "合计" : "total ") + amount(allocation.total), ...allocation.parts.map(line)].join("\n");
}
