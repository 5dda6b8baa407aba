import { panel } from "../../data/index.js";
import {
  choices,
  collecting,
  fail,
  type Issue,
  type Label,
  type Locale,
  labelText,
  within,
} from "../../error/index.js";
import { constant } from "../../formula/index.js";
import { type Outcome, toDecimal, toText } from "../../interpret/index.js";
import { compare, toRational } from "../../number/index.js";
import { sameDimension, type UserUnits, unitOf } from "../../quantity/index.js";
import { assess } from "../assess.js";
import type { ItemResult } from "../result.js";
import type { Scheme } from "../scheme.js";
import type { SchemeExample } from "./schemeExample.js";

/** What an example of a scheme does not come to, or why it cannot be assessed at all. */
export type CheckFinding =
  | {
      readonly kind: "differs";
      readonly example: Label;
      readonly area: string;
      readonly what: "total" | "rank" | "grade" | "item" | "value";
      /** The item of which the score or the value differs. */
      readonly item: string | null;
      readonly expected: string;
      readonly found: string;
    }
  | { readonly kind: "fault"; readonly example: Label; readonly issues: readonly Issue[] };

/**
 * 验算: runs the worked examples that stand in a scheme.
 *
 * Numbers are compared in the digits that the example prints, rounded half up; missing values by their reason.
 *
 * @returns what differs; nothing where all examples hold
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 *   examples: [{
 *     label: "永嘉县", period: "2017", areas: [{ id: "永嘉县", attributes: { class: "B" } }],
 *     observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: 104 }],
 *     targets: [{ indicator: "grants", criterion: atLeast("130件") }],
 *     expect: [{ area: "永嘉县", items: { grants: "8.5" } }],
 *   }],
 * });
 * checkText(checkScheme(scheme), "zh")   //=> "算例“永嘉县”:永嘉县 grants 得分应为 8.5,实为 8.0"
 */
export function checkScheme(scheme: Scheme): readonly CheckFinding[] {
  return scheme.examples.flatMap((example, index): readonly CheckFinding[] => {
    const issues: Issue[] = [];
    const found = collecting(issues, `/examples/${index}`, () => differences(scheme, example));
    return found ?? [{ kind: "fault", example: example.label, issues }];
  });
}

/**
 * What `checkScheme` found, a line for each.
 *
 * @returns an empty text where all examples hold
 */
export function checkText(findings: readonly CheckFinding[], locale: Locale): string {
  return findings.map((finding) => lineOf(finding, locale)).join("\n");
}

function differences(scheme: Scheme, { label, areas, observations, expect, ...facts }: SchemeExample): CheckFinding[] {
  const figures = within("", () => panel({ areas, measures: scheme.measures, units: scheme.units, observations }));
  const result = assess(scheme, { ...facts, panel: figures });
  return expect.flatMap((expected, index) =>
    within(`/expect/${index}`, () => {
      const { area } = expected;
      const { total, rank, grade, items } = result.area(area);
      const found: CheckFinding[] = [];
      type What = Extract<CheckFinding, { kind: "differs" }>["what"];
      const differs = (what: What, item: string | null, asked: string, got: string): void => {
        found.push({ kind: "differs", example: label, area, what, item, expected: asked, found: got });
      };
      const hold = (what: What, item: string | null, asked: string, outcome: Outcome): void => {
        const got = shownAs(asked, outcome, scheme.units);
        if (got === undefined) differs(what, item, asked, toText(outcome, "zh", { units: scheme.units }));
        else if (!sameNumber(asked, got)) differs(what, item, asked, got);
      };
      if (expected.total !== undefined) hold("total", null, expected.total, total);
      for (const [item, asked] of Object.entries(expected.items ?? {})) {
        hold("item", item, asked, itemIn(items, item).score);
      }
      for (const [item, asked] of Object.entries(expected.values ?? {})) {
        const { value } = itemIn(items, item);
        hold("value", item, asked, value ?? { kind: "missing", reason: "not-applicable" });
      }
      if (expected.rank !== undefined && expected.rank !== rank)
        differs("rank", null, String(expected.rank ?? "—"), String(rank ?? "—"));
      const given = grade?.grade ?? null;
      if (expected.grade !== undefined && expected.grade !== given)
        differs("grade", null, expected.grade ?? "—", given ?? "—");
      return found;
    }),
  );
}

function itemIn(items: readonly ItemResult[], item: string): ItemResult {
  const found = items.find((each) => each.item === item);
  if (found !== undefined) return found;
  const near = choices(
    item,
    items.map((each) => each.item),
  );
  return fail("assessment.unknown-item", { item, ...near }, "/items");
}

/** A value in the digits and the unit in which another one is printed; undefined where that unit cannot be its own. */
function shownAs(printed: string, outcome: Outcome, units: UserUnits): string | undefined {
  if (outcome.kind === "missing") return outcome.reason;
  const number = numberIn(printed);
  if (number === undefined) return toText(outcome, "zh", { units });
  const unit = number.unit === "" ? outcome.unit : number.unit;
  const [own, asked] = [unitOf(outcome.unit, units), collecting([], "", () => unitOf(unit, units))];
  if (asked === undefined || !sameDimension(own, asked) || own.ratio !== asked.ratio) return undefined;
  if (number.value.includes("/")) return outcome.exact;
  const places = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  return `${toDecimal(outcome, places, { unit, units }) ?? ""}${number.unit}`;
}

function sameNumber(a: string, b: string): boolean {
  const [first, second] = [numberIn(a), numberIn(b)];
  if (first === undefined || second === undefined) return a === b;
  return first.unit === second.unit && compare(toRational(first.value), toRational(second.value)) === 0;
}

/** A printed number with its unit; undefined for words, such as the reason of a missing value. */
function numberIn(printed: string): { readonly value: string; readonly unit: string } | undefined {
  return collecting([], "", () => constant(printed));
}

const WHAT = {
  total: { zh: "总分", en: "total" },
  rank: { zh: "名次", en: "rank" },
  grade: { zh: "等次", en: "grade" },
  item: { zh: "得分", en: "score" },
  value: { zh: "指标值", en: "value" },
} as const;

function lineOf(finding: CheckFinding, locale: Locale): string {
  const zh = locale === "zh";
  const name = labelText(finding.example, locale);
  const title = zh ? `算例“${name}”:` : `example "${name}": `;
  if (finding.kind === "fault") {
    return title + finding.issues.map(({ path, message }) => `${path} ${message[locale]}`).join(zh ? ";" : "; ");
  }
  const { area, item, what, expected, found } = finding;
  const which = [area, ...(item === null ? [] : [item]), WHAT[what][locale]].join(" ");
  return title + (zh ? `${which}应为 ${expected},实为 ${found}` : `${which} should be ${expected}, but is ${found}`);
}
