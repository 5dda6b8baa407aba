import { fc, test } from "@fast-check/vitest";
import {
  assess,
  type DifficultyDefinition,
  type DifficultyFactors,
  defineScheme,
  explanationText,
  panel,
  parseScheme,
  RULES,
  schemeToJson,
  toText,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { AS_SHARE, m } from "./shares.js";

function scheme(difficulty?: DifficultyDefinition) {
  return defineScheme({
    id: "s",
    classes: ["A", "B"],
    measures: m,
    indicators: { a: { label: "甲项", unit: "", formula: m.a } },
    items: [{ id: "a", indicator: "a", points: 100, rule: AS_SHARE }],
    ...(difficulty !== undefined && { difficulty }),
  });
}

const areas = [
  { id: "甲县", attributes: { class: "A" } },
  { id: "乙县", attributes: { class: "A" } },
  { id: "丙县", attributes: { class: "B" } },
];
const observations = areas.map(({ id }) => ({ area: id, measure: "a", period: "2017", value: "0.8" }));

function run(
  difficulty: DifficultyDefinition | undefined,
  factors?: DifficultyFactors<"A" | "B">,
  own = scheme(difficulty),
) {
  const input = { panel: panel({ areas, measures: m, observations }), period: "2017" };
  return assess(own, { ...input, ...(factors !== undefined && { difficulty: factors }) });
}

const totals = (result: ReturnType<typeof run>) => areas.map(({ id }) => toText(result.area(id).total, "zh"));

describe("difficulty", () => {
  const factors = { classes: { A: "1.1", B: 1 }, areas: { 乙县: "1.25" }, source: "考核办法附件2" };

  it("multiplies the total, the area's own factor before its class's; the result and the explanation show it", () => {
    const result = run({}, factors);
    expect(totals(result)).toEqual(["88", "100", "80"]);
    expect(result.area("乙县").difficulty).toEqual({ kind: "value", exact: "1.25", unit: "" });
    expect(result.ranking("A").map(({ area }) => area)).toEqual(["乙县", "甲县"]);
    expect(explanationText(result.explain("甲县"), "zh")).toContain(
      "总分(未舍入) = 乘难度系数前的总分 × 难度系数\n    = 80.0000 × 1.1000\n    = 88.000000",
    );
    expect(explanationText(result.explain("甲县"), "zh")).toContain("难度系数: 1.1  [考核办法附件2]");
  });

  it("where none is handed in: what the scheme says, else no total", () => {
    expect(totals(run({ otherwise: "0.95" }, { areas: { 甲县: 2 } }))).toEqual(["160", "76", "76"]);
    const result = run({}, { areas: { 甲县: 2 } });
    expect(totals(result)).toEqual(["160", "未定难度系数", "未定难度系数"]);
    expect(result.area("乙县")).toMatchObject({ rank: null, difficulty: { kind: "missing", reason: "no-difficulty" } });
    expect(run(undefined).area("甲县").difficulty).toBeNull();
  });

  test.prop([fc.integer({ min: 1, max: 300 })])("the total is proportional to the factor", (hundredths) => {
    const [own] = totals(run({ otherwise: 1 }, { areas: { 甲县: `${hundredths}/100` } }));
    expect(Math.round(Number(own) * 100)).toBe(80 * hundredths);
  });

  it("goes through JSON", () => {
    const json = JSON.stringify(schemeToJson(scheme({ label: "系数", otherwise: "1.50", citation: "办法第5条" })));
    const read = parseScheme(json, { rules: { ...RULES, asShare: () => AS_SHARE } });
    expect(read.difficulty).toEqual({ label: "系数", otherwise: "1.5", citation: "办法第5条" });
  });

  it("refuses factors of unknown areas and classes, of 0, and for a scheme without difficulty, all at once", () => {
    const refused = (own: DifficultyDefinition | undefined, factors: object) =>
      faultsOf(() => Reflect.apply(run, undefined, [own, factors])).map(({ code, path }) => [code, path]);
    expect(refused({}, { classes: { C: 1, A: 0 }, areas: { 丁县: 1 } })).toEqual([
      ["assessment.difficulty-class", "/difficulty/classes/C"],
      ["number.not-positive", "/difficulty/classes/A/difficulty"],
      ["assessment.unknown-area", "/difficulty/areas/丁县"],
    ]);
    expect(refused(undefined, { areas: { 甲县: 1 } })).toEqual([["assessment.no-difficulty", "/difficulty"]]);
    expect(faultsOf(() => scheme({ otherwise: -1 })).map(({ path }) => path)).toEqual([
      "/difficulty/otherwise/otherwise",
    ]);
  });
});
