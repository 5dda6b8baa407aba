// The scheme of the example against the published list of standards, and its index against sums by hand.
import { readFileSync } from "node:fs";
import { labelText, parseScheme, type SchemeEntry, schemeToJson } from "kaohe";
import { describe, expect, it } from "vitest";
import { monitored, monitoring } from "../../examples/kjjb-2008.js";

const published = readFileSync("examples/data/kjjb_2008_standards.csv", "utf8")
  .trim()
  .split(/\r?\n/)
  .filter((line) => !line.startsWith("#"))
  .slice(1);

/** The third level as the published list has it: both levels above, the name, the unit and the standard. */
function lines(entries: readonly SchemeEntry[], above: readonly string[]): readonly string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === "block") return lines(entry.items, [...above, labelText(entry.label ?? "", "zh")]);
    if (entry.kind === "mark") return [];
    const indicator = monitoring.indicators[entry.indicator];
    const standard = monitoring.parameters[`${entry.indicator}Standard`]?.values[0]?.value;
    return [[...above, labelText(indicator?.label ?? "", "zh"), indicator?.unit, standard].join(",")];
  });
}

describe("kjjb-2008", () => {
  it("has the 22 indicators and standards of the published list, in its three levels and its order", () => {
    expect(published).toHaveLength(22);
    expect(lines(monitoring.items, [])).toEqual(published);
  });

  it("gives R&D/GDP of 2.0 against 2.5 the value 80, of 3.11 the value 100 (METHODS §1)", () => {
    const result = monitored();
    const of = (area: "甲地" | "乙地") => result.area(area).items.find(({ item }) => item === "rdIntensity");
    expect(of("甲地")?.full).toEqual({ kind: "value", exact: "6", unit: "" });
    expect(of("甲地")?.earned).toEqual({ kind: "value", exact: "4.8", unit: "" });
    expect(of("乙地")?.earned).toEqual({ kind: "value", exact: "6", unit: "" });
  });

  it("sums upper levels by weight, and caps none of them", () => {
    // (64 × 4 + 61 × 4) ÷ 100, and of both other parts (57.5 × 3 + 20 × 3) ÷ 100 and (8.5 + 75.5 + 26) × 2 ÷ 100.
    const blocks = monitored().area("甲地").items;
    const earned = ["people", "means", "awareness", "environment"].map(
      (id) => blocks.find(({ item }) => item === id)?.earned,
    );
    expect(earned).toEqual(["5", "2.325", "2.2", "9.525"].map((exact) => ({ kind: "value", exact, unit: "" })));
  });

  it("is written as JSON and read back the same", () => {
    const json = schemeToJson(monitoring);
    expect(schemeToJson(parseScheme(JSON.stringify(json)))).toEqual(json);
  });
});
