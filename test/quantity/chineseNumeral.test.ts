import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { chineseNumeral } from "../../src/quantity/index.js";

const DIGITS = "零一二三四五六七八九";

/** Below 10,000, as it is written: 1020 is 一千零二十. */
function section(value: number): string {
  let text = "";
  let gap = false;
  for (const [place, unit] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    text += `${gap ? "零" : ""}${DIGITS.charAt(digit)}${unit}`;
    gap = false;
  }
  return text;
}

function numeral(value: number): string {
  const [above, myriads, below] = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  const join = (text: string, part: number, scale: string): string => {
    if (part === 0) return text;
    return `${text}${text !== "" && part < 1000 ? "零" : ""}${section(part)}${scale}`;
  };
  return join(join(join("", above, "亿"), myriads, "万"), below, "");
}

describe("chineseNumeral", () => {
  const whole = fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 999_999_999_999 }));
  test.prop([whole])("chineseNumeral reads what is written by places", (value) => {
    expect(chineseNumeral(numeral(value))).toBe(String(value));
    expect(chineseNumeral(numeral(value).replace(/^一十/, "十"))).toBe(String(value));
  });

  test.prop([fc.string({ unit: fc.constantFrom(...Array.from(`${DIGITS}十百千万亿两半点成分之〇`)), maxLength: 45 })])(
    "chineseNumeral never throws, and gives a number or nothing",
    (text) => {
      expect(chineseNumeral(text) ?? "0").toMatch(/^\d+(?:\.\d+|\/\d+)?$/);
    },
  );

  it.each([
    ["一千二百", "1200"],
    ["一万五", "15000"],
    ["一万零五", "10005"],
    ["三千五", "3500"],
    ["二百五", "250"],
    ["二十五", "25"],
    ["三万二千零五", "32005"],
    ["十二万", "120000"],
    ["一点五亿", "150000000"],
    ["一亿二千万", "120000000"],
    ["三万亿", "3000000000000"],
    ["二〇二五", "2025"],
    ["两百", "200"],
    ["百分之五", "0.05"],
    ["千分之三", "0.003"],
    ["百分之二点五", "0.025"],
    ["三分之一", "1/3"],
    ["两成", "0.2"],
    ["三成五", "0.35"],
    ["一半", "0.5"],
  ])("%s is %s", (text, value) => expect(chineseNumeral(text)).toBe(value));

  it.each(["", "十十", "百分之", "零分之一", "两三", "七八", "一万万万", "专利", "千百"])("%s is no numeral", (text) =>
    expect(chineseNumeral(text)).toBeUndefined(),
  );
});
