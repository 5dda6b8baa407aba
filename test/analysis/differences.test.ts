import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { assessmentDifferences, KaoheError, type Observation, type Outcome, whatIf } from "kaohe";
import { describe, expect, it } from "vitest";
import { minus, plus } from "../arbitrary/fraction.js";
import { assessed, CLASSES, caseOf, cases, figures } from "../arbitrary/schemes.js";
import { amountOf } from "../assessment/naive.js";
import { inputOf, scheme } from "./three.js";

const changed = fc.record({
  place: fc.nat(),
  measure: fc.constantFrom("rd", "output", "grants", "ratio"),
  value: figures,
  class: fc.option(fc.constantFrom(...CLASSES)),
});

let moved = 0;

/** That a change is what lies between, where both sides have a value. */
function checkChange(before: Outcome, after: Outcome, change: Outcome): void {
  const [first, second, between] = [amountOf(before), amountOf(after), amountOf(change)];
  if (first === undefined || second === undefined) expect(change.kind).toBe("missing");
  else expect(plus(first, between ?? minus(second, first))).toEqual(second);
}

describe("whatIf", () => {
  test.prop([cases], { numRuns: 100 })("without a change nothing differs", (given) => {
    const { scheme, input } = caseOf(given);
    expect(whatIf(scheme, input, {}).differences).toEqual({ areas: [], joined: [], left: [] });
  });

  test.prop([cases, changed], { numRuns: 100 })(
    "gives the assessment of the changed figures and classes, and what differs",
    (given, change) => {
      const { scheme, input } = caseOf(given);
      const area = given.areas[change.place % given.areas.length]?.id ?? "";
      const observation = { area, measure: change.measure, period: "2017", value: change.value };
      const classes = change.class === null ? {} : { [area]: change.class };
      const found = whatIf(scheme, input, { observations: [observation], classes });
      const isOther = ({ area: of, measure, period }: Observation): boolean =>
        of !== area || measure !== change.measure || period !== "2017";
      const expected = assessed({
        ...given,
        areas: given.areas.map((each) =>
          each.id === area && change.class !== null
            ? {
                ...each,
                attributesIn: { ...each.attributesIn, "2017": { ...each.attributesIn?.["2017"], class: change.class } },
              }
            : each,
        ),
        observations: [...given.observations.filter(isOther), observation],
      });
      expect(found.after.toJSON()).toEqual(expected.toJSON());
      for (const { total, items } of found.differences.areas) {
        checkChange(total.before, total.after, total.change);
        for (const item of items) checkChange(item.before, item.after, item.change);
        moved += 1;
      }
      const later = new Map(expected.toJSON().areas.map((each) => [each.area, each]));
      const named = new Set(found.differences.areas.map((each) => each.area));
      for (const { area: id, total, rank } of found.before.toJSON().areas) {
        const now = later.get(id);
        if (now !== undefined && !named.has(id)) expect([now.total, now.rank]).toEqual([total, rank]);
      }
    },
  );

  it("has moved somebody", () => {
    expect(moved).toBeGreaterThan(30);
  });
});

describe("assessmentDifferences", () => {
  test.prop([cases, cases], { numRuns: 100 })(
    "the other way round swaps before and after, and who joined and left",
    (given, other) => {
      const [a, b] = [assessed(given).toJSON(), assessed(other).toJSON()];
      const [there, back] = [assessmentDifferences(a, b), assessmentDifferences(b, a)];
      expect(there.joined.toSorted()).toEqual(back.left.toSorted());
      const ranksOf = ({ areas }: typeof there) =>
        areas.map(({ area, rank }) => ({ area, rank })).sort((x, y) => (x.area < y.area ? -1 : 1));
      expect(
        ranksOf(there).map(({ area, rank }) => ({ area, rank: { before: rank.after, after: rank.before } })),
      ).toEqual(ranksOf(back));
    },
  );
});

describe("whatIf refuses", () => {
  test.prop([cases], { numRuns: 1 })("a class for an area that is none", (given) => {
    const { scheme, input } = caseOf(given);
    const run = () => whatIf(scheme, input, { classes: { "no such county": "A" } });
    expect(run).toThrow(KaoheError);
    expect(run).toThrow("assessment.unknown-area  /classes/no such county");
  });

  it("refuses what is no change, and says where an observation is at fault", () => {
    const input = inputOf([[50, 142, 50]]);
    const run = (changes: object) => () => whatIf(scheme, input, changes);
    expect(run({ observation: [] })).toThrow("scheme.unknown-option  /observation");
    const observations = [{ area: "县0", measure: "grnts", period: "2017", value: 1 }];
    expect(run({ observations })).toThrow("data.unknown-measure  /observations/0/measure");
  });
});
