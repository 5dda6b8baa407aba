import { test } from "@fast-check/vitest";
import {
  type Aim,
  assess,
  assessmentDifferencesText,
  deriveScheme,
  goalSeek,
  goalSeekText,
  lostPoints,
  lostPointsText,
  type Reason,
  toText,
  whatIf,
  withObservations,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { assessed, caseOf, cases } from "../arbitrary/schemes.js";
import { inputOf, scheme } from "./three.js";

const FOUR = inputOf([
  [50, 142, 50],
  [50, 138, 50],
  [50, 120, 50],
  [50, 60, 40],
]);

function sought(area: string, aim: Aim, step: Readonly<Record<string, number | string>>, locale: "zh" | "en"): string {
  return goalSeekText(goalSeek(scheme, FOUR, { area, aim, step }), locale);
}

describe("lostPointsText", () => {
  test.prop([cases], { numRuns: 50 })(
    "has a line for each area, item that lost points, and what lies beside them",
    (given) => {
      const lost = lostPoints(assessed(given));
      const is0 = (outcome: { readonly kind: string; readonly exact?: string }): boolean => outcome.exact === "0";
      const count = lost
        .map(({ items, otherwise }) => {
          const rest = Number(toText(otherwise, "zh")) === 0 || otherwise.kind === "missing" ? 0 : 1;
          return 1 + items.filter((item) => !is0(item.lost)).length + rest;
        })
        .reduce((a, b) => a + b, 0);
      for (const locale of ["zh", "en"] as const) {
        const text = lostPointsText(lost, locale);
        expect(text === "" ? [] : text.split("\n")).toHaveLength(count);
        expect(text).not.toMatch(/undefined|null|NaN/);
      }
    },
  );

  it("compares with the mean and the county one place above", () => {
    const lost = lostPoints(assess(scheme, FOUR), ["县2", "县3"]);
    // 40 × 12/15 = 32 of grants; the four earn 37.87, 36.8, 32 and 16: 30.67 on average. All have the same R&D, so none of its points.
    expect(lostPointsText(lost, "zh").split("\n")).toMatchInlineSnapshot(`
      [
        "县2:满分100,总分85.33,前一名县1",
        "  发明专利授权量:失8分(满分40,得32),比同类平均高1.33分,比前一名少4.8分",
        "  单位GDP能耗:失6.67分(满分20,得13.33),比同类平均低1.67分,与前一名相同",
        "县3:满分100,总分76,前一名县2",
        "  发明专利授权量:失24分(满分40,得16),比同类平均低14.67分,比前一名少16分",
      ]
    `);
    expect(lostPointsText(lost, "en").split("\n")).toMatchInlineSnapshot(`
      [
        "县2: full 100, total 85.33, one place above: 县1",
        "  发明专利授权量: lost 8 (full 40, earned 32), 1.33 above the class mean, 4.8 less than one place above",
        "  单位GDP能耗: lost 6.67 (full 20, earned 13.33), 1.67 below the class mean, as one place above",
        "县3: full 100, total 76, one place above: 县2",
        "  发明专利授权量: lost 24 (full 40, earned 16), 14.67 below the class mean, 16 less than one place above",
      ]
    `);
  });

  it("says of what is missing why, and what was done about it", () => {
    const missing = { "not-reported": "zero", withheld: "rescale", otherwise: "class-mean" } as const;
    const treated = deriveScheme(scheme, { version: "2", missing });
    const whole = inputOf([
      [50, 142, 50],
      [50, 0, 50],
    ]);
    const textOf = (reason: Reason | undefined, locale: "zh" | "en"): string | undefined => {
      const figure = { area: "县1", measure: "grants", period: "2017", value: null, ...(reason && { reason }) };
      const result = assess(treated, { ...whole, panel: withObservations(whole.panel, [figure]) });
      return lostPointsText(lostPoints(result, ["县1"]), locale)
        .split("\n")
        .find((line) => line.startsWith("  发明专利授权量"));
    };
    expect([
      textOf(undefined, "zh"),
      textOf(undefined, "en"),
      textOf("withheld", "zh"),
      textOf("unreadable", "zh"),
    ]).toMatchInlineSnapshot(`
      [
        "  发明专利授权量:失40分(满分40,得0),比同类平均低18.93分,比前一名少37.87分(未报,计零分)",
        "  发明专利授权量: lost 40 (full 40, earned 0), 18.93 below the class mean, 37.87 less than one place above (not reported, counted as zero)",
        "  发明专利授权量:失40分(满分40,得0),比同类平均低18.93分(未公布,分值摊给同块其他项)",
        "  发明专利授权量:失2.13分(满分40,得37.87),与同类平均相同(无法辨认,按同类平均分计)",
      ]
    `);
  });

  it("has at most hundredths, and says of less that it is less", () => {
    const lost = lostPoints(assess(scheme, inputOf([[50, 150, 50]])));
    const [area] = lost;
    const [item] = area?.items ?? [];
    if (area === undefined || item === undefined) throw new Error("no item");
    const value = (exact: string) => ({ kind: "value", exact, unit: "" }) as const;
    const own = { ...item, full: value("15"), earned: value("5.625"), lost: value("9.375"), aboveMean: value("0.001") };
    expect(lostPointsText([{ ...area, items: [own] }], "zh").split("\n")[1]).toContain(
      ":失9.38分(满分15,得5.63),比同类平均高不足0.01分",
    );
  });
});

describe("goalSeekText", () => {
  it("says how far to go, what that gives, and what one step less leaves", () => {
    expect([
      sought("县2", { kind: "rank", first: 2 }, { grants: "0.1" }, "zh"),
      sought("县2", { kind: "rank", first: 2 }, { grants: "0.1" }, "en"),
      sought("县2", { kind: "points", more: 2 }, { energy: "-0.1" }, "zh"),
      sought("县2", { kind: "points", more: 2 }, { energy: "-0.1" }, "en"),
      sought("县3", { kind: "grade", grade: "good" }, { grants: 1, rd: "0.1" }, "zh"),
      sought("县3", { kind: "grade", grade: "good" }, { grants: 1, rd: "0.1" }, "en"),
      sought("县1", { kind: "item", item: "grants", atLeast: 40 }, { grants: 1 }, "zh"),
      sought("县1", { kind: "item", item: "grants", atLeast: 40 }, { grants: 1 }, "en"),
    ]).toMatchInlineSnapshot(`
      [
        "县2发明专利授权量由12件增加1.8件到13.8件,由第3名升为第2名(与县1并列,总分85.33 → 90.13);少0.1件(13.7件)仍为第3名。",
        "县2: 发明专利授权量 up 1.8 件 from 12 件 to 13.8 件, from rank 3 to rank 2 (tied with 县1, total 85.33 → 90.13); 0.1 件 less (13.7 件): still rank 3.",
        "县2单位GDP能耗由5减少1到4,由第3名升为第1名(总分85.33 → 92);少减0.1(4.1)只有85.33分。",
        "县2: 单位GDP能耗 down 1 from 5 to 4, from rank 3 to rank 1 (total 85.33 → 92); 0.1 less of a fall (4.1): 85.33 only.",
        "县3已评为good(总分76)。",
        "县3 is graded good already (total 76).",
        "县1发明专利授权量由13.8件增加2件到15.8件,由第2名升为第1名,该项得分36.8 → 40(总分90.13 → 93.33);少1件(14.8件)只有39.47分。",
        "县1: 发明专利授权量 up 2 件 from 13.8 件 to 15.8 件, from rank 2 to rank 1, the item 36.8 → 40 (total 90.13 → 93.33); 1 件 less (14.8 件): 39.47 only.",
      ]
    `);
  });

  it("says what is reached already, and how good the best was", () => {
    expect([
      sought("县0", { kind: "rank", first: 3 }, { grants: 1 }, "zh"),
      sought("县0", { kind: "total", atLeast: 10 }, { grants: 1 }, "en"),
      sought("县0", { kind: "grade", grade: "fair" }, { grants: 1 }, "zh"),
      sought("县3", { kind: "total", atLeast: 200 }, { grants: 1 }, "zh"),
      sought("县3", { kind: "total", atLeast: 200 }, { grants: 1 }, "en"),
      sought("县1", { kind: "total", atLeast: 100 }, { energy: 1 }, "zh"),
    ]).toMatchInlineSnapshot(`
      [
        "县0已是第1名(总分91.2)。",
        "县0 has reached a total of 10 already: 91.2.",
        "县0已评为excellent(总分91.2)。",
        "县3达不到总分200分:最好是发明专利授权量由6件增加9件到15件,由第4名升为第1名,等次由good升为excellent(总分76 → 100),再多也不加分。",
        "县3 does not reach a total of 200: at best 发明专利授权量 up 9 件 from 6 件 to 15 件, from rank 4 to rank 1, graded excellent in place of good (total 76 → 100); more adds no points.",
        "县1达不到总分100分:怎么变动都不比现在好,仍为第2名(总分仍为90.13);步长使得分下降,方向是否反了?",
      ]
    `);
  });
});

describe("assessmentDifferencesText", () => {
  test.prop([cases], { numRuns: 20 })("says so where nothing differs", (given) => {
    const { scheme: own, input } = caseOf(given);
    const { differences } = whatIf(own, input, {});
    expect(assessmentDifferencesText(differences, "zh")).toBe("没有变化。");
    expect(assessmentDifferencesText(differences, "en")).toBe("Nothing differs.");
  });

  it("has the rank, the total and the items of who moved", () => {
    const { differences } = whatIf(scheme, FOUR, {
      observations: [{ area: "县2", measure: "grants", period: "2017", value: 14 }],
    });
    expect(assessmentDifferencesText(differences, "zh").split("\n")).toMatchInlineSnapshot(`
      [
        "县1:由第2名降为第3名,总分仍为90.13",
        "县2:由第3名升为第2名,总分85.33 → 90.67(+5.34)",
        "  发明专利授权量:32 → 37.33(+5.33)",
      ]
    `);
    expect(assessmentDifferencesText(differences, "en").split("\n")).toMatchInlineSnapshot(`
      [
        "县1: from rank 2 to rank 3, total still 90.13",
        "县2: from rank 3 to rank 2, total 85.33 → 90.67 (+5.34)",
        "  发明专利授权量: 32 → 37.33 (+5.33)",
      ]
    `);
  });
});
