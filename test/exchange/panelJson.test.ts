import { describe, expect, it } from "vitest";
import { panel, tallied, withObservations } from "../../src/data/index.js";
import { panelToJson, parsePanel } from "../../src/exchange/index.js";
import { faultsOf } from "../period/faultsOf.js";

const json = {
  format: "kaohe-panel/1",
  measures: { rd: { label: { zh: "R&D经费支出", en: "R&D" }, unit: "亿元", nature: "flow", reportedBy: "市统计局" } },
  areas: [{ id: "永嘉县", attributesIn: { "2017": { class: "B" } } }],
  observations: [{ area: "永嘉县", measure: "rd", period: "2017", value: "6.70", unit: "万元" }],
};

describe("parsePanel", () => {
  it("parsePanel(what panelToJson gives) has units of the user's own and the rows of ledgers", () => {
    const awards = { id: "awards", label: "科技奖励", unit: "项" };
    const coal = { id: "coal", label: "能耗", unit: "千克标准煤" };
    const units = { 千克标准煤: { factor: 0.001, of: "吨标准煤" } };
    const areas = [{ id: "永嘉县", label: "永嘉", parent: "温州市" }, { id: "温州市" }];
    const observations = [{ area: "永嘉县", measure: "coal", period: "2017", value: 1n }];
    const plain = panel({ areas, measures: { awards, coal }, units, observations });
    const prizes = [{ id: "1", area: "永嘉县", period: "2017", label: "一等奖", source: "浙政发1号" }];
    const given = withObservations(
      plain,
      tallied(plain, {
        ledgers: { prizes: { records: prizes } },
        tallies: { awards: { kind: "count", ledger: "prizes" } },
        periods: ["2017"],
      }),
    );
    const written = panelToJson(given);
    expect(written.observations.find(({ rows }) => rows !== undefined)?.rows).toMatchObject([{ record: "1" }]);
    const read = parsePanel(JSON.stringify(written));
    expect(panelToJson(read)).toEqual(written);
    expect(read.cell(0, "coal", "2017")).toEqual(given.cell(0, "coal", "2017"));
  });

  it("reads JSON that was written by hand", () => {
    const read = parsePanel(json);
    expect(read.cell(0, "rd", "2017")).toEqual({ numerator: 67_000, denominator: 1 });
    expect(panelToJson(read)).toEqual(json);
  });

  it.each([
    ["not JSON", "{", ["json.shape "]],
    ["another format", { ...json, format: "kaohe-panel/2" }, ["json.shape /format"]],
    [
      "numbers",
      { ...json, observations: [{ ...json.observations[0], value: 6.7 }] },
      ["json.shape /observations/0/value"],
    ],
    [
      "statuses",
      { ...json, observations: [{ ...json.observations[0], status: "sure" }] },
      ["json.shape /observations/0/status"],
    ],
    ["what is not there", { ...json, areas: undefined }, ["json.shape /areas"]],
    [
      "text that is no number",
      { ...json, observations: [{ ...json.observations[0], value: "6.7亿" }] },
      ["data.unreadable-value /observations/0/value"],
    ],
  ])("parsePanel refuses %s, at its place", (_, given, faults) => {
    expect(faultsOf(() => parsePanel(given)).map(({ code, path }) => `${code} ${path}`)).toEqual(faults);
  });
});
