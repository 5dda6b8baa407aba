import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { atLeast, type SupervisionEntry, supervision, supervisionChanges, supervisionChangesText } from "kaohe";
import { describe, expect, it } from "vitest";
import { dates, entries } from "./entries.js";

/** Two lists of one plan: targets come and go, figures change. */
const pairs = fc
  .tuple(
    entries,
    fc.array(fc.option(fc.integer({ min: 0, max: 40 }).map(String)), { minLength: 12, maxLength: 12 }),
    fc.nat(),
    fc.nat(),
    dates,
    dates,
  )
  .map(([given, figures, drop, add, before, after]) => {
    const later = given.map((entry, place): SupervisionEntry => ({ ...entry, actual: figures[place] ?? null }));
    return [
      supervision(
        given.filter((_, place) => (add + place) % 5 > 0),
        { period: "2017", date: before },
      ),
      supervision(
        later.filter((_, place) => (drop + place) % 4 > 0),
        { period: "2017", date: after },
      ),
    ] as const;
  });

describe("supervisionChanges", () => {
  test.prop([entries, dates])("a list has no changes since itself", (given, date) => {
    const list = supervision(given, { period: "2017", date });
    const { from, to, ...changes } = supervisionChanges(list, list);
    expect([from, to]).toEqual([date, date]);
    expect(Object.values(changes)).toEqual([[], [], [], [], [], []]);
    expect(supervisionChangesText({ from, to, ...changes }, "en")).toBe(`since ${date}: no change`);
  });

  test.prop([pairs])("every target that came, went or stands otherwise is told, and no other", ([before, after]) => {
    const [was, is] = [before, after].map(
      (list) => new Map(list.units.flatMap(({ items }) => items.map(({ key, status }) => [key, status] as const))),
    );
    if (was === undefined || is === undefined) throw new Error("no lists");
    const changes = supervisionChanges(before, after);
    const keys = (items: readonly { readonly key: string }[]) => items.map(({ key }) => key).sort();
    expect(keys(changes.added)).toEqual([...is.keys()].filter((key) => !was.has(key)).sort());
    expect(keys(changes.dropped)).toEqual([...was.keys()].filter((key) => !is.has(key)).sort());
    const told = [...changes.done, ...changes.fallenBehind, ...changes.reported, ...changes.otherwise];
    const differs = [...is.keys()].filter((key) => was.has(key) && was.get(key) !== is.get(key));
    expect([...new Set(told.map(({ item }) => item.key))].sort()).toEqual(differs.sort());
    for (const { before: from, item } of told) expect(from).toBe(was.get(item.key));
    const ordered = (kinds: readonly string[]) =>
      differs.filter((key) => kinds.includes(`${was.get(key)} → ${is.get(key)}`)).sort();
    expect(keys(changes.done.map(({ item }) => item))).toEqual(differs.filter((key) => is.get(key) === "done").sort());
    expect(keys(changes.fallenBehind.map(({ item }) => item))).toEqual(
      ordered(
        ["done", "ahead", "on-time"]
          .flatMap((from) => [`${from} → behind`, `${from} → overdue`])
          .concat("behind → overdue"),
      ),
    );
    expect(keys(changes.reported.map(({ item }) => item))).toEqual(
      ordered(["done", "ahead", "on-time", "behind", "overdue"].map((to) => `unreported → ${to}`)),
    );
  });

  it("in words, in both languages", () => {
    const entry = (indicator: string, actual: string | null, responsible?: string): SupervisionEntry => ({
      target: { indicator, criterion: atLeast("12家"), ...(responsible !== undefined && { responsible }) },
      actual,
    });
    const june = [
      entry("甲", "7", "科技局"),
      entry("乙", "7"),
      entry("丙", null),
      entry("丁", "5"),
      entry("戊", "1"),
      entry("己", null),
    ];
    const autumn = [
      entry("甲", "12", "科技局"),
      entry("乙", "7"),
      entry("丙", "1"),
      entry("丁", "9"),
      entry("戊", "9"),
      entry("庚", "1"),
      entry("己", "12"),
    ];
    const changes = supervisionChanges(
      supervision(june, { period: "2017", date: "2017-06-30" }),
      supervision(autumn, { period: "2017", date: "2017-09-30" }),
    );
    expect(supervisionChangesText(changes, "zh")).toBe(
      [
        "2017年6月30日以来",
        "新完成 2项",
        "  科技局 甲 不低于12家:超前 → 完成",
        "  未明确责任单位 己 不低于12家:未报 → 完成",
        "新增滞后 1项",
        "  未明确责任单位 乙 不低于12家:超前 → 滞后",
        "新上报 2项",
        "  未明确责任单位 丙 不低于12家:未报 → 滞后",
        "  未明确责任单位 己 不低于12家:未报 → 完成",
        "其他变化 2项",
        "  未明确责任单位 丁 不低于12家:滞后 → 超前",
        "  未明确责任单位 戊 不低于12家:滞后 → 超前",
        "新增 1项",
        "  未明确责任单位 庚 不低于12家",
      ].join("\n"),
    );
    expect(supervisionChangesText(changes, "en").split("\n").slice(0, 3)).toEqual([
      "since 2017-06-30",
      "newly done: 2",
      "  科技局 甲 at least 12 家: ahead → done",
    ]);
  });
});
