import * as z from "zod";
import { fail, within } from "../error/index.js";
import { choose, constant, type Formula, greaterOrEqual, multiply, type NodeOf } from "../formula/index.js";
import { compare, type DecimalInput, exactText, ONE, toRational } from "../number/index.js";
import { checkMilestones, type Milestone } from "../targets/index.js";
import type { Rule } from "./rule.js";

/** A stage and what an area that reached it has earned in all: a share of full points, or points. */
export interface ScoredMilestone extends Milestone {
  readonly share?: DecimalInput;
  readonly points?: DecimalInput;
}

const stageOptions = () =>
  z.strictObject({
    id: z.string(),
    label: z.union([z.string(), z.strictObject({ zh: z.string(), en: z.string() })]).exactOptional(),
    due: z.string().exactOptional(),
    share: z.string().exactOptional(),
    points: z.string().exactOptional(),
  });

/** Options of `milestones` as JSON carries them. */
export const milestonesOptions = () => z.strictObject({ stages: z.array(stageOptions()) });

/**
 * 节点计分: points by the stage that was reached, for targets without a number.
 *
 *     备案 20%, 市级认定 50%, 省级认定 100%
 *
 * Units: the indicator's value is the number of the stage, from 0 for none (`stageReached`), in the indicator's unit; the result in
 * points, unrounded. Shares and points are of all that was reached, so that they rise from stage to stage. Due days change no score.
 * Missing: the reason of actual.
 * Lower is better: refused, since a later stage is more.
 *
 * @param options.stages in their order, all with a `share` of full points, the last of them 1, or all with `points`
 * @throws KaoheError `milestones.none`, `milestones.stage-twice`, `milestones.due-order`, `period.unreadable-date`; `rule.stage-worth` (one of share
 *   and points, the same for all), `rule.stages-order` (a stage is worth less than the one before), `rule.last-share`, `rule.negative-points`;
 *   `rule.stages-direction` at compilation
 * @source 永嘉县2017年计划: 众创空间, 备案、列入市级、省级认定
 * @example
 * const rule = milestones({ stages: [{ id: "备案", share: "0.2" }, { id: "市级", share: "0.5" }, { id: "省级", share: 1 }] });
 * points(rule, { actual: 2, full: 10 })   //=> { kind: "value", exact: "5", unit: "" }
 */
export function milestones({ stages }: { readonly stages: readonly ScoredMilestone[] }): Rule {
  checkMilestones(stages);
  const worth = stages.map((stage, index) => within(`/stages/${index}`, () => worthOf(stage, stages[0])));
  checkRising(stages, worth);
  const byShare = stages[0]?.share !== undefined;
  const most = worth.at(-1)?.value ?? "0";
  if (byShare && compare(toRational(most), ONE) !== 0) {
    fail("rule.last-share", { share: most }, `/stages/${stages.length - 1}/share`);
  }
  return {
    name: "milestones",
    options: {
      stages: stages.map(({ id, label, due }, index) => ({
        id,
        ...(label !== undefined && { label }),
        ...(due !== undefined && { due }),
        [byShare ? "share" : "points"]: worth[index]?.value,
      })),
    },
    ...(!byShare && { mostPoints: most }),
    build: ({ actual, full, direction, unit }): Formula => {
      if (direction === "lower") fail("rule.stages-direction", { rule: "milestones" }, "/stages");
      const reached = worth.map(
        (each, index) => [greaterOrEqual(actual, constant(`${index + 1}${unit}`)), each] as const,
      );
      const earned = choose(reached.reverse(), 0);
      return byShare ? multiply(full, earned) : earned;
    },
  };
}

/** What a stage is worth, in the way that the first one says it. */
function worthOf({ id, share, points }: ScoredMilestone, first: ScoredMilestone | undefined): NodeOf<"constant"> {
  const stated = share ?? points;
  const alike = (share === undefined) === (first?.share === undefined);
  if (stated === undefined || !alike || (share !== undefined && points !== undefined)) {
    return fail("rule.stage-worth", { stage: id });
  }
  const name = share === undefined ? "/points" : "/share";
  const read = within(name, () => constant(exactText(toRational(stated))));
  if (read.value.startsWith("-")) fail("rule.negative-points", { rule: "milestones", points: read.value }, name);
  return read;
}

function checkRising(stages: readonly Milestone[], worth: readonly NodeOf<"constant">[]): void {
  for (const [index, { id }] of stages.entries()) {
    const [before, own] = [worth[index - 1], worth[index]];
    if (before === undefined || own === undefined) continue;
    if (compare(toRational(own.value), toRational(before.value)) < 0) {
      fail("rule.stages-order", { stage: id, before: stages[index - 1]?.id ?? "" }, `/stages/${index}`);
    }
  }
}
