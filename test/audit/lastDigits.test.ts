import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { type AuditCheck, audit, findingsText, measures, type Observation, type Panel, panel } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

const m = measures({ rd: { label: "R&D经费支出", unit: "万元" } });
const [FIRST, LAST] = [1980, 2019];
const check: AuditCheck = { kind: "lastDigits", measure: "rd" };

/** Figures of each area as printed, the last one of 2019. */
function tableOf(printed: readonly (readonly string[])[]): Panel {
  return panel({
    areas: printed.map((_, area) => ({ id: `县${area}` })),
    measures: m,
    observations: printed.flatMap((figures, area) =>
      figures.map(
        (value, year): Observation => ({
          area: `县${area}`,
          measure: "rd",
          period: `${LAST + 1 - figures.length + year}`,
          value,
        }),
      ),
    ),
  });
}

const foundIn = (printed: readonly (readonly string[])[], own: AuditCheck = check) =>
  audit(tableOf(printed), [own], { period: `${LAST}` }).map(({ area }) => area ?? "all");

/** Text with that last digit: long enough to count, or not. */
const figures = (digit: fc.Arbitrary<number>) =>
  fc
    .tuple(fc.integer({ min: 10, max: 9999 }), fc.constantFrom("", "."), fc.boolean(), digit)
    .map(([whole, point, counts, last]) => (counts ? `${whole}${point}${last}` : `0.0${last}`));
const evenDigits = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 });
const even = fc
  .array(evenDigits, { minLength: 1, maxLength: (LAST - FIRST + 1) / 10, size: "max" })
  .map((decades) => decades.flat());
const wholes = fc.infiniteStream(fc.integer({ min: 10, max: 9999 }));
const guessed = fc.constantFrom(0, 5);
const skewed = fc
  .integer({ min: 0, max: 7 })
  .chain((weight) =>
    fc.array(
      figures(
        fc.oneof({ arbitrary: guessed, weight }, { arbitrary: fc.integer({ min: 0, max: 9 }), weight: 10 - weight }),
      ),
      { minLength: 10, maxLength: LAST - FIRST + 1, size: "max" },
    ),
  );

function isCounted(text: string): boolean {
  return !text.startsWith("0.");
}

/** Of all ways to write so many digits, those with so many of 0 and 5: counted digit by digit. */
function isUnlikely(printed: readonly string[]): boolean {
  const counted = printed.filter(isCounted);
  if (counted.length < 20) return false;
  let ways = [1n];
  for (const _ of counted) ways = [...ways, 0n].map((own, place) => 8n * own + 2n * (ways[place - 1] ?? 0n));
  const least = counted.filter((text) => text.endsWith("0") || text.endsWith("5")).length;
  return 1000n * ways.slice(least).reduce((sum, own) => sum + own, 0n) < 10n ** BigInt(counted.length);
}

describe("last digits", () => {
  test.prop([fc.array(even, { minLength: 1, maxLength: 4 }), wholes, fc.nat()])(
    "evenly spread they find nothing; all 0 or 5 in one area, that area",
    (all, stream, place) => {
      const printed = all.map((digits) => digits.map((digit) => `${stream.next().value}${digit}`));
      expect(foundIn(printed)).toEqual([]);
      const guesser = place % all.length;
      const planted = printed.map((texts, area) =>
        area === guesser ? texts.map((text, index) => text.slice(0, -1) + (index % 3 === 0 ? "5" : "0")) : texts,
      );
      const enough = (all[guesser]?.length ?? 0) >= 20;
      expect(foundIn(planted).filter((found) => found !== "all")).toEqual(enough ? [`县${guesser}`] : []);
    },
  );

  test.prop([fc.array(skewed, { minLength: 1, maxLength: 4 })], { numRuns: 200 })(
    "are found where so many of 0 and 5 come by chance less than once in a thousand",
    (printed) => {
      const areas = printed.flatMap((texts, area) => (isUnlikely(texts) ? [`县${area}`] : []));
      const several = printed.filter((texts) => texts.some(isCounted)).length > 1;
      const all = several && isUnlikely(printed.flat());
      expect(foundIn(printed)).toEqual([...areas, ...(all ? ["all"] : [])]);
    },
  );

  const elevenOf20 = Array.from({ length: 20 }, (_, index) => `12.${index < 11 ? (index % 2) * 5 : 7}`);

  it("11 of 20, by hand: Σ C(20, i) 4^(20−i) ÷ 5^20 from 11 is 0.000563", () => {
    const [finding, ...others] = audit(tableOf([elevenOf20]), [check], { period: "2019" });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      check: "lastDigits",
      severity: "warning",
      area: "县0",
      arithmetic: {
        zh: "20个数中11个末位为0或5(按1/5应有4个);偶然不少于此的概率 ≈ 0.000563,界限0.001",
        en: "11 of 20 figures end in 0 or 5 (1/5 would be 4); the chance of so many or more ≈ 0.000563, the limit 0.001",
      },
    });
    expect(finding?.figures.map(({ value }) => value)).toEqual(elevenOf20.slice(0, 11));
    expect(foundIn([elevenOf20], { ...check, unlikely: "0.0005" })).toEqual([]);
    expect(foundIn([elevenOf20], { ...check, fewest: 21 })).toEqual([]);
    expect(foundIn([elevenOf20], { ...check, digits: 4 })).toEqual([]);
    expect(foundIn([elevenOf20], { ...check, periods: "audited", fewest: 1 })).toEqual([]);
  });

  it("many areas of a year together, at none of them; zeros at the end of whole figures were printed", () => {
    const round = Array.from({ length: 20 }, (_, area) => [area % 4 === 0 ? "123" : `${area + 1}00`]);
    expect(foundIn(round, { ...check, periods: "audited" })).toEqual(["all"]);
    const [finding] = audit(tableOf(round), [check], { period: "2019" });
    expect(finding?.area).toBeNull();
    expect(finding?.arithmetic.zh).toContain("15个末位为0或5(按1/5应有4个);偶然不少于此的概率 < 0.000001");
    const numbers = panel({
      areas: round.map((_, area) => ({ id: `县${area}` })),
      measures: m,
      observations: round.map((_, area) => ({ area: `县${area}`, measure: "rd", period: "2019", value: 2.5e-8 })),
    });
    expect(audit(numbers, [check], { period: "2019" })).toEqual([]);
  });

  it("speak of all areas by the years that were looked at, and of one area alone where only it has figures", () => {
    const three = Array.from({ length: 10 }, (_, area) => [`${area + 1}00`, `${area + 1}50`, `${area + 1}07`]);
    const headOf = (table: Panel, locale: "zh" | "en") =>
      findingsText(audit(table, [check], { period: "2019" }), locale).split("\n")[0];
    expect(headOf(tableOf(three), "zh")).toBe("[可疑] 全部考核对象 2017—2019年:合计末位为0或5的数过多");
    expect(headOf(tableOf(three), "en")).toBe(
      "[warning] all areas 2017–2019: too many figures of all areas together end in 0 or 5",
    );
    expect(headOf(tableOf(three.map(([first = ""]) => [first, first])), "zh")).toContain("全部考核对象 2018—2019年:");
    expect(foundIn([elevenOf20, []])).toEqual(["县0"]);
  });

  it("options that cannot be are refused", () => {
    const misspelt = JSON.parse('{ "kind": "lastDigits", "measure": "rd", "periods": "al" }') as AuditCheck;
    const faults = (own: AuditCheck) =>
      faultsOf(() => foundIn([elevenOf20], own)).map(({ code, path }) => [code, path]);
    expect(faults(misspelt)).toEqual([["scheme.unknown-option", "/checks/0/periods"]]);
    expect(faults({ kind: "lastDigits", measure: "rd", unlikely: 0 })).toEqual([
      ["number.not-positive", "/checks/0/unlikely"],
    ]);
  });
});
