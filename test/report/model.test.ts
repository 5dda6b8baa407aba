import { test } from "@fast-check/vitest";
import { type Outcome, toDecimal } from "kaohe";
import { type ReportNumber, reportModel } from "kaohe/report";
import { describe, expect, it } from "vitest";
import { fractionFrom, plus } from "../arbitrary/fraction.js";
import { assessedByHand, handedCases } from "../arbitrary/handed.js";
import { worded } from "./arbitrary.js";
import { regions } from "./regions.js";

const exactOf = (outcome: Outcome): string | null => (outcome.kind === "value" ? outcome.exact : null);
const LOCALES = ["zh", "en"] as const;

describe("reportModel", () => {
  test.prop([handedCases], { numRuns: 40 })(
    "every rank, total and grade of a report is that of the result, in its order",
    (given) => {
      const result = assessedByHand(given);
      const model = reportModel(result, { locale: "zh", explanations: false });
      const { rankings } = result.toJSON();
      for (const list of model.rankings) {
        const entries = rankings[list.id];
        if (entries === undefined) continue;
        expect(list.rows.map(({ id, rank, total, grade }) => [id, rank, total.exact, grade?.id ?? null])).toEqual(
          entries.map(({ area, rank, total, grade }) => [area, rank, exactOf(total), grade]),
        );
        for (const [index, { total }] of entries.entries()) {
          const { total: rounding = { places: 2 } } = result.scheme.rounding;
          if (rounding === "none" || total.kind === "missing") continue;
          expect(list.rows[index]?.total.text).toBe(toDecimal(total, rounding.places));
        }
      }
      expect(model.rankings.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(model.areas.length);
    },
  );

  test.prop([handedCases], { numRuns: 40 })(
    "in every row lost and earned points are full points together, as printed and exactly",
    (given) => {
      const model = reportModel(assessedByHand(given), { locale: "en", explanations: false });
      for (const { items, total, full, lost } of model.areas) {
        for (const row of items) addUp(row.full, row.earned, row.lost);
        if (full !== null && lost !== null) addUp(full, total, lost);
      }
    },
  );

  test.prop([handedCases], { numRuns: 10 })("a report is JSON: written and read back it is the same", (given) => {
    for (const locale of LOCALES) {
      const model = reportModel(assessedByHand(given), { locale });
      expect(JSON.parse(JSON.stringify(model))).toStrictEqual(model);
    }
  });

  it("explains every number, down to the figures and their sources", () => {
    const area = reportModel(worded("源"), { locale: "zh" }).areas.find(({ id }) => id === "b源");
    const lines = area?.items.flatMap(({ explanation }) => explanation.flatMap((each) => each.lines)) ?? [];
    expect(lines.some((line) => line.includes("m源 (b源 2017年): 61件  [源]"))).toBe(true);
    expect(area?.explanation.total[0]?.lines[0]).toContain("总分 = ");
  });

  it("leaves explanations out where they are not asked for", () => {
    const { areas } = reportModel(worded("x"), { locale: "zh", explanations: false });
    for (const { items, explanation } of areas) {
      expect([...items.flatMap((item) => item.explanation), ...explanation.total, ...explanation.rank]).toEqual([]);
    }
  });

  it("makes pages for the areas that are named alone, and refuses one that takes no part", () => {
    const result = worded("x");
    expect(reportModel(result, { locale: "zh", areas: ["bx"] }).areas.map(({ id }) => id)).toEqual(["bx"]);
    expect(() => reportModel(result, { locale: "zh", areas: ["whole"] })).toThrow(
      expect.objectContaining({ code: "assessment.exempt" }),
    );
    expect(() => reportModel(result, { locale: "zh", areas: ["nowhere"] })).toThrow(
      expect.objectContaining({ code: "assessment.unknown-area" }),
    );
  });

  it("shows no column of an item that a class has no points for", () => {
    const { rankings } = reportModel(regions(), { locale: "zh", explanations: false });
    expect(rankings.map(({ parts }) => parts.map(({ id }) => id))).toEqual([["both", "one"], ["both"], []]);
  });

  it("gives every ranking an id of its own, and its group after its name", () => {
    const { rankings } = reportModel(regions(), { locale: "en", explanations: false });
    expect(rankings.map(({ id, label }) => [id, label])).toEqual([
      ["A", "class A"],
      ["region/N", "class region/N"],
      ["region/N/", "Region: N"],
    ]);
  });

  it("tells which figures are missing, what was done, and who was left out", () => {
    const { problems, sources } = reportModel(worded("x"), { locale: "zh" });
    expect(problems.map(({ kind, subject, reason, done, areas }) => [kind, subject, reason, done, areas])).toEqual([
      ["missing-figure", "rx(2017年)", "未报", null, ["x"]],
      ["missing-score", "lx", "未报", "缺项,计零分", ["x"]],
      ["not-assessed", "未考核", "本期没有类别", null, ["x"]],
    ]);
    expect(sources.map(({ source, figures }) => [source, figures])).toEqual([
      ["x", 3],
      ["sx", 2],
    ]);
  });
});

function addUp(full: ReportNumber, earned: ReportNumber, lost: ReportNumber): void {
  if (full.exact === null || earned.exact === null) {
    expect(lost.exact).toBeNull();
    return;
  }
  const [whole, part, rest] = [fractionFrom(full.exact), fractionFrom(earned.exact), fractionFrom(lost.exact ?? "")];
  expect(plus(part, rest)).toEqual(whole);
  expect(plus(fractionFrom(lost.text), fractionFrom(earned.text))).toEqual(fractionFrom(full.text));
}
