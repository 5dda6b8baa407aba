import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { add, differenceFromAverage, measures, multiply, type Outcome, panel, subtract, toText, value } from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";

const m = measures({ growth: { label: "增速", unit: "%" } });

interface County {
  readonly class: string;
  readonly figure: string | null;
}

/** The difference of each county, which is called after its place. */
function differences(counties: readonly County[], formula = differenceFromAverage(m.growth)): readonly Outcome[] {
  const ids = counties.map((_, place) => `县${place}`);
  const table = panel({
    measures: m,
    areas: counties.map((county, place) => ({ id: ids[place] ?? "", attributes: { class: county.class } })),
    observations: counties.map(({ figure }, place) => ({
      area: ids[place] ?? "",
      measure: "growth",
      period: "2014-H1",
      value: figure,
    })),
  });
  return ids.map((area) => value(formula, { panel: table, area, period: "2014-H1" }));
}

const classes = fc.array(fc.record({ class: fc.constantFrom("A", "B"), figure: fc.option(figures, { freq: 8 }) }), {
  minLength: 1,
  maxLength: 7,
});

describe("differenceFromAverage", () => {
  test.prop([classes])("differences of a class add up to 0; an area without a figure has its reason", (counties) => {
    const found = differences(counties);
    for (const name of ["A", "B"]) {
      const exact = found.flatMap((each, place) =>
        each.kind === "value" && counties[place]?.class === name ? [each.exact] : [],
      );
      if (exact.length > 0) expect(value(add(...exact))).toEqual({ kind: "value", exact: "0", unit: "" });
    }
    expect(found.map(({ kind }) => kind)).toEqual(
      counties.map(({ figure }) => (figure === null ? "missing" : "value")),
    );
  });

  test.prop([classes, figures])("differences stay as they are when all areas gain alike", (counties, more) => {
    const gained = differenceFromAverage(add(m.growth, more));
    expect(differences(counties, gained)).toEqual(differences(counties));
  });

  it("differenceFromAverage is not the distance from the whole: 温州 6.16% of 浙江 6.15%, 十一市 mean 6.80% (2014年上半年高新技术产业产值)", () => {
    const growths = "6.14 4.59 6.16 7.91 3.62 7.57 7.59 3.14 16.64 4.86 6.63".split(" ");
    const [, , wenzhou] = differences(growths.map((figure) => ({ class: "市", figure })));
    expect(wenzhou && toText(wenzhou, "zh", { unit: "百分点", places: 2 })).toBe("-0.64个百分点");
    expect(toText(value(subtract("6.16%", "6.15%")), "zh", { unit: "百分点", places: 2 })).toBe("0.01个百分点");
  });

  it("differenceFromAverage(x, { over: [] }) is among all areas", () => {
    const counties = [
      { class: "A", figure: "1" },
      { class: "B", figure: "4" },
    ];
    const all = differences(counties, differenceFromAverage(multiply(m.growth, 1), { over: [] }));
    expect(all.map((each) => each.kind === "value" && each.exact)).toEqual(["-0.015", "0.015"]);
  });
});
