import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainSigns, readQuantity } from "../../src/quantity/index.js";

const units = fc.constantFrom("", "元", "万元", "亿元", "件", "%", "‰", "百分点", "件/万人", "万平方米", "亩", "人年");
const signs = fc.constantFrom("", "-");
const fullWidth = (text: string): string =>
  text.replace(/[0-9.%+]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe("readQuantity", () => {
  const met = new Set<string>();

  test.prop([
    signs,
    fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fc.option(fc.integer({ min: 0, max: 999 })),
    units,
    fc.constantFrom("", " "),
  ])(
    "readQuantity gives back the number and the unit, with separators, full-width signs and spaces or without",
    (sign, whole, part, unit, space) => {
      const decimals = part === null ? "" : `.${part}`;
      const plain = `${sign}${whole}${decimals}`;
      const separated = `${sign}${String(whole).replace(/\B(?=(?:\d{3})+$)/g, ",")}${decimals}`;
      if (separated !== plain) met.add("separators");
      const expected = { value: plain, unit };
      expect(readQuantity(plain + space + unit)).toEqual(expected);
      expect(readQuantity(separated + space + unit)).toEqual(expected);
      expect(readQuantity(fullWidth(plain + space + unit))).toEqual(expected);
      expect(readQuantity(fullWidth(separated.replaceAll(",", "，")) + unit)).toEqual(expected);
    },
  );

  it("has met separators", () => {
    expect([...met]).toEqual(["separators"]);
  });

  test.prop([fc.array(fc.stringMatching(/^\d{1,4}$/), { minLength: 2, maxLength: 4 }), units])(
    "readQuantity takes thousands separators where they are well formed, and refuses them elsewhere",
    (groups, unit) => {
      const text = groups.join(",") + unit;
      const [first = "", ...rest] = groups;
      if (first.length <= 3 && rest.every((group) => group.length === 3)) {
        expect(readQuantity(text)).toEqual({ value: groups.join(""), unit });
      } else {
        expect(() => readQuantity(text)).toThrow(
          expect.objectContaining({ code: "quantity.unreadable", path: "", facts: { text } }),
        );
      }
    },
  );

  it.each([
    ["27亿元", "27", "亿元"],
    ["２．０％", "2.0", "%"],
    ["1,700件", "1700", "件"],
    ["+30%", "30", "%"],
    ["−3.6个百分点", "-3.6", "个百分点"],
    ["53/61", "53/61", ""],
    [" 5 万平方米 ", "5", "万平方米"],
    ["1e6元", "1e6", "元"],
    [".5%", ".5", "%"],
    ["46.1万元/人年", "46.1", "万元/人年"],
  ])("readQuantity(%j) is %s of %j", (text, value, unit) => {
    expect(readQuantity(text)).toEqual({ value, unit });
  });

  it.each([
    "",
    "亿元",
    "约5亿元",
    "1,70件",
    "1,7000件",
    "1700,000",
    "12,345,67元",
    "2.0.1%",
    "1 000元",
    "5-6项",
    "1/0",
    "--5",
    "*家",
    "—",
  ])("readQuantity(%j) is refused: quantity.unreadable", (text) => {
    expect(() => readQuantity(text)).toThrow(
      expect.objectContaining({ code: "quantity.unreadable", path: "", facts: { text } }),
    );
  });
});

describe("plainSigns", () => {
  test.prop([fc.stringMatching(/^[0-9.%+,元件]{0,20}$/)])(
    "plainSigns of full-width signs are the plain ones, and plain ones stay",
    (text) => {
      expect(plainSigns(fullWidth(text))).toBe(text);
      expect(plainSigns(text)).toBe(text);
    },
  );

  it("a full-width comma is a separator before three digits, else punctuation", () => {
    expect(plainSigns("1，700件，增长")).toBe("1,700件，增长");
  });
});
