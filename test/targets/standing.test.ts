import {
  assess,
  atLeast,
  atMost,
  type Criterion,
  defineScheme,
  growthOfAtLeast,
  measures,
  minMax,
  panel,
  range,
} from "kaohe";
import { describe, expect, it } from "vitest";

const m = measures({
  projects: { label: "省级项目", unit: "项" },
  grants: { label: "专利授权量", unit: "件", nature: "flow" },
  energy: { label: "单位能耗", unit: "%" },
});

const scheme = defineScheme({
  id: "one",
  classes: ["A"],
  measures: m,
  indicators: {
    projects: { label: "省级项目", unit: "项", places: 0, formula: m.projects },
    grants: { label: "专利授权量", unit: "件", places: 0, formula: m.grants },
    energy: { label: "单位能耗", unit: "%", direction: "lower", formula: m.energy },
  },
  items: [{ id: "projects", indicator: "projects", points: 10, rule: minMax() }],
});
type Indicator = keyof typeof scheme.indicators;

interface Given {
  readonly indicator: Indicator;
  readonly criterion: Criterion;
  readonly figures: Readonly<Record<string, string>>;
  readonly period?: string;
  readonly deadline?: string;
  readonly asOf?: string;
}

/** How an indicator stands against its target. */
function standing({ indicator, criterion, figures, period = "2017", deadline, asOf }: Given) {
  const areas = [{ id: "永嘉县", attributes: { class: "A" } }];
  const observations = Object.entries(figures).map(([time, value]) => ({
    area: "永嘉县",
    measure: indicator,
    period: time,
    value,
  }));
  const result = assess(scheme, {
    panel: panel({ areas, measures: m, observations }),
    period,
    targets: [{ indicator, criterion, ...(deadline !== undefined && { deadline }) }],
    ...(asOf !== undefined && { asOf }),
  });
  const [found] = result.area("永嘉县").targets;
  const text = (
    outcome: typeof found extends undefined ? never : NonNullable<typeof found>["required"] | undefined,
  ): string =>
    outcome === undefined ? "no target" : outcome.kind === "value" ? outcome.exact + outcome.unit : outcome.reason;
  return { required: text(found?.required), attainment: text(found?.attainment), verdict: found?.verdict };
}

const met = { kind: "met" };

describe("targets", () => {
  it("6–8项 is met from 6, attained against 6, and 9 is still met (METHODS §7, county plans)", () => {
    const given = { indicator: "projects", criterion: range(6, "8项") } as const;
    expect(standing({ ...given, figures: { "2017": "6" } })).toEqual({
      required: "6项",
      attainment: "1%",
      verdict: met,
    });
    expect(standing({ ...given, figures: { "2017": "9" } })).toEqual({
      required: "6项",
      attainment: "1.5%",
      verdict: met,
    });
    expect(standing({ ...given, figures: { "2017": "3" } })).toEqual({
      required: "6项",
      attainment: "0.5%",
      verdict: { kind: "not-met" },
    });
  });

  it("growth of at least 50% asks for one and a half times last year's figure (专利申请增长50%以上, METHODS §7)", () => {
    const given = { indicator: "grants", criterion: growthOfAtLeast("50%") } as const;
    expect(standing({ ...given, figures: { "2017": "90", "2016": "60" } })).toEqual({
      required: "90件",
      attainment: "1%",
      verdict: met,
    });
    expect(standing({ ...given, figures: { "2017": "89", "2016": "60" } }).verdict).toEqual({ kind: "not-met" });
  });

  it("growth of at least 50% from a zero, negative or unknown base is unknown, with the reason", () => {
    const given = { indicator: "grants", criterion: growthOfAtLeast("50%") } as const;
    for (const [base, reason] of [
      ["0", "zero-base"],
      ["-3", "negative-base"],
    ] as const) {
      const found = standing({ ...given, figures: { "2017": "5", "2016": base } });
      expect(found).toEqual({ required: reason, attainment: reason, verdict: { kind: "unknown", reason } });
    }
    expect(standing({ ...given, figures: { "2017": "5" } }).verdict).toEqual({
      kind: "unknown",
      reason: "not-reported",
    });
  });

  it("at most is met from above; its attainment is target ÷ actual", () => {
    const given = { indicator: "energy", criterion: atMost("5%") } as const;
    expect(standing({ ...given, figures: { "2017": "4" } })).toEqual({
      required: "0.05%",
      attainment: "1.25%",
      verdict: met,
    });
    expect(standing({ ...given, figures: { "2017": "5" } }).verdict).toEqual(met);
    expect(standing({ ...given, figures: { "2017": "10" } })).toEqual({
      required: "0.05%",
      attainment: "0.5%",
      verdict: { kind: "not-met" },
    });
  });

  it("a target of 0 or less has no attainment, and can still be met", () => {
    const found = standing({ indicator: "projects", criterion: atLeast(0), figures: { "2017": "3" } });
    expect(found).toEqual({ required: "0项", attainment: "target-not-positive", verdict: met });
  });

  it("a figure that is not known leaves the verdict unknown where the target is due, not yet due before", () => {
    const given = { indicator: "grants", criterion: atLeast("130件"), figures: {} } as const;
    expect(standing(given).verdict).toEqual({ kind: "unknown", reason: "not-reported" });
    expect(standing({ ...given, asOf: "2018-01-01" }).verdict).toEqual({ kind: "unknown", reason: "not-reported" });
    expect(standing({ ...given, asOf: "2017-12-31" }).verdict).toEqual({ kind: "not-yet-due" });
  });

  it("asked before its deadline, a target is met or not yet due, never not met; one that must stay below a line is not yet due", () => {
    const low = { indicator: "grants", criterion: atLeast("130件"), figures: { "2017": "114" } } as const;
    expect(standing({ ...low, asOf: "2017-09-30" }).verdict).toEqual({ kind: "not-yet-due" });
    expect(standing({ ...low, asOf: "2018-01-01" }).verdict).toEqual({ kind: "not-met" });
    expect(standing({ ...low, figures: { "2017": "131" }, asOf: "2017-09-30" }).verdict).toEqual(met);
    const energy = { indicator: "energy", criterion: atMost("5%"), figures: { "2017": "4" } } as const;
    expect(standing({ ...energy, asOf: "2017-09-30" }).verdict).toEqual({ kind: "not-yet-due" });
    expect(standing({ ...energy, asOf: "2018-01-01" }).verdict).toEqual(met);
  });

  it("before the year is over, growth, a share or a stock that is reached can be lost again: not yet due", () => {
    const figures = { "2017-01..09": "160", "2016-01..09": "100" };
    const part = { period: "2017-01..09", deadline: "2017", figures } as const;
    expect(standing({ ...part, indicator: "grants", criterion: growthOfAtLeast("50%") }).verdict).toEqual({
      kind: "not-yet-due",
    });
    expect(standing({ ...part, indicator: "projects", criterion: atLeast(1) }).verdict).toEqual({
      kind: "not-yet-due",
    });
    expect(standing({ ...part, indicator: "grants", criterion: atLeast(150) }).verdict).toEqual(met);
  });

  it("where lower is better, an actual of 0 is better than any ratio says", () => {
    const none = { indicator: "energy", criterion: atMost("5%"), figures: { "2017": "0" } } as const;
    expect(standing(none)).toEqual({ required: "0.05%", attainment: "out-of-domain", verdict: met });
    expect(standing({ ...none, criterion: atMost("0%"), figures: { "2017": "1" } }).attainment).toBe("0%");
  });

  it("January to September against the year's target: not yet due until it is reached (永嘉县 2016年1-9月 114件, METHODS §7)", () => {
    const given = { indicator: "grants", period: "2016-01..09", deadline: "2016" } as const;
    const figures = { "2016-01..09": "114" };
    expect(standing({ ...given, criterion: atLeast("130件"), figures })).toEqual({
      required: "130件",
      attainment: "57/65%",
      verdict: { kind: "not-yet-due" },
    });
    expect(standing({ ...given, criterion: atLeast("114件"), figures }).verdict).toEqual(met);
    expect(standing({ ...given, criterion: atLeast("130件"), figures: {} }).verdict).toEqual({ kind: "not-yet-due" });
  });

  it("a deadline in the year that ends later counts; one of another year is put aside, and told", () => {
    const areas = [{ id: "永嘉县", attributes: { class: "A" } }];
    const observations = [{ area: "永嘉县", measure: "grants", period: "2017-Q1", value: 5 }];
    const given = (deadline: string) => ({ indicator: "grants" as const, criterion: atLeast(9), deadline });
    const asked = (period: string, deadline: string) => {
      const data = panel({ areas, measures: m, observations });
      const result = assess(scheme, { panel: data, period, targets: [given(deadline)] });
      return [result.area("永嘉县").targets.length, result.toJSON().putAside.map((target) => target.deadline)];
    };
    expect(asked("2017-Q1", "2017-H1")).toEqual([1, []]);
    expect(asked("2017", "2017-12")).toEqual([1, []]);
    expect(asked("2017", "2020")).toEqual([0, ["2020"]]);
    expect(asked("2017-Q2", "2017-Q1")).toEqual([0, ["2017-Q1"]]);
  });

  it("a target of another year does not count; the period's own counts before the year's, that before an undated one", () => {
    const areas = [{ id: "永嘉县", attributes: { class: "A" } }];
    const observations = [{ area: "永嘉县", measure: "grants", period: "2017-Q3", value: 5 }];
    const dated = (deadline: string | undefined, least: number) => ({
      indicator: "grants" as const,
      criterion: atLeast(least),
      ...(deadline !== undefined && { deadline }),
    });
    const all = [dated(undefined, 1), dated("2018", 2), dated("2017", 3), dated("2017年三季度", 4)];
    const required = (targets: typeof all) => {
      const result = assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017-Q3", targets });
      return result
        .area("永嘉县")
        .targets.map(({ required: asked }) => (asked.kind === "value" ? asked.exact : asked.reason));
    };
    expect(required(all)).toEqual(["4"]);
    expect(required([...all].reverse())).toEqual(["4"]);
    expect(required(all.slice(0, 3))).toEqual(["3"]);
    expect(required(all.slice(0, 3).reverse())).toEqual(["3"]);
    expect(required(all.slice(0, 2))).toEqual(["1"]);
    expect(required(all.slice(1, 2))).toEqual([]);
  });

  it("an area's own target counts before its class's, that before the one for all", () => {
    const areas = [
      { id: "永嘉县", attributes: { class: "A" } },
      { id: "文成县", attributes: { class: "A" } },
    ];
    const one = { indicator: "grants", criterion: atLeast(1) } as const;
    const targets = [
      one,
      { ...one, criterion: atLeast(2), class: "A" },
      { ...one, criterion: atLeast(3), area: "永嘉县" },
    ] as const;
    const result = assess(scheme, { panel: panel({ areas, measures: m, observations: [] }), period: "2017", targets });
    expect(result.area("永嘉县").targets.map(({ target }) => target)).toEqual([targets[2]]);
    expect(result.area("文成县").targets.map(({ target }) => target)).toEqual([targets[1]]);
  });
});
