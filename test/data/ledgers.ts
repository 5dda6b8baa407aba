import fc from "fast-check";
import { type Area, type LedgerRecord, type Observation, panel, type Tally, tallied } from "../../src/data/index.js";

export const areas: readonly Area[] = ["鹿城区", "永嘉县", "泰顺县"].map((id) => ({ id }));

export const GRADES = ["国家级", "省部级", "市级"] as const;

/** What a tally of each kind makes. */
const measures = {
  count: { id: "count", label: "项目数", unit: "项" },
  points: { id: "points", label: "奖励得分", unit: "分" },
  sum: { id: "sum", label: "项目经费", unit: "万元" },
} as const;
export const frame = panel({ areas, measures, observations: [] });

/** Whole and half numbers, which floats hold exactly, so that figures by hand need no fractions. */
const halves = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least * 2, max: most * 2 }).map((value) => String(value / 2));

const days = fc.constantFrom("2017-01-01", "2017-03-31", "2017-04-01", "2017-09-20", "2017-12-31", "2016-12-31");

const row = fc.record({
  key: fc.integer({ min: 0, max: 999 }),
  area: fc.constantFrom(...areas.map(({ id }) => id)),
  period: days,
  project: fc.option(fc.constantFrom("p", "q", "r"), { freq: 3 }),
  grade: fc.constantFrom(...GRADES),
  amount: halves(-3, 12),
});

/** Rows of which no two have one id. */
export const ledgers: fc.Arbitrary<readonly LedgerRecord[]> = fc
  .uniqueArray(row, { selector: ({ key }) => key, maxLength: 14 })
  .map((rows) =>
    rows.map(({ key, project, ...rest }) => ({ id: `r${key}`, ...rest, ...(project !== null && { project }) })),
  );

const points = fc.record({ 国家级: halves(2, 4), 省部级: halves(1, 3), 市级: halves(0, 1) });
const limits = fc.record({ 国家级: halves(1, 6), 省部级: halves(1, 4) }, { requiredKeys: ["省部级"] });

/** Tallies of every kind, with and without each of their parts. */
export const tallies: fc.Arbitrary<Tally<string>> = fc
  .record({
    kind: fc.constantFrom("count", "points", "sum"),
    points,
    grades: fc.option(fc.constant(["国家级", "省部级"])),
    once: fc.option(fc.constantFrom("project", "area")),
    mostByGrade: fc.option(limits),
    most: fc.option(halves(1, 8)),
  } as const)
  .map(({ kind, points: worth, grades, once, mostByGrade, most }) => {
    const rest = {
      ledger: "ledger",
      ...(once !== null && { once }),
      ...(mostByGrade !== null && { mostByGrade }),
      ...(most !== null && { most }),
    };
    if (kind === "points") return { ...rest, kind, grades: worth };
    return { ...rest, kind, ...(grades !== null && { grades }) };
  });

/** What the tally makes of the rows: the observations of its measure, by area. */
export function figures(
  tally: Tally<string>,
  records: readonly LedgerRecord[],
  periods: readonly string[] = ["2017"],
): readonly Observation[] {
  return tallied(frame, {
    ledgers: { ledger: { records, grades: GRADES } },
    tallies: { [tally.kind]: tally },
    periods,
  });
}

/** The figure of one area for 2017, worked out by hand; undefined where it has no row. */
export function byHand(tally: Tally<string>, records: readonly LedgerRecord[], area: string): number | undefined {
  const own = records.filter((each) => each.area === area && each.period.startsWith("2017"));
  if (own.length === 0) return undefined;
  const rows = own.flatMap(({ id, grade = "", project = id, amount }) => {
    if (tally.kind === "points") return [{ id, grade, project, worth: Number(tally.grades[grade]) }];
    if (tally.grades?.includes(grade) === false) return [];
    return [{ id, grade, project, worth: tally.kind === "count" ? 1 : Number(amount) }];
  });
  const better = (a: (typeof rows)[number], b: (typeof rows)[number]): boolean =>
    a.worth === b.worth ? a.id < b.id : a.worth > b.worth;
  const same = (a: (typeof rows)[number], b: (typeof rows)[number]): boolean =>
    tally.once === "area" || (tally.once === "project" && a.project === b.project);
  const highest = rows.filter((each) => !rows.some((other) => same(each, other) && better(other, each)));
  const limited = [...new Set(highest.map(({ grade }) => grade))].map((grade) => {
    const total = highest.filter((each) => each.grade === grade).reduce((sum, { worth }) => sum + worth, 0);
    return Math.min(total, Number(tally.mostByGrade?.[grade] ?? Number.POSITIVE_INFINITY));
  });
  const all = limited.reduce((sum, each) => sum + each, 0);
  return Math.min(all, Number(tally.most ?? Number.POSITIVE_INFINITY));
}
