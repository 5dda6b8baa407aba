import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wenzhou } from "../../examples/wenzhou-2017.js";
import { assessed, cases } from "../arbitrary/schemes.js";
import { disagreements } from "./outsideEvaluator.js";

describe("explanations, recomputed from their JSON alone by an evaluator that knows nothing of src", () => {
  const kinds = new Set<string>();
  const reasons = new Set<string>();

  test.prop([cases, fc.nat(), fc.nat()])(
    "explain: every step of an item and of the total follows from its parts",
    (given, draw, other) => {
      const result = assessed(given);
      const { areas } = result.toJSON();
      const chosen = areas[draw % Math.max(1, areas.length)];
      if (chosen === undefined) return;
      const one = chosen.items[other % chosen.items.length];
      for (const { item, earned } of [{ item: undefined, earned: chosen.total }, ...(one === undefined ? [] : [one])]) {
        const explanation = result.explain(chosen.area, item);
        expect(disagreements(JSON.stringify(explanation))).toEqual([]);
        expect(explanation.steps.at(-1)?.outcome).toEqual(earned);
        for (const { node, outcome } of explanation.steps) {
          kinds.add(node.kind);
          if (outcome.kind === "missing") reasons.add(outcome.reason);
        }
      }
    },
  );

  it("has met the kinds of node that schemes are made of, and the reasons of scores", () => {
    const expected = [
      "add",
      "and",
      "choose",
      "coalesce",
      "compare",
      "constant",
      "divide",
      "isMissing",
      "max",
      "min",
      "missingWhen",
      "multiply",
      "named",
      "not",
      "observed",
      "parameter",
      "rank",
      "round",
      "statistic",
      "subtract",
    ];
    expect([...kinds].sort()).toEqual(expected);
    const wanted = [
      "not-applicable",
      "not-reported",
      "withheld",
      "no-target",
      "target-not-positive",
      "zero-base",
      "negative-base",
      "division-by-zero",
      "停报",
    ];
    expect(wanted.filter((reason) => !reasons.has(reason))).toEqual([]);
  });

  it("explain: every step of the eleven counties of Wenzhou follows from its parts (温州市统计局 2017 表9-6)", () => {
    const result = wenzhou();
    const found = result.toJSON().areas.flatMap(({ area, items }) =>
      [undefined, ...items.map(({ item }) => item)].map((item) => ({
        area,
        item,
        steps: disagreements(JSON.stringify(result.explain(area, item))),
      })),
    );
    expect(found).toHaveLength(11 * 7);
    expect(found.filter(({ steps }) => steps.length > 0)).toEqual([]);
  });

  it("explain: the evaluator notices every single outcome that is changed", () => {
    const explanation = wenzhou().explain("永嘉县");
    const leaves = ["constant", "observed", "parameter", "statistic", "rank"];
    const computed = explanation.steps.flatMap(({ node }, at) => (leaves.includes(node.kind) ? [] : [at]));
    expect(computed.length).toBeGreaterThan(30);
    for (const at of computed) {
      const steps = explanation.steps.map((step, place) =>
        place === at ? { ...step, outcome: { kind: "value", exact: "0.123", unit: "" } } : step,
      );
      const [found] = disagreements(JSON.stringify({ ...explanation, steps }));
      expect(found).toContain(`step ${at + 1} (`);
    }
  });
});
