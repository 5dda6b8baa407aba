import { type Locale, labelText } from "../../error/index.js";
import { type Outcome, toText } from "../../interpret/index.js";
import type { AreaSensitivity, ChoiceEffect, Sensitivity, SensitivityIndices } from "./sensitivity.js";

/**
 * What `sensitivity` found: a line for each area, then one for each choice with the means over the areas.
 *
 * @example
 * sensitivityText({ runs: 1, areas: [], means: [] }, "en")   //=> "1 combination of choices"
 */
export function sensitivityText({ runs, areas, means }: Sensitivity, locale: Locale): string {
  return [
    locale === "zh" ? `共${runs}种组合` : `${runs} combination${runs === 1 ? "" : "s"} of choices`,
    ...areas.map((area) => areaLine(area, runs, locale)),
    ...means.map((effect) => effectLine(effect, locale)),
  ].join("\n");
}

function areaLine(
  { label, rank, total, firstIn, unrankedIn, grades }: AreaSensitivity,
  runs: number,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const [lowest, highest] = [toText(total.lowest, locale), toText(total.highest, locale)];
  const between = (from: string, to: string): string =>
    from === to ? from : zh ? `${from}至${to}` : `${from} to ${to}`;
  const of = (count: number): string => `${count}/${runs}`;
  const parts = [
    ...(rank === null ? [] : [(zh ? "名次" : "rank ") + between(String(rank.best), String(rank.worst))]),
    (zh ? "总分" : "total ") + between(lowest, highest),
    ...(firstIn === 0 ? [] : [(zh ? "居首" : "first in ") + of(firstIn)]),
    ...(unrankedIn === 0 ? [] : [(zh ? "不排名" : "not ranked in ") + of(unrankedIn)]),
    ...grades.map((grade) => labelText(grade.label, locale) + (zh ? "" : " in ") + of(grade.runs)),
  ];
  return labelText(label, locale) + (zh ? ":" : ": ") + parts.join(zh ? "," : ", ");
}

function effectLine({ label, ofTotal, ofRank }: ChoiceEffect, locale: Locale): string {
  const zh = locale === "zh";
  const parts = [
    indicesText(zh ? "总分" : "totals", ofTotal, locale),
    indicesText(zh ? "名次" : "ranks", ofRank, locale),
  ];
  const name = labelText(label, locale);
  return zh ? `选择“${name}”的平均影响:${parts.join(";")}` : `choice "${name}", on average: ${parts.join("; ")}`;
}

function indicesText(what: string, indices: SensitivityIndices | null, locale: Locale): string {
  const zh = locale === "zh";
  if (indices === null) return what + (zh ? "不变" : " do not vary");
  const percent = (outcome: Outcome): string => toText(outcome, locale, { places: 1 });
  const [first, total] = [percent(indices.first), percent(indices.total)];
  return zh
    ? `${what}方差的${first}由其单独引起,连同交互作用${total}`
    : `alone ${first} of the variance of ${what}, ${total} with interactions`;
}
