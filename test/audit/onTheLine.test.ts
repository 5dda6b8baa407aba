import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type AuditCheck,
  about,
  atLeast,
  atMost,
  audit,
  between,
  type Criterion,
  doublings,
  growthOf,
  increaseOf,
  lessThan,
  measures,
  moreThan,
  panel,
  range,
  type Target,
  timesOf,
  top,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

const m = measures({ firms: { label: "企业", unit: "家" }, rate: { label: "占比", unit: "%" } });
const [now, last] = ["2017", "2016"] as const;

/** A criterion, and whether a county with so many this year and the last stands exactly on a line of it, in whole numbers. */
interface Asked {
  readonly criterion: Criterion;
  readonly isOn: (level: number, base: number) => boolean;
}

const level = fc.integer({ min: 0, max: 12 });
const compared = fc.constantFrom(atLeast, atMost, moreThan, lessThan);
const criteria: fc.Arbitrary<Asked> = fc.oneof(
  fc.tuple(compared, level).map(([of, line]) => ({ criterion: of(line), isOn: (is: number) => is === line })),
  fc.tuple(compared, level).map(([of, line]) => ({ criterion: of(`${line}家`), isOn: (is: number) => is === line })),
  level.map((line) => ({ criterion: about(line, 2), isOn: (is: number) => is === line })),
  level.map((low) => ({ criterion: range(low, low + 3), isOn: (is: number) => is === low })),
  level.map((low) => ({ criterion: between(low, low + 3), isOn: (is: number) => is === low || is === low + 3 })),
  fc.tuple(compared, fc.constantFrom(-50, 0, 50, 100, 200)).map(([of, rate]) => ({
    criterion: growthOf(of(rate)),
    isOn: (is: number, base: number) => base > 0 && 100 * (is - base) === rate * base,
  })),
  fc.tuple(compared, fc.integer({ min: -3, max: 5 })).map(([of, more]) => ({
    criterion: increaseOf(of(more)),
    isOn: (is: number, base: number) => is - base === more,
  })),
  fc.constantFrom(1, 2, 3).map((times) => ({
    criterion: timesOf(atLeast(`${times}倍`)),
    isOn: (is: number, base: number) => base > 0 && is === times * base,
  })),
  fc.constantFrom(1, 2).map((twice) => ({
    criterion: doublings(twice),
    isOn: (is: number, base: number) => base > 0 && is === (twice === 1 ? 2 : 4) * base,
  })),
  fc.constant({ criterion: top(3), isOn: () => false }),
);
const scopes = [{}, { class: "A" }, { class: "B" }, { area: "县0" }, { area: "县1" }, { area: "县2" }] as const;
const scoped = fc.uniqueArray(
  fc.record({
    scope: fc.constantFrom(...scopes),
    deadline: fc.constantFrom(undefined, now, "2018"),
    asked: criteria,
  }),
  { minLength: 1, maxLength: 10, size: "max", selector: ({ scope, deadline }) => JSON.stringify([scope, deadline]) },
);
const counties = fc.array(fc.tuple(level, level), { minLength: 3, maxLength: 6, size: "max" });
const classOf = (area: number) => (area % 2 === 0 ? "A" : "B");

const tableOf = (all: readonly (readonly [number, number])[]) =>
  panel({
    areas: all.map((_, area) => ({ id: `县${area}`, attributes: { class: classOf(area) } })),
    measures: m,
    observations: all.flatMap(([is, base], area) => [
      { area: `县${area}`, measure: "firms", period: now, value: String(is) },
      { area: `县${area}`, measure: "firms", period: last, value: String(base) },
    ]),
  });

describe("on the line of a target", () => {
  test.prop([counties, scoped], { numRuns: 300 })(
    "is a figure that is exactly what the target that counts for the area names",
    (all, given) => {
      const targets = given.map(({ scope, deadline, asked }): Target => {
        const own = { indicator: "firms", criterion: asked.criterion, ...scope };
        return deadline === undefined ? own : { ...own, deadline };
      });
      const found = audit(tableOf(all), [{ kind: "onTheLine", measure: "firms", targets }], { period: now });
      const expected = all.flatMap(([is, base], area) => {
        const inOrder = [{ area: `县${area}` }, { class: classOf(area) }, {}].flatMap((scope) =>
          [now, undefined].flatMap((deadline) =>
            given.filter((each) => JSON.stringify(each.scope) === JSON.stringify(scope) && each.deadline === deadline),
          ),
        );
        return inOrder[0]?.asked.isOn(is, base) === true ? [`县${area}`] : [];
      });
      expect(found.map(({ area }) => area)).toEqual(expected);
    },
  );

  const counts = tableOf([
    [30, 20],
    [40, 20],
    [25, 20],
    [7, 20],
  ]);
  const linesOf = (check: Partial<Extract<AuditCheck, { kind: "onTheLine" }>>) =>
    audit(counts, [{ kind: "onTheLine", measure: "firms", ...check }], { period: now });

  it("says what was asked for, and by which clause", () => {
    const indicator = "firms";
    const targets: readonly Target[] = [
      { indicator, area: "县0", criterion: growthOf(atLeast("50%")), source: "责任书第3条" },
      { indicator, area: "县1", criterion: doublings(1) },
      { indicator, area: "县2", criterion: increaseOf(atLeast("5家")) },
      { indicator, criterion: atLeast(7), source: "责任书第1条" },
    ];
    expect(linesOf({ targets }).map(({ arithmetic, figures }) => [arithmetic.zh, figures.length])).toEqual([
      ["30家 ÷ 20家 - 1 = 50%(增长50%以上,责任书第3条)", 2],
      ["40家 ÷ 20家 = 2(翻一番)", 2],
      ["25家 - 20家 = 5家(增加5家以上)", 2],
      ["7家 = 7家(不低于7,责任书第1条)", 1],
    ]);
    expect(linesOf({ targets })[0]?.arithmetic.en).toBe(
      "30 家 ÷ 20 家 - 1 = 50% (growth of at least 50%, 责任书第3条)",
    );
  });

  it("a line of the area's own comes before its target, and that before the line for all", () => {
    const targets: readonly Target[] = [{ indicator: "count", area: "县0", criterion: atLeast(30) }];
    const foundAt = (check: Parameters<typeof linesOf>[0]) => linesOf(check).map(({ area }) => area);
    expect(foundAt({ targets, indicator: "count", line: "25家" })).toEqual(["县0", "县2"]);
    expect(foundAt({ targets, indicator: "count", lines: { 县0: "31家" } })).toEqual([]);
    expect(foundAt({ targets, indicator: "count", lines: { 县1: "40家" } })).toEqual(["县0", "县1"]);
    expect(foundAt({ targets, line: "30家" })).toEqual(["县0"]);
    expect(foundAt({ targets: [{ indicator: "firms", criterion: atLeast(31) }], line: "30家" })).toEqual([]);
  });

  it("a share grows by percentage points, and in its own unit where none is stated", () => {
    const table = panel({
      areas: [{ id: "甲县" }],
      measures: m,
      observations: [
        { area: "甲县", measure: "rate", period: now, value: "2.50" },
        { area: "甲县", measure: "rate", period: last, value: "2.20" },
      ],
    });
    const found = (criterion: Criterion) =>
      audit(table, [{ kind: "onTheLine", measure: "rate", targets: [{ indicator: "rate", criterion }] }], {
        period: now,
      }).map(({ arithmetic }) => arithmetic.zh);
    expect(found(increaseOf(atLeast("0.3")))).toEqual(["2.50% - 2.20% = 0.3个百分点(增加0.3以上)"]);
    expect(found(atLeast("2.5"))).toEqual(["2.50% = 2.5%(不低于2.5)"]);
  });

  it("a target in another unit, or with an unreadable deadline, is refused", () => {
    const faults = (target: Omit<Target, "indicator">) =>
      faultsOf(() =>
        linesOf({
          targets: [
            { indicator: "rate", criterion: atLeast("5件") },
            { indicator: "firms", ...target },
          ],
        }),
      ).map(({ code, path }) => [code, path]);
    expect(faults({ criterion: atLeast("5件") })).toEqual([["unit.mismatch", "/checks/0"]]);
    expect(faults({ criterion: growthOf(atLeast("5家")) })).toEqual([["unit.mismatch", "/checks/0"]]);
    expect(faults({ criterion: atLeast(5), deadline: "soon" })).toEqual([
      ["period.unreadable", "/checks/0/targets/1/deadline"],
    ]);
  });

  it("a line of an area that the panel does not have is refused", () => {
    const faults = faultsOf(() => linesOf({ lines: { 甲: "5家" } })).map(({ code, path }) => [code, path]);
    expect(faults).toEqual([["data.unknown-area", "/checks/0/lines/甲"]]);
  });
});
