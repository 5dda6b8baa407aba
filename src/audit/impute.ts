import { groupsOf, isMissing, type Observation, type Panel } from "../data/index.js";
import { checkWord, choices, fail, type Locale, suggestion } from "../error/index.js";
import { checkPlaces } from "../formula/index.js";
import { decimalText, divide, exactText, multiply, type Rational, rational, sign, sum } from "../number/index.js";
import { periodLabel, periodText, readPeriod, shiftPeriod } from "../period/index.js";

/**
 * How a missing figure is estimated: last year's (`carryForward`), last year's at the growth of all those of its class who reported
 * both years (`classGrowth`), or the mean of its class (`classMean`).
 */
export type ImputeMethod = "carryForward" | "classGrowth" | "classMean";

/** `#` stands for the period, `@` for the year before. */
const WORDS: Readonly<Record<ImputeMethod, Readonly<Record<Locale, string>>>> = {
  carryForward: { zh: "沿用@数", en: "figure of @" },
  classGrowth: { zh: "@数按#同类增速推算", en: "figure of @ at the class growth of #" },
  classMean: { zh: "取#同类平均", en: "class mean of #" },
};

/** What is to be estimated, and how. */
export interface ImputeOptions {
  readonly measure: string;
  readonly period: string;
  readonly method: ImputeMethod;
  /** The attributes that a class shares; `["class"]` when left out. */
  readonly over?: readonly string[];
  /** For whom estimates are made; all when left out. Means and growths are those of the whole class either way. */
  readonly areas?: readonly string[];
  /** Decimals in the measure's unit, rounded half up: 0 where things are counted. Exact when left out. */
  readonly places?: number;
}

/**
 * 推算: estimates for figures that are missing, as observations with the status `imputed` and the method as their source. Nothing is put into
 * the panel: `withObservations` does that, and results and reports then show the status.
 *
 * Units: text in the measure's unit, exact unless `places` are given. Missing: what is `not-applicable` is not estimated, nor what lacks last year's figure or a class
 * that reported.
 *
 * @throws KaoheError `data.unknown-measure`, `data.unknown-area`, `scheme.unknown-option` for the method, `formula.places`, `period.unreadable`
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" } });
 * const of = (area, period, value) => ({ area, measure: "rd", period, value });
 * const observations = [of("甲县", "2016", 10), of("甲县", "2017", 12), of("乙县", "2016", 5)];
 * const areas = ["甲县", "乙县"].map((id) => ({ id, attributes: { class: "A" } }));
 * const estimates = impute(panel({ areas, measures: m, observations }), { measure: "rd", period: "2017", method: "classGrowth" });
 * estimates.map(({ area, value, status }) => [area, value, status])   //=> [["乙县", "6", "imputed"]]
 */
export function impute(panel: Panel, options: ImputeOptions): readonly Observation[] {
  const { measure, method, over = ["class"], places } = options;
  const unit = panel.unit(measure);
  if (unit === undefined) {
    const { suggestion } = choices(measure, Object.keys(panel.measures));
    return fail("data.unknown-measure", { measure, suggestion }, "/measure");
  }
  checkWord("method", method, Object.keys(WORDS));
  if (places !== undefined) checkPlaces(places);
  const asked = options.areas && askedAreas(panel, options.areas);
  const period = readPeriod(options.period);
  const now = periodText(period);
  const last = shiftPeriod(period, { years: -1 });
  const figureAt = (area: number, when: string): Rational | undefined => {
    const cell = panel.cell(area, measure, when);
    return isMissing(cell) ? undefined : cell;
  };
  const before = (area: number) => (last === undefined ? undefined : figureAt(area, periodText(last)));
  const estimator = (members: readonly number[]): ((area: number) => Rational | undefined) => {
    if (method === "carryForward") return before;
    const reported = members.flatMap((area) => {
      const [value, base] = [figureAt(area, now), before(area)];
      return value === undefined ? [] : [{ value, base }];
    });
    if (method === "classMean") {
      const all = reported.map(({ value }) => value);
      const mean = all.length === 0 ? undefined : divide(sum(all), rational(all.length));
      return () => mean;
    }
    const both = reported.flatMap(({ value, base }) => (base === undefined ? [] : [{ value, base }]));
    const bases = sum(both.map(({ base }) => base));
    const ratio = sign(bases) > 0 ? divide(sum(both.map(({ value }) => value)), bases) : undefined;
    return (area) => {
      const base = before(area);
      return ratio && base && multiply(base, ratio);
    };
  };
  const [zh, en] = (["zh", "en"] as const).map((locale) =>
    WORDS[method][locale]
      .replace("#", periodLabel(period, locale))
      .replace("@", last === undefined ? "" : periodLabel(last, locale)),
  );
  const source = `推算数:${zh ?? ""} (imputed: ${en ?? ""})`;
  const areas = [...panel.areas.keys()];
  const groups = method === "carryForward" ? [areas] : groupsOf(panel, areas, over, period).members;
  return groups.flatMap((members) => {
    const estimate = estimator(members);
    return members.flatMap((area): readonly Observation[] => {
      const [cell, id] = [panel.cell(area, measure, now), panel.areas[area]?.id];
      if (!isMissing(cell) || cell.reason === "not-applicable" || id === undefined) return [];
      if (asked?.has(area) === false) return [];
      const size = estimate(area);
      if (size === undefined) return [];
      const inUnit = divide(size, unit.factor);
      const value = places === undefined ? exactText(inUnit) : decimalText(inUnit, places);
      return [{ area: id, measure, period: now, value, status: "imputed", source }];
    });
  });
}

/** The places in the panel of the areas that are named. */
function askedAreas(panel: Panel, areas: readonly string[]): ReadonlySet<number> {
  return new Set(
    areas.map((area, index) => {
      const place = panel.areaIndex(area);
      if (place !== undefined) return place;
      const ids = panel.areas.map(({ id }) => id);
      return fail("data.unknown-area", { area, suggestion: suggestion(area, ids) ?? "" }, `/areas/${index}`);
    }),
  );
}
