import {
  decimalPlaces,
  divide,
  multiply,
  type Rational,
  rational,
  reduced,
  roundToInteger,
  scaled,
  timesWhole,
} from "../number/index.js";
import type { Unit } from "../quantity/index.js";
import type { Column } from "./column.js";
import type { Draft } from "./draft.js";
import { isMissing, type Missing, missing } from "./reason.js";

type Integer = Rational["numerator"];
type Mantissas = Column["mantissas"];

/**
 * The column of a draft, whose measure is counted in `unit`. It depends on the figures alone, not on how they were written: the scale
 * is the least power of ten that makes all of them whole or, where none does, the least number.
 */
export function columnOf(draft: Draft, unit: Unit, observation: Column["observation"]): Column {
  const common = commonDenominator(draft.kinds);
  const whole = timesScale(draft, common);
  const scale = leastScale(whole, common);
  return {
    mantissas: scale === common ? whole : rescaled(whole, reduced(divide(rational(scale), rational(common)))),
    factor: reduced(divide(unit.factor, rational(scale))),
    ...reasonsIn(draft),
    observation,
  };
}

function commonDenominator(kinds: Draft["kinds"]): Integer {
  let common: Integer = 1;
  for (const kind of kinds) {
    if (isMissing(kind)) continue;
    const rest: Integer = reduced(rational(kind.denominator, common)).numerator;
    common = multiply(rational(common), rational(rest)).numerator;
  }
  return common;
}

function timesScale(draft: Draft, scale: Integer): Mantissas {
  const multipliers = draft.kinds.map((kind) => (isMissing(kind) ? 0 : timesExactly(scale, kind)));
  return floats(draft, multipliers) ?? compact(bigints(draft, multipliers));
}

/** The mantissas while all are safe integers. */
function floats({ numerators, kindOf, long }: Draft, multipliers: readonly Integer[]): Float64Array | undefined {
  if (long.size > 0) return undefined;
  const factors = Float64Array.from([0, ...multipliers], Number);
  const mantissas = new Float64Array(numerators.length);
  for (let area = 0; area < mantissas.length; area += 1) {
    const mantissa = (numerators[area] ?? 0) * (factors[kindOf[area] ?? 0] ?? 0);
    if (!Number.isSafeInteger(mantissa)) return undefined;
    // Adding 0 turns −0 into 0.
    mantissas[area] = mantissa + 0;
  }
  return mantissas;
}

function bigints({ numerators, kindOf, long }: Draft, multipliers: readonly Integer[]): readonly bigint[] {
  const factors = [0, ...multipliers].map(BigInt);
  return Array.from(
    numerators,
    (numerator, area) => (long.get(area) ?? BigInt(numerator)) * (factors[kindOf[area] ?? 0] ?? 0n),
  );
}

/** Floats in place of bigints where all of them are safe integers. */
function compact(mantissas: readonly bigint[]): Mantissas {
  const safe = mantissas.every((mantissa) => Number.isSafeInteger(Number(mantissa)));
  return safe ? Float64Array.from(mantissas, Number) : mantissas;
}

function leastScale(mantissas: Mantissas, common: Integer): Integer {
  // What the scale and all the mantissas so far share; for most columns it is 1 after a few areas.
  let shared = common;
  for (let area = 0; area < mantissas.length && shared !== 1; area += 1) {
    const mantissa = mantissas[area] ?? 0;
    if (isMultiple(mantissa, shared)) continue;
    const { denominator } = reduced(rational(mantissa, shared));
    shared = reduced(rational(shared, denominator)).numerator;
  }
  const least = reduced(rational(common, shared)).numerator;
  const places = decimalPlaces(least);
  return places === undefined ? least : scaled(1, places).numerator;
}

function isMultiple(whole: number | bigint, part: Integer): boolean {
  if (typeof whole === "bigint" || typeof part === "bigint") return BigInt(whole) % BigInt(part) === 0n;
  // A product in floats is exact here, and faster than what is left over.
  return Math.round(whole / part) * part === whole;
}

function rescaled(mantissas: Mantissas, ratio: Rational): Mantissas {
  return compact(Array.from<number | bigint, bigint>(mantissas, (mantissa) => BigInt(timesExactly(mantissa, ratio))));
}

/** whole × ratio, where that is a whole number too. */
function timesExactly(whole: Integer, ratio: Rational): Integer {
  return roundToInteger(timesWhole(whole, ratio), "down");
}

const NOT_REPORTED = /* @__PURE__ */ missing("not-reported");

function reasonsIn({ kinds, kindOf }: Draft): Pick<Column, "reasons" | "reasonOf"> {
  const reasonOfKind = [NOT_REPORTED, ...kinds.map((kind) => (isMissing(kind) ? kind : undefined))];
  const numbers = new Map<Missing, number>();
  const reasonOf = new Uint16Array(kindOf.length);
  for (let area = 0; area < kindOf.length; area += 1) {
    const reason = reasonOfKind[kindOf[area] ?? 0];
    if (reason === undefined) continue;
    const number = numbers.get(reason) ?? numbers.size + 1;
    numbers.set(reason, number);
    reasonOf[area] = number;
  }
  return { reasons: [...numbers.keys()], reasonOf };
}
