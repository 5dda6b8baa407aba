import { compare, toRational } from "../../number/index.js";
import {
  type AmountCriterion,
  about,
  atLeast,
  atMost,
  betterThan,
  type Criterion,
  growthOf,
  increaseOf,
  lessThan,
  moreThan,
  type Reference,
  range,
  timesOf,
  top,
} from "../criterion.js";
import type { Statement } from "./statement.js";

/** What the words leave open. */
export interface CriterionChoices {
  /** How far 左右 and 约 may be off; without it such targets have no criterion. */
  readonly tolerance?: string;
  /** Which area or mean 全市平均 and the like are; without it such targets have no criterion. */
  readonly reference?: Reference;
}

/**
 * The criterion that a statement asks for; undefined where none can hold it: without a number, on an average over years, against
 * another year than the one before.
 *
 * 由A增长到B asks for at least B, 由A下降到B for at most B.
 *
 * @throws KaoheError `target.tolerance`, `quantity.unreadable`, `target.not-whole` where the choices do not fit
 * @example
 * readTargets("专利申请量增长50%以上").map((target) => criterionOf(target))   //=> [{ kind: "atLeast", value: "50", unit: "%", of: "growth" }]
 * readTargets("居全市B类县前三").map((target) => criterionOf(target))   //=> [{ kind: "top", places: 3, among: "class" }]
 */
export function criterionOf(statement: Statement, choices: CriterionChoices = {}): Criterion | undefined {
  const { of, base, scope, value } = statement;
  switch (of) {
    case "level":
      return value === null ? comparedTo(statement, choices) : amountOf(statement, choices);
    case "growth":
      return againstLastYear(statement) ? changed(growthOf, statement, choices) : undefined;
    case "increase":
      return againstLastYear(statement) ? changed(increaseOf, statement, choices) : undefined;
    case "times":
      return againstLastYear(statement) ? changed(timesOf, statement, choices) : undefined;
    case "rank":
      if (value === null || statement.comparator === "atLeast" || statement.comparator === "moreThan") return undefined;
      return top(Number(value), scope?.includes("类") === true ? "class" : "all");
    case "difference":
      return base === null ? undefined : comparedTo(statement, choices);
    default:
      return undefined;
  }
}

function changed(
  change: (criterion: AmountCriterion) => AmountCriterion,
  statement: Statement,
  choices: CriterionChoices,
): AmountCriterion | undefined {
  const amount = amountOf(statement, choices);
  return amount === undefined ? undefined : change(amount);
}

/** 较2020年下降16% is no matter of last year, unless the year after is meant. */
function againstLastYear({ base, deadline }: Statement): boolean {
  const from = /^\d{4}$/.exec(base?.period ?? "")?.[0];
  if (from === undefined) return true;
  return deadline?.period?.slice(0, 4) === String(Number(from) + 1);
}

function comparedTo({ value, unit }: Statement, { reference }: CriterionChoices): Criterion | undefined {
  if (reference === undefined) return undefined;
  return value === null ? betterThan(reference) : betterThan(reference, value + unit);
}

function amountOf(
  { comparator, value, high, unit, base }: Statement,
  { tolerance }: CriterionChoices,
): AmountCriterion | undefined {
  if (value === null) return undefined;
  const amount = value + (unit === "倍" ? "" : unit);
  switch (comparator) {
    case "atLeast":
      return atLeast(amount);
    case "atMost":
      return atMost(amount);
    case "moreThan":
      return moreThan(amount);
    case "lessThan":
      return lessThan(amount);
    case "about":
      return tolerance === undefined ? undefined : about(amount, tolerance);
    case "range":
      return high === null ? undefined : range(value, high + unit);
    case "equal": {
      if (base?.value === undefined) return about(amount, 0);
      const falls = compare(toRational(value), toRational(base.value)) < 0 && (base.unit ?? unit) === unit;
      return falls ? atMost(amount) : atLeast(amount);
    }
    case null:
      return undefined;
  }
}
