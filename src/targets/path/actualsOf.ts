import { fail, pointer } from "../../error/index.js";
import { type Formula, formulaOf, type Operand } from "../../formula/index.js";
import { inUnit, writtenUnit } from "../writtenUnit.js";
import type { Path } from "./path.js";

/** Figures by year; `null` where one is not reported. Bare numbers are in the unit of the path. */
export type Actuals = Readonly<Record<number, Operand | null>>;

/**
 * The figures of a path's years, read; that of its base year is of no account.
 *
 * @throws KaoheError `path.unknown-year` for a year that the path does not have
 */
export function actualsOf({ base, steps }: Path, actuals: Actuals): ReadonlyMap<number, Formula> {
  const units = [base.value, ...steps.map(({ required }) => required)].map(writtenUnit);
  const unit = units.find((each) => each !== "") ?? "";
  const years = [base.year, ...steps.map(({ year }) => year)];
  const read = new Map<number, Formula>();
  for (const [key, actual] of Object.entries(actuals)) {
    const year = Number(key);
    if (!years.includes(year)) {
      const facts = { year: key, first: String(base.year + 1), last: String(years.at(-1)) };
      fail("path.unknown-year", facts, pointer("actuals", key));
    }
    // `undefined` is what plain JavaScript makes of a figure that it does not have.
    const figure = actual ?? undefined;
    if (figure !== undefined) read.set(year, inUnit(formulaOf(figure, "actual", 0), unit));
  }
  return read;
}
