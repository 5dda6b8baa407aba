import fc from "fast-check";
import type { Area, Column, Measure, Observation, Panel } from "../../src/data/index.js";

export const areas: readonly Area[] = ["鹿城区", "龙湾区", "永嘉县", "泰顺县"].map((id) => ({ id }));

export const measures: Readonly<Record<string, Measure>> = {
  rd: { id: "rd", label: "R&D经费支出", unit: "亿元" },
  share: { id: "share", label: "占比", unit: "%" },
  land: { id: "land", label: "众创空间面积", unit: "亩" },
};

/** How many base units each unit holds, as fractions written by hand. */
export const FACTORS: Readonly<Record<string, readonly [bigint, bigint]>> = {
  元: [1n, 1n],
  万元: [10_000n, 1n],
  亿元: [100_000_000n, 1n],
  "%": [1n, 100n],
  "‰": [1n, 1000n],
  "": [1n, 1n],
  亩: [2000n, 3n],
  平方米: [1n, 1n],
};

export const UNITS: Readonly<Record<string, readonly string[]>> = {
  rd: ["元", "万元", "亿元"],
  share: ["%", "‰", ""],
  land: ["亩", "平方米"],
};

const digits = fc.oneof(
  fc.bigInt({ min: -99_999n, max: 99_999n }),
  fc.constantFrom(0n, 2n ** 53n - 1n, 2n ** 53n, -(2n ** 53n), 12_600_000_000_000_000n),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
);

/** Decimal text of digits ÷ 10^places. */
function decimal(value: bigint, places: number): string {
  const size = String(value < 0n ? -value : value).padStart(places + 1, "0");
  const cut = size.length - places;
  return `${value < 0n ? "-" : ""}${size.slice(0, cut)}${places > 0 ? `.${size.slice(cut)}` : ""}`;
}

export const figures = fc
  .tuple(digits, fc.integer({ min: 0, max: 4 }))
  .map(([value, places]) => decimal(value, places));

function observation(area: string, measure: string, period: string): fc.Arbitrary<Observation> {
  const whose = { area, measure, period };
  const unit = fc.option(fc.constantFrom(...(UNITS[measure] ?? [])), { nil: undefined });
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(figures, unit)
        .map(([value, given]) => ({ ...whose, value, ...(given === undefined ? {} : { unit: given }) })),
    },
    { weight: 1, arbitrary: fc.constantFrom({ ...whose, value: null }, { ...whose, value: null, reason: "withheld" }) },
    { weight: 1, arbitrary: fc.constant({ ...whose, value: null, mark: "—", source: "统计年鉴" }) },
  );
}

const places = areas.flatMap(({ id }) =>
  Object.keys(measures).flatMap((measure) =>
    ["2016", "2017", "2017-01..09"].map((period) => [id, measure, period] as const),
  ),
);

/** Observations of which no two are of the same area, measure and period, in any order. */
export const observations: fc.Arbitrary<readonly Observation[]> = fc
  .shuffledSubarray(places)
  .chain((chosen) => fc.tuple(...chosen.map(([area, measure, period]) => observation(area, measure, period))));

/** The value of an observation in base units, as a fraction worked out with whole numbers alone. */
export function fraction({ value, unit, measure }: Observation): readonly [bigint, bigint] {
  const [whole = "", part = ""] = String(value).split(".");
  const [numerator, denominator] = FACTORS[unit ?? measures[measure]?.unit ?? ""] ?? [0n, 1n];
  return [BigInt(whole + part) * numerator, 10n ** BigInt(part.length) * denominator];
}

/** What the columns of a panel hold, as data alone: by measure, then by period. */
export function figuresOf({ areas, columns }: Panel): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  const held = ({ observation, ...lists }: Column): unknown => ({
    ...lists,
    observations: areas.map((_, area) => observation(area)),
  });
  return new Map(
    [...columns].map(([measure, ofMeasure]) => [
      measure,
      new Map([...ofMeasure].map(([period, column]) => [period, held(column)])),
    ]),
  );
}
