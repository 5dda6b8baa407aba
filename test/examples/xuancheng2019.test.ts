// What the published regulation states of the scheme, and the points of the example by hand.
import { labelText, parseScheme, schemeToJson, toText, withObservations } from "kaohe";
import { describe, expect, it } from "vitest";
import { xuancheng, xuanchengPanel, xuanchengScheme } from "../../examples/xuancheng-2019.js";

const totals = (result: ReturnType<typeof xuancheng>) =>
  ["一类", "二类"].map((name) =>
    result.ranking(name).map(({ rank, area, total }) => [rank, area, toText(total, "zh")]),
  );
const earnedBy = (result: ReturnType<typeof xuancheng>, area: string) =>
  result.area(area).items.map(({ earned }) => toText(earned, "zh"));
const rd = (period: string, value: string) => [{ area: "郎溪县", measure: "rd", period, value }];

describe("xuancheng-2019", () => {
  it("has both classes, the three indicators and R&D of the year before, as the regulation does (METHODS §2)", () => {
    const { classes, indicators } = xuanchengScheme;
    expect(classes).toEqual(["一类", "二类"]);
    expect(totals(xuancheng()).map((ranking) => ranking.map(([, area]) => area).sort())).toEqual([
      ["宁国市", "宣州区", "广德市", "郎溪县"],
      ["旌德县", "泾县", "绩溪县"],
    ]);
    expect(Object.values(indicators).map(({ label, lag }) => [labelText(label, "zh"), lag])).toEqual([
      ["R&D经费支出占GDP比重", 1],
      ["企业吸纳技术合同成交额增速", undefined],
      ["高新技术企业数", undefined],
    ]);
  });

  it("gives the points by hand: attainment of the class's target, 10% less each place, ratio to the class's best", () => {
    const result = xuancheng();
    // 2.25 ÷ 2.5 × 40; 25% shares place 2 with 宁国市, 30 × 0.9; 90 ÷ 120 × 30.
    expect(earnedBy(result, "宣州区")).toEqual(["36", "27", "22.5"]);
    // 2.0 of 1.6 counts as 1; place 3, 30 × 0.8; 30 ÷ 36 × 30.
    expect(earnedBy(result, "绩溪县")).toEqual(["40", "24", "25"]);
    expect(totals(result)).toEqual([
      [
        [1, "宁国市", "97"],
        [2, "宣州区", "85.5"],
        [3, "广德市", "83.4"],
        [4, "郎溪县", "80"],
      ],
      [
        [1, "泾县", "94.5"],
        [2, "绩溪县", "89"],
        [3, "旌德县", "70"],
      ],
    ]);
  });

  it("looks at R&D of 2018 only: that of 2019 changes nothing, that of 2018 does", () => {
    const later = xuancheng(withObservations(xuanchengPanel, rd("2019", "30")));
    expect(totals(later)).toEqual(totals(xuancheng()));
    const revised = xuancheng(withObservations(xuanchengPanel, rd("2018", "3.6")));
    expect(earnedBy(revised, "郎溪县")).toEqual(["38.4", "30", "18"]);
  });

  it("keeps the classes apart: what changes in one changes nothing in the other", () => {
    const changed = withObservations(xuanchengPanel, [
      { area: "宁国市", measure: "highTech", period: "2019", value: 240 },
    ]);
    const [first, second] = totals(xuancheng(changed));
    expect(second).toEqual(totals(xuancheng())[1]);
    expect(first?.[1]).toEqual([2, "宣州区", "74.25"]);
  });

  it("comes to the same read back from JSON", () => {
    const json = schemeToJson(xuanchengScheme);
    expect(totals(xuancheng(xuanchengPanel, parseScheme(JSON.stringify(json))))).toEqual(totals(xuancheng()));
  });
});
