import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  followMilestones,
  labelText,
  type Milestone,
  type ReachedOn,
  type StageVerdict,
  stageReached,
  stageVerdictLabel,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

const DAY = 86_400_000;
/** A day by its number, around the end of a February that has 29 days and of a year. */
const dayText = (number: number): string => new Date(Date.UTC(2016, 1, 25) + number * DAY).toISOString().slice(0, 10);

interface Plan {
  readonly dues: readonly (number | undefined)[];
  /** The day on which each stage was reached; null where it is not known, undefined where it was not. */
  readonly reached: readonly (number | null | undefined)[];
  readonly asOf: number;
}

const days = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 300, max: 320 }));
const plans: fc.Arbitrary<Plan> = fc
  .record({
    stages: fc.array(
      fc.record({
        due: fc.oneof({ weight: 4, arbitrary: days }, { weight: 1, arbitrary: fc.constant(undefined) }),
        reached: fc.oneof(
          { weight: 3, arbitrary: days },
          { weight: 1, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    asOf: days,
  })
  .map(({ stages, asOf }) => {
    const sorted = stages.flatMap(({ due }) => due ?? []).sort((a, b) => a - b);
    return {
      dues: stages.map(({ due }) => (due === undefined ? undefined : sorted.shift())),
      reached: stages.map(({ reached }) => reached),
      asOf,
    };
  });

function stagesOf({ dues }: Plan): readonly Milestone[] {
  return dues.map((due, index) => ({ id: `节点${index}`, ...(due !== undefined && { due: dayText(due) }) }));
}

function reachedOf({ reached }: Plan): ReachedOn {
  return Object.fromEntries(
    reached.flatMap((day, index) =>
      day === undefined ? [] : [[`节点${index}`, day === null ? null : dayText(day)] as const],
    ),
  );
}

function followed(plan: Plan) {
  return followMilestones(stagesOf(plan), reachedOf(plan), dayText(plan.asOf));
}

function numberOf(plan: Plan): number | null {
  return stageReached(stagesOf(plan), reachedOf(plan), dayText(plan.asOf));
}

/** A stage by hand, in numbers of days. */
function byHand({ dues, reached, asOf }: Plan, place: number): StageVerdict {
  const [due = Number.POSITIVE_INFINITY, own] = [dues[place], reached[place]];
  const from = reached.slice(place).filter((day) => typeof day === "number" && day <= asOf);
  const first = Math.min(...from.flatMap((day) => day ?? []));
  if (first <= due && from.length > 0) return "done";
  if (from.length > 0) return typeof own === "number" && own <= asOf ? "done-late" : "unknown";
  if (asOf <= due) return "not-yet-due";
  return own === null ? "unknown" : "overdue";
}

const seen = new Set<string>();

describe("milestones", () => {
  test.prop([plans])("a stage stands as days counted by hand say", (plan) => {
    const found = followed(plan).map(({ verdict }) => verdict);
    expect(found).toEqual(plan.dues.map((_, place) => byHand(plan, place)));
    for (const [place, verdict] of found.entries()) {
      seen.add(verdict);
      if (plan.dues[place] === plan.asOf) seen.add(`on the due day ${verdict}`);
    }
  });

  test.prop([plans])("the number of the stage is that of the last one reached, and implies those before", (plan) => {
    const number = numberOf(plan);
    const found = followed(plan);
    const reached = found.filter(({ reachedBy }) => reachedBy !== null).length;
    expect(found.map(({ reachedBy }) => reachedBy !== null)).toEqual(found.map((_, place) => place < reached));
    expect(number).toBe(plan.reached.slice(reached).includes(null) ? null : reached);
    seen.add(number === null ? "a number that is not known" : number === found.length ? "all stages" : "some stages");
  });

  test.prop([plans, days])("a later day never takes a stage back", (plan, day) => {
    const [early, late] = [Math.min(plan.asOf, day), Math.max(plan.asOf, day)].map((asOf) =>
      followed({ ...plan, asOf }),
    );
    for (const [place, { reachedBy }] of (early ?? []).entries()) {
      if (reachedBy !== null) expect(late?.[place]?.reachedBy).not.toBe(null);
    }
  });

  test.prop([plans, fc.integer({ min: -400, max: 400 })])("all days moved alike: the same verdicts", (plan, by) => {
    const moved: Plan = {
      dues: plan.dues.map((due) => (due === undefined ? undefined : due + by)),
      reached: plan.reached.map((day) => (typeof day === "number" ? day + by : day)),
      asOf: plan.asOf + by,
    };
    expect(followed(moved).map(({ verdict }) => verdict)).toEqual(followed(plan).map(({ verdict }) => verdict));
    expect(numberOf(moved)).toBe(numberOf(plan));
  });

  it("the laws have met every verdict, the due day, and numbers that are not known", () => {
    const wanted = [
      "done",
      "done-late",
      "not-yet-due",
      "overdue",
      "unknown",
      "on the due day done",
      "on the due day not-yet-due",
      "a number that is not known",
      "all stages",
      "some stages",
    ];
    expect(wanted.filter((what) => !seen.has(what))).toEqual([]);
  });

  const makerspace: readonly Milestone[] = [
    { id: "备案", due: "2017-03-31" },
    { id: "市级", label: { zh: "列入市级名单", en: "listed by the city" }, due: "2017-09-30" },
    { id: "省级", label: { zh: "省级认定", en: "recognised by the province" }, due: "2017-12-31" },
  ];

  it("a makerspace: registered, listed by the city, recognised by the province (众创空间, METHODS §7; days made up)", () => {
    const reached = { 备案: "2017-04-10", 市级: "2017-09-30" };
    expect(stageReached(makerspace, reached, "2017-04-09")).toBe(0);
    expect(stageReached(makerspace, reached, "2017-04-10")).toBe(1);
    expect(stageReached(makerspace, reached, "2017-12-31")).toBe(2);
    expect(followMilestones(makerspace, reached, "2018-01-01")).toEqual([
      { stage: "备案", label: "备案", due: "2017-03-31", reachedBy: "2017-04-10", verdict: "done-late" },
      { stage: "市级", label: makerspace[1]?.label, due: "2017-09-30", reachedBy: "2017-09-30", verdict: "done" },
      { stage: "省级", label: makerspace[2]?.label, due: "2017-12-31", reachedBy: null, verdict: "overdue" },
    ]);
    const verdicts = (which: ReachedOn, asOf: string) =>
      followMilestones(makerspace, which, asOf).map(({ verdict }) => verdict);
    expect(verdicts(reached, "2017-12-31")).toEqual(["done-late", "done", "not-yet-due"]);
    expect(verdicts({}, "2017-03-31")).toEqual(["not-yet-due", "not-yet-due", "not-yet-due"]);
    expect(verdicts({}, "2017-04-01")).toEqual(["overdue", "not-yet-due", "not-yet-due"]);
  });

  it("a stage that a later one implies was in time by that one's day, else it is unknown when", () => {
    const verdicts = (reached: ReachedOn) =>
      followMilestones(makerspace, reached, "2018-01-01").map(({ verdict }) => verdict);
    expect(verdicts({ 省级: "2017-03-01" })).toEqual(["done", "done", "done"]);
    expect(verdicts({ 省级: "2017-08-01" })).toEqual(["unknown", "done", "done"]);
    expect(verdicts({ 备案: "2017-08-15", 省级: "2017-08-01" })).toEqual(["done-late", "done", "done"]);
  });

  it("a stage of which it is not known whether it was reached makes the number unknown, unless a later one was", () => {
    expect(stageReached(makerspace, { 备案: "2017-03-01", 市级: null }, "2017-12-31")).toBe(null);
    expect(stageReached(makerspace, { 备案: null, 市级: "2017-03-01" }, "2017-12-31")).toBe(2);
    expect(followMilestones(makerspace, { 备案: null }, "2017-04-01").map(({ verdict }) => verdict)).toEqual([
      "unknown",
      "not-yet-due",
      "not-yet-due",
    ]);
  });

  it("verdicts in words", () => {
    const verdicts = ["done", "done-late", "not-yet-due", "overdue", "unknown"] as const;
    expect(verdicts.map((verdict) => labelText(stageVerdictLabel(verdict), "zh"))).toEqual([
      "按期完成",
      "逾期完成",
      "未到期",
      "逾期未完成",
      "无法判断",
    ]);
  });
});

describe("stages that are refused", () => {
  const today = "2017-06-30";

  it("milestones.none, milestones.stage-twice, milestones.due-order: at the stage", () => {
    for (const run of [stageReached, followMilestones]) {
      expect(faultsOf(() => run([], {}, today))).toEqual([
        { code: "milestones.none", path: "/stages", facts: { name: "stages" } },
      ]);
      expect(faultsOf(() => run([{ id: "备案" }, { id: "备案" }], {}, today))).toEqual([
        { code: "milestones.stage-twice", path: "/stages/1/id", facts: { stage: "备案" } },
      ]);
      const stages = [{ id: "a", due: "2017-06-30" }, { id: "b" }, { id: "c", due: "2017-06-29" }];
      expect(faultsOf(() => run(stages, {}, today))).toEqual([
        {
          code: "milestones.due-order",
          path: "/stages/2/due",
          facts: { stage: "c", due: "2017-06-29", before: "2017-06-30" },
        },
      ]);
    }
    expect(
      faultsOf(() =>
        stageReached(
          [
            { id: "a", due: today },
            { id: "b", due: today },
          ],
          {},
          today,
        ),
      ),
    ).toEqual([]);
  });

  it("milestones.unknown-stage and period.unreadable-date: at the word", () => {
    expect(faultsOf(() => stageReached([{ id: "备案" }, { id: "省级" }], { 国家级: today }, today))).toEqual([
      { code: "milestones.unknown-stage", path: "/reachedOn/国家级", facts: { stage: "国家级", known: "备案, 省级" } },
    ]);
    const dates = (due: string, reached: string, asOf: string) =>
      faultsOf(() => stageReached([{ id: "备案", due }], { 备案: reached }, asOf)).map(({ code, path }) => [
        code,
        path,
      ]);
    expect(dates("2017-02-29", today, today)).toEqual([["period.unreadable-date", "/stages/0/due"]]);
    expect(dates(today, "2017", today)).toEqual([["period.unreadable-date", "/reachedOn/备案"]]);
    expect(dates(today, today, "2017-6-30")).toEqual([["period.unreadable-date", "/asOf"]]);
  });
});
