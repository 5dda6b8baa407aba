import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { sortByKey, sortingFor } from "../../../src/interpret/certified/sortByKey.js";

// Crowded, spread out, far apart, and with one that is larger than all others together.
const keys = fc.oneof(
  fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 60, size: "max" }),
  fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 200, size: "max" }),
  fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 300, size: "max" }).map((list) => [...list, 1e15]),
);

describe("sortByKey", () => {
  test.prop([keys], { numRuns: 500 })(
    "sortByKey puts items in the order of their keys, equal ones as they stood",
    (list) => {
      const sorting = sortingFor(list.length);
      for (const [index, key] of list.entries()) {
        sorting.keys[index] = key;
        sorting.items[index] = index;
      }
      const { keys: sorted, items } = sortByKey(sorting, list.length);
      const expected = list
        .map((key, index) => ({ key: key + 0, index }))
        .sort((a, b) => a.key - b.key || a.index - b.index);
      expect([...sorted.subarray(0, list.length)].map((key) => key + 0)).toEqual(expected.map(({ key }) => key));
      expect([...items.subarray(0, list.length)]).toEqual(expected.map(({ index }) => index));
    },
  );
});
