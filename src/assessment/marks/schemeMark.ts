import { collecting, type Issue } from "../../error/index.js";
import { type DecimalInput, exactText, positiveDecimal, toRational } from "../../number/index.js";
import { checkReduction, type MarkReduction } from "../../scoring/index.js";
import { checkIds } from "../definitionChecks.js";
import type { CheckedScale, MarkScale } from "./markScale.js";

/** The scale of a mark, checked. */
export function markOf(
  { outOf = 100, reduction = { kind: "mean" }, groups = [] }: MarkScale,
  path: string,
  issues: Issue[],
): CheckedScale {
  const read = (input: DecimalInput, option: string, at: string): string =>
    exactText(collecting(issues, at, () => positiveDecimal(input, option)) ?? toRational(1));
  const found: Issue[] = [];
  checkIds(
    groups.map(({ id }) => id),
    "groups",
    found,
  );
  issues.push(...found.map((each) => ({ ...each, path: path + each.path })));
  return {
    outOf: read(outOf, "outOf", path),
    reduction: collecting(issues, `${path}/reduction`, () => reductionOf(reduction)) ?? { kind: "mean" },
    groups: groups.map((group, index) => ({
      ...group,
      weight: read(group.weight, "weight", `${path}/groups/${index}`),
    })),
  };
}

function reductionOf(reduction: MarkReduction): CheckedScale["reduction"] {
  checkReduction(reduction);
  if (reduction.kind !== "trimmed-mean") return reduction;
  return { ...reduction, share: exactText(toRational(reduction.share)) };
}
