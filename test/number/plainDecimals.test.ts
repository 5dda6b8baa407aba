import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDecimals, readDecimal, readPlainAt } from "../../src/number/index.js";
import { fraction, fractionOf, over } from "../arbitrary/fraction.js";

/** Plain figures, and texts that differ from them by a sign, a point or a digit. */
const texts = fc.oneof(
  fc.stringMatching(/^\d{1,9}(\.\d{1,8})?$/),
  fc.string({ unit: fc.constantFrom("0", "1", "9", ".", "-", "+", "e", " "), maxLength: 5 }),
);

describe("readPlainAt", () => {
  test.prop([fc.array(texts)])("a plain figure is what readDecimal says, and nothing else is read", (list) => {
    const read = plainDecimals(list.length);
    for (const [index, text] of list.entries()) {
      const isPlain = /^\d+(\.\d+)?$/.test(text) && text.length <= 15;
      expect(readPlainAt(read, index, text)).toBe(isPlain);
      const [digits = 0, places = 0] = [read.digits[index], read.places[index]];
      const known = readDecimal(text);
      if (!isPlain || known === undefined) expect(places).toBe(-1);
      else expect(over(fraction(BigInt(digits)), fraction(10n ** BigInt(places)))).toEqual(fractionOf(known));
    }
  });

  it("readPlainAt(a number) is false: it is no text", () => {
    expect(readPlainAt(plainDecimals(1), 0, 5)).toBe(false);
  });
});
