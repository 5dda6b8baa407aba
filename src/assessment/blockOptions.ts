import { collecting, type Issue, issue } from "../error/index.js";
import { exactText } from "../number/index.js";
import { AGGREGATION_KINDS } from "./aggregation/aggregation.js";
import type { BlockDefinition, SchemeDefinition } from "./definition.js";
import { checkOption } from "./definitionChecks.js";
import { checkPolicies } from "./missingPolicy.js";
import { pointsOf } from "./pointsOf.js";
import type { Block } from "./scheme.js";
import { shareFrom } from "./shareFrom.js";

type Options = Pick<BlockDefinition, "aggregation" | "points" | "missing" | "mostMissing">;

/** How a block, or the whole scheme, comes from its parts, checked. */
export function blockOptions(
  { id, aggregation, points, missing, mostMissing }: Options & { readonly id: string },
  path: string,
  definition: Pick<SchemeDefinition, "classes">,
  issues: Issue[],
): Pick<Block, "aggregation" | "points" | "missing" | "mostMissing"> {
  const kind = aggregation?.kind ?? "sum";
  checkOption("aggregation", kind, AGGREGATION_KINDS, `${path}/aggregation/kind`, issues);
  // A mean cannot know of how many points it is; a sum knows it already.
  if ((kind === "sum") === (points !== undefined)) {
    issues.push(issue("scheme.block-points", { item: id, aggregation: kind }, `${path}/points`));
  }
  if (missing !== undefined) checkPolicies(missing, `${path}/missing`, issues);
  const most =
    mostMissing === undefined
      ? undefined
      : collecting(issues, `${path}/mostMissing`, () => exactText(shareFrom(mostMissing, "mostMissing")));
  return {
    ...(aggregation !== undefined && { aggregation }),
    ...(points !== undefined && { points: pointsOf(id, points, `${path}/points`, definition, issues) }),
    ...(missing !== undefined && { missing }),
    ...(most !== undefined && { mostMissing: most }),
  };
}
