import { zipSync } from "fflate";
import {
  about,
  accumulativeRate,
  add,
  ahpWeights,
  allocate,
  assess,
  atLeast,
  atMost,
  attainment,
  bands,
  type Code,
  type ColumnInput,
  changeContributions,
  cheapestMix,
  cohortQuantile,
  compile,
  constant,
  countedAwards,
  criticWeights,
  type DecimalInput,
  defineScheme,
  deriveScheme,
  efficacy,
  entropyWeights,
  equalIncrements,
  equalRates,
  equalShares,
  equalWeights,
  expertWeights,
  followPath,
  type Goal,
  gather,
  givenPath,
  givenWeights,
  goalSeek,
  itemStatistics,
  KaoheError,
  type Ledger,
  less,
  type MixGoal,
  measures,
  milestones,
  named,
  naturalLogarithm,
  panel,
  panelOfColumns,
  parseScheme,
  points,
  pointsFrom,
  progress,
  progressiveBands,
  range,
  rankLinear,
  readCondition,
  readFormula,
  reduceMarks,
  rephased,
  round,
  schemeToJson,
  sensitivity,
  share,
  source,
  stageReached,
  supervision,
  tallied,
  thresholdThenCompete,
  top,
  toText,
  value,
  variationWeights,
  versionFor,
  weightDraws,
  weightedPath,
  wholeSteps,
  yearEndForecast,
} from "kaohe";
import { readCsv, readSdmxCsv, writeCsv } from "kaohe/csv";
import { workbookOf } from "kaohe/workbook";
import { readXlsx, writeXlsx, type XlsxOptions } from "kaohe/xlsx";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import { en } from "../../src/error/en.js";
import { zh } from "../../src/error/zh.js";
import { isOver, readPeriod, shiftPeriod } from "../../src/period/index.js";

const m = measures({
  rd: { label: "R&D经费支出", unit: "亿元" },
  gdp: { label: "地区生产总值", unit: "亿元" },
  grants: { label: "授权量", unit: "件" },
  twins: { label: "授权量", unit: "件" },
});
const plain = { rd: m.rd.measure, gdp: m.gdp.measure, grants: m.grants.measure };
const areas = [{ id: "永嘉县", attributes: { class: "A" } }];
const seen = { area: "永嘉县", measure: "rd", period: "2017", value: "6.7" };

// What JavaScript callers can hand in, where no compiler objects.
function loose(run: (input: never) => unknown, input: unknown): void {
  Reflect.apply(run, undefined, [input]);
}

const base = {
  id: "s",
  classes: ["A", "B"],
  measures: m,
  indicators: {
    intensity: { label: "R&D强度", unit: "%", formula: share(m.rd, m.gdp) },
    energy: { label: "能耗", unit: "%", direction: "lower", formula: share(m.rd, m.gdp) },
  },
  items: [{ id: "i", indicator: "intensity", points: 10, rule: attainment() }],
  vetoes: [{ id: "safety", effect: "zero" }],
} as const;
const scheme = defineScheme(base);
const json = schemeToJson(scheme);
const data = (observations: readonly object[] = [], more: object = {}) => {
  loose(panel, { areas, measures: plain, observations, ...more });
};
const columns = (given: readonly ColumnInput[]) => panelOfColumns({ areas, measures: plain, columns: given });
const vary = (choices: readonly object[], mostRuns = 10) => {
  const input = { panel: panel({ areas, measures: plain, observations: [] }), period: "2017" };
  Reflect.apply(sensitivity, undefined, [scheme, input, { choices, mostRuns }]);
};
const define = (changes: object) => {
  Reflect.apply(defineScheme, undefined, [{ ...base, ...changes }]);
};
const item = (changes: object) => {
  define({ items: [{ ...base.items[0], ...changes }] });
};
const apply = (changes: object) => {
  const yearbook = panel({ areas, measures: plain, observations: [] });
  Reflect.apply(assess, undefined, [scheme, { panel: yearbook, period: "2017", ...changes }]);
};
/** A scheme with adjustments, a mark and a veto of the scheme's own choice, and what people hand in. */
const handIn = (changes: object) => {
  const marked = { id: "service", points: { A: 10 }, mark: { groups: [{ id: "leaders", weight: 1 }] } } as const;
  const adjusted = defineScheme({
    ...base,
    items: [...base.items, marked, { ...marked, id: "other", points: { B: 10 } }],
    adjustments: [
      { kind: "deduction", id: "late", each: "0.5" },
      { kind: "bonus", id: "best", indicator: "intensity", rule: attainment(), most: 2 },
    ],
    vetoes: [{ id: "false-report", effect: "void" }],
  });
  Reflect.apply(assess, undefined, [
    adjusted,
    { panel: panel({ areas, measures: plain, observations: [] }), period: "2017", ...changes },
  ]);
};
const override = { area: "永嘉县", item: "i", points: 8, reason: "复核", by: "王主任" };
const mark = { area: "永嘉县", item: "service", mark: 90, by: "评委甲", group: "leaders" };
const target = (changes: object) => {
  apply({ targets: [{ indicator: "intensity", criterion: atLeast("2%"), ...changes }] });
};
const result = () => assess(scheme, { panel: panel({ areas, measures: plain, observations: [] }), period: "2017" });
const seek = (changes: Partial<Goal>) =>
  goalSeek(
    scheme,
    { panel: panel({ areas, measures: plain, observations: [seen] }), period: "2017" },
    { area: "永嘉县", aim: { kind: "total", atLeast: 8 }, step: { rd: 1 }, ...changes },
  );
const mix = (changes: Partial<MixGoal>) =>
  cheapestMix(
    scheme,
    { panel: panel({ areas, measures: plain, observations: [seen] }), period: "2017" },
    { area: "永嘉县", aim: { kind: "total", atLeast: 8 }, steps: { rd: { step: 1, cost: 1 } }, ...changes },
  );
const applied = (period: string) => ({
  scheme,
  input: { panel: panel({ areas, measures: plain, observations: [] }), period },
});
const row = { id: "a1", area: "永嘉县", period: "2017", grade: "国家级" };
const tally = (ledger: Ledger) =>
  tallied(panel({ areas, measures: plain, observations: [] }), {
    ledgers: { awards: ledger },
    tallies: { grants: { kind: "points", ledger: "awards", grades: { 国家级: 3 } } },
    periods: ["2017"],
  });
const csv = (text: string | Uint8Array, options: object = {}) => {
  Reflect.apply(readCsv, undefined, [text, { measures: plain, area: "县", period: "2017", ...options }]);
};
/** A panel of 甲 and 乙, of 2017. */
const panelOf = (...given: readonly { readonly value: DecimalInput }[]) =>
  panel({
    areas: [{ id: "甲" }, { id: "乙" }],
    measures: plain,
    observations: given.map((each) => ({ area: "甲", measure: "rd", period: "2017", ...each })),
  });
const revised = { value: 1, status: "revised" as const };
const another = { value: 1, unit: "万元", area: "乙" };
const sdmx = (row: string) => {
  readSdmxCsv(`ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\n${row}\n`, { measures: plain });
};
/** A workbook of the sheets 2016 and 2017, the last with a formula. */
const workbook = async (options: Partial<XlsxOptions>) => {
  const header = ["县", "rd"];
  const file = writeXlsxFile([
    { sheet: "2016", data: [header, ["甲", 1]] },
    { sheet: "2017", data: [header, ["甲", { value: "1+1", type: "Formula" as const }]] },
  ]);
  const bytes = new Uint8Array(await (await file.toBlob()).arrayBuffer());
  return readXlsx(bytes, { measures: plain, area: "县", period: "2017", ...options });
};
const read = (text: string) => {
  readFormula(text, { measures: m });
};

/** Bad input for every code. A code without one does not compile. */
const raise: { readonly [C in Code]: () => unknown } = {
  "number.unreadable": () => value(Number.NaN),
  "number.not-positive": () => attainment({ cap: 0 }),
  "unit.unknown": () => toText(value(1), "zh", { unit: "亿圆" }),
  "unit.mismatch": () => compile({ "": add(m.rd, m.grants) }),
  "unit.declared": () => compile({ "": named(m.rd, { id: "x", unit: "件" }) }),
  "unit.not-pure": () => compile({ "": naturalLogarithm(m.rd) }),
  "quantity.unreadable": () => constant("many"),
  "period.unreadable": () => data([{ ...seen, period: "今年" }]),
  "period.impossible": () => data([{ ...seen, period: "2017-13" }]),
  "period.unreadable-date": () => isOver(readPeriod("2017"), "soon"),
  "period.shift-not-whole": () => shiftPeriod(readPeriod("2017"), { years: 0.5 }),
  "data.duplicate-area": () => data([], { areas: [...areas, ...areas] }),
  "data.unknown-parent": () => data([], { areas: [{ id: "永嘉县", parent: "温洲市" }] }),
  "data.parent-cycle": () => data([], { areas: [{ id: "永嘉县", parent: "永嘉县" }] }),
  "data.measure-id": () => data([], { measures: { expenditure: m.rd.measure } }),
  "data.unknown-area": () => data([{ ...seen, area: "永加县" }]),
  "data.unknown-measure": () => data([{ ...seen, measure: "rdd" }]),
  "data.unreadable-value": () => data([{ ...seen, value: "3447多" }]),
  "data.unit-mismatch": () => data([{ ...seen, unit: "件" }]),
  "data.unknown-status": () => data([{ ...seen, status: "final" }]),
  "data.duplicate-observation": () => data([seen, { ...seen, value: "6.8" }]),
  "data.value-with-reason": () => data([{ ...seen, reason: "withheld" }]),
  "data.value-with-mark": () => data([{ ...seen, mark: "*" }]),
  "data.duplicate-attributes": () =>
    data([], { areas: [{ id: "永嘉县", attributesIn: { "2017": { class: "A" }, "2017年": { class: "B" } } }] }),
  "data.too-many-reasons": () => {
    const counties = Array.from({ length: 65_535 }, (_, place) => ({ id: `${place}` }));
    data(
      counties.map(({ id }) => ({ ...seen, area: id, value: null, reason: `没有数,见说明${id}` })),
      { areas: counties },
    );
  },
  "data.column-length": () => columns([{ measure: "rd", period: "2017", values: ["6.7", "6.8"] }]),
  "data.duplicate-column": () => {
    const column = { measure: "rd", period: "2017", values: ["6.7"] };
    columns([column, { ...column, period: "2017年" }]);
  },
  "data.duplicate-record": () => tally({ records: [row, row] }),
  "data.unknown-grade": () => tally({ records: [{ ...row, grade: "国家极" }] }),
  "data.unknown-ledger": () =>
    tallied(panel({ areas, measures: plain, observations: [] }), {
      ledgers: { awards: { records: [] } },
      tallies: {},
      periods: [],
    }),
  "data.tally-unit": () => define({ tallies: { rd: { kind: "count", ledger: "awards" } } }),
  "formula.operand": () => {
    loose(naturalLogarithm, less(1, 2));
  },
  "formula.no-operands": () => add(),
  "formula.places": () => round(1, { places: -1 }),
  "formula.years": () => accumulativeRate(5, 0),
  "formula.level": () => cohortQuantile(m.rd, 2),
  "formula.cycle": () =>
    parseScheme({ ...json, indicators: { intensity: { label: "x", unit: "", formula: "intensity + 1" } } }),
  "formula.name-twice": () => compile({ "": add(named(1, { id: "x" }), named(2, { id: "x" })) }),
  "formula.syntax": () => read("rd +"),
  "formula.reserved-word": () => read("1 + year"),
  "formula.unknown-name": () => read("rd / gpd"),
  "formula.ambiguous-name": () => read("授权量"),
  "formula.unknown-function": () => read("yearOnYear(rd)"),
  "formula.operand-count": () => read("min()"),
  "formula.expected-formula": () => read("rd < gdp"),
  "formula.expected-condition": () => readCondition("rd", { measures: m }),
  "formula.too-long": () => read("1".repeat(1_000_001)),
  "formula.unknown-root": () => source(compile({ total: constant(1) }), "totl"),
  "csv.undecodable": () => csv(Uint8Array.from([0xcf, 0xd8, 0xff])),
  "csv.wrongly-decoded": () => csv("县,\uFFFD\n"),
  "table.empty": () => csv("县,rd\n"),
  "csv.quotes": () => csv('县,rd\n"甲,1\n'),
  "table.ragged-row": () => csv("县,rd\n甲\n"),
  "table.unnamed-column": () => csv("县,rd,\n甲,1,2\n"),
  "table.duplicate-header": () => csv("县,rd,rd\n甲,1,2\n"),
  "table.no-column": () => csv("县区,rd\n甲,1\n", { ignore: ["县区"] }),
  "table.unknown-column": () => csv("县,rd,人口\n甲,1,2\n"),
  "table.ambiguous-column": () => csv("县,授权量\n甲,1\n", { measures: m }),
  "table.measure-twice": () => csv("县,rd,R&D经费支出\n甲,1,2\n"),
  "table.unknown-measure": () => csv("县,支出\n甲,1\n", { columns: { 支出: "rdd" } }),
  "table.unit-mismatch": () => csv("县,rd(件)\n甲,1\n"),
  "table.no-period": () => csv("县,rd\n甲,1\n", { period: { inHeader: true } }),
  "xlsx.unreadable": () => readXlsx(Uint8Array.of(1, 2, 3), { measures: plain, area: "县", period: "2017" }),
  "xlsx.no-sheet": () => workbook({ sheet: "2018" }),
  "xlsx.which-sheet": () => workbook({}),
  "xlsx.too-large": () =>
    readXlsx(zipSync({ "a.xml": new Uint8Array(200_000_001) }, { level: 1 }), {
      measures: plain,
      area: "县",
      period: "2017",
    }),
  "xlsx.sheet-name": () => writeXlsx(panelOf({ value: 1 }), { form: "long", sheet: "2017/2018" }),
  "xlsx.long-text": () => writeXlsx(panelOf({ value: 1, ...{ source: "年".repeat(32_768) } }), { form: "long" }),
  "xlsx.control-character": () => writeXlsx(panelOf({ value: 1, ...{ source: "\u0001" } }), { form: "long" }),
  "xlsx.uncalculated": () => workbook({ sheet: 2 }),
  "table.two-units": () => csv("县,rd(亿元)\n,万元\n甲,1\n"),
  "table.outer-space": () => {
    writeCsv(
      panel({
        areas: [{ id: "甲 " }],
        measures: plain,
        observations: [{ ...revised, area: "甲 ", measure: "rd", period: "2017" }],
      }),
      { form: "long" },
    );
  },
  "table.which-unit": () => csv("单位:万元 亿元\n县,rd\n甲,1\n"),
  "table.no-decimal": () => writeCsv(panelOf({ value: "1/3" }), { form: "long" }),
  "table.wide-loses": () => writeCsv(panelOf(revised), { form: "wide" }),
  "table.wide-units": () => writeCsv(panelOf({ value: 1 }, another), { form: "wide" }),
  "table.wide-header": () => {
    const alike = { rd: { id: "rd", label: "x", unit: "" }, "r d": { id: "r d", label: "x", unit: "" } };
    const observations = [{ area: "甲", measure: "rd", period: "2017", value: 1 }];
    writeCsv(panel({ areas: [{ id: "甲" }], measures: alike, observations }), { form: "wide" });
  },
  "sdmx.period": () => sdmx("I,甲,rd,2017-W1,1"),
  "sdmx.power": () => {
    readSdmxCsv("REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n甲,rd,2017,1,x\n", { measures: plain });
  },
  "sdmx.action": () => sdmx("D,甲,rd,2017,1"),
  "table.no-area": () => csv("县,rd\n ,1\n"),
  "table.unknown-area": () => csv("县,rd\n永加县,1\n", { areas }),
  "table.duplicate-row": () => csv("县,rd\n甲,1\n甲,2\n"),
  "table.no-row": () => csv("县,rd\n甲,1\n", { ignoreRows: ["全市"] }),
  "table.unreadable-number": () => csv("县,rd\n甲,*0家\n"),
  "rule.negative-points": () => rankLinear({ lowest: -1 }),
  "rule.one-of": () => attainment({ cap: 1, pointsAbove: 4 }),
  "rule.figures-order": () => efficacy({ unacceptable: 6, satisfactory: 12, from: 60, to: 50 }),
  "rule.share-range": () => thresholdThenCompete({ share: 1 }),
  "rule.bands-empty": () => bands([{ points: 1 }]),
  "rule.bands-last": () => bands([{ points: 2 }, { points: 1 }]),
  "rule.bands-order": () => bands([{ atLeast: 1, points: 1 }, { points: 2 }]),
  "rule.bands-direction": () =>
    points(bands([{ atMost: 1, points: 1 }, { points: 0 }]), { actual: 1, full: 1, direction: "higher" }),
  "rule.no-rates": () => progressiveBands({ reference: "mean", width: 10, above: [] }),
  "rule.bands-gap": () =>
    bands([
      { moreThan: 1, points: 1 },
      { lessThan: 1, points: 0 },
    ]),
  "rule.bands-overlap": () =>
    bands([
      { atLeast: 1, points: 1 },
      { atMost: 1, points: 0 },
    ]),
  "rule.bands-reversed": () =>
    bands([
      { atLeast: 2, lessThan: 1, points: 1 },
      { lessThan: 2, points: 0 },
    ]),
  "rule.bands-way": () =>
    points(
      bands([
        { atLeast: 1, points: 1 },
        { lessThan: 1, points: 0 },
      ]),
      { actual: 1, full: 1, direction: "lower" },
    ),
  "rule.stage-worth": () => milestones({ stages: [{ id: "registered" }] }),
  "rule.stages-order": () =>
    milestones({
      stages: [
        { id: "registered", points: 2 },
        { id: "recognised", points: 1 },
      ],
    }),
  "rule.trim": () => reduceMarks([1, 2, 3], { kind: "trimmed-mean", share: "0.5" }),
  "rule.last-share": () => milestones({ stages: [{ id: "registered", share: "0.9" }] }),
  "rule.option-when-lower": () =>
    points(countedAwards({ each: 1, from: 2, short: "zero" }), { actual: 1, full: 1, direction: "lower" }),
  "rule.stages-direction": () =>
    points(milestones({ stages: [{ id: "registered", share: 1 }] }), { actual: 1, full: 1, direction: "lower" }),
  "milestones.none": () => milestones({ stages: [] }),
  "milestones.stage-twice": () => stageReached([{ id: "a" }, { id: "a" }], {}, "2017-01-01"),
  "milestones.due-order": () => {
    const stages = [
      { id: "a", due: "2017-02-01" },
      { id: "b", due: "2017-01-31" },
    ];
    stageReached(stages, {}, "2017-01-01");
  },
  "milestones.unknown-stage": () => stageReached([{ id: "a" }], { b: "2017-01-01" }, "2017-01-01"),
  "target.range-reversed": () => range(8, "6项"),
  "target.tolerance": () => about("55%", "1家"),
  "target.unknown-criterion": () => {
    target({ criterion: { kind: "atleast", value: "2", unit: "%" } });
  },
  "target.not-whole": () => top(0),
  "target.unknown-indicator": () => {
    target({ indicator: "intensty" });
  },
  "target.unknown-area": () => {
    target({ area: "永加县" });
  },
  "target.unknown-class": () => {
    target({ class: "C" });
  },
  "target.twice": () => {
    const one = { indicator: "intensity", criterion: atLeast("2%") };
    apply({ targets: [one, one] });
  },
  "target.direction": () => {
    target({ criterion: atMost("2%") });
  },
  "target.area-and-class": () => {
    target({ area: "永嘉县", class: "A" });
  },
  "target.compares": () => {
    const entry = { target: { indicator: "x", criterion: top(3) } };
    Reflect.apply(supervision, undefined, [[entry], { period: "2017", date: "2017-09-30" }]);
  },
  "decomposition.part-twice": () => allocate(1, equalShares(["甲", "甲"])),
  "decomposition.unknown-part": () =>
    gather({ total: "1", unit: "", parts: [{ id: "永嘉县", part: "1" }] }, { 永加县: 1 }),
  "decomposition.parts": () => {
    Reflect.apply(allocate, undefined, ["40家", { 甲: 1 }]);
  },
  "decomposition.unknown-option": () => {
    Reflect.apply(allocate, undefined, ["40家", equalShares(["甲"]), { floors: 1 }]);
  },
  "path.unknown-year": () => followPath(equalRates({ year: 2020, value: 1 }, { year: 2021, value: 2 }), { 2030: 1 }),
  "path.unknown-rephasing": () => {
    const path = equalRates({ year: 2020, value: 1 }, { year: 2021, value: 2 });
    Reflect.apply(rephased, undefined, [path, {}, { by: "rate" }]);
  },
  "path.years": () => equalRates({ year: 2020, value: 1 }, { year: 2020, value: 2 }),
  "path.years-order": () => givenPath({ year: 2020, value: 1 }, [{ year: 2022, value: 2 }]),
  "scheme.empty-id": () => define({ vetoes: [{ id: "", effect: "zero" }] }),
  "scheme.id-twice": () => define({ classes: ["A", "A"] }),
  "scheme.unknown-option": () => {
    define({ missing: "resclae" });
  },
  "scheme.effective-order": () => define({ effective: { from: "2018", to: "2016" } }),
  "scheme.undeclared-measure": () => define({ measures: { rd: m.rd } }),
  "path.weights-count": () => weightedPath({ year: 2020, value: 1 }, { year: 2022, value: 2 }, [1]),
  "path.weights": () => weightedPath({ year: 2020, value: 1 }, { year: 2021, value: 2 }, [0]),
  "path.end-not-whole": () => wholeSteps(equalIncrements({ year: 2020, value: 1 }, { year: 2021, value: "2.5" })),
  "progress.not-from-january": () => progress({ target: 1, actual: 1, through: "2017-Q3" }),
  "progress.unknown-method": () => {
    loose(progress, { target: 1, actual: 1, through: "2017-Q1", method: "evn" });
  },
  "progress.shares": () => progress({ target: 1, actual: 1, through: "2017-Q1", shares: ["50%", "50%"] }),
  "scheme.no-classes": () => {
    define({ classes: [] });
  },
  "scheme.unknown-indicator": () => {
    item({ indicator: "intensty" });
  },
  "scheme.unknown-class": () => {
    item({ points: { C: 1 } });
  },
  "scheme.item-twice": () => {
    define({ items: [base.items[0], base.items[0]] });
  },
  "scheme.empty-block": () => {
    define({ items: [{ id: "b", items: [] }] });
  },
  "scheme.unknown-item": () => {
    define({ adjustments: [{ kind: "bonus", id: "prize", to: "ii" }] });
  },
  "scheme.unknown-grade": () => {
    define({ grades: [{ id: "good" }], vetoes: [{ id: "safety", effect: "grade-limit", grade: "god" }] });
  },
  "scheme.adjustment-parts": () => {
    define({ adjustments: [{ kind: "bonus", id: "prize", indicator: "intensity" }] });
  },
  "scheme.negative-points": () => {
    item({ points: -1 });
  },
  "scheme.points-below-rule": () => {
    item({ rule: rankLinear({ lowest: 500 }) });
  },
  "scheme.grades-order": () => {
    define({ grades: [{ id: "a", atLeast: 80 }, { id: "b", atLeast: 90 }, { id: "c" }] });
  },
  "scheme.grade-last": () => {
    define({ grades: [{ id: "a", atLeast: 80 }] });
  },
  "scheme.places-or-share": () => {
    define({ grades: [{ id: "a", quota: { places: 1, share: "0.3" } }, { id: "b" }] });
  },
  "scheme.share": () => {
    define({ ranking: { leastData: 80 } });
  },
  "scheme.whole-places": () => {
    define({ grades: [{ id: "a", first: { places: 1.5 } }, { id: "b" }] });
  },
  "scheme.not-effective": () => {
    const later = defineScheme({ ...base, effective: { from: "2018", to: "2019" } });
    assess(later, { panel: panel({ areas, measures: plain, observations: [] }), period: "2017" });
  },
  "assessment.no-measure": () => {
    apply({ panel: panel({ areas, measures: {}, observations: [] }) });
  },
  "assessment.measure-unit": () => {
    const other = { ...plain, rd: { ...plain.rd, unit: "件" } };
    apply({ panel: panel({ areas, measures: other, observations: [] }) });
  },
  "assessment.exempt": () =>
    assess(scheme, {
      panel: panel({ areas, measures: plain, observations: [] }),
      period: "2017",
      exempt: [{ area: "永嘉县", reason: "区划调整" }],
    }).area("永嘉县"),
  "assessment.unknown-area": () => result().area("永加县"),
  "assessment.unknown-class": () => {
    apply({ panel: panel({ areas: [{ id: "甲", attributes: { class: "C" } }], measures: plain, observations: [] }) });
  },
  "assessment.unknown-ranking": () => loose(result().ranking, "C"),
  "assessment.no-formulas": () => loose(workbookOf, result().toJSON()),
  "assessment.no-grades": () => result().explainGrade("永嘉县"),
  "assessment.no-attribute": () => {
    const byCity = defineScheme({ ...base, rankings: { city: { over: ["ctiy"] } } });
    assess(byCity, { panel: panel({ areas, measures: plain, observations: [] }), period: "2017" });
  },
  "assessment.not-a-result": () => {
    apply({ previous: { ...result().toJSON(), period: "2016", format: "kaohe-assessment/9" } });
  },
  "assessment.previous-period": () => {
    apply({ previous: result() });
  },
  "analysis.no-step": () => seek({ step: { rd: 0 } }),
  "analysis.no-figure": () => seek({ step: { gdp: 1 } }),
  "analysis.unknown-grade": () => seek({ aim: { kind: "grade", grade: "优秀" } }),
  "analysis.not-additive": () => {
    const averaged = defineScheme({ ...base, aggregation: { kind: "arithmetic" }, points: 100 });
    weightDraws(averaged, result());
  },
  "analysis.rescaled": () => {
    const marked = { id: "service", points: 10, mark: { groups: [{ id: "leaders", weight: 1 }] } } as const;
    const rescaling = defineScheme({ ...base, items: [...base.items, marked], missing: "rescale" });
    const input = { panel: panel({ areas, measures: plain, observations: [] }), period: "2017", marks: [mark] };
    weightDraws(rescaling, assess(rescaling, input));
  },
  "analysis.other-scheme": () => weightDraws(defineScheme({ ...base, version: "2" }), result()),
  "analysis.other-time": () => changeContributions(applied("2017"), applied("2017-01..09")),
  "analysis.steps": () => seek({ mostSteps: 0 }),
  "analysis.trials": () => mix({ mostTried: 0 }),
  "analysis.no-cost": () => mix(JSON.parse('{ "steps": { "rd": 1 } }') as Partial<MixGoal>),
  "analysis.aim": () => seek({ aim: { kind: "rank", first: 0 } }),
  "analysis.forecast-period": () => {
    yearEndForecast(
      scheme,
      { panel: panel({ areas, measures: plain, observations: [] }), period: "2017" },
      { through: "2016-H1" },
    );
  },
  "analysis.threshold": () => itemStatistics(result(), { redundant: "1.1" }),
  "analysis.draws": () => weightDraws(scheme, result(), { draws: 0 }),
  "analysis.no-options": () => vary([{ id: "rule", options: [] }]),
  "analysis.choices-overlap": () => {
    const options = [{ id: "all", changes: { rounding: { total: "none" } } }];
    vary([
      { id: "one", options },
      { id: "two", options },
    ]);
  },
  "analysis.runs": () => {
    vary([{ id: "rule", options: ["a", "b"].map((id) => ({ id, changes: null })) }], 1);
  },
  "analysis.bounds": () => weightDraws(scheme, result(), { bounds: { i: [2, 1] } }),
  "assessment.unknown-item": () => result().explain("永嘉县", "j"),
  "assessment.unknown-veto": () => {
    apply({ vetoes: [{ veto: "safty", area: "永嘉县" }] });
  },
  "assessment.veto-item": () => {
    handIn({ vetoes: [{ veto: "false-report", area: "永嘉县" }] });
  },
  "assessment.unknown-adjustment": () => {
    handIn({ adjustments: [{ adjustment: "lat", area: "永嘉县" }] });
  },
  "assessment.computed-adjustment": () => {
    handIn({ adjustments: [{ adjustment: "best", area: "永嘉县", points: 1 }] });
  },
  "assessment.adjustment-amount": () => {
    handIn({ adjustments: [{ adjustment: "late", area: "永嘉县", times: "1.5" }] });
  },
  "assessment.not-in-class": () => {
    handIn({ marks: [{ ...mark, item: "other" }] });
  },
  "assessment.unsigned": () => {
    handIn({ overrides: [{ ...override, by: "" }] });
  },
  "assessment.override-twice": () => {
    handIn({ overrides: [override, override] });
  },
  "assessment.override-range": () => {
    handIn({ overrides: [{ ...override, points: 11 }] });
  },
  "assessment.mark-twice": () => {
    handIn({ marks: [mark, mark] });
  },
  "assessment.mark-range": () => {
    handIn({ marks: [{ ...mark, mark: 101 }] });
  },
  "assessment.unknown-group": () => {
    handIn({ marks: [{ ...mark, group: "leader" }] });
  },
  "assessment.no-veto-grade": () => {
    define({ vetoes: [{ id: "safety", effect: "lowest-grade" }] });
  },
  "assessment.tally-differs": () => {
    const tallies = { grants: { kind: "count", ledger: "awards" } } as const;
    const indicators = { grants: { label: "授权量", unit: "件", formula: m.grants } };
    const counted = defineScheme({ ...base, indicators, tallies, items: [{ ...base.items[0], indicator: "grants" }] });
    const observations = [{ ...seen, measure: "grants", value: 36 }];
    const yearbook = panel({ areas, measures: plain, observations });
    assess(counted, { panel: yearbook, period: "2017", ledgers: { awards: { records: [row] } } });
  },
  "weights.none": () => equalWeights([]),
  "weights.not-stated": () => expertWeights({ 甲: { a: 100 }, 乙: { b: 100 } }),
  "weights.negative": () => givenWeights({ a: -1 }),
  "weights.undetermined": () => givenWeights({ a: 0 }),
  "weights.budget": () => expertWeights({ 甲: { a: 99 } }),
  "weights.matrix-size": () => ahpWeights(["a"], []),
  "weights.not-reciprocal": () => ahpWeights(["a"], [[2]]),
  "weights.no-figure": () => criticWeights({ a: { values: { 甲: null } } }, { missing: "refuse" }),
  "weights.negative-figure": () => entropyWeights({ a: { values: { 甲: -1, 乙: 1 } } }, { normalisation: "shares" }),
  "weights.too-few-areas": () => criticWeights({ a: { values: { 甲: 1 } } }),
  "weights.zero-mean": () => variationWeights({ a: { values: { 甲: -1, 乙: 1 } } }),
  "weights.steps": () => pointsFrom(equalWeights(["a"]), 1, { step: 2 }),
  "scheme.block-points": () => {
    define({ aggregation: { kind: "geometric" } });
  },
  "assessment.no-difficulty": () => {
    apply({ difficulty: { areas: { 永嘉县: "1.1" } } });
  },
  "assessment.difficulty-class": () => {
    apply({ difficulty: { classes: { C: "1.1" } } });
  },
  "json.shape": () => parseScheme({ ...json, classes: "A" }),
  "rule.unknown-parameter": () =>
    points({ name: "own", options: {}, build: ({ parameter: named }) => named("rd") }, { actual: 1, full: 1 }),
  "scheme.no-version": () => versionFor([], "2017"),
  "scheme.versions-overlap": () => versionFor([scheme, scheme], "2017"),
  "scheme.entry-removed": () => deriveScheme(scheme, { version: "2", remove: ["i"], itemPoints: { i: "1" } }),
  "scheme.entry-kind": () =>
    deriveScheme(scheme, {
      version: "2",
      add: [{ to: "i", entry: { id: "j", indicator: "intensity", points: "1", rule: { name: "minMax" } } }],
    }),
  "scheme.unknown-entry": () => deriveScheme(scheme, { version: "2", itemPoints: { j: "1" } }),
  "json.unknown-rule": () =>
    parseScheme({ ...json, items: [{ id: "i", indicator: "intensity", points: "1", rule: { name: "minmax" } }] }),
};

async function errorOf(run: () => unknown): Promise<KaoheError["issues"]> {
  try {
    await run();
  } catch (error) {
    if (error instanceof KaoheError) return error.issues;
    throw error;
  }
  return [];
}

/** Which facts a sentence asks for. */
function asked(sentence: (facts: never) => string, facts: object): readonly string[] {
  const keys = new Set<string>();
  const watched = new Proxy(facts, {
    get: (target, key) => {
      keys.add(String(key));
      return Reflect.get(target, key) as unknown;
    },
  });
  Reflect.apply(sentence, undefined, [watched]);
  return [...keys].sort();
}

describe("every error code", () => {
  it.each(Object.entries(raise))("%s is raised by bad input, and both languages use every fact", async (code, run) => {
    const found = (await errorOf(run)).find((issue) => issue.code === code);
    if (found === undefined) throw new Error(`${code} was not raised`);
    const facts = Object.keys(found.facts).sort();
    expect(asked(zh[found.code], found.facts)).toEqual(facts);
    expect(asked(en[found.code], found.facts)).toEqual(facts);
    expect(found.message.zh).toMatch(/\p{Script=Han}/u);
    expect(found.message.zh).not.toMatch(/undefined|\[object/);
    expect(found.message.en).not.toMatch(/undefined|\[object/);
  });
});
