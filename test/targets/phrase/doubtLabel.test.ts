import { doubtLabel, labelText, readStatements } from "kaohe";
import { expect, it } from "vitest";

it("every doubt has words in both languages", () => {
  const texts = [
    "达到*%以上",
    "贡献率由49.6增长到55",
    "企业投入与财政投入的比例达到110",
    "入学率占比提高2%",
    "差旅费同比下降120%",
    "增加值占比达到120%",
    "三年行动计划(2017-2049年)",
    "专利授权量达到12\n91件",
    "申报项目8-6项",
    "A和B分别完成2000件",
  ];
  const reasons = texts.flatMap((text) =>
    readStatements(text).flatMap(({ doubts }) => doubts.map((each) => each.reason)),
  );
  for (const reason of reasons) {
    expect(labelText(doubtLabel(reason), "zh")).toMatch(/[\u4e00-\u9fff]/);
    expect(labelText(doubtLabel(reason), "en")).toMatch(/^[a-z -]+[a-z0-9% ]*$/);
  }
  expect(new Set(reasons).size).toBeGreaterThanOrEqual(9);
});
