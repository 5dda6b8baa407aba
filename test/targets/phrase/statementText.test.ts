import { fc, test } from "@fast-check/vitest";
import { type Comparator, readTargets, type Statement, type StatementOf, statementText } from "kaohe";
import { describe, expect, it } from "vitest";
import { PHRASES } from "./phrases.js";

type Written = Parameters<typeof statementText>[0];

const UNITS: Readonly<Partial<Record<StatementOf, readonly string[]>>> = {
  level: ["%", "亿元", "家", "万亩", "次/年", "件"],
  growth: ["%"],
  averageGrowth: ["%/年"],
  increase: ["百分点", "家"],
  times: ["倍"],
  rank: ["位"],
};

const decimal = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(1, 10, 100))
  .map(([digits, scale]) => String(digits / scale));
const subject = fc.constantFrom(
  "专利申请量",
  "森林覆盖率",
  "规上工业增加值",
  "R&D经费支出占GDP比重",
  "高标准农田",
  "每万人发明专利拥有量",
);
const strength = fc.constantFrom<Statement["strength"]>(
  null,
  { kind: "striving", text: "力争" },
  { kind: "binding", text: "确保" },
  { kind: "expected", text: "预期" },
);
const deadline = fc.constantFrom<Statement["deadline"]>(
  null,
  { text: "到2025年", period: "2025" },
  { text: "“十四五”末", period: "2025" },
  { text: "2024年6月底前", period: "2024-06" },
);
const comparator = fc.constantFrom<Comparator>("atLeast", "atMost", "moreThan", "lessThan", "about");

const statement = fc
  .tuple(
    fc.constantFrom<StatementOf>("level", "growth", "averageGrowth", "increase", "times", "rank"),
    subject,
    comparator,
    decimal,
    strength,
    deadline,
    fc.boolean(),
    fc.nat(9),
  )
  .map(([of, name, compared, figure, strengthOf, by, falls, pick]): Written => {
    const units = UNITS[of] ?? [""];
    const unit = units[pick % units.length] ?? "";
    const changes = of === "growth" || of === "averageGrowth" || of === "increase";
    const value = of === "rank" ? String(Math.ceil(Number(figure))) : changes && falls ? `-${figure}` : figure;
    return {
      subject: name,
      of,
      comparator: of === "rank" ? "atMost" : compared,
      value,
      high: null,
      said: null,
      qualifiers: [],
      unit,
      base: null,
      deadline: by,
      strength: strengthOf,
      scope: null,
    };
  })
  // A fall of more than 100% and a share of more than 100% are no targets, and a level that is per people says so in its subject.
  .filter(({ of, value, unit, subject: name }) => {
    const impossible = of.endsWith("rowth")
      ? Number(value) < -100
      : of === "level" && unit === "%" && Number(value) > 100;
    return !impossible && !(name.startsWith("每万人") && of === "level");
  });

/** What a target says, without its places. */
const said = ({
  subject: name,
  of,
  comparator: compared,
  value,
  high,
  unit,
  deadline: by,
  strength: strengthOf,
}: Written): unknown => [name, of, compared, value, high, unit, by?.period, strengthOf?.kind]; // prettier-ignore

describe("statementText", () => {
  test.prop([statement])("reading what was written gives the same target", (target) => {
    expect(readTargets(statementText(target, "zh")).map(said)).toEqual([said(target)]);
  });

  it("writes what was read of phrases, so that it reads the same", () => {
    const targets = PHRASES.flatMap(([text]) => readTargets(text, { year: 2024 })).filter(({ of }) => of !== "state");
    const wrong = targets.filter((target) => {
      const [again, more] = readTargets(statementText(target, "zh"), { year: 2024 });
      return again === undefined || more !== undefined || JSON.stringify(said(again)) !== JSON.stringify(said(target));
    });
    expect(wrong.map((target) => statementText(target, "zh"))).toEqual([]);
  });

  it("in English", () => {
    const [target] = readTargets("每个乡镇有1名以上科技特派员");
    expect(target === undefined ? "" : statementText(target, "en")).toBe("科技特派员: at least 1 名/乡镇 for 每个乡镇");
  });
});
