// The scheme of the example against the published list of points, and what became of bonus, veto and quota by hand.
import { readFileSync } from "node:fs";
import { labelText, type Outcome, parseScheme, schemeToJson, toText } from "kaohe";
import { describe, expect, it } from "vitest";
import { kaoji, kaoji2013 } from "../../examples/wenzhou-kaoji-2013.js";

const result = kaoji2013();
const exact = (outcome: Outcome | null | undefined) => (outcome?.kind === "value" ? outcome.exact : outcome);
const itemOf = (area: string, id: string) => result.area(area).items.find(({ item }) => item === id);
const earned = (area: string, id: string) => exact(itemOf(area, id)?.earned);

/** The scheme as one county meets it: each item and block with its points, and how many stand directly in it. */
const entries = result.area("甲区").items.map(({ item, label, block, full }, _, all) => ({
  label: labelText(label, "zh"),
  block,
  points: exact(full),
  parts: all.filter((entry) => entry.block === item).length,
}));

/** The lines of the list, `block,group,item,points,content`: 综合指标(9个) has 9 indicators, and (4个) stands for its group. */
const lines = readFileSync("examples/data/wenzhou_kaoji_2013_weights.csv", "utf8").trim().split("\n").slice(2);
const published = lines.map((line) => {
  const [, group = "", item = "", points = ""] = /^(?:"[^"]*"|[^,]*),([^,]*),([^,]*),([^,]*)/.exec(line) ?? [];
  const [, label = "", count] = /^([^(]*)(?:\((\d+)个\))?$/.exec(item) ?? [];
  return { label: label === "" ? group : label, points, ...(count !== undefined && { parts: Number(count) }) };
});

describe("wenzhou-kaoji-2013", () => {
  it("has the groups, points and numbers of indicators of the published list", () => {
    expect(published).toHaveLength(10);
    const found = published.map(({ label }) => entries.find((entry) => entry.label === label));
    expect(found).toMatchObject(published);
  });

  it("adds up to 800 and 1100, and in these to 470 and 230, as the headings say", () => {
    const headings = ["重点指标", "重点工作", "经济发展", "社会发展"];
    expect(headings.map((label) => entries.find((entry) => entry.label === label)?.points)).toEqual([
      "800",
      "1100",
      "470",
      "230",
    ]);
  });

  it("says of the work that the list lacks that it is assumed", () => {
    const known = [...published.map(({ label }) => label), "经济发展", "社会发展"];
    const work = entries.filter(({ block }) => ["keyWork", "development", "socialWork"].includes(block ?? ""));
    expect(work.map(({ label }) => label).filter((label) => !known.includes(label))).toEqual([
      "社会发展其他工作(原表缺,示例假定)",
      "其他重点工作(原表缺,示例假定)",
    ]);
  });

  it("gives points by hand", () => {
    // GDP 8.3% against the city's 7.6%: one whole step of 0.5%, 80 + 2. Services 8.6% against a mean of 7.9%: 64 + 3 × 0.7.
    expect(earned("乙区", "gdp")).toBe("82");
    expect(earned("乙区", "services")).toBe("66.1");
    // 82 patents: 10 points for 60, 0.1 for each of the other 22. 33 petitions where 25 may be: (2 − 33 ÷ 25) × 40.
    expect(earned("戊县", "patents")).toBe("12.2");
    expect(earned("丙市", "petitions")).toBe("27.2");
    // A mark of 93 in 100 of 400 points.
    expect(earned("乙区", "otherWork")).toBe("372");
  });

  it("counts the bonus outside the hundred, up to its most, less what came late", () => {
    const beside = (area: string) => result.area(area).adjustments.map(({ id, points }) => [id, exact(points)]);
    expect(beside("乙区")).toEqual([
      ["prize", "10"],
      ["late", "-3"],
    ]);
    // Five prizes at 5 points would be 25; 774.96 and 1028.95 of the blocks, rounded once with them.
    expect(beside("戊县")).toEqual([["prize", "20"]]);
    expect(toText(result.area("戊县").total, "zh")).toBe("1823.91");
  });

  it("voids the item that was falsified, and only that", () => {
    expect(itemOf("庚县", "patents")).toMatchObject({
      score: { kind: "missing", reason: "voided" },
      earned: { kind: "value", exact: "0" },
    });
    expect(result.area("庚县").items.filter(({ score }) => score.kind === "missing")).toHaveLength(1);
  });

  it("gives one county of each class the best grade, and says what keeps the others from it", () => {
    const grades = kaoji.classes.map((name) =>
      result.ranking(name).map(({ area, grade }) => [area, grade, result.area(area).grade?.by]),
    );
    // 30% of 4 is 1.2, rounded down. 乙区 and 己县 have their 1710 points.
    expect(grades).toEqual([
      [
        ["甲区", "excellent", "threshold"],
        ["乙区", "good", "quota"],
        ["丙市", "good", "threshold"],
        ["丁市", "fair", "threshold"],
      ],
      [
        ["戊县", "excellent", "threshold"],
        ["己县", "good", "veto"],
        ["庚县", "good", "threshold"],
        ["辛县", "good", "threshold"],
      ],
    ]);
  });

  it("is written as JSON and read back the same", () => {
    const json = schemeToJson(kaoji);
    expect(schemeToJson(parseScheme(JSON.stringify(json)))).toEqual(json);
  });
});
