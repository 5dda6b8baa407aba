import { fc, test } from "@fast-check/vitest";
import {
  add,
  assess,
  atLeast,
  attainment,
  choose,
  defineScheme,
  divide,
  explanationText,
  type LedgerRecord,
  type Ledgers,
  less,
  measures,
  min,
  minMax,
  type Observation,
  panel,
  parseScheme,
  type Rule,
  schemeToJson,
  subtract,
  tallied,
  toText,
  yearOnYear,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { areas as counties, GRADES, ledgers, tallies } from "../data/ledgers.js";
import { faultsOf } from "../period/faultsOf.js";

const m = measures({
  count: { label: "科技项目", unit: "项" },
  points: { label: { zh: "科技奖励", en: "awards" }, unit: "分" },
  sum: { label: "项目经费", unit: "万元" },
});
const areas = counties.map((area) => ({ ...area, attributes: { class: "B" } }));
const base = {
  id: "records",
  classes: ["B"],
  measures: m,
  indicators: {
    count: { label: "科技项目增速", unit: "%", formula: yearOnYear(m.count) },
    points: { label: { zh: "奖励", en: "awards" }, unit: "分", places: 0, formula: m.points },
    sum: { label: "项目经费", unit: "万元", formula: m.sum },
  },
  items: [
    { id: "count", indicator: "count", points: 10, rule: minMax() },
    { id: "points", indicator: "points", points: 5, rule: attainment() },
    { id: "sum", indicator: "sum", points: 10, rule: minMax() },
  ],
} as const;
const targets = [{ indicator: "points", criterion: atLeast("5分") }] as const;
const POINTS = {
  kind: "points",
  ledger: "awards",
  grades: { 国家级: "3", 省部级: "2" },
  once: "project",
  most: "5",
} as const;

describe("assess with ledgers", () => {
  test.prop([tallies, ledgers], { numRuns: 40 })("assess(ledgers) is assess(what they give)", (tally, records) => {
    const [own, observed] = [
      defineScheme({ ...base, tallies: { [tally.kind]: tally } }),
      defineScheme({ ...base, tallies: {} }),
    ];
    const empty = panel({ areas, measures: m, observations: [] });
    const given: Ledgers = { ledger: { records, grades: GRADES } };
    const observations = tallied(empty, {
      ledgers: given,
      tallies: { [tally.kind]: tally },
      periods: ["2016", "2017"],
    });
    const found = assess(own, { panel: empty, period: "2017", ledgers: given, targets });
    const wanted = assess(observed, { panel: panel({ areas, measures: m, observations }), period: "2017", targets });
    expect(found.toJSON()).toEqual(wanted.toJSON());
  });

  test.prop([tallies, fc.constantFrom("count", "points", "sum")], { numRuns: 40 })(
    "a scheme with tallies → JSON → scheme is the identity",
    (tally, id) => {
      const scheme = defineScheme({
        ...base,
        tallies: { ...(id !== tally.kind && { [id]: { kind: "sum", ledger: "other" } }), [tally.kind]: tally },
      });
      const json = schemeToJson(scheme);
      expect(parseScheme(JSON.stringify(json)).tallies).toEqual(scheme.tallies);
      expect(schemeToJson(parseScheme(json))).toEqual(json);
    },
  );

  const scheme = defineScheme({ ...base, tallies: { points: POINTS } });
  const award = (id: string, grade: string, rest: Partial<LedgerRecord> = {}): LedgerRecord => ({
    id,
    area: "永嘉县",
    period: "2017-09-20",
    grade,
    ...rest,
  });
  const records = [
    award("甲", "国家级", {
      label: { zh: "国家科技进步奖二等奖", en: "national award" },
      project: "p",
      source: "国科奖1号",
    }),
    award("乙", "省部级", { project: "p" }),
    award("丙", "国家级"),
  ];
  const result = (observations: readonly Observation[] = [], given: Ledgers | null = { awards: { records } }) =>
    assess(scheme, {
      panel: panel({ areas, measures: m, observations }),
      period: "2017",
      targets,
      ...(given !== null && { ledgers: given }),
    });
  const figure = (value: string | number | null): Observation => ({
    area: "永嘉县",
    measure: "points",
    period: "2017",
    value,
  });

  it("the explanation reaches the rows, in both languages", () => {
    const explained = result().explain("永嘉县", "points");
    expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
    expect(explanationText(explained, "zh").split("\n").slice(-4)).toEqual([
      "    科技奖励 (永嘉县 2017年): 5分",
      "      丙 (国家级): 3分",
      "      国家科技进步奖二等奖 (国家级): 计 2分,应计 3分(超过总上限)  [国科奖1号]",
      "      乙 (省部级): 未计入(同一项目已计)",
    ]);
    expect(explanationText(explained, "en").split("\n").slice(-4)).toEqual([
      "    awards (永嘉县 2017): 5 分",
      "      丙 (国家级): 3 分",
      "      national award (国家级): 2 分 of 3 分 (over the limit in all)  [国科奖1号]",
      "      乙 (省部级): not counted (its project is counted already)",
    ]);
  });

  it("8 projects for the base, +1 each after, ≤ base: eleven rows of ten projects have 12 of 20 points", () => {
    const rule: Rule = {
      name: "eightForTheBase",
      options: {},
      build: ({ actual, full }) => {
        const more = subtract(divide(actual, "1项"), 8);
        return choose([[less(more, 0), 0]], min(full, add(divide(full, 2), more)));
      },
    };
    const projects = defineScheme({
      ...base,
      tallies: { count: { kind: "count", ledger: "projects", once: "project" } },
      indicators: { ...base.indicators, projects: { label: "科技项目", unit: "项", formula: m.count } },
      items: [{ id: "projects", indicator: "projects", points: 20, rule }],
    });
    const rows = Array.from({ length: 11 }, (_, place) => award(`${place}`, "省级", { project: `${place % 10}` }));
    const score = (count: number) =>
      assess(projects, {
        panel: panel({ areas, measures: m, observations: [] }),
        period: "2017",
        ledgers: { projects: { records: rows.slice(0, count) } },
      }).area("永嘉县").total;
    expect([7, 8, 10, 11].map((count) => toText(score(count), "zh"))).toEqual(["0", "10", "12", "12"]);
  });

  it("an area without a row has no figure, and 0 where it has reported", () => {
    const given = { awards: { records, reported: { "2017": ["泰顺县"] } } };
    expect(toText(result([], given).area("鹿城区").items[1]?.value ?? { kind: "missing", reason: "" }, "zh")).toBe(
      "未报",
    );
    const lines = explanationText(result([], given).explain("泰顺县", "points"), "zh").split("\n");
    expect(lines.slice(-2)).toEqual(["    科技奖励 (泰顺县 2017年): 0分", "      台账中没有记录(零报告)"]);
    expect(explanationText(result([], given).explain("泰顺县", "points"), "en")).toContain(
      "no row in the ledger (nil report)",
    );
  });

  it("a reported figure beside the ledger must be the same: assessment.tally-differs", () => {
    expect(faultsOf(() => result([figure(36)]))).toEqual([
      {
        code: "assessment.tally-differs",
        path: "/ledgers",
        facts: { area: "永嘉县", measure: "points", period: "2017", reported: "36", tallied: "5" },
      },
    ]);
    const same = result([figure("5.0")]).explain("永嘉县", "points");
    expect(same.steps.flatMap(({ observation }) => observation?.rows ?? [])).toHaveLength(3);
    expect(toText(result([figure(null)]).area("永嘉县").total, "zh")).toBe("5");
  });

  it("a reported figure stands where the ledger does not know, and where there is none", () => {
    const { grade: _grade, ...bare } = award("丁", "");
    expect(toText(result([figure(4)], { awards: { records: [bare] } }).area("永嘉县").total, "zh")).toBe("4");
    expect(toText(result([figure(4)], {}).area("永嘉县").total, "zh")).toBe("4");
    expect(toText(result([figure(4)], null).area("永嘉县").total, "zh")).toBe("4");
  });

  it("faults of ledgers are told with the others", () => {
    const run = () =>
      assess(scheme, {
        panel: panel({ areas, measures: m, observations: [] }),
        period: "2017",
        targets: [{ ...targets[0], area: "永加县" }],
        ledgers: { awards: { records: [award("甲", "国家极")] }, award: { records: [] } },
      });
    expect(faultsOf(run).map(({ code, path }) => [code, path])).toEqual([
      ["data.unknown-grade", "/ledgers/awards/records/0/grade"],
      ["data.unknown-ledger", "/ledgers/award"],
      ["target.unknown-area", "/targets/0/area"],
    ]);
  });
});

describe("defineScheme refuses", () => {
  it("tallies of unknown measures and in units of many, and numbers that are none, all at once", () => {
    const run = () =>
      defineScheme({
        ...base,
        tallies: {
          cuont: { kind: "count", ledger: "a" },
          sum: { kind: "count", ledger: "a", most: "many" },
          points: { ...POINTS, mostByGrade: { 市级: 1 } },
        },
      });
    expect(faultsOf(run)).toEqual([
      { code: "data.unknown-measure", path: "/tallies/cuont", facts: { measure: "cuont", suggestion: "count" } },
      { code: "data.tally-unit", path: "/tallies/sum", facts: { measure: "sum", kind: "count", unit: "万元" } },
      { code: "number.unreadable", path: "/tallies/sum/most", facts: { text: "many" } },
      {
        code: "data.unknown-grade",
        path: "/tallies/points/mostByGrade/市级",
        facts: { grade: "市级", suggestion: "", known: "国家级, 省部级" },
      },
    ]);
  });

  it("JSON of another kind of tally: json.shape", () => {
    const json = { ...schemeToJson(defineScheme(base)), tallies: { points: { kind: "mean", ledger: "a" } } };
    expect(faultsOf(() => parseScheme(json))).toEqual([
      {
        code: "json.shape",
        path: "/tallies/points/kind",
        facts: { problem: "invalid_union", detail: "count, points, sum" },
      },
    ]);
  });
});
