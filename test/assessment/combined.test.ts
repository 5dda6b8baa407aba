// Parts of a scheme that meet: what is done to one area, and what another one has by its class.
import {
  type AggregationKind,
  assess,
  atLeast,
  attainment,
  defineScheme,
  type EntryDefinition,
  measures,
  panel,
  toText,
} from "kaohe";
import { describe, expect, it } from "vitest";

const m = measures({ x0: { label: "甲数", unit: "件" }, x1: { label: "乙数", unit: "件" } });

const item = (id: "x0" | "x1", rest: object = {}) =>
  ({ id, indicator: id, points: 10, rule: attainment(), ...rest }) as const;

type Facts = Pick<Parameters<typeof assess>[1], "vetoes" | "overrides" | "adjustments">;

/** Figures of x0 and x1 by area; the target of both is 10, so that a figure is a score. */
function result(
  items: readonly EntryDefinition<"x0" | "x1">[],
  figures: Readonly<Record<string, readonly (number | null)[]>>,
  facts: Facts = {},
) {
  const scheme = defineScheme({
    id: "combined",
    classes: ["A"],
    measures: m,
    indicators: { x0: { label: "甲数", unit: "件", formula: m.x0 }, x1: { label: "乙数", unit: "件", formula: m.x1 } },
    items,
    adjustments: [{ kind: "bonus", id: "plus", to: "b", each: 4 }],
    vetoes: [
      { id: "void", effect: "void" },
      { id: "zero", effect: "zero", to: "x0" },
    ],
  });
  const observations = Object.entries(figures).flatMap(([area, row]) =>
    row.map((value, place) => ({ area, measure: `x${place}`, period: "2017", value })),
  );
  return assess(scheme, {
    panel: panel({
      areas: Object.keys(figures).map((id) => ({ id, attributes: { class: "A" } })),
      measures: scheme.measures,
      observations,
    }),
    period: "2017",
    targets: [
      { indicator: "x0", criterion: atLeast(10) },
      { indicator: "x1", criterion: atLeast(10) },
    ],
    ...facts,
  });
}

function earned(of: ReturnType<typeof result>, area: string, id: string): string {
  const found = of.area(area).items.find((each) => each.item === id)?.earned;
  return found?.kind === "value" ? found.exact : (found?.reason ?? "");
}

describe("what the class puts in the place of a missing score", () => {
  const items = [{ id: "b", items: [item("x0", { missing: "class-mean" }), item("x1", { missing: "rescale" })] }];
  const figures = { a: [null, 10], b: [5, 8], c: [7, 10] };

  it("is what the others score, whatever is voided, set by hand or vetoed", () => {
    expect(earned(result(items, figures), "a", "x0")).toBe("6");
    const overrides = [{ area: "b", item: "x0", points: 10, reason: "核实", by: "考核办" }];
    expect(earned(result(items, figures, { overrides }), "a", "x0")).toBe("6");
    expect(earned(result(items, figures, { vetoes: [{ area: "b", veto: "zero" }] }), "a", "x0")).toBe("6");
    // A voided item has no score.
    expect(earned(result(items, figures, { vetoes: [{ area: "b", veto: "void", item: "x0" }] }), "a", "x0")).toBe("7");
  });

  const whole = [
    { id: "around", missing: "class-mean", items: [{ id: "b", missing: "rescale", items: [item("x0")] }, item("x1")] },
  ] as const;

  it("is what a block of the others makes, without their bonuses, and the area's own bonus counts", () => {
    const bonus = (...areas: readonly string[]) => ({
      adjustments: areas.map((area) => ({ area, adjustment: "plus" })),
    });
    expect(earned(result(whole, figures), "a", "b")).toBe("6");
    expect(earned(result(whole, figures, bonus("b")), "a", "b")).toBe("6");
    expect(earned(result(whole, figures, bonus("a")), "a", "b")).toBe("10");
  });

  it("knows no points that were spread over the others, but is spread with its own", () => {
    const spread = [{ id: "top", missing: "rescale", items: [{ id: "b", items: [item("x0")] }, item("x1")] }] as const;
    const filled = [{ ...spread[0], missing: { "not-applicable": "class-mean", otherwise: "rescale" } as const }];
    const found = result(filled, { a: [null, 10], b: [5, null], c: [7, 10] });
    expect(earned(found, "b", "b")).toBe("10");
    const fill = [
      {
        id: "top",
        missing: "class-mean",
        items: [{ id: "b", missing: "rescale", items: [item("x0")] }, item("x1", { missing: "rescale" })],
      },
    ] as const;
    expect(earned(result(fill, { a: [null, 10], b: [5, null], c: [7, 10] }), "a", "b")).toBe("6");
    expect(earned(result(fill, { a: [null, null], b: [5, null], c: [7, 10] }), "a", "b")).toBe("12");
  });
});

describe("a veto of a block", () => {
  const kinds: readonly AggregationKind[] = ["borda", "copeland", "topsis", "arithmetic", "geometric", "minimum"];
  it.each(kinds)("takes all of it, also where parts are compared with those of others: %s", (kind) => {
    const block = [{ id: "b", points: 100, aggregation: { kind }, items: [item("x0"), item("x1")] }];
    const vetoes = [{ area: "a", veto: "void", item: "b" }];
    expect(earned(result(block, { a: [9, 9] }, { vetoes }), "a", "b")).toBe("0");
    expect(earned(result(block, { a: [9, 9], b: [0, 0] }, { vetoes }), "a", "b")).toBe("0");
  });
});

it("the quarters of a tallied measure are tallied", () => {
  const scheme = defineScheme({
    id: "quarters",
    classes: ["A"],
    measures: { x0: m.x0 },
    tallies: { x0: { ledger: "L", kind: "count" } },
    indicators: { x0: { label: "甲数", unit: "件", formula: m.x0 } },
    items: [{ id: "x0", indicator: "x0", points: 10, rule: attainment(), periods: { each: "quarter" } }],
  });
  const months = ["2017-02", "2017-05", "2017-08", "2017-11"];
  const records = months.map((period) => ({ id: period, area: "a", period }));
  const found = assess(scheme, {
    panel: panel({ areas: [{ id: "a", attributes: { class: "A" } }], measures: scheme.measures, observations: [] }),
    period: "2017",
    ledgers: { L: { records } },
    targets: [{ indicator: "x0", criterion: atLeast(1) }],
  });
  expect(found.area("a").total).toEqual({ kind: "value", exact: "10", unit: "" });
});

describe("classes that are scored together", () => {
  const kinds: readonly AggregationKind[] = ["borda", "copeland"];
  it.each(kinds)("are compared together in means too: %s", (kind) => {
    const scheme = defineScheme({
      id: "group",
      classes: ["A", "B"],
      measures: m,
      indicators: { x0: { label: "甲数", unit: "件", formula: m.x0 } },
      items: [
        {
          id: "b",
          points: 100,
          aggregation: { kind },
          items: [{ id: "x0", indicator: "x0", points: 10, rule: attainment() }],
        },
      ],
      ranking: { groups: { both: ["A", "B"] }, scoredIn: "group" },
    });
    const figures = { a: ["A", 10], b: ["A", 5], c: ["B", 7], d: ["B", 1] } as const;
    const found = assess(scheme, {
      panel: panel({
        areas: Object.entries(figures).map(([id, [name]]) => ({ id, attributes: { class: name } })),
        measures: m,
        observations: Object.entries(figures).map(([area, [, value]]) => ({
          area,
          measure: "x0",
          period: "2017",
          value,
        })),
      }),
      period: "2017",
      targets: [{ indicator: "x0", criterion: atLeast(10) }],
    });
    const totals = Object.keys(figures).map((area) => toText(found.area(area).total, "zh"));
    expect(totals).toEqual(["100", "33.33", "66.67", "0"]);
  });
});

it("data count by what they are worth in the total, also where points are weights", () => {
  const items = [
    { id: "b", points: 100, aggregation: { kind: "arithmetic" as const }, items: [item("x0", { points: 1 })] },
    item("x1", { points: 100 }),
  ];
  const scheme = defineScheme({
    id: "data",
    classes: ["A"],
    measures: m,
    indicators: { x0: { label: "甲数", unit: "件", formula: m.x0 }, x1: { label: "乙数", unit: "件", formula: m.x1 } },
    items,
    ranking: { leastData: "0.5" },
  });
  const rows = { a: [1, null], b: [null, 1], c: [null, null] };
  const found = assess(scheme, {
    panel: panel({
      areas: Object.keys(rows).map((id) => ({ id, attributes: { class: "A" } })),
      measures: m,
      observations: Object.entries(rows).flatMap(([area, row]) =>
        row.map((value, place) => ({ area, measure: `x${place}`, period: "2017", value })),
      ),
    }),
    period: "2017",
    targets: [
      { indicator: "x0", criterion: atLeast(10) },
      { indicator: "x1", criterion: atLeast(10) },
    ],
  });
  expect(Object.keys(rows).map((area) => found.area(area).unranked)).toEqual([null, null, "too-little-data"]);
});
