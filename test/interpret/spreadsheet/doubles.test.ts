import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsOf, isMissing, panel } from "../../../src/data/index.js";
import {
  add,
  compile,
  elementOf,
  measures,
  type Node,
  divide as quotient,
  resolveWhen,
  round,
} from "../../../src/formula/index.js";
import { exact, sheetValues, spreadsheet } from "../../../src/interpret/index.js";
import type { Situation } from "../../../src/interpret/situation.js";
import { divide, ONE, toNumber } from "../../../src/number/index.js";
import { readPeriod } from "../../../src/period/index.js";
import { conditions, formulas } from "../../arbitrary/formulas.js";
import { situationOf, worlds } from "../../arbitrary/worlds.js";

/** What each area's cell of a formula holds: in a spreadsheet, and exactly; a number or a reason. */
function both(
  formula: Node,
  situation: Situation,
): readonly (readonly [sheet: number | string, exact: number | string])[] {
  const graph = compile({ "": formula });
  const root = graph.roots.get("") ?? -1;
  const columns = exact(graph, situation);
  const sheet = spreadsheet(graph, [root]);
  const cellAt = (entry: number, place: number) => {
    const cell = elementOf(elementOf(columns, entry), place);
    const scale = sheet.inputs.get(entry) ?? sheet.cells.get(entry)?.scale ?? ONE;
    return isMissing(cell) ? cell : toNumber(divide(cell, scale));
  };
  const values = sheetValues(sheet, {
    areas: situation.areas.length,
    input: cellAt,
    groupOf: (over, when) =>
      groupsOf(situation.panel, situation.areas, over, resolveWhen(when, readPeriod(situation.period))).groupOf,
  });
  const shown = (value: ReturnType<typeof cellAt> | undefined) =>
    typeof value === "object" ? value.reason : (value ?? "nothing");
  return situation.areas.map((_, place) => [shown(values.get(root)?.[place]), shown(cellAt(root, place))]);
}

const HALF = ["0.2", "26.4", "3.9"];

describe("sheetValues", () => {
  test.prop([formulas, worlds])("sheetValues are missing where exact is, for the same reason", (formula, world) => {
    for (const [sheet, own] of both(formula, situationOf(world))) {
      expect(typeof sheet === "string" ? sheet : "a number").toBe(typeof own === "string" ? own : "a number");
    }
  });

  test.prop([conditions, worlds])("sheetValues of conditions are those of exact", (condition, world) => {
    // Twenty digits are more than a double holds, and a comparison may hang on the last.
    fc.pre(!JSON.stringify([condition, world]).includes("12345678901234567890.5"));
    for (const [sheet, own] of both(condition, situationOf(world))) expect(sheet).toBe(own);
  });

  it("sheetValues(0.1 + 0.2 − 0.3) is 0, as spreadsheets have it", () => {
    const sheet = { kind: "operator", sign: "-" } as const;
    const number = (text: string) => ({ kind: "number", text }) as const;
    const sum = { kind: "operator", sign: "+", parts: [number("0.1"), number("0.2")] } as const;
    const expression = { ...sheet, parts: [sum, number("0.3")] };
    const cells = new Map([[0, { entry: 0, expression, scale: ONE }]]);
    const inputs = { areas: 1, input: () => 0, groupOf: () => [0] };
    expect(sheetValues({ cells, inputs: new Map() }, inputs).get(0)).toEqual([0]);
  });

  it("round to whole numbers what is held, and to places what is shown, as LibreOffice does", () => {
    // 30.5 in decimals; in doubles a hair below.
    const parts = HALF.map((value, index) => ({ area: "县", measure: `${index}`, period: "2017", value }));
    const m = measures(Object.fromEntries(parts.map(({ measure }) => [measure, { label: measure, unit: "" }])));
    const figures = panel({ areas: [{ id: "县" }], measures: m, observations: parts });
    const situation = { panel: figures, period: "2017", areas: [0] };
    const sum = add(...Object.values(m));
    expect(both(round(sum), situation)).toEqual([[30, 31]]);
    expect(both(round(quotient(sum, 100), { places: 2 }), situation)).toEqual([[0.31, 0.31]]);
  });
});
