import { isMissing } from "../../data/index.js";
import { type Direction, type Formula, formulaOf, greater, multiply } from "../../formula/index.js";
import { type DecimalInput, sign } from "../../number/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { cellOf } from "../cellOf.js";
import { partWay } from "../partWay.js";
import { raised } from "../raised.js";
import type { Elapsed } from "./elapsed.js";
import type { Figure, Figures } from "./figure.js";
import { checkMethod, evenShare, givenShare, type ProgressMethod, seasonShare } from "./method.js";
import type { Aim } from "./yearTarget.js";

/** What is known beside the figure and the target. */
export interface CourseInput {
  /** When left out 序时进度 (`even`), and `full` for a rate. */
  readonly method?: ProgressMethod;
  /** Last year's figures, counted as this year's: of the same months (or up to the same day), and of the whole year. */
  readonly lastYear?: { readonly sameMonths?: Figure | null; readonly total?: Figure | null };
  /** Twelve monthly shares that add up to exactly 1. */
  readonly shares?: readonly DecimalInput[];
  /** Where the year starts: 0 for a flow, last year's end for a stock (拥有量), of which the increase is followed. */
  readonly base?: Figure | null;
  /** Units that the user adds. */
  readonly units?: UserUnits;
}

/** The way through a year as formulas. */
export interface Course {
  readonly method: ProgressMethod;
  readonly direction: Direction;
  readonly base: Formula;
  readonly required: Formula;
  readonly due: Formula;
  readonly shareDue: Formula;
  /** The part of the year's work that is due by each method for which something is given. */
  readonly shares: readonly { readonly method: ProgressMethod; readonly share: Formula }[];
}

const NOTHING: Formula = /* @__PURE__ */ formulaOf(0, "base", 0);
const ALL: Formula = /* @__PURE__ */ formulaOf(1, "share", 0);

/**
 * A figure above a band is held against its upper end: all of it, since what accumulates never comes down again.
 *
 * @throws KaoheError `progress.shares`, `progress.unknown-method`
 */
export function courseOf(aim: Aim, input: CourseInput, figures: Figures, time: Elapsed): Course {
  const way = wayOf(aim, aim.amount, input, figures, time);
  if (aim.upper === undefined) return way;
  const { basis } = aim;
  const upper = wayOf(aim, aim.upper, basis === undefined ? { ...input, method: "full" } : input, figures, time);
  const above = cellOf(greater(figures.of("actual"), upper.due), input.units);
  return !isMissing(above) && sign(above) > 0 ? { ...upper, direction: "lower" } : way;
}

function wayOf(aim: Aim, amount: Formula, input: CourseInput, figures: Figures, time: Elapsed): Course {
  const { basis, direction, rate } = aim;
  const { lastYear, method = rate ? "full" : "even" } = input;
  checkMethod(method);
  const [sameMonths, total] = [figures.of("sameMonths"), figures.of("total")];
  const share = {
    even: () => evenShare(time),
    season: () => seasonShare(sameMonths, total),
    shares: () => givenShare(input.shares ?? [], time),
    full: () => ALL,
  };
  const given: readonly ProgressMethod[] = [
    "even",
    ...(lastYear === undefined ? [] : (["season"] as const)),
    ...(input.shares === undefined ? [] : (["shares"] as const)),
  ];
  // A rate goes nowhere in the course of the year: there is nothing to tell its end from.
  const estimated = rate && (basis !== undefined || method === "full") ? [] : given;
  const shares = estimated.map((each) => ({ method: each, share: share[each]() }));
  if (basis === undefined) {
    const base = input.base === undefined || input.base === null ? NOTHING : figures.of("base");
    const shareDue = share[method]();
    return { method, direction, base, required: amount, due: partWay(base, amount, shareDue), shareDue, shares };
  }
  // The same months a year before are the measure, whatever the method: nine months are not compared with a year.
  const [required, grown] = [raised(total, basis, amount), raised(sameMonths, basis, amount)];
  if (rate) return { method: "full", direction, base: NOTHING, required, due: grown, shareDue: ALL, shares };
  const shareDue = share.season();
  const due = basis === "increase" ? multiply(required, shareDue) : grown;
  return { method: "season", direction, base: NOTHING, required, due, shareDue, shares };
}
