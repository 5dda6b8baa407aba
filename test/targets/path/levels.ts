import { type Path, value } from "kaohe";
import { type Fraction, fractionFrom, minus, order } from "../../arbitrary/fraction.js";

/** The exact values of the base and of every year; no year may lack one. */
export function levels(path: Path): readonly Fraction[] {
  return [path.base.value, ...path.steps.map(({ required }) => required)].map((each) => {
    const found = value(each);
    if (found.kind === "missing") throw new Error(found.reason);
    return fractionFrom(found.exact);
  });
}

/** What each value adds to the one before. */
export function rises(values: readonly Fraction[]): readonly Fraction[] {
  return values.slice(1).map((each, index) => minus(each, values[index] ?? each));
}

/** Whether values only rise or only fall, as the last one lies from the first; flat stretches do no harm. */
export function isMonotone(values: readonly Fraction[]): boolean {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return true;
  const way = order(last, first);
  return values.slice(1).every((each, index) => {
    const step = order(each, values[index] ?? each);
    return way === 0 ? step === 0 : step === 0 || step === way;
  });
}
