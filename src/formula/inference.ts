import { fail, labelText, within } from "../error/index.js";
import { type Rational, readDecimal, reduced, sign } from "../number/index.js";
import { type Dimension, dimensionOf, dimensionText, type Unit, type UserUnits, unitOf } from "../quantity/index.js";
import type { Inferred } from "./inferred.js";
import type { Interpreter } from "./interpreter.js";

const PURE: Dimension = /* @__PURE__ */ Object.freeze({});

function stated(unit: Unit, name: string): Inferred {
  return { dimension: unit.dimension, ratio: unit.ratio, name };
}

function unitText({ dimension = PURE, ratio }: Inferred): string {
  return ratio === "share" ? "%" : ratio === "change" ? "百分点" : dimensionText(dimension);
}

function same(a: Dimension, b: Dimension): boolean {
  return dimensionText(a) === dimensionText(b);
}

/** The first of two values that may not be added or compared, refused. */
function clash(a: Inferred, b: Inferred): never {
  const facts = { left: a.name ?? "…", leftUnit: unitText(a), right: b.name ?? "…", rightUnit: unitText(b) };
  return fail("unit.mismatch", facts);
}

/** What several values of one unit have in common. */
function alike(parts: readonly Inferred[], ratios: "strict" | "free"): Inferred {
  let found: Inferred = {};
  for (const part of parts) {
    if (part.dimension === undefined) continue;
    if (found.dimension !== undefined) {
      if (!same(found.dimension, part.dimension)) clash(found, part);
      const differs = found.ratio !== undefined && part.ratio !== undefined && found.ratio !== part.ratio;
      if (differs && ratios === "strict") clash(found, part);
    }
    const ratio = found.ratio === "share" || part.ratio === undefined ? found.ratio : part.ratio;
    found = { dimension: part.dimension, ratio, ...nameOf(found.name ?? part.name) };
  }
  return found;
}

function nameOf(name: string | undefined): { readonly name?: string } {
  return name === undefined ? {} : { name };
}

function pure(part: Inferred, operation: string): Inferred {
  if (part.dimension !== undefined && !same(part.dimension, PURE)) {
    fail("unit.not-pure", { operation, operand: part.name ?? "…", unit: unitText(part) });
  }
  return { dimension: PURE };
}

function combined(parts: readonly Inferred[], powers: (position: number) => Rational): Inferred {
  const sums = new Map<string, number>();
  for (const [position, part] of parts.entries()) {
    const { numerator, denominator } = powers(position);
    for (const [base, size] of Object.entries(part.dimension ?? PURE)) {
      sums.set(base, (sums.get(base) ?? 0) + (size * Number(numerator)) / Number(denominator));
    }
  }
  return { dimension: dimensionOf(sums), ...nameOf(parts.map((part) => part.name).find((name) => name !== undefined)) };
}

const UP = /* @__PURE__ */ readDecimal("1") ?? { numerator: 1, denominator: 1 };
const DOWN = /* @__PURE__ */ readDecimal("-1") ?? UP;

function raised(base: Inferred, exponent: Inferred): Inferred {
  pure(exponent, "power");
  if (base.dimension === undefined || same(base.dimension, PURE)) return { dimension: PURE };
  const size = exponent.constant;
  const result = size === undefined ? pure(base, "power") : combined([base], () => reduced(size));
  // √元 is no unit.
  return Object.values(result.dimension ?? PURE).every(Number.isInteger) ? result : pure(base, "power");
}

/** The unit of every node: what cannot be added is refused before anything is evaluated. */
export function inference(units: UserUnits): Interpreter<Inferred> {
  const inUnit = (symbol: string, name: string): Inferred =>
    stated(
      within("/unit", () => unitOf(symbol, units)),
      name,
    );
  const all = (_: unknown, parts: readonly Inferred[]): Inferred => alike(parts, "strict");
  const truth = (): Inferred => ({ dimension: PURE });
  return {
    constant: ({ value, unit }) => {
      const number = readDecimal(value) ?? UP;
      if (unit !== "") return inUnit(unit, `${value}${unit}`);
      return sign(number) === 0 ? { constant: number } : { dimension: PURE, name: value, constant: number };
    },
    observed: ({ measure }) => inUnit(measure.unit, labelText(measure.label, "zh")),
    parameter: ({ label, unit }) => inUnit(unit, labelText(label, "zh")),
    add: (_, parts) => alike(parts, "free"),
    subtract: (_, [left, right]) => {
      const result = alike([left, right], "free");
      // The difference of two shares may be either: 2.5% − 2.0% is 0.5百分点, and 100% − x is a share.
      return { ...result, ratio: left.ratio === right.ratio && left.ratio === "share" ? undefined : left.ratio };
    },
    multiply: (_, parts) => combined(parts, () => UP),
    divide: (_, parts) => combined(parts, (position) => (position === 0 ? UP : DOWN)),
    min: all,
    max: all,
    coalesce: all,
    round: ({ unit }, [part]) => {
      alike([part, { dimension: unitOf(unit, units).dimension, name: unit }], "free");
      return part;
    },
    naturalLogarithm: (_, [part]) => pure(part, "ln"),
    power: (_, [base, exponent]) => raised(base, exponent),
    accumulativeRate: (_, [part]) => pure(part, "accumulativeRate"),
    choose: (_, parts) =>
      alike(
        parts.filter((_part, position) => position % 2 === 1 || position === parts.length - 1),
        "strict",
      ),
    missingWhen: (_, [, value]) => value,
    statistic: ({ statistic }, [value]) => {
      if (statistic === "count") return { dimension: PURE };
      return statistic === "variance" || statistic === "sample-variance" ? combined([value, value], () => UP) : value;
    },
    rank: () => ({ dimension: PURE }),
    named: ({ id, label, unit }, [part]) => {
      const declared = unitOf(unit, units);
      const name = labelText(label, "zh");
      const found = part.dimension ?? declared.dimension;
      const ratioDiffers = part.ratio !== undefined && declared.ratio !== undefined && part.ratio !== declared.ratio;
      if (!same(found, declared.dimension) || ratioDiffers) {
        fail("unit.declared", { name: name || id, declared: unit || "1", found: unitText(part) });
      }
      return stated(declared, name);
    },
    compare: (_, parts) => {
      alike(parts, "strict");
      return truth();
    },
    and: truth,
    not: truth,
    isMissing: truth,
  };
}
