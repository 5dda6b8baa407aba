import { describe, expect, it } from "vitest";
import { exact } from "./byInterpreter.js";
import { SIDES } from "./sides.js";
import { VARIANTS, workload } from "./workload.js";
import { wrongDigits } from "./wrongDigits.js";

const SIZE = 120;
const FLOATS = ["bare Float64Array loops", "DuckDB SQL on doubles", "decimal.js by hand"];

describe.each(VARIANTS)("the race over %s figures", (variant) => {
  const load = workload(variant, SIZE);
  const exactSides = SIDES.filter((side) => !FLOATS.includes(side.name) && side.leftOut(load) === undefined);

  it.each(exactSides)("$name publishes the digits of the exact interpreter", async (side) => {
    const reference = await (await (await exact.prepare(load))())();
    const published = await (await (await side.prepare(load))())();
    expect(wrongDigits(published, reference, SIZE)).toEqual({ indicators: 0, scores: 0, totals: 0, ranks: 0 });
  });
});
