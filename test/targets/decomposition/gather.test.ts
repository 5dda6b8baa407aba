import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { type Allocated, allocate, gather, gatheringText } from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, fractionFrom, minus, order, plus } from "../../arbitrary/fraction.js";
import { faultsOf } from "../../period/faultsOf.js";
import { requests, sumOf } from "./requests.js";

/** A total that was split, and what was reported of it. */
const gathered = requests
  .map(({ total, parts, options }) => allocate(total, parts, options))
  .filter((result): result is Allocated => result.kind === "allocated")
  .chain((plan) => {
    const figure = fc.option(fc.oneof(fc.constant("as asked"), fc.integer({ min: -2, max: 30 }).map(String)));
    return fc.tuple(...plan.parts.map(() => figure)).map((figures) => ({
      plan,
      reports: Object.fromEntries(
        plan.parts.map(({ id, part }, place) => [id, figures[place] === "as asked" ? part : (figures[place] ?? null)]),
      ),
    }));
  });

describe("gather", () => {
  test.prop([gathered])(
    "by how much a total is missed is what its parts fell short of, less what was over",
    ({ plan, reports }) => {
      const found = gather(plan, reports);
      const reported = sumOf(Object.values(reports).flatMap((figure) => figure ?? []));
      expect(fractionFrom(found.reported)).toEqual(reported);
      expect(fractionFrom(found.difference)).toEqual(minus(reported, fractionFrom(plan.total)));
      const over = found.parts.map(({ part, reported: figure, shortfall }) =>
        plus(minus(fractionFrom(figure ?? "0"), fractionFrom(part)), fractionFrom(shortfall)),
      );
      const none = fraction(0n);
      found.parts.forEach(({ shortfall }, place) => {
        const [short, more] = [fractionFrom(shortfall), over[place] ?? none];
        expect([order(short, none), order(more, none)]).not.toContain(-1);
        expect([order(short, none), order(more, none)]).toContain(0);
      });
      expect(minus(over.reduce(plus, fraction(0n)), sumOf(found.parts.map(({ shortfall }) => shortfall)))).toEqual(
        fractionFrom(found.difference),
      );
    },
  );

  test.prop([gathered])(
    "names those that fell short, the largest first, and those that did not report",
    ({ plan, reports }) => {
      const { short, unreported } = gather(plan, reports);
      expect(unreported).toEqual(plan.parts.map(({ id }) => id).filter((id) => reports[id] === null));
      const parts = new Map(plan.parts.map(({ id, part }) => [id, part]));
      const behind = (id: string) => minus(fractionFrom(parts.get(id) ?? ""), fractionFrom(reports[id] ?? ""));
      const fell = plan.parts.map(({ id }) => id).filter((id) => reports[id] !== null && behind(id).over > 0n);
      expect([...short].sort()).toEqual(fell.sort());
      short.slice(1).forEach((id, place) => {
        expect(order(behind(id), behind(short[place] ?? ""))).toBeLessThanOrEqual(0);
      });
    },
  );

  const plan = {
    total: "10",
    unit: "家",
    parts: [
      { id: "甲", part: "5" },
      { id: "乙", part: "3" },
      { id: "丙", part: "2" },
    ],
  };

  it("in words, in both languages", () => {
    const missed = gather(plan, { 甲: 4, 乙: "3家", 丙: "—" });
    expect(gatheringText(missed, "zh")).toBe("合计7家,比总数10家少3家\n甲 4家,差1家\n丙 未报,差2家");
    expect(gatheringText(missed, "en")).toBe(
      "7 家 in all, 3 家 below the total of 10 家\n甲 4 家, 1 家 short\n丙 not reported, 2 家 short",
    );
    expect(gatheringText(gather(plan, { 甲: 5, 乙: 3, 丙: 2 }), "zh")).toBe("合计10家,完成总数10家");
    expect(gatheringText(gather(plan, { 甲: 5, 乙: 3, 丙: 2 }), "en")).toBe("10 家 in all, the total of 10 家");
    expect(gatheringText(gather(plan, { 甲: 8, 乙: 3, 丙: 1 }), "zh")).toBe("合计12家,比总数10家多2家\n丙 1家,差1家");
  });

  it("figures in another unit convert", () => {
    const money = { total: "1", unit: "亿元", parts: [{ id: "甲", part: "1" }] };
    expect(gather(money, { 甲: "9000万元" }).difference).toBe("-0.1");
  });

  it("bad input is refused at its place", () => {
    expect(faultsOf(() => gather(plan, { 甲: 1, 丁: 1 }))).toEqual([
      { code: "decomposition.unknown-part", path: "/丁", facts: { part: "丁", suggestion: "甲" } },
    ]);
    expect(faultsOf(() => gather(plan, { 甲: "1万元" })).map(({ code, path }) => [code, path])).toEqual([
      ["unit.mismatch", "/甲"],
    ]);
  });
});
