// Workbooks as LibreOffice computes them, against the assessments that they were made from.
import fc from "fast-check";
import { type Assessment, assess, defineScheme, measures, minMax, panel, standardScore } from "kaohe";
import { type Workbook, workbookOf } from "kaohe/workbook";
import { describe, expect, it } from "vitest";
import { wenzhou } from "../../examples/wenzhou-2017.js";
import { assessedByHand, handedCases } from "../arbitrary/handed.js";
import { contests, judged } from "../arbitrary/placings.js";
import { assessed, type Case, cases, figures } from "../arbitrary/schemes.js";
import { disagreements, withFigure } from "./disagreements.js";
import { counties, RULES, scoredBy } from "./everyRule.js";
import { recalculated } from "./recalculated.js";

const { FC_SEED, FC_RUNS } = process.env;
const seed = FC_SEED === undefined ? Math.floor(Math.random() * 1e9) : Number(FC_SEED);
const numRuns = Number(FC_RUNS ?? 40);

/** Every cell of these results agrees with what LibreOffice computes, or stands on the sheet of differences. */
async function expectAgreement<C extends string>(
  results: readonly Assessment<C>[],
  given?: readonly Workbook[],
): Promise<void> {
  const expected = results.map((result) => workbookOf(result));
  const workbooks = given ?? expected;
  const computed = await recalculated(workbooks);
  for (const [place, result] of results.entries()) {
    const [workbook, sheets, own] = [workbooks[place], computed[place], expected[place]];
    if (workbook === undefined || sheets === undefined || own === undefined) throw new Error(`no workbook ${place}`);
    expect(disagreements(workbook, sheets, result, own), `workbook ${place} with seed ${seed}`).toEqual([]);
  }
}

function elementAt<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`nothing at ${place}`);
  return found;
}

const HEADINGS = {
  rd: "R&D经费支出",
  output: "工业增加值",
  grants: "发明专利授权量",
  ratio: "高新技术产业占比",
} as const;

/** A case with one figure changed, as data and in the workbook of the case as it was. */
function changed([given, place, figure]: readonly [Case, number, string]):
  | [ReturnType<typeof assessed>, Workbook]
  | undefined {
  const { observations } = given;
  const index = place % Math.max(1, observations.length);
  const old = observations[index];
  if (old === undefined || !(old.measure in HEADINGS)) return undefined;
  const { area, measure, period } = old;
  const year = ` ${period}年`;
  const heading = Object.entries(HEADINGS).find(([id]) => id === measure)?.[1];
  const value = measure === "ratio" ? Number(figure) / 100 : Number(figure);
  const workbook = withFigure(workbookOf(assessed(given)), area, `${heading}${year}`, value);
  if (workbook === undefined) return undefined;
  const now = observations.with(index, { area, measure, period, value: figure });
  return [assessed({ ...given, observations: now }), workbook];
}

describe("a workbook recalculated by LibreOffice", () => {
  it("workbookOf(wenzhou-2017) agrees in every cell, without a difference", async () => {
    const result = wenzhou();
    expect(workbookOf(result).differences).toEqual([]);
    await expectAgreement([result]);
  });

  it("workbookOf(classes called like patterns and numbers) agrees in every cell", async () => {
    const names = ["1", "01", "A*", ">0", "a", "A"];
    const m = measures({ rd: { label: "R&D经费支出", unit: "万元" } });
    const scheme = defineScheme({
      id: "odd-names",
      classes: names,
      measures: m,
      indicators: { rd: { label: "R&D经费支出", unit: "万元", formula: m.rd } },
      items: [
        { id: "spread", label: "极差", indicator: "rd", points: 10, rule: minMax() },
        { id: "score", label: "标准分", indicator: "rd", points: 10, rule: standardScore() },
      ],
    });
    const areas = names.flatMap((name, place) =>
      [0, 1, 2].map((k) => ({ id: `=县${place}${k}`, attributes: { class: name } })),
    );
    const observations = areas.map(({ id: area }, place) => ({
      area,
      measure: "rd",
      period: "2017",
      value: (place * 7) % 11,
    }));
    await expectAgreement([assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017" })]);
  });

  it("workbookOf(a scheme by every rule) agrees in every cell, or says where it does not", async () => {
    const drawn = fc.sample(counties, { numRuns: RULES.length * Math.ceil(numRuns / 40), seed });
    const results = drawn.map((each, place) => scoredBy(elementAt(RULES, place % RULES.length), each));
    await expectAgreement(results);
  });

  it("workbookOf(any scheme) agrees in every cell, or says where it does not", async () => {
    await expectAgreement(fc.sample(cases, { numRuns, seed }).map(assessed));
  });

  it("workbookOf(marks, bonuses, vetoes, scores set by hand) agrees in every cell", async () => {
    await expectAgreement(fc.sample(handedCases, { numRuns, seed }).map(assessedByHand));
  });

  it("workbookOf(rankings, ties, tie-breaks, quotas) agrees in every cell", async () => {
    await expectAgreement(fc.sample(contests, { numRuns, seed }).map(judged));
  });

  it("a figure changed in the workbook gives what assess gives for it", async () => {
    const drawn = fc.sample(fc.tuple(cases, fc.nat(1000), figures), { numRuns, seed });
    const pairs = drawn.map(changed).filter((pair) => pair !== undefined);
    expect(pairs.length).toBeGreaterThan(numRuns / 4);
    await expectAgreement(
      pairs.map(([result]) => result),
      pairs.map(([, workbook]) => workbook),
    );
  });
});
