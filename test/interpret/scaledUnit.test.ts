import { fc, test } from "@fast-check/vitest";
import { toText } from "kaohe";
import { describe, expect, it } from "vitest";
import { fractionFrom, times } from "../arbitrary/fraction.js";

const SCALES = {
  zh: [
    ["", 1n],
    ["万", 10n ** 4n],
    ["亿", 10n ** 8n],
    ["万亿", 10n ** 12n],
  ],
  en: [
    ["", 1n],
    ["million ", 10n ** 6n],
    ["billion ", 10n ** 9n],
    ["trillion ", 10n ** 12n],
  ],
} as const;

/** Of every size alike. */
const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 15 }))
  .map(([whole, digits]) => whole / 10n ** BigInt(digits));

const show = (exact: string, unit: string, locale: "zh" | "en", places?: number): string =>
  toText({ kind: "value", exact, unit }, locale, {
    scaled: true,
    grouped: true,
    ...(places !== undefined && { places }),
  });

describe("toText, scaled", () => {
  test.prop([amounts, fc.constantFrom("zh", "en"), fc.constantFrom("元", "万元", "百元")])(
    "a scaled number is the largest scale in which it is at least one, and the same amount",
    (whole, locale, unit) => {
      // Whole numbers of so many digits are not rounded at 15 places.
      const text = show(`${whole}`, unit, locale, 15);
      const [, digits = "", word = ""] = /^(-?[\d,.]+) ?(.*)元$/.exec(text) ?? [];
      const scales = SCALES[locale];
      const scale = scales.findIndex(([name]) => name === word);
      expect(scale).toBeGreaterThanOrEqual(0);
      const amount = fractionFrom(digits.replaceAll(",", ""));
      expect(times(amount, { over: scales[scale]?.[1] ?? 0n, under: 1n })).toEqual({ over: whole, under: 1n });
      const size = whole < 0n ? -whole : whole;
      if (scale > 0) expect(size).toBeGreaterThanOrEqual(scales[scale]?.[1] ?? 0n);
      const next = scales[scale + 1]?.[1];
      if (next !== undefined) expect(size).toBeLessThan(next);
    },
  );

  it.each([
    ["779850000", "万元", "7.80亿元", "779.85 million 元"],
    ["99999999.99", "元", "1.00亿元", "100.00 million 元"],
    ["99994999", "元", "9,999.50万元", "99.99 million 元"],
    ["9999.994", "元", "9,999.99元", "9,999.99 元"],
    ["9999.995", "元", "1.00万元", "10,000.00 元"],
    ["0.0869", "%", "8.69%", "8.69%"],
    ["123456", "元/人", "123,456.00元/人", "123,456.00 元/人"],
    ["0", "亿元", "0.00元", "0.00 元"],
  ])("%s in %s is %s, and %s", (exact, unit, zh, en) => {
    expect([show(exact, unit, "zh", 2), show(exact, unit, "en", 2)]).toEqual([zh, en]);
  });

  it("takes places by the unit that is shown", () => {
    const places = { 亿元: 1, "%": 3 };
    const zh = (exact: string, unit: string): string =>
      toText({ kind: "value", exact, unit }, "zh", { scaled: true, places });
    expect([zh("779850000", "万元"), zh("0.5", "%"), zh("15000", "元")]).toEqual(["7.8亿元", "50.000%", "1.5万元"]);
  });

  it("says why a value is missing", () => {
    expect(toText({ kind: "missing", reason: "zero-base" }, "zh", { scaled: true, grouped: true })).toBe("基数为零");
  });
});
