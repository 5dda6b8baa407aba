import {
  type AppliedScheme,
  add,
  at,
  atLeast,
  attainment,
  type ChangeContributions,
  changeContributions,
  changeContributionsText,
  defineScheme,
  divide,
  type Ledgers,
  measures,
  minMax,
  type Observation,
  panel,
  ratioToBest,
  standardValue,
  type Target,
  withObservations,
} from "kaohe";
import { describe, expect, it } from "vitest";

const m = measures({
  rd: { label: "R&D经费支出", unit: "亿元" },
  grants: { label: "发明专利授权量", unit: "件" },
});
const indicators = {
  rd: { label: "R&D经费支出", unit: "亿元", formula: m.rd },
  grants: { label: "发明专利授权量", unit: "件", formula: m.grants },
} as const;
const base = { id: "demo", classes: ["B"], measures: m, indicators } as const;

type Figures = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

function observationsOf(figures: Figures, period: string): readonly Observation[] {
  return Object.entries(figures).flatMap(([area, own]) =>
    Object.entries(own).map(([measure, value]) => ({ area, measure, period, value })),
  );
}

/** Counties of class B with their figures of one year. */
function inputOf(period: string, figures: Figures, more: Partial<AppliedScheme["input"]> = {}): AppliedScheme["input"] {
  const areas = Object.keys(figures).map((id) => ({ id, attributes: { class: "B" } }));
  return { panel: panel({ areas, measures: m, observations: observationsOf(figures, period) }), period, ...more };
}

/** The change of an area's total and the parts that are not 0, or the reasons why there are none. */
function partsOf({ areas }: ChangeContributions, area = "永嘉县"): Readonly<Record<string, string>> {
  const total = areas.find((each) => each.area === area)?.total;
  const shown: Record<string, string> = {};
  for (const [cause, part] of Object.entries({ ...total?.parts, change: total?.change })) {
    const text = part?.kind === "value" ? part.exact : (part?.reason ?? "none");
    if (cause === "change" || text !== "0") shown[cause] = text;
  }
  return shown;
}

const grantsAtLeast = (amount: string): Target => ({ indicator: "grants", criterion: atLeast(amount) });

describe("changeContributions by hand", () => {
  const schemeOf = (version: string, grants: number) =>
    defineScheme({
      ...base,
      version,
      items: [
        { id: "grants", indicator: "grants", points: grants, rule: attainment() },
        { id: "rd", indicator: "rd", points: 100 - grants, rule: ratioToBest() },
      ],
    });
  const [first, second] = [schemeOf("1", 60), schemeOf("2", 50)];
  const before = {
    scheme: first,
    input: inputOf(
      "2016",
      { 永嘉县: { grants: 80, rd: 6 }, 平阳县: { grants: 50, rd: 8 } },
      { targets: [{ ...grantsAtLeast("100件"), deadline: "2016" }] },
    ),
  };
  const after = {
    scheme: second,
    input: inputOf(
      "2017",
      { 永嘉县: { grants: 100, rd: 9 }, 平阳县: { grants: 125, rd: 12 } },
      { targets: [{ ...grantsAtLeast("125件"), deadline: "2017" }] },
    ),
  };
  const found = changeContributions(before, after);

  it("two counties, two years: more grants against a higher target, more R&D beside a neighbour with more still", () => {
    // 60 × 80/100 + 40 × 6/8 = 78 before, 50 × 100/125 + 50 × 9/12 = 77.5 after.
    // Grants, by who comes first (own figures, target, points): 60 × 1, 60 × 0.64, 50 × 0.8; two of them 48, 50, 32; all 40; none 48.
    //   own figures: ⅓(60 − 48) + ⅙(48 − 38.4) + ⅙(50 − 40) + ⅓(40 − 32) = 149/15
    //   target: ⅓(38.4 − 48) + ⅙(48 − 60) + ⅙(32 − 40) + ⅓(40 − 50) = −148/15; points: the rest of −8, −121/15
    // R&D, by own figures, the neighbour's, points: 40, 20, 37.5; two of them 30, 50, 25; all 37.5; none 30.
    //   own figures: ⅓(10) + ⅙(10) + ⅙(12.5) + ⅓(12.5) = 11.25; the neighbour's: −11.25; points: the rest of 7.5, 7.5
    expect(partsOf(found)).toEqual({
      change: "-0.5",
      figures: "1271/60",
      others: "-11.25",
      targets: "-148/15",
      rules: "-17/30",
    });
    expect(found.areas[0]?.rank.change).toEqual({ kind: "value", exact: "1", unit: "" });
    expect([found.joined, found.left]).toEqual([[], []]);
  });

  it("says so in a line", () => {
    expect(changeContributionsText(found, "zh").split("\n")[0]).toBe(
      "永嘉县 2017年77.5分,比2016年减少0.5分,由第1名降为第2名:自身数据+21.18,其他对象−11.25,目标−9.87,办法−0.57",
    );
    expect(changeContributionsText(found, "en").split("\n")[0]).toBe(
      "永嘉县: 77.5 in 2017, down 0.5 on 2016, from rank 1 to rank 2: own figures +21.18, other areas −11.25, targets −9.87, rules −0.57",
    );
    expect(changeContributionsText(changeContributions(before, before, ["永嘉县"]), "zh")).toBe(
      "永嘉县 2016年78分,与原来持平,名次未变(第1名)",
    );
  });

  it("leaves the neighbours out of rules that compare nobody", () => {
    const alone = defineScheme({
      ...base,
      items: [{ id: "grants", indicator: "grants", points: 60, rule: attainment() }],
    });
    const { others = "0" } = partsOf(changeContributions({ ...before, scheme: alone }, { ...after, scheme: alone }));
    expect(others).toBe("0");
  });
});

describe("changeContributions moves figures in time", () => {
  it("but not a base year: of the same scheme over one yearbook, all is due to the figures", () => {
    const scheme = defineScheme({
      ...base,
      indicators: { growth: { label: "比2015年", unit: "", formula: divide(m.rd, at(m.rd, "2015")) } },
      items: [{ id: "growth", indicator: "growth", points: 100, rule: attainment() }],
    });
    const observations = [10, 12, 14, 16].map((value, index) => ({
      area: "永嘉县",
      measure: "rd",
      period: `${2015 + index}`,
      value,
    }));
    const yearbook = panel({ areas: [{ id: "永嘉县", attributes: { class: "B" } }], measures: m, observations });
    const year = (period: string) => ({
      scheme,
      input: { panel: yearbook, period, targets: [{ indicator: "growth", criterion: atLeast("2") }] },
    });
    // 1.6/2 − 1.2/2
    expect(partsOf(changeContributions(year("2016"), year("2018")))).toEqual({ change: "20", figures: "20" });
  });

  it("and finds the standards of each year: a table of the scheme that rises is a change of rules", () => {
    const scheme = defineScheme({
      ...base,
      parameters: {
        standard: {
          label: "标准值",
          unit: "亿元",
          values: [
            { value: "8", to: "2016" },
            { value: "10", from: "2017" },
          ],
        },
      },
      items: [{ id: "rd", indicator: "rd", points: 100, rule: standardValue({ standard: { parameter: "standard" } }) }],
    });
    const { panel: first } = inputOf("2016", { 永嘉县: { rd: 4 } });
    const yearbook = withObservations(first, observationsOf({ 永嘉县: { rd: 4 } }, "2017"));
    const year = (period: string) => ({ scheme, input: { panel: yearbook, period } });
    expect(partsOf(changeContributions(year("2016"), year("2017")))).toEqual({ change: "-10", rules: "-10" });
  });

  it("quarters of the year as well, deadlines and days too, and schemes keep their time", () => {
    const scheme = (year: string) =>
      defineScheme({
        ...base,
        effective: { from: year, to: year },
        items: [{ id: "rd", indicator: "rd", points: 100, rule: attainment(), periods: { each: "quarter" } }],
      });
    const year = (period: string, value: number) => ({
      scheme: scheme(period),
      input: {
        ...inputOf(period, { 永嘉县: {} }),
        panel: panel({
          areas: [{ id: "永嘉县", attributes: { class: "B" } }],
          measures: m,
          observations: [1, 2, 3, 4].map((quarter) => ({
            area: "永嘉县",
            measure: "rd",
            period: `${period}-Q${quarter}`,
            value: value * quarter,
          })),
        }),
        asOf: `${Number(period) + 1}-02-${period === "2019" ? "29" : "28"}`,
        targets: [{ indicator: "rd", criterion: atLeast("40亿元"), deadline: period }],
      },
    });
    // Means of 1, 2, 3, 4 and of 2, 4, 6, 8 fortieths.
    expect(partsOf(changeContributions(year("2019", 1), year("2021", 2)))).toEqual({ change: "6.25", figures: "6.25" });
  });
});

describe("changeContributions between schemes", () => {
  it("of other units, classes and scales gives them nothing where they change nothing", () => {
    const scheme = (name: string, unit: string, outOf: number) => {
      const own = measures({ rd: { label: "R&D经费支出", unit } });
      return {
        measures: own,
        scheme: defineScheme({
          id: "demo",
          classes: [name],
          measures: own,
          indicators: { rd: { label: "R&D经费支出", unit, formula: own.rd } },
          items: [
            { id: "rd", indicator: "rd", points: 50, rule: attainment() },
            { id: "service", points: 50, mark: { outOf } },
          ],
          difficulty: { otherwise: 1 },
        }),
      };
    };
    const year = (period: string, name: string, { unit, rd, outOf, mark }: Readonly<Record<string, string>>) => {
      const { measures: own, scheme: of } = scheme(name, unit ?? "", Number(outOf));
      const areas = ["永嘉县", "平阳县"].map((id) => ({ id, attributes: { class: name } }));
      const observations = areas.map(({ id }) => ({ area: id, measure: "rd", period, value: rd ?? "" }));
      return {
        scheme: of,
        input: {
          panel: panel({ areas, measures: own, observations }),
          period,
          targets: [{ indicator: "rd", criterion: atLeast(rd ?? ""), class: name }],
          marks: [{ area: "永嘉县", item: "service", mark: mark ?? "", by: "县长" }],
          overrides: [{ area: "平阳县", item: "rd", points: 20, reason: "核实", by: "统计局" }],
          difficulty: { classes: { [name]: "2" } },
        },
      };
    };
    const [a, b] = [
      year("2016", "B", { unit: "亿元", rd: "1.2", outOf: "100", mark: "80" }),
      year("2017", "乙类", { unit: "万元", rd: "12000", outOf: "10", mark: "8" }),
    ];
    const found = changeContributions(a, b);
    expect(partsOf(found)).toEqual({ change: "0" });
    expect(found.areas[0]?.total.after).toEqual({ kind: "value", exact: "180", unit: "" });
    expect(changeContributionsText(found, "zh").split("\n")[0]).toBe(
      "永嘉县 2017年180分,与2016年持平,由B第1名变为乙类第1名",
    );
    expect(changeContributionsText(found, "en")).toContain(
      "180 in 2017, unchanged on 2016, from rank 1 in B to rank 1 in 乙类",
    );
    expect(partsOf(found, "平阳县")).toEqual({ change: "0" });
  });

  it("splits what an adjustment came to between facts and rules, and leaves out what the other scheme does not know", () => {
    const items = [{ id: "grants", indicator: "grants", points: 80, rule: attainment() }] as const;
    const scheme = (each: number, more: object = {}) =>
      defineScheme({ ...base, items, adjustments: [{ kind: "bonus", id: "prize", each }], ...more });
    const input = (period: string, times: number) =>
      inputOf(
        period,
        { 永嘉县: { grants: 100 } },
        {
          targets: [grantsAtLeast("100件")],
          adjustments: [{ adjustment: "prize", area: "永嘉县", times }],
        },
      );
    const before = { scheme: scheme(1), input: input("2016", 2) };
    const after = { scheme: scheme(3), input: input("2017", 4) };
    // 2 × 1 before, 4 × 3 after: (4 − 2 + 12 − 6)/2 for the facts.
    expect(partsOf(changeContributions(before, after))).toEqual({ change: "10", facts: "4", rules: "6" });
    const none = defineScheme({ ...base, items, vetoes: [{ id: "accident", effect: "zero" }] });
    const vetoed = { ...input("2017", 0), adjustments: [], vetoes: [{ veto: "accident", area: "永嘉县" }] };
    // 82 before; 80 with the rules alone, 80 without the facts; 0 after.
    expect(partsOf(changeContributions(before, { scheme: none, input: vetoed }))).toEqual({
      change: "-82",
      facts: "-41",
      rules: "-41",
    });
  });

  it("counts areas that joined or left among the others, and gives them nothing of their own", () => {
    const scheme = defineScheme({ ...base, items: [{ id: "rd", indicator: "rd", points: 100, rule: ratioToBest() }] });
    const found = changeContributions(
      { scheme, input: inputOf("2016", { 永嘉县: { rd: 8 }, 文成县: { rd: 4 } }) },
      { scheme, input: inputOf("2017", { 永嘉县: { rd: 8 }, 龙港市: { rd: 16 } }) },
    );
    expect(partsOf(found)).toEqual({ change: "-50", others: "-50" });
    expect([found.areas.length, found.joined, found.left]).toEqual([1, ["龙港市"], ["文成县"]]);
  });

  it("drops what was set by hand of items that an area, exempt then, does not have", () => {
    const two = defineScheme({
      ...base,
      classes: ["A", "B"],
      items: [
        { id: "rd", indicator: "rd", points: 50, rule: ratioToBest() },
        { id: "grants", indicator: "grants", points: { A: 50 }, rule: ratioToBest() },
      ],
    });
    const figures = { 永嘉县: { rd: 6, grants: 80 }, 平阳县: { rd: 8, grants: 50 } };
    const year = (period: string, more: Partial<AppliedScheme["input"]>): AppliedScheme => ({
      scheme: two,
      input: inputOf(period, figures, more),
    });
    const override = { area: "平阳县", item: "grants", points: 5, reason: "核定", by: "县科技局" };
    const exempt = [{ area: "平阳县", reason: "新设" }];
    const found = changeContributions(year("2016", { exempt, overrides: [override] }), year("2017", {}));
    expect(partsOf(found)).toEqual({ others: "-12.5", change: "-12.5" });
  });

  it("says why where a mix has no total, and gives no part a number", () => {
    const items = [
      { id: "rd", indicator: "rd", points: 50, rule: minMax() },
      { id: "grants", indicator: "grants", points: 50, rule: minMax() },
    ] as const;
    const scheme = (count: number) =>
      defineScheme({ ...base, items: items.slice(0, count), missing: "rescale", mostMissing: "0.2" });
    const found = changeContributions(
      { scheme: scheme(1), input: inputOf("2016", { 永嘉县: { rd: 6 }, 平阳县: { rd: 8 } }) },
      { scheme: scheme(2), input: inputOf("2017", { 永嘉县: { rd: 9, grants: 1 }, 平阳县: { rd: 8, grants: 2 } }) },
    );
    const [{ total } = { total: undefined }] = found.areas;
    expect(total?.change).toEqual({ kind: "value", exact: "50", unit: "" });
    expect(new Set(Object.values(total?.parts ?? {}).map(({ kind }) => kind))).toEqual(new Set(["missing"]));
    expect(changeContributionsText(found, "zh").split("\n")[0]).toMatch(
      /^永嘉县 2017年50分,比2016年增加50分.*;不能分解:/,
    );
    expect(changeContributionsText(found, "en").split("\n")[0]).toContain("cannot be decomposed: ");
  });

  it("tells the items that had no score in either year", () => {
    const items = [{ id: "rd", indicator: "rd", points: 100, rule: attainment() }] as const;
    const scheme = defineScheme({
      ...base,
      indicators: { rd: { label: "R&D经费增速", unit: "", formula: divide(m.rd, at(m.rd, { years: -1 })) } },
      items,
    });
    const { panel: first } = inputOf("2016", { 永嘉县: { rd: 8 }, 平阳县: { rd: 8 } });
    const yearbook = withObservations(first, [
      ...observationsOf({ 平阳县: { rd: 10 } }, "2015"),
      ...observationsOf({ 永嘉县: { rd: 8 }, 平阳县: { rd: 8 } }, "2017"),
    ]);
    const year = (period: string) => ({
      scheme,
      input: { panel: yearbook, period, targets: [{ indicator: "rd", criterion: atLeast("1") }] },
    });
    const found = changeContributions(year("2016"), year("2017"));
    expect(found.areas.map(({ missing }) => missing)).toEqual([
      [{ of: "earlier", item: "rd", label: "R&D经费增速", reason: "not-reported" }],
      [],
    ]);
    expect(changeContributionsText(found, "zh").split("\n")).toEqual([
      "永嘉县 2017年100分,比2016年增加100分,由第2名升为第1名:自身数据+100",
      "平阳县 2017年100分,比2016年增加20分,名次未变(第1名):自身数据+20",
      "注意:永嘉县 2016年缺项:R&D经费增速(未报)",
    ]);
    expect(changeContributionsText(found, "en").split("\n").slice(1)).toEqual([
      "平阳县: 100 in 2017, up 20 on 2016, still rank 1: own figures +20",
      "Note: 永嘉县 lacks in 2016: R&D经费增速 (not reported)",
    ]);
  });

  it("says that numbers are rounded where they miss their sum, and only there", () => {
    const value = (exact: string) => ({ kind: "value", exact, unit: "" }) as const;
    const of = (period: string) => ({ scheme: { id: "demo", version: "1" }, period });
    const textOf = (figures: string, others: string, change: string): string => {
      const rest = { targets: value("0"), rules: value("0"), facts: value("0") };
      const parts = { figures: value(figures), others: value(others), ...rest };
      const total = { before: value("70"), after: value("71"), change: value(change), parts };
      const rank = { before: value("1"), after: value("2"), change: value("1"), parts };
      const area = { area: "永嘉县", label: "永嘉县", class: { before: "B", after: "B" }, total, rank, missing: [] };
      const whole = { earlier: of("2016"), later: of("2017"), areas: [area], joined: [], left: [] };
      return changeContributionsText(whole, "zh");
    };
    expect(textOf("0.504", "0.504", "1.008").split("\n").at(-1)).toBe("(各数分别四舍五入)");
    expect(textOf("1.5", "-0.5", "1")).toBe(
      "永嘉县 2017年71分,比2016年增加1分,由第1名降为第2名:自身数据+1.5,其他对象−0.5",
    );
  });

  it("takes ledgers as each year tallied them", () => {
    const own = measures({ awards: { label: "科技奖励", unit: "项" } });
    const scheme = defineScheme({
      id: "demo",
      classes: ["B"],
      measures: own,
      tallies: { awards: { kind: "count", ledger: "awards" } },
      indicators: { awards: { label: "科技奖励", unit: "项", formula: own.awards } },
      items: [{ id: "awards", indicator: "awards", points: 10, rule: attainment() }],
    });
    const year = (period: string, count: number) => {
      const rows = Array.from({ length: count }, (_, row) => ({ id: `${row}`, area: "永嘉县", period }));
      const ledgers: Ledgers = { awards: { records: rows } };
      const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
      const targets = [{ indicator: "awards", criterion: atLeast("5项") }];
      return { scheme, input: { panel: panel({ areas, measures: own, observations: [] }), period, ledgers, targets } };
    };
    expect(partsOf(changeContributions(year("2016", 2), year("2017", 4)))).toEqual({ change: "4", figures: "4" });
  });
});

describe("changeContributions refuses", () => {
  const scheme = defineScheme({ ...base, items: [{ id: "rd", indicator: "rd", points: 100, rule: minMax() }] });
  const year = (period: string) => ({ scheme, input: inputOf(period, { 永嘉县: { rd: 8 } }) });

  it("other parts of a year, areas that are none, and faults of either side at their place", () => {
    expect(() => changeContributions(year("2016"), year("2017-Q1"))).toThrow(
      "analysis.other-time  /later/input/period",
    );
    expect(() => changeContributions(year("2016"), year("2017"), ["永加县"])).toThrow(
      "assessment.unknown-area  /areas/0",
    );
    const wrong = {
      ...year("2017"),
      input: { ...year("2017").input, targets: [{ indicator: "no", criterion: atLeast(1) }] },
    };
    expect(() => changeContributions(year("2016"), wrong)).toThrow("target.unknown-indicator  /later/targets/0");
  });

  it("measures of another kind under the same name", () => {
    const own = measures({ rd: { label: "研发项目", unit: "项" } });
    const projects = defineScheme({
      id: "demo",
      classes: ["B"],
      measures: own,
      indicators: { rd: { label: "研发项目", unit: "项", formula: add(own.rd, own.rd) } },
      items: [{ id: "rd", indicator: "rd", points: 100, rule: minMax() }],
    });
    const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
    const input = { panel: panel({ areas, measures: own, observations: [] }), period: "2017" };
    expect(() => changeContributions(year("2016"), { scheme: projects, input })).toThrow("assessment.measure-unit");
  });
});
