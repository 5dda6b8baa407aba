import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { allocate, checkTree, type TargetNode, type TreeFinding, treeFindingText } from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, fractionFrom, plus, times } from "../../arbitrary/fraction.js";
import { faultsOf } from "../../period/faultsOf.js";
import { openRequests, textOf } from "./requests.js";

const responsible = "科技局";

/** The total split among counties and each of these among departments, in units that convert. */
const trees = fc
  .tuple(openRequests, openRequests, fc.boolean())
  .map(([{ total, parts, options }, { parts: departments }, mixed]): TargetNode => {
    const split = (amount: string, among: typeof parts): TargetNode["parts"] => {
      const result = allocate(amount, among, { step: options.step === "none" ? "none" : options.step });
      if (result.kind === "infeasible") throw new Error(result.reason);
      return result.parts.map(({ id, part }) => ({ id, value: part, responsible }));
    };
    const inOther = (value: string): string => `${textOf(times(fractionFrom(value), fraction(10000n)))}万元`;
    const counties = split(total, parts) ?? [];
    return {
      id: "温州市",
      value: `${total}亿元`,
      responsible,
      parts: counties.map((county) => {
        const value = String(county.value);
        const below = split(value, departments) ?? [];
        return mixed
          ? {
              ...county,
              value: inOther(value),
              parts: below.map((each) => ({ ...each, value: inOther(String(each.value)) })),
            }
          : { ...county, parts: below };
      }),
    };
  });

describe("checkTree", () => {
  test.prop([trees])("finds nothing in a tree that was made by decomposition", (tree) => {
    expect(checkTree(tree)).toEqual([]);
  });

  test.prop([trees, fc.nat(), fc.nat(), fc.constantFrom("-1", "0.001", "1/3", "7")])(
    "finds a difference that was planted, where it was planted and of what size",
    (tree, at, below, off) => {
      const counties = tree.parts ?? [];
      const county = counties[at % counties.length];
      const departments = county?.parts ?? [];
      const department = departments[below % departments.length];
      if (county === undefined || department === undefined) throw new Error("no leaf");
      const value = String(department.value).replace("万元", "");
      const unit = String(county.value).endsWith("万元") ? "万元" : "亿元";
      const changed = { ...department, value: textOf(plus(fractionFrom(value), fractionFrom(off))) };
      const parts = departments.map((each) => (each === department ? changed : each));
      const planted = { ...tree, parts: counties.map((each) => (each === county ? { ...county, parts } : each)) };
      const [finding, ...others] = checkTree(planted);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({
        kind: off === "-1" ? "short" : "over",
        path: ["温州市", county.id],
        unit,
        difference: off,
      });
    },
  );

  const node = (id: string, value: string | null, parts: readonly TargetNode[] = []): TargetNode => ({
    id,
    value,
    responsible,
    parts,
  });
  const both = (finding: TreeFinding | undefined): readonly string[] =>
    finding === undefined ? [] : [treeFindingText(finding, "zh"), treeFindingText(finding, "en")];

  it("3 + 9 + 20 awards are not 36 (永嘉县 2016年总结, METHODS §7)", () => {
    const awards = node("永嘉县", "36项", [node("国家级", "3"), node("省级", "9"), node("市级", "20")]);
    const [finding, ...others] = checkTree(awards);
    expect(others).toEqual([]);
    expect(finding).toEqual({ kind: "short", path: ["永嘉县"], unit: "项", parent: "36", sum: "32", difference: "-4" });
    expect(both(finding)).toEqual([
      "永嘉县:分解合计32项,比36项少4项",
      "永嘉县: its parts sum to 32 项, 4 项 less than 36 项",
    ]);
  });

  it("blanks, units without answer, foreign units and rates, in both languages", () => {
    const tree = node("市", "1亿元", [
      { id: "甲", value: "9000万元" },
      node("乙", "*家"),
      node("丙", "3家", [node("一科", "2家"), node("二科", "2家")]),
    ]);
    expect(checkTree(tree).map((finding) => both(finding))).toEqual([
      ["市 / 丙:单位“家”不能换算成上级的“亿元”", "市 / 丙: 家 does not convert into its parent's 亿元"],
      ["市 / 甲:没有责任单位", "市 / 甲: no unit answers for it"],
      ["市 / 乙:没有填数", "市 / 乙: no number is filled in"],
      ["市 / 丙:分解合计4家,比3家多1家", "市 / 丙: its parts sum to 4 家, 1 家 more than 3 家"],
    ]);
    expect(checkTree(node("市", "2%", [node("甲", "2%"), node("乙", "2%")])).map((finding) => both(finding))).toEqual([
      ["市:以“%”计的目标不能相加,不宜分解为合计", "市: what is counted in % does not add up and cannot be split so"],
    ]);
    expect(checkTree(node("市", null, [node("甲", "1"), node("乙", null)]))).toEqual([
      { kind: "blank", path: ["市"] },
      { kind: "blank", path: ["市", "乙"] },
    ]);
    expect(checkTree(node("市", "*家", [node("甲", "1家"), node("乙", "2家")]))).toEqual([
      { kind: "blank", path: ["市"] },
    ]);
    expect(checkTree(node("市", "3", [node("甲", "3家")])).map((finding) => both(finding))).toEqual([
      ["市 / 甲:单位“家”不能换算成上级的纯数", "市 / 甲: 家 does not convert into its parent's pure number"],
    ]);
    expect(checkTree({ id: "市", value: 1, responsible: " " })).toEqual([{ kind: "no-responsible", path: ["市"] }]);
  });

  it("a tree 10,000 deep", () => {
    let tree = node("底", "1家");
    for (let depth = 0; depth < 10_000; depth += 1) tree = node("层", "1家", [tree]);
    expect(checkTree(tree)).toEqual([]);
  });

  it("bad input is refused at its place", () => {
    expect(faultsOf(() => checkTree(node("市", "3", [node("甲", "1"), node("甲", "2")])))).toEqual([
      { code: "decomposition.part-twice", path: "/parts/1/id", facts: { part: "甲" } },
    ]);
    expect(faultsOf(() => checkTree(node("市", "3", [node("甲", "约三家")])))).toEqual([
      { code: "quantity.unreadable", path: "/parts/0/value", facts: { text: "约三家" } },
    ]);
    expect(
      faultsOf(() => checkTree(node("市", "3家", [node("甲", "3斛")]))).map(({ code, path }) => [code, path]),
    ).toEqual([["unit.unknown", "/parts/0/value"]]);
    expect(checkTree(node("市", "3户", [node("甲", "3户")]))).toEqual([]);
  });
});
