import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { type Claim, type ClaimRelation, checkConsistency, claimsOf, findingText, readStatements } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

const claim = (subject: string, text: string, rest: Partial<Claim> = {}): Claim => {
  const [, value = "", unit = ""] = /^(-?[\d.]+)(.*)$/.exec(text) ?? [];
  return { subject, value, unit, ...rest };
};
const found = (
  claims: readonly Claim[],
  relations: readonly ClaimRelation[] = [],
  lowerIsBetter: readonly string[] = [],
) => checkConsistency(claims, { relations, lowerIsBetter }).map(({ kind, arithmetic }) => `${kind}: ${arithmetic}`);

const ofGdp: ClaimRelation = { kind: "share", share: "R&D占GDP", part: "R&D", whole: "GDP" };

describe("claims against each other (METHODS §7)", () => {
  it("3 + 9 + 20 is not 36: printed beside 36 awards", () => {
    const awards = [claim("获奖", "36项"), claim("一等奖", "3项"), claim("二等奖", "9项"), claim("三等奖", "20项")];
    const sum: ClaimRelation = { kind: "parts", whole: "获奖", parts: ["一等奖", "二等奖", "三等奖"] };
    expect(found(awards, [sum])).toEqual(["parts: 3项 + 9项 + 20项 = 32项 ≠ 36项"]);
    // A part that is not known may be the rest.
    expect(found(awards.slice(0, 3), [sum])).toEqual([]);
  });

  it("a fall of 110% of 会议费", () => {
    expect(found([claim("会议费", "-110%", { of: "growth" })])).toEqual(["fall-over-100: -110% < -100%"]);
    expect(found([claim("会议费", "-100%", { of: "growth" })])).toEqual([]);
  });

  it("6.7亿元 = 2.0% implies a GDP of 335亿元, and fits it; it does not fit 400亿元", () => {
    const claims = [claim("R&D", "6.7亿元"), claim("R&D占GDP", "2.0%")];
    expect(found([...claims, claim("GDP", "335亿元")], [ofGdp])).toEqual([]);
    expect(found([...claims, claim("GDP", "400亿元")], [ofGdp])).toEqual(["share: 400亿元 × 2.0% = 8.0亿元 ≠ 6.7亿元"]);
  });

  it("two pairs that speak of one whole: 36.21亿元 = 39.60% and 6.7亿元 = 2.0% do not have the same", () => {
    const claims = [
      claim("高新", "36.21亿元"),
      claim("高新占比", "39.60%"),
      claim("R&D", "6.7亿元"),
      claim("R&D占GDP", "2.0%"),
    ];
    const pair = (whole: string): readonly ClaimRelation[] => [
      { kind: "share", share: "高新占比", part: "高新", whole },
      ofGdp,
    ];
    expect(found(claims, pair("GDP"))).toEqual([
      "totals: 36.21亿元 ÷ 39.60% = 91.439亿元 ≠ 6.7亿元 ÷ 2.0% = 335.0亿元",
    ]);
    expect(found(claims, pair("工业增加值"))).toEqual([]);
  });

  it("a base and a growth that do not meet the stated end: 27 to 54 in a year is not 50%", () => {
    const end = claim("增加值", "54亿元", { base: { value: "27", unit: "亿元" } });
    expect(found([end, claim("增加值", "50%", { of: "growth" })])).toEqual([
      "growth: 27亿元 × (1 + 50%) = 40.5亿元 ≠ 54亿元",
    ]);
    expect(found([end, claim("增加值", "100%", { of: "growth" })])).toEqual([]);
    expect(found([end, claim("增加值", "2", { of: "times" })])).toEqual([]);
    expect(found([end, claim("增加值", "20亿元", { of: "increase" })])).toEqual([
      "growth: 27亿元 + 20亿元 = 47亿元 ≠ 54亿元",
    ]);
  });

  it("114 inventions with +86.9% came from 61, last year's figure", () => {
    const of = (year: string, value: string) => claim("发明授权", value, { period: year });
    const growth = claim("发明授权", "86.9%", { of: "growth", period: "2016-01..09" });
    expect(found([of("2015-01..09", "61件"), of("2016-01..09", "114件"), growth])).toEqual([]);
    expect(found([of("2015-01..09", "71件"), of("2016-01..09", "114件"), growth])).toEqual([
      "growth: 71件 × (1 + 86.9%) = 132.7件 ≠ 114件",
    ]);
    // From zero there is no growth to hold against the end.
    expect(found([of("2015-01..09", "0件"), of("2016-01..09", "114件"), growth])).toEqual([]);
  });

  it("three-year values that fall, unless lower is better; each year once", () => {
    const plan = ["4%", "6%", "5%"].map((value, index) => claim("占比", value, { period: String(2013 + index) }));
    expect(found(plan)).toEqual(["falls: 6% > 5%"]);
    expect(found(plan, [], ["占比"])).toEqual([]);
  });

  it("two values for one indicator and deadline; the same one twice is none", () => {
    const of = (value: string, period?: string) => claim("企业", value, period === undefined ? {} : { period });
    expect(found([of("30家"), of("35家")])).toEqual(["two-targets: 30家 ≠ 35家"]);
    expect(found([of("30家"), of("30家"), of("35家", "2017")])).toEqual([]);
  });

  it("an end before its start, a subset larger than its whole", () => {
    const base = { value: "1", unit: "家", period: "2020" };
    expect(found([claim("企业", "2家", { period: "2019", base })])).toEqual(["periods: 2020 → 2019"]);
    const inside: ClaimRelation = { kind: "subset", part: "省级", whole: "项目" };
    expect(found([claim("项目", "5项"), claim("省级", "6项")], [inside])).toEqual(["subset: 6项 > 5项"]);
    expect(found([claim("项目", "5项"), claim("省级", "5项")], [inside])).toEqual([]);
  });

  it("says both claims, in both languages", () => {
    const [finding] = checkConsistency([claim("企业", "30家", { text: "企业达到30家" }), claim("企业", "35家")]);
    if (finding === undefined) throw new Error("nothing found");
    expect(findingText(finding, "zh")).toBe("同一指标、同一期限有两个数:30家 ≠ 35家(企业达到30家;企业35家)");
    expect(findingText(finding, "en")).toBe(
      "two values for one indicator and deadline: 30家 ≠ 35家 (企业达到30家; 企业 35 家)",
    );
  });

  it("bad numbers, units and periods are told at their claim", () => {
    const codes = (each: Claim) => faultsOf(() => checkConsistency([each])).map(({ code, path }) => `${code} ${path}`);
    expect(codes({ subject: "a", value: "many", unit: "家" })).toEqual(["number.unreadable /claims/0/value"]);
    expect(codes(claim("a", "1斛"))).toEqual(["unit.unknown /claims/0/unit"]);
    expect(codes(claim("a", "1家", { period: "last year" }))).toEqual(["period.unreadable /claims/0/period"]);
  });
});

describe("claims that a text makes", () => {
  const kinds = (text: string, partsAddUp = false) => {
    const { claims, relations, units } = claimsOf(readStatements(text), text, { partsAddUp });
    return checkConsistency(claims, { relations, units }).map(({ kind, arithmetic }) => `${kind}: ${arithmetic}`);
  };

  it("占 tells a share, its part and its whole; the printed zero is kept", () => {
    const plan = "R&D经费支出6.7亿元,占GDP的2.0%;GDP达到";
    expect(kinds(`${plan}400亿元`)).toEqual(["share: 400亿元 × 2.0% = 8.0亿元 ≠ 6.7亿元"]);
    expect(kinds(`${plan}335亿元`)).toEqual([]);
    // Printed as 2%, the share may be anything from 1.5% up to 2.5%.
    expect(kinds(`${plan.replace("2.0%", "2%")}400亿元`)).toEqual([]);
  });

  it("其中 tells parts, and 、 ties others to them", () => {
    const awards = "获科技奖36项,其中一等奖3项、二等奖9项、三等奖20项";
    expect(kinds(awards)).toEqual([]);
    expect(kinds(awards, true)).toEqual(["parts: 3项 + 9项 + 20项 = 32项 ≠ 36项"]);
    expect(kinds("新增项目5项,其中省级项目6项")).toEqual(["subset: 6项 > 5项"]);
  });

  it("由27亿元增长到54亿元 is not 增长50%; 下降110% cannot be; a later year asks for less", () => {
    expect(kinds("高新技术产业增加值由27亿元增长到54亿元,增长50%")).toEqual([
      "growth: 27亿元 × (1 + 50%) = 40.5亿元 ≠ 54亿元",
    ]);
    expect(kinds("会议费共0元,同比下降110%")).toEqual(["fall-over-100: -110% < -100%"]);
    expect(kinds("到2024年高新技术企业达到35家;到2025年高新技术企业达到30家")).toEqual(["falls: 35家 > 30家"]);
  });

  it("以上 and 以内 leave one side open; what is striven for, added, or of another time stands beside it", () => {
    expect(kinds("产值由27亿元增长到54亿元,增长50%以上")).toEqual([]);
    expect(kinds("产值由27亿元增长到54亿元,增长120%以上")).toHaveLength(1);
    expect(kinds("用水量由100万吨下降到80万吨,下降10%以上")).toEqual([]);
    expect(kinds("企业达到200家以上,力争达到220家")).toEqual([]);
    expect(kinds("企业达到200家以上;企业达到220家以上")).toHaveLength(1);
    expect(kinds("高新技术企业达到52家,新增12家")).toEqual([]);
    expect(kinds("新建高标准农田1.2万亩,改造提升0.8万亩")).toEqual([]);
    expect(kinds("2023年PM2.5浓度控制在35微克/立方米以内,2024年控制在33微克/立方米以内")).toEqual([]);
  });

  it("a unit that kaohe does not know counts in itself", () => {
    const text = "生猪出栏达到3万头";
    expect(claimsOf(readStatements(text), text).units).toEqual({ 万头: {} });
    expect(kinds(text)).toEqual([]);
  });
});

/** A whole number of cents as it is printed, with two, one or no decimals. */
const printed = (cents: number, places: number): string => (cents / 100).toFixed(places);
const cents = fc.integer({ min: 100, max: 10_000_000 });
const places = fc.constantFrom(0, 1, 2);

describe("claims of figures that are consistent", () => {
  test.prop([fc.array(fc.tuple(cents, places), { minLength: 1, maxLength: 6 }), places])(
    "parts that are rounded on their own never contradict their rounded total; a total off by more than all rounding always does",
    (parts, ofTotal) => {
      const names = parts.map((_part, index) => `部分${index}`);
      const total = parts.reduce((sum, [value]) => sum + value, 0);
      const claims = parts.map(([value, digits], index) => claim(names[index] ?? "", `${printed(value, digits)}万元`));
      const relations: readonly ClaimRelation[] = [{ kind: "parts", whole: "合计", parts: names }];
      expect(found([...claims, claim("合计", `${printed(total, ofTotal)}万元`)], relations)).toEqual([]);
      const off = total + 100 * (parts.length + 2);
      expect(found([...claims, claim("合计", `${printed(off, ofTotal)}万元`)], relations)).toHaveLength(1);
    },
  );

  test.prop([cents, cents, places, places, places])(
    "a part, its whole and their share, each rounded on its own, never contradict each other",
    (part, rest, ofPart, ofWhole, ofShare) => {
      const whole = part + rest;
      const share = ((100 * part) / whole).toFixed(ofShare);
      const claims = [
        claim("R&D", `${printed(part, ofPart)}亿元`),
        claim("GDP", `${printed(whole, ofWhole)}亿元`),
        claim("R&D占GDP", `${share}%`),
      ];
      expect(found(claims, [ofGdp])).toEqual([]);
    },
  );

  test.prop([fc.array(fc.tuple(fc.constantFrom("甲", "乙"), cents), { maxLength: 6 }), fc.nat()])(
    "claims in another order have the same findings of one period",
    (all, turn) => {
      const claims = all.map(([subject, value]) => claim(subject, `${printed(value, 2)}万元`));
      const turned = [...claims.slice(turn % (claims.length + 1)), ...claims.slice(0, turn % (claims.length + 1))];
      const kinds = (list: readonly Claim[]) => checkConsistency(list).length > 0;
      expect(kinds(turned)).toBe(kinds(claims));
    },
  );
});
