import { type Formula, formulaOf, multiply } from "../../formula/index.js";
import type { DecimalInput } from "../../number/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { partWay } from "../partWay.js";
import { raised } from "../raised.js";
import type { Elapsed } from "./elapsed.js";
import type { Figure, Figures } from "./figure.js";
import { evenShare, givenShare, type ProgressMethod, seasonShare } from "./method.js";
import type { Aim } from "./yearTarget.js";

/** What is known beside the figure and the target. */
export interface CourseInput {
  /** 序时进度 when left out. */
  readonly method?: ProgressMethod;
  /** Last year's figures, counted as this year's: of the same months (or up to the same day), and of the whole year. */
  readonly lastYear?: { readonly sameMonths?: Figure; readonly total?: Figure };
  /** Twelve monthly shares that add up to exactly 1. */
  readonly shares?: readonly DecimalInput[];
  /** Where the year starts: 0 for a flow, last year's end for a stock (拥有量), of which the increase is followed. */
  readonly base?: Figure;
  /** Units that the user adds. */
  readonly units?: UserUnits;
}

/** The way through a year as formulas. */
export interface Course {
  readonly method: ProgressMethod;
  readonly base: Formula;
  readonly required: Formula;
  readonly due: Formula;
  readonly shareDue: Formula;
  /** The part of the year's work that is due by each method for which something is given. */
  readonly shares: readonly { readonly method: ProgressMethod; readonly share: Formula }[];
}

const NOTHING: Formula = /* @__PURE__ */ formulaOf(0, "base", 0);

/** @throws KaoheError `progress.shares` */
export function courseOf({ basis, amount }: Aim, input: CourseInput, figures: Figures, time: Elapsed): Course {
  const { method = "even", lastYear } = input;
  const [sameMonths, total] = [figures.of("sameMonths"), figures.of("total")];
  const share = {
    even: () => evenShare(time),
    season: () => seasonShare(sameMonths, total),
    shares: () => givenShare(input.shares ?? [], time),
  };
  const given: readonly ProgressMethod[] = [
    "even",
    ...(lastYear === undefined ? [] : (["season"] as const)),
    ...(input.shares === undefined ? [] : (["shares"] as const)),
  ];
  const shares = given.map((each) => ({ method: each, share: share[each]() }));
  if (basis === undefined) {
    const base = input.base === undefined ? NOTHING : figures.of("base");
    const shareDue = share[method]();
    return { method, base, required: amount, due: partWay(base, amount, shareDue), shareDue, shares };
  }
  // The same months a year before are the measure, whatever the method: nine months are not compared with a year.
  const [shareDue, required] = [share.season(), raised(total, basis, amount)];
  const due = basis === "increase" ? multiply(required, shareDue) : raised(sameMonths, basis, amount);
  return { method: "season", base: NOTHING, required, due, shareDue, shares };
}
