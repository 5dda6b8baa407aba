import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type AmountCriterion,
  about,
  atLeast,
  atMost,
  between,
  growthOf,
  growthOfAtLeast,
  increaseOf,
  range,
  SUPERVISION_STATUSES,
  type SupervisionEntry,
  type SupervisionItem,
  type SupervisionList,
  supervision,
  supervisionLabel,
  supervisionText,
  top,
} from "kaohe";
import { afterAll, describe, expect, it } from "vitest";
import { type Fraction, fraction, fractionFrom, minus, order, over, plus, times } from "../../arbitrary/fraction.js";
import { shuffled } from "../../arbitrary/shuffled.js";
import { faultsOf } from "../../period/faultsOf.js";
import { dates, entries } from "./entries.js";

const reached = new Set<string>();
const itemsOf = (list: SupervisionList): readonly SupervisionItem[] => list.units.flatMap(({ items }) => items);

const ENDS: Readonly<Record<string, string>> = {
  "2017": "2017-12-31",
  "2017-06": "2017-06-30",
  "2017-01..09": "2017-09-30",
  "2016": "2016-12-31",
};

/** Days since 2016-01-01, counted along the calendar of 2016, 2017 and 2018. */
function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const lengths = [31, year === 2016 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const before = { 2016: 0, 2017: 366, 2018: 731 }[year] ?? Number.NaN;
  return before + lengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0) + day - 1;
}

/** The ends of a band, or undefined for what asks for one side. */
function bandOf(criterion: AmountCriterion): readonly [Fraction, Fraction] | undefined {
  if (criterion.kind === "between") return [fractionFrom(criterion.low.value), fractionFrom(criterion.high.value)];
  if (criterion.kind !== "about") return undefined;
  const [middle, off] = [fractionFrom(criterion.value), fractionFrom(criterion.tolerance.value)];
  return [minus(middle, off), plus(middle, off)];
}

/** The status by the words of the documentation, and what was due. */
function expected(entry: SupervisionEntry, date: string): { readonly status: string; readonly due?: Fraction } {
  const { criterion, deadline = "2017" } = entry.target;
  if (criterion === undefined) return { status: "blank" };
  const { value, unit } = "low" in criterion ? criterion.low : criterion;
  const band = bandOf(criterion);
  const end = dayNumber(ENDS[deadline] ?? "");
  const start = dayNumber("2017-01-01");
  const isOver = dayNumber(date) > end;
  const actual =
    entry.actual === undefined || entry.actual === null || /[*—]/.test(String(entry.actual))
      ? undefined
      : fractionFrom(String(entry.actual));
  if (band !== undefined && actual !== undefined && order(actual, band[1]) > 0) {
    reached.add("above");
    return { status: isOver ? "overdue" : "behind", due: band[1] };
  }
  const required = band === undefined ? fractionFrom(value) : band[0];
  const accumulates = criterion.kind !== "atMost" && unit !== "%";
  const base = fractionFrom(String(entry.base ?? "0"));
  const gone = Math.min(Math.max(dayNumber(date) - start + 1, 0), end - start + 1);
  const even =
    end < start ? required : plus(base, times(minus(required, base), fraction(BigInt(gone), BigInt(end - start + 1))));
  const stated = isOver || criterion.kind === "atMost" ? undefined : entry.due;
  const due = stated === undefined ? (accumulates ? even : required) : fractionFrom(String(stated));
  if (actual === undefined) return { status: "unreported", due };
  const met = criterion.kind === "atMost" ? order(actual, required) <= 0 : order(actual, required) >= 0;
  if (isOver) return { status: met ? "done" : "overdue", due };
  if (criterion.kind === "atMost") return { status: met ? "on-time" : "behind", due };
  if (band !== undefined) {
    reached.add("inside");
    return { status: order(actual, due) < 0 ? "behind" : "on-time", due };
  }
  if (met && accumulates) return { status: "done", due };
  return { status: { "-1": "behind", "0": "on-time", "1": "ahead" }[String(order(actual, due))] ?? "", due };
}

describe("supervision", () => {
  test.prop([entries, dates])("every target stands as its figure, its deadline and even time say", (given, date) => {
    const items = itemsOf(supervision(given, { period: "2017", date }));
    for (const entry of given) {
      const item = items.find(({ target }) => target === entry.target);
      const { status, due } = expected(entry, date);
      reached.add(status);
      expect(item?.status).toBe(status);
      expect(item?.due).toEqual(due === undefined ? null : expect.any(String));
      if (due !== undefined) expect(fractionFrom(item?.due ?? "")).toEqual(due);
    }
  });

  test.prop([entries, dates, fc.nat()])(
    "a list has every target once, and is the same for entries in another order",
    (given, date, seed) => {
      const list = supervision(given, { period: "2017", date });
      expect(itemsOf(list)).toHaveLength(given.length);
      expect(new Set(itemsOf(list).map(({ target }) => target))).toEqual(new Set(given.map(({ target }) => target)));
      expect(supervision(shuffled(given, seed), { period: "2017", date })).toEqual(list);
      for (const { responsible, items, counts } of list.units) {
        for (const { target } of items) expect(target.responsible?.trim() || null).toBe(responsible);
        for (const status of SUPERVISION_STATUSES)
          expect(counts[status]).toBe(items.filter((item) => item.status === status).length);
        const places = items.map(({ status }) => SUPERVISION_STATUSES.indexOf(status));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    },
  );

  test.prop([entries, dates])("at the pace needed the target is reached on its last day", (given, date) => {
    for (const { pace, required, actual, status } of itemsOf(supervision(given, { period: "2017", date }))) {
      if (pace === null) continue;
      reached.add("pace");
      expect(["behind", "on-time", "ahead"]).toContain(status);
      const rest = times(fractionFrom(pace.perDay), fraction(BigInt(pace.days)));
      expect(rest).toEqual(fractionFrom(pace.rest));
      expect(plus(fractionFrom(actual ?? ""), rest)).toEqual(fractionFrom(required ?? ""));
    }
  });

  test.prop([entries, dates, fc.constantFrom("0.01", "3")])(
    "a better figure never stands worse",
    (given, date, more) => {
      const better = given.map((entry): SupervisionEntry => {
        const { actual, target } = entry;
        // More is not better than enough where there is a band.
        if (target.criterion?.kind === "about" || target.criterion?.kind === "between") return entry;
        if (actual === undefined || actual === null || /[*—]/.test(String(actual))) return entry;
        const off = target.criterion?.kind === "atMost" ? minus : plus;
        const { over: top, under } = off(fractionFrom(String(actual)), fractionFrom(more));
        return { ...entry, actual: `${top}/${under}` };
      });
      const worse = ["overdue", "behind", "on-time", "ahead", "done"];
      const [was, is] = [given, better].map(
        (each) => new Map(itemsOf(supervision(each, { period: "2017", date })).map((item) => [item.key, item.status])),
      );
      for (const [key, status] of was ?? [])
        expect(worse.indexOf(is?.get(key) ?? "")).toBeGreaterThanOrEqual(worse.indexOf(status));
    },
  );

  test.prop([entries, dates])("figures in another unit stand alike", (given, date) => {
    const inTens = given.map((entry): SupervisionEntry => {
      if (entry.target.criterion === undefined) return entry;
      const { criterion } = entry.target;
      const { unit } = "low" in criterion ? criterion.low : criterion;
      if (criterion.of === "growth" || unit === "%") return entry;
      const tens = (figure: SupervisionEntry["actual"]): string | undefined => {
        if (figure === undefined || figure === null || /[*—]/.test(String(figure))) return undefined;
        const { over: top, under } = over(fractionFrom(String(figure)), fraction(10n));
        return `${top}/${under}十家`;
      };
      const [actual, base, due] = [tens(entry.actual), tens(entry.base), tens(entry.due)];
      return {
        target: entry.target,
        ...(actual !== undefined && { actual }),
        ...(base !== undefined && { base }),
        ...(due !== undefined && { due }),
      };
    });
    expect(supervision(inTens, { period: "2017", date })).toEqual(supervision(given, { period: "2017", date }));
  });

  test.prop([entries, dates])(
    "the text names every unit, and every target with its status, in both languages",
    (given, date) => {
      const list = supervision(given, { period: "2017", date });
      for (const locale of ["zh", "en"] as const) {
        const lines = supervisionText(list, locale).split("\n");
        expect(lines).toHaveLength(1 + list.units.length + given.length);
        const wanted = list.units.flatMap(({ responsible, items }) => [
          responsible ?? (locale === "zh" ? "未明确责任单位" : "no responsible unit"),
          ...items.map(({ status, target }) => [supervisionLabel(status)[locale], target.indicator] as const),
        ]);
        lines.slice(1).forEach((line, place) => {
          const words = wanted[place] ?? "";
          if (typeof words === "string") expect(line.startsWith(words)).toBe(true);
          else for (const word of words) expect(line).toContain(word);
        });
      }
    },
  );

  afterAll(() => {
    expect([...reached].sort()).toEqual([...SUPERVISION_STATUSES, "above", "inside", "pace"].sort());
  });

  const one = (
    criterion: AmountCriterion | undefined,
    actual: string | null,
    date: string,
    more: Partial<SupervisionEntry> = {},
  ): SupervisionItem => {
    const target = { indicator: "x", ...(criterion !== undefined && { criterion }) };
    const [item] = itemsOf(supervision([{ target, actual, ...more }], { period: "2017", date }));
    if (item === undefined) throw new Error("no item");
    return item;
  };
  const line = (item: SupervisionItem, locale: "zh" | "en"): string =>
    supervisionText(
      {
        date: "",
        period: "",
        units: [
          {
            responsible: null,
            counts: { overdue: 0, behind: 0, unreported: 0, blank: 0, "on-time": 0, ahead: 0, done: 0 },
            items: [item],
          },
        ],
      },
      locale,
    )
      .split("\n")
      .at(-1)
      ?.trim() ?? "";

  it("1291 of 1700 patents by September are ahead of 273 ÷ 365 (永嘉县, METHODS §7; the target is that of 2017)", () => {
    const item = one(atLeast("1700件"), "1291", "2017-09-30");
    expect(item).toMatchObject({
      status: "ahead",
      unit: "件",
      required: "1700",
      actual: "1291",
      due: "92820/73",
      gap: "1423/73",
      deadline: "2017-12-31",
      daysLeft: 92,
      pace: { rest: "409", days: 92, perDay: "409/92" },
    });
    expect(line(item, "zh")).toBe(
      "超前 x 不低于1700件:实际1291件,应完成1271.5件,多19.5件,余92天还需409件,每30天133.4件".replace(" ", "  "),
    );
  });

  it("what accumulates is done when reached; a rate and a limit when their time is over", () => {
    expect(one(range("6项", "8项"), "6", "2017-03-01").status).toBe("done");
    expect(one(growthOfAtLeast("50%"), "60%", "2017-12-31").status).toBe("ahead");
    expect(one(growthOfAtLeast("50%"), "50%", "2017-12-31").status).toBe("on-time");
    expect(one(growthOfAtLeast("50%"), "60%", "2018-01-01").status).toBe("done");
    expect(one(atMost("100万元"), "60万元", "2017-12-31").status).toBe("on-time");
    expect(one(atMost("100万元"), "60万元", "2018-01-01").status).toBe("done");
    expect(one(atMost("100万元"), "101万元", "2018-01-01").status).toBe("overdue");
  });

  it("a band decides: outside is behind and then overdue, inside on time and then done", () => {
    const of = (criterion: AmountCriterion, actual: string, date: string): string =>
      one(criterion, actual, date).status;
    const cases: readonly (readonly [AmountCriterion, string, string, string])[] = [
      [about("2%", "0.5%"), "3.1%", "behind", "overdue"],
      [about("2%", "0.5%"), "2.5%", "on-time", "done"],
      [about("2%", "0.5%"), "1.4%", "behind", "overdue"],
      [between("40%", "60%"), "70%", "behind", "overdue"],
      [between("40%", "60%"), "40%", "on-time", "done"],
      [about("100家", "5家"), "130家", "behind", "overdue"],
      [about("100家", "5家"), "80家", "on-time", "overdue"],
      [about("100家", "5家"), "104家", "on-time", "done"],
      [growthOf(about("6.5%", "0.5%")), "6.2%", "on-time", "done"],
      [growthOf(about("6.5%", "0.5%")), "7.1%", "behind", "overdue"],
      [between("0.5亿元", "8000万元"), "0.6亿元", "on-time", "done"],
      [between("0.5亿元", "8000万元"), "9000万元", "behind", "overdue"],
    ];
    for (const [criterion, actual, during, after] of cases)
      expect([of(criterion, actual, "2017-09-30"), of(criterion, actual, "2018-01-15")]).toEqual([during, after]);
    expect(
      one({ kind: "about", value: "*", unit: "家", tolerance: { value: "1", unit: "家" } }, "3", "2017-09-30").status,
    ).toBe("blank");
  });

  it("a stock is due from its base on, and another method may say what is due", () => {
    expect(one(atLeast("100家"), "82家", "2017-09-30", { base: "80家" }).due).toBe("6932/73");
    expect(one(atLeast("100家"), "82家", "2017-09-30", { due: "82家" })).toMatchObject({
      status: "on-time",
      due: "82",
      gap: "0",
    });
  });

  it("in words, in both languages", () => {
    const lines: readonly (readonly [SupervisionItem, string, string])[] = [
      [one(undefined, null, "2017-09-30"), "计划空缺  x", "blank in the plan  x"],
      [
        one({ kind: "atLeast", value: "*", unit: "家" }, "15", "2017-09-30"),
        "计划空缺  x 不低于*家:实际15家",
        "blank in the plan  x at least * 家: actual 15 家",
      ],
      [one(undefined, "1亿元", "2017-09-30"), "计划空缺  x:实际1亿元", "blank in the plan  x: actual 1 亿元"],
      [
        one(atLeast("4次"), null, "2017-09-30"),
        "未报  x 不低于4次:余92天",
        "unreported  x at least 4 次: 92 days left",
      ],
      [
        one(atLeast("4次"), null, "2018-01-02"),
        "未报  x 不低于4次:2017年12月31日到期,已过2天",
        "unreported  x at least 4 次: ended 2017-12-31, 2 days ago",
      ],
      [
        one(atLeast("4次"), "3次", "2018-01-02"),
        "逾期  x 不低于4次:实际3次,要求4次,少1次,2017年12月31日到期,已过2天",
        "overdue  x at least 4 次: actual 3 次, required 4 次 (1 次 less), ended 2017-12-31, 2 days ago",
      ],
      [
        one(growthOfAtLeast("50%"), "43.2%", "2017-09-30"),
        "滞后  x 增长50%以上:实际增长43.2%,应增长50%,少6.8个百分点",
        "behind  x growth of at least 50%: actual 43.2%, due 50% (6.8 percentage points less)",
      ],
      [
        one(growthOfAtLeast("50%"), "50%", "2017-09-30"),
        "按期  x 增长50%以上:实际增长50%,应增长50%",
        "on time  x growth of at least 50%: actual 50%, due 50%",
      ],
      [
        one(atMost("100万元"), "60万元", "2017-09-30"),
        "按期  x 不超过100万元:实际60万元,低于上限40万元",
        "on time  x at most 100 万元: actual 60 万元, 40 万元 below the limit",
      ],
      [
        one(atMost("100万元"), "0.02亿元", "2017-09-30"),
        "滞后  x 不超过100万元:实际200万元,超出100万元",
        "behind  x at most 100 万元: actual 200 万元, 100 万元 above the limit",
      ],
      [
        one(growthOf(atMost("-3.2%")), "-2.8%", "2017-09-30"),
        "滞后  x 下降3.2%以上:实际下降2.8%,少降0.4个百分点",
        "behind  x a fall of at least 3.2%: actual fall of 2.8%, 0.4 percentage points less than asked",
      ],
      [
        one(growthOf(atMost("-3.2%")), "-3.5%", "2017-09-30"),
        "按期  x 下降3.2%以上:实际下降3.5%,多降0.3个百分点",
        "on time  x a fall of at least 3.2%: actual fall of 3.5%, 0.3 percentage points more than asked",
      ],
      [
        one(atMost("5.5%"), "5.5%", "2017-09-30"),
        "按期  x 不超过5.5%:实际5.5%,等于上限",
        "on time  x at most 5.5%: actual 5.5%, at the limit",
      ],
      [
        one(about("2%", "0.5%"), "3.1%", "2017-09-30"),
        "滞后  x 2%左右(±0.5个百分点):实际3.1%,超出0.6个百分点",
        "behind  x about 2% (±0.5 percentage points): actual 3.1%, 0.6 percentage points above the limit",
      ],
      [
        one(increaseOf(atLeast("3百分点")), "-1百分点", "2018-01-15"),
        "逾期  x 提高3个百分点以上:实际降低1个百分点,要求提高3个百分点,少4个百分点,2017年12月31日到期,已过15天",
        "overdue  x an increase of at least 3 percentage points: actual -1 percentage points, required 3 percentage points (4 percentage points less), ended 2017-12-31, 15 days ago",
      ],
      [one(atLeast("4次"), "4次", "2017-09-30"), "完成  x 不低于4次:实际4次", "done  x at least 4 次: actual 4 次"],
    ];
    for (const [item, zh, en] of lines) expect([line(item, "zh"), line(item, "en")]).toEqual([zh, en]);
  });

  it("bad input is refused at its place", () => {
    const target = { indicator: "x", criterion: atLeast("4次") };
    const at = { period: "2017", date: "2017-09-30" };
    expect(faultsOf(() => supervision([{ target }, { target }], at))).toEqual([
      { code: "target.twice", path: "/entries/1/target", facts: { indicator: "x", scope: "*" } },
    ]);
    const places = (run: () => unknown) => faultsOf(run).map(({ code, path }) => [code, path]);
    expect(places(() => supervision([], { ...at, period: "17" }))).toEqual([["period.unreadable", "/options/period"]]);
    expect(places(() => supervision([], { ...at, date: "2017-09-31" }))).toEqual([
      ["period.unreadable-date", "/options/date"],
    ]);
    expect(places(() => supervision([{ target: { ...target, deadline: "soon" } }], at))).toEqual([
      ["period.unreadable", "/entries/0/target/deadline"],
    ]);
    const given = (criterion: unknown): unknown =>
      Reflect.apply(supervision, undefined, [[{ target: { indicator: "x", criterion } }], at]);
    expect(places(() => given(top(3)))).toEqual([["target.compares", "/entries/0/target/criterion/kind"]]);
    expect(places(() => given({ kind: "atleast", value: "4", unit: "次" }))).toEqual([
      ["target.unknown-criterion", "/entries/0/target/criterion/kind"],
    ]);
    expect(given(null)).toMatchObject({ units: [{ items: [{ status: "blank", required: null }] }] });
    expect(places(() => supervision([{ target, actual: "4万元" }], at))).toEqual([
      ["unit.mismatch", "/entries/0/actual"],
    ]);
  });
});
