import type { Label } from "../error/index.js";
import { type AreasOfTotal, areasOfTotal } from "./checks/areasOfTotal.js";
import { type FormulaCheck, formula } from "./checks/formula.js";
import { type Jump, jump } from "./checks/jump.js";
import { type LastDigits, lastDigits } from "./checks/lastDigits.js";
import { type Late, late } from "./checks/late.js";
import { type NeverFalls, neverFalls } from "./checks/neverFalls.js";
import { type OnTheLine, onTheLine } from "./checks/onTheLine.js";
import { type PartsOfTotal, partsOfTotal } from "./checks/partsOfTotal.js";
import { type RepeatedValue, repeatedValue } from "./checks/repeatedValue.js";
import { type Revised, revised } from "./checks/revised.js";
import { type SameRow, sameRow } from "./checks/sameRow.js";
import { type SameWhole, sameWhole } from "./checks/sameWhole.js";
import { type ShareOf, shareOf } from "./checks/shareOf.js";
import { type StatedGrowth, statedGrowth } from "./checks/statedGrowth.js";
import { type StatusCheck, status } from "./checks/status.js";
import { type Unchanged, unchanged } from "./checks/unchanged.js";
import { type UnitSlip, unitSlip } from "./checks/unitSlip.js";
import type { Severity } from "./finding.js";
import type { CheckKind } from "./ground.js";

interface Kinds {
  readonly partsOfTotal: PartsOfTotal;
  readonly areasOfTotal: AreasOfTotal;
  readonly shareOf: ShareOf;
  readonly sameWhole: SameWhole;
  readonly statedGrowth: StatedGrowth;
  readonly neverFalls: NeverFalls;
  readonly jump: Jump;
  readonly unchanged: Unchanged;
  readonly unitSlip: UnitSlip;
  readonly repeatedValue: RepeatedValue;
  readonly sameRow: SameRow;
  readonly lastDigits: LastDigits;
  readonly onTheLine: OnTheLine;
  readonly revised: Revised;
  readonly late: Late;
  readonly status: StatusCheck;
  readonly formula: FormulaCheck;
}

export type AuditCheckKind = keyof Kinds;

/** What any check may say of itself, in place of what its kind says. */
export interface CheckWords {
  readonly id?: string;
  readonly label?: Label;
  readonly question?: Label;
  readonly severity?: Severity;
}

/** A check as JSON-safe data, told apart by `kind`. */
export type AuditCheck<K extends AuditCheckKind = AuditCheckKind> = {
  [P in K]: Kinds[P] & CheckWords & { readonly kind: P };
}[K];

/** What each kind does. */
export const KINDS: { readonly [K in AuditCheckKind]: CheckKind<AuditCheck<K>> } = {
  partsOfTotal,
  areasOfTotal,
  shareOf,
  sameWhole,
  statedGrowth,
  neverFalls,
  jump,
  unchanged,
  unitSlip,
  repeatedValue,
  sameRow,
  lastDigits,
  onTheLine,
  revised,
  late,
  status,
  formula,
};
