import fc from "fast-check";
import { type Area, type Measure, type Observation, type Panel, panel, STATUSES } from "../../src/data/index.js";
import { exactText, toRational } from "../../src/number/index.js";
import { periodText, readPeriod } from "../../src/period/index.js";
import { figures, measures, UNITS } from "../data/panels.js";

export { measures };

/** Text that a spreadsheet may take for something else, or that a file must quote. */
export const texts = fc.constantFrom(
  ...["=1+1", "=cmd|'/C calc'!A0", "+甲", "-乙", "@SUM(A1)", "\t表", "'=丙", "''-丁", "＝1", "－x", "'戊", "年鉴"],
  ...['a, "b"', "两\n行", "资料来源:年鉴", "注:初步", "0123", "1e5", "#来源", "TRUE", "2017-09", "县/区(市)"],
);

const periods = ["2016", "2017", "2017-H1", "2017-Q3", "2017-09", "2017-01..09", "2017-01..12"] as const;

const observationOf = (area: string, measure: string, period: string): fc.Arbitrary<Observation> => {
  const unit = fc.constantFrom(undefined, ...(UNITS[measure] ?? []));
  const parts = fc.record({
    unit,
    status: fc.constantFrom(undefined, ...STATUSES),
    source: fc.option(texts, { nil: undefined }),
  });
  const found = fc.oneof(
    { weight: 4, arbitrary: figures.map((value) => ({ value })) },
    fc.record({
      value: fc.constant(null),
      reason: fc.constantFrom(undefined, "not-reported", "withheld", "not-applicable", "unreadable", "尚未公布"),
      mark: fc.constantFrom(undefined, "—", "-", "*", "=x", "……"),
    }),
  );
  return fc.tuple(parts, found).map(([rest, value]) => {
    const given = Object.entries({ ...value, ...rest }).filter(([, part]) => part !== undefined);
    return { area, measure, period, value: value.value, ...Object.fromEntries(given) };
  });
};

/** Panels whose areas have names of every kind, with statuses, sources, reasons and marks. */
export const panels: fc.Arbitrary<Panel> = fc
  .uniqueArray(texts, { minLength: 1, maxLength: 4, size: "max" })
  .chain((names) => {
    const areas: readonly Area[] = names.map((id, place) => ({
      id,
      attributes: { class: place % 2 === 0 ? "A" : "=B" },
      ...(place === 0 ? { attributesIn: { "2017": { class: "C" } } } : { parent: names[0] ?? "" }),
    }));
    const places = names.flatMap((id) =>
      Object.keys(measures).flatMap((measure) => periods.map((period) => [id, measure, period] as const)),
    );
    return fc
      .shuffledSubarray(places, { minLength: 1, maxLength: 12 })
      .chain((chosen) => fc.tuple(...chosen.map((each) => observationOf(...each))))
      .map((observations) => panel({ areas, measures, observations }));
  });

/** What observations say, without what may be said in two ways: the unit that is the measure's own, the reason not-reported. */
export function saidBy(
  observations: readonly Observation[],
  of: Readonly<Record<string, Measure>> = measures,
): readonly object[] {
  return observations
    .map(({ value, unit, reason, mark, period, ...rest }) => ({
      ...rest,
      period: periodText(readPeriod(period)),
      value: value === null ? null : String(value),
      unit: unit ?? of[rest.measure]?.unit,
      reason: value === null ? (reason ?? "not-reported") : undefined,
      mark: mark === "" ? undefined : mark,
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = (each: { readonly area: string; readonly measure: string; readonly period: string }): string =>
  JSON.stringify([each.area, each.measure, each.period]);

/** The same with the shortest text of each value, where zeros at the end may be lost. */
export function valuesIn(observations: readonly Observation[]): readonly object[] {
  const shortest = observations.map((each) => ({
    ...each,
    value: each.value === null ? null : exactText(toRational(each.value)),
  }));
  return saidBy(shortest);
}
