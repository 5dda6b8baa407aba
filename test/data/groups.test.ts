import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { groupsOf, panel } from "../../src/data/index.js";
import { readPeriod } from "../../src/period/index.js";

const NAMES = ["class", "city"] as const;
const value = fc.option(fc.constantFrom("A", "B", "C"), { nil: undefined, freq: 4 });
const lists = fc.array(fc.record({ class: value, city: value }), { maxLength: 12 });
const YEAR = readPeriod("2017");

describe("groupsOf", () => {
  test.prop([lists, fc.shuffledSubarray([...NAMES])])(
    "two areas are in one group where they share all attributes; who lacks one is in none",
    (attributes, over) => {
      const areas = attributes.map((own, place) => ({
        id: `area ${place}`,
        attributes: Object.fromEntries(NAMES.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]]))),
      }));
      const whole = panel({ areas, measures: {}, observations: [] });
      const places = areas.map((_, place) => place);
      const { groupOf, members } = groupsOf(whole, places, over, YEAR);
      const keys = attributes.map((own) => over.map((name) => own[name]));
      for (const place of places) {
        const alike = places.filter((other) => over.every((_, index) => keys[other]?.[index] === keys[place]?.[index]));
        const isIn = keys[place]?.includes(undefined) === false;
        expect(members[groupOf[place] ?? -1] ?? []).toEqual(isIn ? alike : []);
      }
      const firsts = members.map(([first = -1]) => first);
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    },
  );
});
