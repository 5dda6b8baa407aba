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
  const names = new Map<string, string>();
  const nameOf = (key: string, end: End): string => {
    const known = names.get(key + end);
    if (known !== undefined) return known;
    const name = targetParameterName(indicator, key, end);
    names.set(key + end, name);
    return name;
  };
  return ({ criterion, source }, area) => {
    const key = criterionKey(criterion);
    const row = (end: End, { value, unit }: Amount): ParameterValue => ({
      name: nameOf(key, end),
      value,
      area,
      ...(unit !== "" && { unit }),
      ...(source !== undefined && { source }),
    });
    switch (criterion.kind) {
      case "top":
      case "betterThan":
      case "coverage":
        return [row("", { value: "1", unit: "" })];
      case "range":
        return [row("", plain(criterion.of, criterion.low))];
      case "between":
        return [row("low", plain(criterion.of, criterion.low)), row("high", plain(criterion.of, criterion.high))];
      case "about": {
        const [middle, tolerance] = [toRational(criterion.value), toRational(criterion.tolerance.value)];
        const end = (value: typeof middle): Amount =>
          plain(criterion.of, { value: exactText(value), unit: criterion.unit });
        return [row("low", end(subtract(middle, tolerance))), row("high", end(add(middle, tolerance)))];
      }
      default:
        return [row("", plain(criterion.of, criterion))];
    }
  };
}

/** 倍 and 番 are counts of what `of` says; so many doublings are 2ⁿ times. */
function plain(of: AmountCriterion["of"], { value, unit }: Amount): Amount {
  if (of === "times") return { value, unit: "" };
  return of === "doublings" ? { value: exactText(rational(2 ** Number(value))), unit: "" } : { value, unit };
}
