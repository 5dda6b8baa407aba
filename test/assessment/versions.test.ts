import { fc, test } from "@fast-check/vitest";
import {
  defineScheme,
  deriveScheme,
  differencesText,
  KaoheError,
  measures,
  minMax,
  parseScheme,
  rankLinear,
  type Scheme,
  type SchemeChanges,
  schemeDifferences,
  schemeToJson,
  versionFor,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { wenzhouScheme } from "../../examples/wenzhou-2017.js";

const m = measures({ grants: { label: "发明专利授权量", unit: "件" }, rd: { label: "R&D经费支出", unit: "亿元" } });

function version(name: string, effective: { readonly from?: string; readonly to?: string } = {}): Scheme {
  return defineScheme({
    id: "county",
    version: name,
    effective,
    classes: ["A", "B"],
    measures: m,
    indicators: {
      grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants },
      rd: { label: { zh: "R&D经费支出", en: "R&D expenditure" }, unit: "亿元", formula: m.rd },
    },
    items: [
      { id: "grants", indicator: "grants", points: { A: 10, B: 8 }, rule: minMax() },
      {
        id: "input",
        label: { zh: "投入", en: "input" },
        items: [{ id: "rd", indicator: "rd", points: 5, rule: minMax() }],
      },
    ],
    grades: [{ id: "优秀", atLeast: 90 }, { id: "一般" }],
  });
}

const codesOf = (run: () => unknown): readonly string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof KaoheError) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
};

const decimal = fc.integer({ min: 0, max: 9999 }).map((hundredths) => String(hundredths / 100));

const first = version("1");

describe("versionFor", () => {
  test.prop([
    fc.uniqueArray(fc.integer({ min: 2001, max: 2040 }), { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 2000, max: 2041 }),
  ])("of versions that follow each other just one is in force, from the first year on", (starts, year) => {
    const from = starts.sort((a, b) => a - b);
    const versions = from.map((start, index) => {
      const next = from[index + 1];
      const effective = { from: String(start), ...(next !== undefined && { to: String(next - 1) }) };
      return { ...first, version: String(start), effective };
    });
    const expected = from.findLast((start) => start <= year);
    if (expected === undefined)
      expect(codesOf(() => versionFor(versions, String(year)))).toEqual(["scheme.no-version "]);
    else expect(versionFor(versions.reverse(), String(year)).version).toBe(String(expected));
  });

  it("refuses two versions in force at a time", () => {
    expect(codesOf(() => versionFor([version("1", { from: "2016" }), version("2", { from: "2017" })], "2017"))).toEqual(
      ["scheme.versions-overlap "],
    );
  });
});

describe("deriveScheme", () => {
  test.prop([decimal, decimal], { numRuns: 40 })(
    "changed points are all that differs, and changing them back gives the old scheme",
    (a, b) => {
      const base = version("2016");
      const next = deriveScheme(base, { version: "2016", itemPoints: { grants: { A: a, B: "8" }, rd: b } });
      const [pointsA, pointsRd] = [String(Number(a)), String(Number(b))];
      expect(schemeDifferences(base, next).map(({ path, before, after }) => [path, before, after])).toEqual([
        ...(pointsA === "10" ? [] : [["/items/grants/points/A", "10", pointsA]]),
        ...(pointsRd === "5" ? [] : [["/items/rd/points", "5", pointsRd]]),
      ]);
      const back = deriveScheme(next, { version: "2016", itemPoints: { grants: { A: "10", B: "8" }, rd: "5" } });
      expect({ ...schemeToJson(back), derivedFrom: undefined }).toEqual({
        ...schemeToJson(base),
        derivedFrom: undefined,
      });
    },
  );

  const revised = deriveScheme(version("2016", { to: "2016" }), {
    version: "2017",
    effective: { from: "2017" },
    itemPoints: { grants: { A: "12", B: "8" } },
    itemRules: { grants: { name: "rankLinear", options: { lowest: "4" } } },
    indicators: { intensity: { label: "R&D强度", unit: "亿元", formula: "rd / 2" } },
    add: [
      { to: "input", entry: { id: "intensity", indicator: "intensity", points: "6", rule: { name: "attainment" } } },
      { entry: { id: "new", items: [{ id: "again", indicator: "rd", points: "1", rule: { name: "minMax" } }] } },
    ],
    remove: ["rd"],
    grades: [{ id: "优秀", atLeast: "85" }, { id: "一般" }],
  });

  it("adds, removes and changes, and says from which scheme", () => {
    expect(revised.derivedFrom).toEqual({ id: "county", version: "2016" });
    expect(revised.items).toMatchObject([
      { id: "grants", points: { A: "12", B: "8" }, rule: { name: "rankLinear" } },
      { id: "input", items: [{ id: "intensity" }] },
      { id: "new", items: [{ id: "again" }] },
    ]);
  });

  it("takes a rule as it is made in code", () => {
    const byRule = (rule: NonNullable<SchemeChanges["itemRules"]>[string]) =>
      schemeToJson(deriveScheme(version("2016"), { version: "2017", itemRules: { grants: rule } }));
    expect(byRule(rankLinear({ lowest: "4" }))).toEqual(byRule({ name: "rankLinear", options: { lowest: "4" } }));
  });

  it("prints adjustments, vetoes, tallies, quotas and settings in words", () => {
    const json = schemeToJson(version("2016"));
    const next = parseScheme({
      ...json,
      missing: "rescale",
      ranking: { ties: "dense", tieBreak: ["unrounded", { item: "rd" }], leastData: "0.8" },
      tallies: { grants: { kind: "points", ledger: "prizes", grades: { 国家级: "3" }, once: "project", most: "5" } },
      grades: [{ id: "优秀", atLeast: "90", quota: { share: "0.3", atLeast: 1, ties: "include" } }, { id: "一般" }],
      adjustments: [{ kind: "bonus", id: "prize", label: "获奖", to: "rd", each: "1", most: "2", hundred: "inside" }],
      bonusMost: "2",
      vetoes: [{ id: "fraud", label: "瞒报", effect: "void", to: "rd" }],
    });
    const found = schemeDifferences(parseScheme(json), next);
    expect(`\n${differencesText(found, "zh")}\n`).toBe(`
新增  台账汇总“grants”:台账 prizes, 不重复计 同一项目取最高, 最多 5, 种类 按级别计分, 级别 国家级 3
修改  缺项处理:计零分 → 分值摊给其他项
新增  排名  并列:1-2-2-3
新增  排名  同分比较:舍入前总分; 考核项 rd
新增  排名  最少数据:0.8
新增  等次“优秀”  名额:至少 1, 并列 都评, 比例 0.3
新增  加减分“获奖”:种类 加分, 作用于 rd, 百分制 百分内, 每次 1, 最多 2
新增  一票否决“瞒报”:后果 不计分, 作用于 rd
新增  加分最多:2
`);
    expect(`\n${differencesText(found, "en")}\n`).toBe(`
added  tally "grants": ledger prizes, once project, most 5, kind points, grades 国家级 3
changed  missing figures: zero → rescale
added  ranking  ties: dense
added  ranking  tie-break: unrounded; item rd
added  ranking  least data: 0.8
added  grade "优秀"  quota: at least 1, ties include, share 0.3
added  adjustment "获奖": kind bonus, to rd, hundred inside, each 1, most 2
added  veto "瞒报": effect void, to rd
added  most bonus: 2
`);
  });

  it("prints what changed", () => {
    const found = schemeDifferences(version("2016", { to: "2016" }), revised);
    expect(`\n${differencesText(found, "zh")}\n`).toBe(`
修改  版本:2016 → 2017
取消  施行期  止:2016
新增  施行期  起:2017
新增  指标“R&D强度”:计量单位 亿元, 公式 rd / 2
修改  等次“优秀”  分数线:90 → 85
修改  考核项“发明专利授权量”(grants)  分值 A:10 → 12
修改  考核项“发明专利授权量”(grants)  评分办法:minMax {} → rankLinear {"lowest":"4"}
取消  考核项“R&D经费支出”(rd):指标 rd, 分值 5, 评分办法 minMax {}, 所属板块 input
新增  考核项“R&D强度”(intensity):指标 intensity, 分值 6, 评分办法 attainment {}, 所属板块 input
新增  考核项“new”
新增  考核项“R&D经费支出”(again):指标 rd, 分值 1, 评分办法 minMax {}, 所属板块 new
`);
    expect(differencesText(found.slice(0, 2), "en")).toBe("changed  version: 2016 → 2017\nremoved  in force  to: 2016");
    expect(differencesText(found.slice(7, 8), "en")).toBe(
      'removed  item "R&D expenditure" (rd): indicator rd, points 5, rule minMax {}, block input',
    );
  });

  it("a scheme does not differ from itself, read back from JSON", () => {
    const { version: same, effective } = wenzhouScheme;
    expect(schemeDifferences(wenzhouScheme, deriveScheme(wenzhouScheme, { version: same, effective }))).toEqual([]);
  });

  it("refuses items that are not there, all at once", () => {
    const changes = {
      version: "2",
      itemPoints: { grant: "1" },
      itemRules: { x: { name: "minMax" } },
      remove: ["y"],
      add: [{ to: "z", entry: { id: "a", items: [] } }],
    };
    expect(codesOf(() => deriveScheme(version("1"), changes))).toEqual([
      "scheme.unknown-entry /itemPoints/grant",
      "scheme.unknown-entry /itemRules/x",
      "scheme.unknown-entry /remove/0",
      "scheme.unknown-entry /add/0/to",
    ]);
  });

  it("refuses what cannot be: changes of what falls away, rules of blocks, parts of items", () => {
    const changes = {
      version: "2",
      itemPoints: { grants: "1" },
      itemRules: { input: { name: "minMax" } },
      remove: ["grants"],
      add: [{ to: "rd", entry: { id: "a", indicator: "rd", points: "1", rule: { name: "minMax" } } }],
    };
    expect(codesOf(() => deriveScheme(version("1"), changes))).toEqual([
      "scheme.entry-removed /itemPoints/grants",
      "scheme.entry-kind /itemRules/input",
      "scheme.entry-kind /add/0/to",
    ]);
  });

  it("tells another order of grades, by which they are given", () => {
    const ordered = (...ids: readonly string[]): Scheme => ({ ...version("1"), grades: ids.map((id) => ({ id })) });
    expect(schemeDifferences(ordered("优", "良", "差"), ordered("良", "优", "差"))).toEqual([
      { kind: "changed", path: "/grades", label: null, before: ["优", "良", "差"], after: ["良", "优", "差"] },
    ]);
  });

  it("refuses another shape, and what the new scheme may not be", () => {
    const misspelt = { version: "2", point: {} };
    expect(codesOf(() => deriveScheme(version("1"), misspelt))).toEqual(["json.shape "]);
    expect(codesOf(() => deriveScheme(version("1"), { version: "2", itemPoints: { grants: "-1" } }))).toEqual([
      "scheme.negative-points /items/0/points",
    ]);
  });
});
