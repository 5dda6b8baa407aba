import { type AuditCheck, audit } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { tableOf } from "./tables.js";

const table = tableOf({ "2017": { rd: "6.7亿元", gdp: "335亿元", grants: "631件", rate: "2.0%" } });
const faults = (checks: readonly AuditCheck[], period = "2017", areas?: readonly string[]) =>
  faultsOf(() => audit(table, checks, { period, ...(areas && { areas }) })).map(({ code, path }) => `${code} ${path}`);

describe("checks that cannot be made are refused", () => {
  it("all faults at once, each at its place", () => {
    expect(
      faults([
        { kind: "partsOfTotal", total: "gpd", parts: ["rd", "r"] },
        { kind: "partsOfTotal", total: "gdp", parts: ["rd", "grants"] },
        { kind: "shareOf", share: "rate", part: "grants", whole: "gdp" },
        { kind: "statedGrowth", growth: "grants", measure: "rd" },
        { kind: "jump", measure: "rd", times: 0 },
        { kind: "onTheLine", measure: "rate", line: "5件" },
        { kind: "formula", id: "own", holds: "rd <= gpd" },
      ]),
    ).toEqual([
      "data.unknown-measure /checks/0/total",
      "data.unknown-measure /checks/0/parts/1",
      "unit.mismatch /checks/1",
      "unit.mismatch /checks/2",
      "unit.mismatch /checks/3",
      "number.not-positive /checks/4/times",
      "unit.mismatch /checks/5",
      "formula.unknown-name /checks/6",
    ]);
  });

  it("a kind that JSON has misspelt, an unknown area, an unreadable period", () => {
    const misspelt = JSON.parse('[{ "kind": "jumps", "measure": "rd" }]') as readonly AuditCheck[];
    expect(faults(misspelt)).toEqual(["scheme.unknown-option /checks/0/kind"]);
    expect(faults([], "2017", ["乙县"])).toEqual(["data.unknown-area /areas/0"]);
    expect(faults([], "last year")).toEqual(["period.unreadable /period"]);
  });
});
