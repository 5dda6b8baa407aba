import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  assess,
  atLeast,
  attainment,
  defineScheme,
  measures,
  milestones,
  panel,
  parseScheme,
  points,
  type ScoredMilestone,
  schemeToJson,
  stageReached,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";
import { faultsOf } from "../period/faultsOf.js";
import { ruleLaws } from "./ruleLaws.js";
import { scoresOf } from "./scoresOf.js";

const value = (exact: string) => ({ kind: "value", exact, unit: "" });

const makerspace: readonly ScoredMilestone[] = [
  { id: "备案", due: "2017-03-31", share: "0.2" },
  { id: "市级", label: { zh: "列入市级名单", en: "listed by the city" }, due: "2017-09-30", share: "0.5" },
  { id: "省级", label: "省级认定", due: "2017-12-31", share: 1 },
];

describe("milestones", () => {
  ruleLaws("milestones", [
    { rule: milestones({ stages: makerspace }), direction: "higher" },
    {
      rule: milestones({
        stages: [
          { id: "a", points: 0 },
          { id: "b", points: "2.5" },
          { id: "c", points: "2.5" },
          { id: "d", points: 10 },
        ],
      }),
      direction: "higher",
    },
  ]);

  test.prop([fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 6 }), figures, fc.boolean()])(
    "milestones gives what the stages up to the figure are worth",
    (worths, actual, byShare) => {
      const rising = [...worths].sort((a, b) => a - b);
      const last = rising.at(-1) ?? 0;
      if (byShare && last === 0) return;
      const stages = rising.map((worth, index) => ({
        id: String(index),
        ...(byShare ? { share: `${worth}/${last}` } : { points: worth }),
      }));
      const reached = Math.min(stages.length, Math.max(0, Math.floor(Number(actual))));
      const earned = reached === 0 ? 0 : (rising[reached - 1] ?? 0);
      expect(points(milestones({ stages }), { actual, full: byShare ? last : 100 })).toEqual(value(String(earned)));
    },
  );

  it("a makerspace: registered 20%, listed by the city 50%, recognised by the province all (众创空间, METHODS §7; shares made up)", () => {
    const of = (actual: string | number) => points(milestones({ stages: makerspace }), { actual, full: 8 });
    expect([0, 1, 2, 3, 4].map(of)).toEqual([value("0"), value("1.6"), value("4"), value("8"), value("8")]);
    expect([of("-1"), of("1.9")]).toEqual([value("0"), value("1.6")]);
  });

  it("milestones in the indicator's unit, with the reason of a stage that is not known", () => {
    const rule = milestones({
      stages: [
        { id: "a", points: 3 },
        { id: "b", points: 5 },
      ],
    });
    expect(scoresOf(rule, ["0", "1", "2", null], { full: "5" })).toEqual(["0", "3", "5", "not-reported"]);
    expect(rule.mostPoints).toBe("5");
  });

  it("milestones scores the stages that stageReached tells, beside a target of a stage", () => {
    const m = measures({ space: { label: "众创空间", unit: "" } });
    const scheme = defineScheme({
      id: "plan",
      classes: ["B"],
      measures: m,
      indicators: { space: { label: "众创空间", unit: "", places: 0, formula: m.space } },
      items: [{ id: "space", indicator: "space", points: 10, rule: milestones({ stages: makerspace }) }],
    });
    const figure = stageReached(makerspace, { 备案: "2017-03-01", 市级: "2017-08-01" }, "2017-12-31");
    const result = assess(scheme, {
      panel: panel({
        areas: [{ id: "永嘉县", attributes: { class: "B" } }],
        measures: m,
        observations: [{ area: "永嘉县", measure: "space", period: "2017", value: figure }],
      }),
      period: "2017",
      targets: [{ indicator: "space", criterion: atLeast(3) }],
    }).area("永嘉县");
    expect(result.total).toEqual(value("5"));
    expect(result.targets[0]?.verdict).toEqual({ kind: "not-met" });
  });

  it("milestones as JSON reads back the same", () => {
    const json = {
      id: "plan",
      classes: ["B"],
      measures: { space: { label: "众创空间", unit: "" } },
      indicators: { space: { label: "众创空间", unit: "", formula: "space" } },
      items: [
        {
          id: "space",
          indicator: "space",
          points: "10",
          rule: { name: "milestones", options: milestones({ stages: makerspace }).options },
        },
      ],
    };
    const read = schemeToJson(parseScheme(json));
    expect(schemeToJson(parseScheme(JSON.parse(JSON.stringify(read))))).toEqual(read);
    expect(JSON.stringify(read)).toContain(
      '{"id":"市级","label":{"zh":"列入市级名单","en":"listed by the city"},"due":"2017-09-30","share":"0.5"}',
    );
    expect(
      faultsOf(() =>
        parseScheme({
          ...json,
          items: [{ ...json.items[0], rule: { name: "milestones", options: { stages: [{ id: 1 }] } } }],
        }),
      ).map(({ code }) => code),
    ).toContain("json.shape");
  });

  const refused = (stages: readonly ScoredMilestone[]) => faultsOf(() => milestones({ stages }));

  it("milestones without one worth each, the same way: rule.stage-worth at the stage", () => {
    for (const stages of [
      [{ id: "a", share: 0 }, { id: "b" }],
      [
        { id: "a", share: 0 },
        { id: "b", points: 1 },
      ],
      [
        { id: "a", points: 0 },
        { id: "b", points: 1, share: 1 },
      ],
    ]) {
      expect(refused(stages)).toEqual([{ code: "rule.stage-worth", path: "/stages/1", facts: { stage: "b" } }]);
    }
  });

  it("milestones that fall, whose last share is not 1, or below zero: at the stage", () => {
    expect(
      refused([
        { id: "a", points: 2 },
        { id: "b", points: 1 },
      ]),
    ).toEqual([{ code: "rule.stages-order", path: "/stages/1", facts: { stage: "b", before: "a" } }]);
    for (const share of ["0.9", "1.1"]) {
      expect(refused([{ id: "a", share }])).toEqual([
        { code: "rule.last-share", path: "/stages/0/share", facts: { share } },
      ]);
    }
    expect(refused([{ id: "a", points: -1 }])).toEqual([
      { code: "rule.negative-points", path: "/stages/0/points", facts: { rule: "milestones", points: "-1" } },
    ]);
    expect(refused([{ id: "a", share: "all" }])).toEqual([
      { code: "number.unreadable", path: "/stages/0/share", facts: { text: "all" } },
    ]);
    expect(refused([]).map(({ code }) => code)).toEqual(["milestones.none"]);
    expect(refused([{ id: "a", share: 1, due: "2017-02-30" }]).map(({ path }) => path)).toEqual(["/stages/0/due"]);
  });

  it("milestones where lower is better: rule.stages-direction where the scheme is compiled", () => {
    const m = measures({ space: { label: "众创空间", unit: "" } });
    const scheme = (rule: ReturnType<typeof attainment>) => () =>
      defineScheme({
        id: "s",
        classes: ["A"],
        measures: m,
        indicators: { space: { label: "众创空间", unit: "", direction: "lower", formula: m.space } },
        items: [{ id: "i", indicator: "space", points: 10, rule }],
      });
    expect(faultsOf(scheme(milestones({ stages: makerspace })))).toEqual([
      { code: "rule.stages-direction", path: "/items/0/rule/stages", facts: { rule: "milestones" } },
    ]);
    expect(faultsOf(scheme(attainment()))).toEqual([]);
  });
});
