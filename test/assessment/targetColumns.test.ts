import { test } from "@fast-check/vitest";
import type { AreaResult, Criterion } from "kaohe";
import { describe, expect, it } from "vitest";
import { assessed, type Case, cases } from "../arbitrary/schemes.js";

// One amount as figures are mostly written is read into a column; with a sign before it, it is read as any other criterion is.

const met = new Set<string>();

function signed(criterion: Criterion): Criterion {
  if (!("value" in criterion) || !/^\d/.test(criterion.value)) return criterion;
  met.add(criterion.of ?? "level").add(criterion.kind);
  met.add(criterion.value.includes(".") ? "decimals" : "whole numbers");
  return { ...criterion, value: `+${criterion.value}` };
}

/** Some of the criteria become strict, some count an increase. */
function varied(criterion: Criterion, index: number, unit: string): Criterion {
  if (criterion.kind !== "atLeast" && criterion.kind !== "atMost") return criterion;
  if (index % 3 === 1) return { ...criterion, kind: criterion.kind === "atLeast" ? "moreThan" : "lessThan" };
  return index % 3 === 2 && unit !== "%" ? { ...criterion, unit: "", of: "increase" } : criterion;
}

const withTargets = (given: Case, written: (criterion: Criterion) => Criterion): Case => ({
  ...given,
  targets: given.targets.map((target, index) => ({
    ...target,
    criterion: written(varied(target.criterion, index, given.definition.indicators[target.indicator].unit)),
    source: `clause ${index}`,
  })),
});

/** All but the target's own text. */
const read = ({ targets, ...rest }: AreaResult) => ({ ...rest, targets: targets.map(({ target: _, ...own }) => own) });

describe("assess: targets as columns", () => {
  test.prop([cases], { numRuns: 150 })("targets count alike, read into columns or one by one", (given) => {
    const columns = assessed(withTargets(given, (criterion) => criterion));
    const alone = assessed(withTargets(given, signed));
    const { areas, rankings } = columns.toJSON();
    expect(rankings).toEqual(alone.toJSON().rankings);
    for (const result of areas) {
      expect(read(result)).toEqual(read(alone.area(result.area)));
      for (const { item } of result.items) {
        expect(columns.explain(result.area, item)).toEqual(alone.explain(result.area, item));
      }
    }
  });

  it("the law above has met levels, growth and increases, strict or not, whole and with decimals", () => {
    const kinds = ["atLeast", "atMost", "lessThan", "moreThan"];
    const wanted = [...kinds, "decimals", "growth", "increase", "level", "whole numbers"];
    expect(wanted.filter((what) => !met.has(what))).toEqual([]);
  });
});
