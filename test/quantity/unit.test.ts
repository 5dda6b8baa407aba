import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactText } from "../../src/number/index.js";
import { dimensionText, sameDimension, type UserUnits, unitOf } from "../../src/quantity/index.js";
import { fraction, fractionOf, over, times } from "../arbitrary/fraction.js";

const refused = (code: string, facts: object, path = ""): unknown => expect.objectContaining({ code, path, facts });

describe("unitOf", () => {
  it.each([
    ["元", "1", "元"],
    ["万元", "10000", "元"],
    ["亿元", "100000000", "元"],
    ["万亿元", "1000000000000", "元"],
    ["百万元", "1000000", "元"],
    ["千万元", "10000000", "元"],
    ["美元", "1", "美元"],
    ["件", "1", "件"],
    ["项", "1", "项"],
    ["家", "1", "家"],
    ["次", "1", "次"],
    ["人", "1", "人"],
    ["名", "1", "名"],
    ["篇", "1", "篇"],
    ["个", "1", "个"],
    ["人次", "1", "人次"],
    ["人年", "1", "人年"],
    ["万人", "10000", "人"],
    ["千人", "1000", "人"],
    ["%", "0.01", "1"],
    ["‰", "0.001", "1"],
    ["百分点", "0.01", "1"],
    ["个百分点", "0.01", "1"],
    ["", "1", "1"],
    ["平方米", "1", "平方米"],
    ["万平方米", "10000", "平方米"],
    ["亩", "2000/3", "平方米"],
    ["万亩", "20000000/3", "平方米"],
    ["公顷", "10000", "平方米"],
    ["平方公里", "1000000", "平方米"],
    ["公里", "1000", "米"],
    ["万户", "10000", "户"],
    ["吨", "1", "吨"],
    ["千克", "0.001", "吨"],
    ["公斤", "0.001", "吨"],
    ["亿斤", "50000", "吨"],
    ["微克/立方米", "0.000000000001", "吨/立方米"],
    ["毫克/升", "0.000001", "吨/立方米"],
    ["吨标准煤", "1", "吨标准煤"],
    ["万千瓦时", "10000", "千瓦时"],
    ["件/万人", "0.0001", "件/人"],
    ["元/平方米", "1", "元/平方米"],
    ["万元/亩", "15", "元/平方米"],
    ["元/人·次", "1", "元/人/次"],
    ["人·次", "1", "人·次"],
    ["元/人/次", "1", "元/人/次"],
  ])("unitOf(%j) holds %s of %s", (symbol, factor, dimension) => {
    const unit = unitOf(symbol);
    expect({ symbol: unit.symbol, factor: exactText(unit.factor), dimension: dimensionText(unit.dimension) }).toEqual({
      symbol,
      factor,
      dimension,
    });
  });

  it("each counted unit is its own dimension", () => {
    const counted = ["元", "美元", "件", "项", "家", "次", "人", "名", "篇", "个", "人年", "人次", "平方米", "%"];
    for (const left of counted)
      for (const right of counted) expect(sameDimension(unitOf(left), unitOf(right))).toBe(left === right);
  });

  it("a share and a change of it are pure numbers of one hundredth, and of two sorts", () => {
    const [share, change, permille] = [unitOf("%"), unitOf("百分点"), unitOf("‰")];
    expect([share.ratio, permille.ratio, change.ratio, unitOf("").ratio]).toEqual([
      "share",
      "share",
      "change",
      undefined,
    ]);
    expect(fractionOf(share.factor)).toEqual(fractionOf(change.factor));
  });

  const simple = fc.constantFrom("元", "万元", "亿元", "件", "人", "万人", "平方米", "万平方米", "亩", "次");

  test.prop([simple, simple])("a quotient of units has the quotient of their factors, exactly", (above, below) => {
    const unit = unitOf(`${above}/${below}`);
    expect(fractionOf(unit.factor)).toEqual(over(fractionOf(unitOf(above).factor), fractionOf(unitOf(below).factor)));
    expect(Object.keys(unit.dimension).length).toBe(sameDimension(unitOf(above), unitOf(below)) ? 0 : 2);
  });

  test.prop([simple, simple])("a product of units has the product of their factors, in either order", (left, right) => {
    const unit = unitOf(`${left}·${right}`);
    expect(fractionOf(unit.factor)).toEqual(times(fractionOf(unitOf(left).factor), fractionOf(unitOf(right).factor)));
    expect(sameDimension(unit, unitOf(`${right}·${left}`))).toBe(true);
  });

  test.prop([fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 9n })])(
    "a unit of the user's is so many of the unit that it names",
    (count, part) => {
      const factor = `${count}/${part}`;
      const units: UserUnits = { 吨标准煤: {}, 堆: { factor, of: "吨标准煤" }, 大堆: { factor, of: "万堆" } };
      const exact = fraction(count, part);
      expect(fractionOf(unitOf("堆", units).factor)).toEqual(exact);
      expect(fractionOf(unitOf("大堆", units).factor)).toEqual(times(times(exact, exact), fraction(10_000n)));
      expect(unitOf("大堆", units).dimension).toEqual({ 吨标准煤: 1 });
      expect(fractionOf(unitOf("堆/万人", units).factor)).toEqual(over(exact, fraction(10_000n)));
    },
  );

  it("a unit of the user's may be a share", () => {
    const units: UserUnits = { 成: { factor: 10, of: "%" } };
    expect(unitOf("成", units)).toMatchObject({ ratio: "share", dimension: {} });
    expect(fractionOf(unitOf("成", units).factor)).toEqual(fraction(1n, 10n));
  });

  it.each([
    ["完元", "元"],
    ["亿园", "亿元"],
    ["平方米米", "平方米"],
    ["百分占", "百分点"],
  ])("unitOf(%j), misspelt, is refused and names %j", (unit, suggestion) => {
    expect(() => unitOf(unit)).toThrow(refused("unit.unknown", { unit, suggestion }));
  });

  it("unitOf(a unit made of itself, or of a later one) is refused: unit.unknown at its of", () => {
    const units: UserUnits = { 甲: { of: "乙" }, 乙: { of: "乙" } };
    for (const unit of ["甲", "乙"]) {
      expect(() => unitOf(unit, units)).toThrow(
        expect.objectContaining({ code: "unit.unknown", path: `/units/${unit}/of` }),
      );
    }
  });

  it.each(["0", "-2"])("unitOf(a unit of %s others) is refused: number.not-positive", (factor) => {
    expect(() => unitOf("堆", { 堆: { factor, of: "件" } })).toThrow(
      refused("number.not-positive", { name: "factor", value: factor }, "/units/堆/factor"),
    );
  });

  it("a share behind 万 or 亿 is no unit", () => {
    expect(() => unitOf("万%")).toThrow(expect.objectContaining({ code: "unit.unknown" }));
  });
});
