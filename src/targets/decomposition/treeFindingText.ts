import type { Locale } from "../../error/index.js";
import { absolute, exactText, toRational } from "../../number/index.js";
import { shownAmount } from "../shownAmount.js";
import type { TreeFinding } from "./targetTree.js";

/**
 * A finding of `checkTree` in words.
 *
 * @example
 * const parts = [{ id: "鹿城区", value: "3家", responsible: "区科技局" }];
 * const [finding] = checkTree({ id: "温州市", value: "5家", responsible: "市科技局", parts });
 * treeFindingText(finding, "zh")   //=> "温州市:分解合计3家,比5家少2家"
 */
export function treeFindingText(finding: TreeFinding, locale: Locale): string {
  const path = finding.path.join(" / ");
  return locale === "zh" ? `${path}:${chinese(finding)}` : `${path}: ${english(finding)}`;
}

const size = (exact: string): string => exactText(absolute(toRational(exact)));

function chinese(finding: TreeFinding): string {
  switch (finding.kind) {
    case "short":
    case "over": {
      const [sum, parent, by] = [finding.sum, finding.parent, size(finding.difference)].map((exact) =>
        shownAmount(exact, finding.unit, "zh"),
      );
      return `分解合计${sum},比${parent}${finding.kind === "short" ? "少" : "多"}${by}`;
    }
    case "blank":
      return "没有填数";
    case "no-responsible":
      return "没有责任单位";
    case "unit":
      return `单位“${finding.unit}”不能换算成上级的${finding.parentUnit === "" ? "纯数" : `“${finding.parentUnit}”`}`;
    case "rate":
      return `以“${finding.unit}”计的目标不能相加,不宜分解为合计`;
  }
}

function english(finding: TreeFinding): string {
  switch (finding.kind) {
    case "short":
    case "over": {
      const [sum, parent, by] = [finding.sum, finding.parent, size(finding.difference)].map((exact) =>
        shownAmount(exact, finding.unit, "en"),
      );
      return `its parts sum to ${sum}, ${by} ${finding.kind === "short" ? "less" : "more"} than ${parent}`;
    }
    case "blank":
      return "no number is filled in";
    case "no-responsible":
      return "no unit answers for it";
    case "unit":
      return `${finding.unit} does not convert into its parent's ${finding.parentUnit || "pure number"}`;
    case "rate":
      return `what is counted in ${finding.unit} does not add up and cannot be split so`;
  }
}
