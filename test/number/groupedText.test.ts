import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { groupedText } from "../../src/number/index.js";

const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.constantFrom("", "0", "50", "123456789", "00000"))
  .map(([negative, whole, part]) => `${negative ? "-" : ""}${whole}${part === "" ? "" : `.${part}`}`);

describe("groupedText", () => {
  test.prop([decimals, fc.constantFrom("zh", "en")])("digits in groups are the same digits", (text, locale) => {
    const shown = groupedText(text, locale);
    expect(shown.replaceAll(",", "")).toBe(text);
    expect(shown).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
  });

  it.each(["53/61", "", "约3", "1e5"])("groupedText(%j) stays", (text) => expect(groupedText(text, "zh")).toBe(text));
});
