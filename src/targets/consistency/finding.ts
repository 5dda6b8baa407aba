import { type Label, type Locale, labelText } from "../../error/index.js";
import { withUnit } from "../../interpret/index.js";
import type { Claim } from "./claim.js";

/**
 * What does not fit together.
 *
 * - `share`: a share, its part and its whole
 * - `totals`: two shares that imply different wholes
 * - `parts`: a sum and its parts
 * - `subset`: a part larger than the whole
 * - `growth`: a base, its growth and the end
 * - `falls`: a target below that of an earlier year
 * - `periods`: an end that is not after its start
 * - `fall-over-100`: a figure that cannot be negative falls by more than all of it
 * - `two-targets`: two values for one subject and period
 */
export type FindingKind =
  | "share"
  | "totals"
  | "parts"
  | "subset"
  | "growth"
  | "falls"
  | "periods"
  | "fall-over-100"
  | "two-targets";

/** One contradiction: the claims that it lies between, and the arithmetic. */
export interface Finding {
  readonly kind: FindingKind;
  readonly claims: readonly Claim[];
  /** In signs, as both languages read it: `3项 + 9项 + 20项 = 32项 ≠ 36项`. */
  readonly arithmetic: string;
}

const LABELS: Readonly<Record<FindingKind, Label>> = {
  share: { zh: "占比与其分子、分母不符", en: "a share does not fit its part and whole" },
  totals: { zh: "两个占比推出的总量不同", en: "two shares imply different wholes" },
  parts: { zh: "分项之和不等于合计", en: "the parts do not add up to the total" },
  subset: { zh: "其中数大于总数", en: "a part is larger than its whole" },
  growth: { zh: "基数、增幅与终值不符", en: "base and change do not lead to the stated end" },
  falls: { zh: "后一年目标低于前一年", en: "a target is below that of an earlier year" },
  periods: { zh: "终期不在基期之后", en: "the end is not after the start" },
  "fall-over-100": { zh: "降幅超过100%", en: "a fall of more than 100%" },
  "two-targets": { zh: "同一指标、同一期限有两个数", en: "two values for one indicator and deadline" },
};

/** What does not fit, in words, without the claims. */
export function findingLabel({ kind }: Finding): Label {
  return LABELS[kind];
}

/** A finding as a line: what it is, the arithmetic, and the words of both claims. */
export function findingText(finding: Finding, locale: Locale): string {
  const said = finding.claims.map((claim) => claim.text ?? claimText(claim, locale));
  const [colon, open, close, and] = locale === "zh" ? [":", "(", ")", ";"] : [": ", " (", ")", "; "];
  return `${labelText(findingLabel(finding), locale)}${colon}${finding.arithmetic}${open}${said.join(and)}${close}`;
}

const CHANGES: Readonly<Record<NonNullable<Claim["of"]>, Label>> = {
  growth: { zh: "增长", en: "growth" },
  increase: { zh: "增加", en: "increase" },
  times: { zh: "倍数", en: "times" },
};

function claimText({ subject, of, value, unit, period }: Claim, locale: Locale): string {
  const change = of === undefined ? "" : labelText(CHANGES[of], locale);
  const words = [period ?? "", subject, change, withUnit(value, unit, locale)].filter((word) => word !== "");
  return words.join(locale === "zh" ? "" : " ");
}
