import type { Label } from "../error/index.js";
import { type NodeOf, parameter } from "../formula/index.js";
import type { ParameterValue } from "../interpret/index.js";
import { add, exactText, rational, subtract, toRational } from "../number/index.js";
import { amountUnit } from "./amountUnit.js";
import type { Amount, AmountCriterion, Basis } from "./criterion.js";
import { criterionKey } from "./criterionKey.js";
import type { Target } from "./target.js";

/** Which number of a criterion a parameter carries: its only one, or an end. */
export type End = "" | "low" | "high";

/** The name of the parameter that carries an amount of criteria of this key. */
export function targetParameterName(indicator: string, key: string, end: End = ""): string {
  const kind = key === "level" ? "target" : key;
  return `${end === "" ? kind : `${kind} ${end}`}:${indicator}`;
}

const WORDS: Readonly<Record<Exclude<Basis, "doublings"> | "level", readonly [string, string]>> = {
  level: ["目标", "target"],
  growth: ["增长目标", "growth target"],
  increase: ["增量目标", "target of the increase"],
  times: ["倍数目标", "target times last year's"],
};
const ENDS: Readonly<Record<End, readonly [string, string]>> = {
  "": ["", ""],
  low: ["下限", ", lower end"],
  high: ["上限", ", upper end"],
};

/** The parameter that carries an amount of criteria of this key. */
export function targetParameter(
  indicator: { readonly id: string; readonly label: Label; readonly unit: string },
  key: string,
  of: Basis | undefined,
  end: End = "",
): NodeOf<"parameter"> {
  const [zh, en] = WORDS[of === undefined ? "level" : of === "doublings" ? "times" : of];
  const [endZh, endEn] = ENDS[end];
  return parameter(targetParameterName(indicator.id, key, end), {
    label: bilingual(indicator.label, zh + endZh, en + endEn),
    unit: amountUnit(of, indicator.unit),
  });
}

/** A label with a word more in both languages. */
export function bilingual(label: Label, zh: string, en: string): Label {
  return typeof label === "string"
    ? { zh: label + zh, en: `${label}: ${en}` }
    : { zh: label.zh + zh, en: `${label.en}: ${en}` };
}

/** Makes the parameters that carry criteria of an indicator, each set for an area, to the formulas of `standing`. */
export function targetParameters(
  indicator: string,
): (target: Pick<Target, "criterion" | "source">, area: string) => readonly ParameterValue[] {
  const names: Names = { indicator, known: new Map() };
  return (target, area) => rowsOf(names, target, area);
}

/** Each name is made once, since there are as many rows as areas. */
interface Names {
  readonly indicator: string;
  readonly known: Map<string, string>;
}

function nameOf({ indicator, known }: Names, key: string, end: End): string {
  const short = end === "" ? key : `${key} ${end}`;
  const found = known.get(short);
  if (found !== undefined) return found;
  const name = targetParameterName(indicator, key, end);
  known.set(short, name);
  return name;
}

function rowsOf(
  names: Names,
  { criterion, source }: Pick<Target, "criterion" | "source">,
  area: string,
): readonly ParameterValue[] {
  const key = criterionKey(criterion);
  switch (criterion.kind) {
    case "top":
    case "betterThan":
    case "coverage":
      return [row(nameOf(names, key, ""), { value: "1", unit: "" }, area, source)];
    case "range":
      return [row(nameOf(names, key, ""), plain(criterion.of, criterion.low), area, source)];
    case "between":
      return [
        row(nameOf(names, key, "low"), plain(criterion.of, criterion.low), area, source),
        row(nameOf(names, key, "high"), plain(criterion.of, criterion.high), area, source),
      ];
    case "about": {
      const { of, unit } = criterion;
      const [middle, tolerance] = [toRational(criterion.value), toRational(criterion.tolerance.value)];
      const [low, high] = [exactText(subtract(middle, tolerance)), exactText(add(middle, tolerance))];
      return [
        row(nameOf(names, key, "low"), plain(of, { value: low, unit }), area, source),
        row(nameOf(names, key, "high"), plain(of, { value: high, unit }), area, source),
      ];
    }
    default:
      return [row(nameOf(names, key, ""), plain(criterion.of, criterion), area, source)];
  }
}

// Written out, since there are as many as areas times indicators, and spreading is slow.
function row(name: string, { value, unit }: Amount, area: string, source: string | undefined): ParameterValue {
  if (source === undefined) return unit === "" ? { name, value, area } : { name, value, area, unit };
  return unit === "" ? { name, value, area, source } : { name, value, area, unit, source };
}

/** 倍 and 番 are counts of what `of` says; so many doublings are 2ⁿ times. */
function plain(of: AmountCriterion["of"], amount: Amount): Amount {
  const { value } = amount;
  if (of === "times") return { value, unit: "" };
  return of === "doublings" ? { value: exactText(rational(2 ** Number(value))), unit: "" } : amount;
}
