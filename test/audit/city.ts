// A city whose counties report what is true, each figure rounded on its own.
import fc from "fast-check";
import { type AuditCheck, measures, type Observation, type Panel, panel } from "kaohe";

const m = measures({
  rd: { label: "R&D经费支出", unit: "万元" },
  basic: { label: "基础研究", unit: "万元" },
  applied: { label: "应用研究", unit: "万元" },
  gdp: { label: "地区生产总值", unit: "万元" },
  rdShare: { label: "R&D占GDP", unit: "%" },
  basicShare: { label: "基础研究占GDP", unit: "%" },
  growth: { label: "R&D增速", unit: "%" },
  increase: { label: "R&D增量", unit: "万元" },
  firms: { label: "历年认定企业", unit: "家" },
});
type Measure = keyof typeof m;

/** What is true of a county, in hundredths of 万元. */
interface County {
  readonly rd: number;
  readonly basicOfHundred: number;
  readonly timesGdp: number;
  readonly growthOfThousand: number;
  readonly places: 0 | 1 | 2;
}

const counties = fc.uniqueArray(
  fc.record<County>({
    // Printed with any number of decimals, it does not end in 0: a round figure is no sign of a copy.
    rd: fc
      .tuple(fc.integer({ min: 1000, max: 100_000 }), fc.integer({ min: 100, max: 949 }))
      .map(([a, b]) => a * 1000 + b),
    basicOfHundred: fc.integer({ min: 30, max: 70 }),
    timesGdp: fc.integer({ min: 20, max: 60 }),
    growthOfThousand: fc.oneof(fc.integer({ min: -100, max: -5 }), fc.integer({ min: 5, max: 100 })),
    places: fc.constantFrom(0, 1, 2),
  }),
  { minLength: 5, maxLength: 8, selector: ({ rd }) => Math.round(rd / 100), size: "max" },
);

/** Printed figures by area, period and measure. */
export type City = ReadonlyMap<string, string>;

export const keyOf = (area: string, measure: Measure, period = "2017"): string => `${area} ${period} ${measure}`;
export const countyAt = (index: number): string => `县${index}`;

/** The quotient with so many decimals, four taken down and five up. */
function printed(numerator: bigint, denominator: bigint, places: number): string {
  const scaled = numerator * 10n ** BigInt(places);
  const size = scaled < 0n ? -scaled : scaled;
  const digits = String((2n * size + denominator) / (2n * denominator)).padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return scaled < 0n ? `-${text}` : text;
}

interface Truth {
  readonly rd: bigint;
  readonly before: bigint;
  readonly basic: bigint;
  readonly gdp: bigint;
}

function write(city: Map<string, string>, area: string, { rd, before, basic, gdp }: Truth, places: number): void {
  const money = (hundredths: bigint) => printed(hundredths, 100n, places);
  const now: Readonly<Record<Measure, string>> = {
    rd: money(rd),
    basic: money(basic),
    applied: money(rd - basic),
    gdp: money(gdp),
    rdShare: printed(rd * 100n, gdp, 2),
    basicShare: printed(basic * 100n, gdp, 2),
    growth: printed((rd - before) * 100n, before, 1),
    increase: money(rd - before),
    firms: "36",
  };
  for (const measure of Object.keys(m) as readonly Measure[]) city.set(keyOf(area, measure), now[measure]);
  city.set(keyOf(area, "rd", "2016"), money(before));
  city.set(keyOf(area, "firms", "2016"), "30");
}

export const cities: fc.Arbitrary<City> = fc.tuple(counties, fc.constantFrom(0, 1, 2)).map(([all, places]) => {
  const city = new Map<string, string>();
  const truths = all.map((county): Truth => {
    const rd = BigInt(county.rd);
    return {
      rd,
      before: (rd * 1000n) / BigInt(1000 + county.growthOfThousand),
      basic: (rd * BigInt(county.basicOfHundred)) / 100n,
      gdp: rd * BigInt(county.timesGdp),
    };
  });
  for (const [index, truth] of truths.entries()) write(city, countyAt(index), truth, all[index]?.places ?? 0);
  const total = (pick: (truth: Truth) => bigint) => truths.reduce((sum, truth) => sum + pick(truth), 0n);
  const whole = {
    rd: total(({ rd }) => rd),
    before: total(({ before }) => before),
    basic: total(({ basic }) => basic),
    gdp: total(({ gdp }) => gdp),
  };
  write(city, "全市", whole, places);
  // What is counted adds up whole.
  city.set(keyOf("全市", "firms"), String(36 * all.length));
  city.set(keyOf("全市", "firms", "2016"), String(30 * all.length));
  return city;
});

export const sizeOf = (city: City): number => [...city.keys()].filter((key) => key.endsWith(" 2017 rd")).length - 1;

export function panelOf(city: City, given: (key: string) => Partial<Observation> = () => ({})): Panel {
  const areas = Array.from({ length: sizeOf(city) }, (_, index) => ({
    id: countyAt(index),
    parent: "全市",
    attributes: { class: "A" },
  }));
  const observations = [...city].map(([key, value]): Observation => {
    const [area = "", period = "", measure = ""] = key.split(" ");
    return { area, period, measure, value, ...given(key) };
  });
  return panel({ areas: [...areas, { id: "全市" }], measures: m, observations });
}

export const checks = [
  { kind: "partsOfTotal", total: "rd", parts: ["basic", "applied"] },
  { kind: "areasOfTotal", measure: "rd" },
  { kind: "areasOfTotal", measure: "firms" },
  { kind: "shareOf", share: "rdShare", part: "rd", whole: "gdp" },
  {
    kind: "sameWhole",
    pairs: [
      { part: "rd", share: "rdShare" },
      { part: "basic", share: "basicShare" },
    ],
  },
  { kind: "statedGrowth", growth: "growth", measure: "rd" },
  { kind: "statedGrowth", growth: "increase", measure: "rd", of: "change" },
  { kind: "neverFalls", measure: "firms" },
  { kind: "jump", measure: "rd" },
  { kind: "unchanged", measure: "rd" },
  { kind: "unitSlip", measure: "rd" },
  { kind: "repeatedValue", measure: "rd" },
  { kind: "sameRow", measures: ["rd", "basic", "applied", "gdp"] },
  { kind: "lastDigits", measure: "rd" },
  { kind: "onTheLine", measure: "rdShare", line: "99%" },
  { kind: "revised", measure: "rd" },
  { kind: "late", measures: ["rd", "gdp"], due: "2018-01-20", asOf: "2018-02-01" },
  { kind: "status", measure: "rd" },
  { kind: "formula", id: "own", holds: "rd <= gdp * 10%" },
] as const satisfies readonly AuditCheck[];
