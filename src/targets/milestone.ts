import { fail, type Label, pointer, within } from "../error/index.js";
import { readDate } from "../period/index.js";

/** 节点: one of the ordered stages of a target that has no number: registered, listed by the city, recognised by the province. */
export interface Milestone {
  readonly id: string;
  /** The id when left out. */
  readonly label?: Label;
  /** The last day on which it is in time (ISO); none when left out. */
  readonly due?: string;
}

/** The day on which each stage was reached (ISO). One that is left out was not reached; of null it is not known. */
export type ReachedOn = Readonly<Record<string, string | null>>;

/**
 * How a stage turned out: done by its day or after it, not yet due, overdue; `unknown` where it is not known whether it was reached,
 * or, for a stage that a later one implies, whether that was in time.
 */
export type StageVerdict = "done" | "done-late" | "not-yet-due" | "overdue" | "unknown";

/** A stage as it stands on a day. */
export interface StageResult {
  readonly stage: string;
  readonly label: Label;
  readonly due: string | null;
  /** The day by which it was reached: its own or that of a later stage, whichever came first. */
  readonly reachedBy: string | null;
  readonly verdict: StageVerdict;
}

/**
 * Checks stages: there is one, ids differ, and due days do not run backwards.
 *
 * @throws KaoheError `milestones.none`, `milestones.stage-twice`, `milestones.due-order`, `period.unreadable-date`
 */
export function checkMilestones(stages: readonly Milestone[]): void {
  if (stages.length === 0) fail("milestones.none", { name: "stages" }, "/stages");
  const known = new Set<string>();
  let before = "";
  for (const [index, { id, due }] of stages.entries()) {
    if (known.has(id)) fail("milestones.stage-twice", { stage: id }, `/stages/${index}/id`);
    known.add(id);
    if (due === undefined) continue;
    const day = within(`/stages/${index}/due`, () => readDate(due));
    if (day < before) fail("milestones.due-order", { stage: id, due, before }, `/stages/${index}/due`);
    before = day;
  }
}

/**
 * The number of the stage that was reached by a day: 0 for none, 1 for the first, as an indicator's figure. A stage implies those
 * before it.
 *
 * @param asOf the day that is looked at (ISO); what comes after it does not count
 * @returns null where it is not known whether a further stage was reached
 * @throws KaoheError `milestones.*`, `milestones.unknown-stage`, `period.unreadable-date`
 * @example
 * const stages = [{ id: "registered" }, { id: "city" }, { id: "province" }];
 * stageReached(stages, { city: "2017-08-01" }, "2017-12-31")   //=> 2
 */
export function stageReached(stages: readonly Milestone[], reachedOn: ReachedOn, asOf: string): number | null {
  const days = daysOf(stages, reachedOn, asOf);
  const reached = days.findLastIndex((day) => typeof day === "string") + 1;
  return days.slice(reached).includes(null) ? null : reached;
}

/**
 * Holds the stages against their due days, as they stand on a day. The due day itself is in time.
 *
 * @param asOf the day that is looked at (ISO); what comes after it does not count
 * @throws KaoheError `milestones.*`, `milestones.unknown-stage`, `period.unreadable-date`
 * @example
 * const stages = [{ id: "registered", due: "2017-03-31" }, { id: "city", due: "2017-09-30" }];
 * followMilestones(stages, { registered: "2017-04-10" }, "2017-10-01").map(({ verdict }) => verdict)   //=> ["done-late", "overdue"]
 */
export function followMilestones(
  stages: readonly Milestone[],
  reachedOn: ReachedOn,
  asOf: string,
): readonly StageResult[] {
  const days = daysOf(stages, reachedOn, asOf);
  return stages.map(({ id, label = id, due }, index): StageResult => {
    const own = days[index];
    const [reachedBy = null] = days
      .slice(index)
      .filter((day) => typeof day === "string")
      .sort();
    return { stage: id, label, due: due ?? null, reachedBy, verdict: verdictOf(own, reachedBy, due, asOf) };
  });
}

function verdictOf(
  own: string | null | undefined,
  reachedBy: string | null,
  due: string | undefined,
  asOf: string,
): StageVerdict {
  if (reachedBy !== null) {
    if (due === undefined || reachedBy <= due) return "done";
    // A later stage shows that it was reached, not when.
    return typeof own === "string" ? "done-late" : "unknown";
  }
  if (due === undefined || asOf <= due) return "not-yet-due";
  return own === null ? "unknown" : "overdue";
}

/** The day of each stage as it is known on a day; undefined where it was not reached by then. */
function daysOf(
  stages: readonly Milestone[],
  reachedOn: ReachedOn,
  asOf: string,
): readonly (string | null | undefined)[] {
  checkMilestones(stages);
  const today = within("/asOf", () => readDate(asOf));
  const known = stages.map(({ id }) => id);
  for (const [stage, day] of Object.entries(reachedOn)) {
    if (!known.includes(stage)) {
      fail("milestones.unknown-stage", { stage, known: known.join(", ") }, pointer("reachedOn", stage));
    }
    if (day !== null) within(pointer("reachedOn", stage), () => readDate(day));
  }
  return known.map((id) => {
    const day = Object.hasOwn(reachedOn, id) ? reachedOn[id] : undefined;
    return typeof day === "string" && day > today ? undefined : day;
  });
}

const LABELS: Readonly<Record<StageVerdict, Label>> = {
  done: { zh: "按期完成", en: "done" },
  "done-late": { zh: "逾期完成", en: "done late" },
  "not-yet-due": { zh: "未到期", en: "not yet due" },
  overdue: { zh: "逾期未完成", en: "overdue" },
  unknown: { zh: "无法判断", en: "unknown" },
};

/** How a stage turned out, in words. */
export function stageVerdictLabel(verdict: StageVerdict): Label {
  return LABELS[verdict];
}
