import { fc, test } from "@fast-check/vitest";
import {
  atLeast,
  attainment,
  checkScheme,
  checkText,
  defineScheme,
  measures,
  minMax,
  parseScheme,
  type SchemeExample,
  schemeToJson,
} from "kaohe";
import { describe, expect, it } from "vitest";

const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" } });

const base = {
  id: "county",
  classes: ["B"],
  measures: m,
  indicators: {
    rd: { label: "R&D经费支出", unit: "亿元", places: 2, formula: m.rd },
  },
  items: [
    { id: "rd", indicator: "rd", points: 10, rule: attainment() },
    { id: "spread", indicator: "rd", points: 5, rule: minMax() },
  ],
  grades: [{ id: "优秀", atLeast: 12 }, { id: "一般" }],
} as const;

type Example = SchemeExample<"rd", "B">;

function withExamples(...examples: readonly Example[]) {
  return defineScheme({ ...base, examples });
}

function example(rd: string, expected: Omit<Example["expect"][number], "area">): Example {
  return {
    label: { zh: "县甲", en: "county A" },
    period: "2017",
    areas: ["甲", "乙"].map((id) => ({ id, attributes: { class: "B" } })),
    observations: [
      { area: "甲", measure: "rd", period: "2017", value: rd },
      { area: "乙", measure: "rd", period: "2017", value: 2.5 },
    ],
    targets: [{ indicator: "rd", criterion: atLeast("3") }],
    expect: [{ area: "甲", ...expected }],
  };
}

describe("checkScheme", () => {
  test.prop([fc.integer({ min: 1, max: 299 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom(-1, 0, 1)])(
    "an example holds in as many digits as it prints, and not one unit of the last beside it",
    (hundredths, places, off) => {
      // Of 3 亿元 asked for, so many hundredths are reached: 10 × hundredths ÷ 300, rounded by whole numbers alone.
      const unit = 10 ** places;
      const digits = Math.floor((2 * hundredths * 10 * unit + 300) / 600) + off;
      const printed = (digits / unit).toFixed(places);
      const found = checkScheme(withExamples(example(String(hundredths / 100), { items: { rd: printed } })));
      expect(found.length).toBe(off === 0 ? 0 : 1);
    },
  );

  it("tells a wrong total, rank, grade, score and value, in both languages", () => {
    const expected = { total: "8.67", rank: 2, grade: "优秀", items: { spread: "1" }, values: { rd: "2600万元" } };
    const found = checkScheme(withExamples(example("2.6", expected)));
    expect(`\n${checkText(found, "zh")}\n`).toBe(`
算例“县甲”:甲 总分应为 8.67,实为 13.67
算例“县甲”:甲 spread 得分应为 1,实为 5
算例“县甲”:甲 rd 指标值应为 2600万元,实为 26000万元
算例“县甲”:甲 名次应为 2,实为 1
`);
    expect(checkText(found.slice(0, 2), "en")).toBe(
      'example "county A": 甲 total should be 8.67, but is 13.67\nexample "county A": 甲 spread score should be 1, but is 5',
    );
  });

  it("takes the reason of a missing value, a fraction and what is not ranked", () => {
    const none = { ...example("2", {}), observations: [] };
    const expect1 = [
      { area: "甲", items: { rd: "not-reported" }, values: { rd: "not-reported" }, total: "0", rank: 1 },
    ];
    expect(checkScheme(withExamples({ ...none, expect: expect1 }, example("2", { items: { rd: "20/3" } })))).toEqual(
      [],
    );
  });

  it("takes no unit that the indicator cannot have, nor a value of what has none", () => {
    const found = checkScheme(withExamples(example("2", { values: { rd: "2件" } })));
    expect(found).toMatchObject([{ what: "value", item: "rd", expected: "2件", found: "2亿元" }]);
  });

  it("tells why an example cannot be assessed", () => {
    const wrong = { ...example("2", {}), expect: [{ area: "丙" }] };
    const unknown = { ...example("2", { items: { rdd: "1" } }) };
    const measure = { ...example("2", {}), observations: [{ area: "甲", measure: "rdd", period: "2017", value: 1 }] };
    const found = checkScheme(withExamples(wrong, unknown, measure));
    expect(
      found.map((each) => (each.kind === "fault" ? each.issues.map(({ code, path }) => `${code} ${path}`) : [])),
    ).toEqual([
      ["assessment.unknown-area /examples/0/expect/0/area"],
      ["assessment.unknown-item /examples/1/expect/0/items"],
      ["data.unknown-measure /examples/2/observations/0/measure"],
    ]);
    expect(checkText(found.slice(0, 1), "zh")).toContain("算例“县甲”:/examples/0/expect/0/area");
  });

  it("examples are read back from JSON, and hold or fail as before", () => {
    const scheme = withExamples(example("2.6", { total: "13.67", rank: 1, grade: "优秀" }), {
      ...example("2", { total: "9" }),
      overrides: [{ area: "甲", item: "rd", points: 7, reason: "核实", by: "考核办" }],
    });
    const back = parseScheme(JSON.stringify(schemeToJson(scheme)));
    expect(schemeToJson(back)).toEqual(schemeToJson(scheme));
    expect(checkScheme(back)).toEqual(checkScheme(scheme));
    expect(checkScheme(back)).toMatchObject([{ what: "total", expected: "9", found: "7" }]);
  });
});
