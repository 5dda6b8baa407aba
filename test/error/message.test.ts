import { describe, expect, it } from "vitest";
import { KaoheError, measures, panelOfColumns } from "../../src/index.js";

const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" } });

function faultsOf(size: number): KaoheError {
  const areas = Array.from({ length: size }, (_, index) => ({ id: `area ${index}` }));
  const columns = [{ measure: "rd", period: "2017", values: new Float64Array(size).fill(Number.NaN) }];
  try {
    panelOfColumns({ areas, measures: m, columns });
  } catch (error) {
    if (error instanceof KaoheError) return error;
    throw error;
  }
  throw new Error("a column of NaN was taken");
}

describe("the message of an error", () => {
  it("tells up to twenty faults, and of more how many there are; issues holds all", () => {
    const [few, many] = [faultsOf(20), faultsOf(50_000)];
    expect(few.message.split("\n\n")).toHaveLength(20);
    expect(few.message).not.toContain("more");
    expect(many.issues).toHaveLength(50_000);
    expect(many.message.split("\n\n")).toHaveLength(21);
    expect(many.message).toContain("另有 49980 处,见 issues。\nAnd 49980 more, in issues.");
  });
});
