import type { Label } from "../../error/index.js";

/** What moves a total from one year to another. */
export const CHANGE_CAUSES = ["figures", "others", "targets", "rules", "facts"] as const;

export type ChangeCause = (typeof CHANGE_CAUSES)[number];

const LABELS: Readonly<Record<ChangeCause, { readonly zh: string; readonly en: string }>> = {
  figures: { zh: "自身数据", en: "own figures" },
  others: { zh: "其他对象", en: "other areas" },
  targets: { zh: "目标", en: "targets" },
  rules: { zh: "办法", en: "rules" },
  facts: { zh: "加减分等", en: "adjustments and marks" },
};

/** A cause in words. */
export function changeCauseLabel(cause: ChangeCause): Label {
  return LABELS[cause];
}
