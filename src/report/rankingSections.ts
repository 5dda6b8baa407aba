import type { RankingEntry, Scheme } from "../assessment/index.js";
import { labelText } from "../error/index.js";
import { changeOf } from "./changeText.js";
import { groupedRankings } from "./groupedRankings.js";
import type { RankingRow, RankingSummary, ReportName, ReportOverview, ReportRanking } from "./model.js";
import type { Reading } from "./reading.js";
import { shown } from "./shown.js";
import type { Survey } from "./survey.js";
import { classText, listText } from "./words.js";

/** The rankings by class, then the further ones of the scheme. */
export function rankingsOf<C extends string>(reading: Reading<C>, survey: Survey): readonly ReportRanking[] {
  const { result, options } = reading;
  const byClass = groupedRankings(result).map(({ name, isClass, entries }) =>
    rankingOf(reading, survey, entries, name, isClass ? classText(name, options.locale) : name, true),
  );
  const further = Object.entries(result.scheme.rankings).flatMap(([name, { label = name }]) =>
    result.rankingBy(name).map(({ shared, entries }) => {
      const group = listText(Object.values(shared), options.locale);
      const title = labelText(label, options.locale);
      const id = [name, ...Object.values(shared)].join("/");
      return rankingOf(
        reading,
        survey,
        entries,
        id,
        group === "" ? title : `${title}${options.locale === "zh" ? ":" : ": "}${group}`,
        false,
      );
    }),
  );
  return withOwnIds([...byClass, ...further]);
}

/** A class may be named as a further ranking and its group are: what comes later then has another id. */
function withOwnIds(rankings: readonly ReportRanking[]): readonly ReportRanking[] {
  const taken = new Set<string>();
  return rankings.map((ranking) => {
    let { id } = ranking;
    while (taken.has(id)) id += "/";
    taken.add(id);
    return { ...ranking, id };
  });
}

function rankingOf<C extends string>(
  reading: Reading<C>,
  survey: Survey,
  entries: readonly RankingEntry[],
  id: string,
  label: string,
  withParts: boolean,
): ReportRanking {
  const { result, options, nameOf, totalPlaces, pointPlaces } = reading;
  const { locale } = options;
  const parts = withParts ? partsOf(survey, entries, locale) : [];
  const total = totalPlaces === undefined ? {} : { places: totalPlaces };
  const rows = entries.map((entry): RankingRow => {
    const own = survey.of.get(entry.area);
    const earned = new Map(own?.parts.map((part) => [part.id, part.earned]));
    return {
      id: entry.area,
      label: labelText(entry.label, locale),
      rank: entry.rank,
      class: own?.class ?? "",
      total: shown(entry.total, locale, total),
      parts: parts.map((part) =>
        shown(earned.get(part.id) ?? { kind: "missing", reason: "not-applicable" }, locale, { places: pointPlaces }),
      ),
      grade: gradeName(result.scheme, entry.grade, locale),
      tiedWith: entry.tiedWith.map(nameOf),
      change: changeOf(entry.change, locale),
      unranked: entry.rank === null ? (own?.unranked ?? null) : null,
    };
  });
  return { id, label, parts, ranked: rows.filter(({ rank }) => rank !== null).length, rows };
}

/** The parts that some area of the list has. */
function partsOf(survey: Survey, entries: readonly RankingEntry[], locale: "zh" | "en"): readonly ReportName[] {
  const found = new Map<string, ReportName>();
  for (const { area } of entries) {
    for (const { id, label, full } of survey.of.get(area)?.parts ?? []) {
      if (found.has(id) || (full.kind === "missing" && full.reason === "not-applicable")) continue;
      found.set(id, { id, label: labelText(label, locale) });
    }
  }
  return [...found.values()];
}

/** What people call a grade. */
export function gradeName(
  { grades }: Pick<Scheme, "grades">,
  id: string | null,
  locale: "zh" | "en",
): ReportName | null {
  if (id === null) return null;
  return { id, label: labelText(grades.find((grade) => grade.id === id)?.label ?? id, locale) };
}

/** What the rankings by class come to. */
export function overviewOf<C extends string>(
  { result, options }: Reading<C>,
  survey: Survey,
  rankings: readonly ReportRanking[],
): ReportOverview {
  const summaries = rankings.slice(0, groupedRankings(result).length).map((ranking): RankingSummary => {
    const ranked = ranking.rows.filter(({ rank }) => rank !== null);
    const best = ranked[0]?.rank;
    return {
      id: ranking.id,
      label: ranking.label,
      areas: ranking.rows.length,
      ranked: ranked.length,
      first: ranked.filter(({ rank }) => rank === best).map(({ label }) => label),
      highest: ranked[0]?.total ?? null,
      lowest: ranked.at(-1)?.total ?? null,
      grades: result.scheme.grades.flatMap(({ id }) => {
        const name = gradeName(result.scheme, id, options.locale);
        const areas = ranking.rows.filter(({ grade }) => grade?.id === id).length;
        return name === null ? [] : [{ ...name, areas }];
      }),
    };
  });
  return {
    areas: survey.areas.length,
    ranked: summaries.reduce((sum, { ranked }) => sum + ranked, 0),
    notAssessed: result.notAssessed.length + result.exempt.length,
    rankings: summaries,
  };
}
