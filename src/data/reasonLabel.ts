import type { Label } from "../error/index.js";
import type { Reason } from "./reason.js";

const LABELS: Readonly<Record<string, Label>> = {
  "not-applicable": { zh: "不适用", en: "not applicable" },
  withheld: { zh: "未公布", en: "withheld" },
  "not-reported": { zh: "未报", en: "not reported" },
  unreadable: { zh: "无法辨认", en: "unreadable" },
  "not-yet-due": { zh: "未到期", en: "not yet due" },
  "no-target": { zh: "未设目标", en: "no target" },
  "target-not-positive": { zh: "目标不为正数", en: "target not positive" },
  "zero-base": { zh: "基数为零", en: "zero base" },
  "negative-base": { zh: "基数为负", en: "negative base" },
  "division-by-zero": { zh: "除数为零", en: "division by zero" },
  "out-of-domain": { zh: "超出定义域", en: "out of domain" },
  "too-much-missing": { zh: "缺项过多", en: "too much missing" },
  "no-difficulty": { zh: "未定难度系数", en: "no difficulty coefficient" },
  "no-cohort": { zh: "无可比对象", en: "nothing to compare with" },
  voided: { zh: "作废", en: "voided" },
  "too-few-marks": { zh: "打分人数不足", en: "too few marks" },
  "too-little-data": { zh: "数据太少", en: "too little data" },
};

/** A reason in words; a user's own stands for itself. */
export function reasonLabel(reason: Reason): Label {
  return (Object.hasOwn(LABELS, reason) ? LABELS[reason] : undefined) ?? reason;
}
