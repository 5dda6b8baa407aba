import { type Locale, labelText } from "../../error/index.js";
import { type Outcome, toText } from "../../interpret/index.js";
import { rankName, shownText } from "../movedWords.js";
import { rankingPrefix } from "../rankingPrefix.js";
import type { AreaSensitivity, ChoiceEffect, Sensitivity, SensitivityIndices } from "./sensitivity.js";

/**
 * What `sensitivity` found: a line for each area, then one for each choice with the means over the areas.
 *
 * @example
 * sensitivityText({ runs: 1, areas: [], means: [] }, "en")   //=> "1 combination of choices"
 */
export function sensitivityText({ runs, areas, means }: Sensitivity, locale: Locale): string {
  const inRanking = rankingPrefix(areas);
  const choices = new Map(means.map(({ choice, label }) => [choice, labelText(label, locale)]));
  return [
    locale === "zh" ? `共${runs}种组合` : `${runs} combination${runs === 1 ? "" : "s"} of choices`,
    ...areas.map((area) => inRanking(area.ranking) + areaLine(area, { runs, choices }, locale)),
    ...means.map((effect) => effectLine(effect, locale)),
  ].join("\n");
}

function areaLine(
  { label, rank, bestIn, worstIn, total, firstIn, unrankedIn, grades }: AreaSensitivity,
  { runs, choices }: { readonly runs: number; readonly choices: ReadonlyMap<string, string> },
  locale: Locale,
): string {
  const zh = locale === "zh";
  const [lowest, highest] = [shownText(total.lowest, locale), shownText(total.highest, locale)];
  const between = (from: string, to: string): string =>
    from === to ? from : zh ? `${from}至${to}` : `${from} to ${to}`;
  const taken = (options: AreaSensitivity["bestIn"]): string => {
    const list = Object.entries(options ?? {}).map(([choice, option]) => `${choices.get(choice) ?? choice}=${option}`);
    return zh ? `(${list.join(",")})` : ` (${list.join(", ")})`;
  };
  const ranks =
    rank === null
      ? []
      : rank.best === rank.worst
        ? [rankName(rank.best, locale)]
        : zh
          ? [`最好第${rank.best}名${taken(bestIn)}`, `最差第${rank.worst}名${taken(worstIn)}`]
          : [`best rank ${rank.best}${taken(bestIn)}`, `worst ${rank.worst}${taken(worstIn)}`];
  const inRuns = (what: string, count: number): string => (zh ? `${count}种${what}` : `${what} in ${count}/${runs}`);
  const counted = [
    ...(firstIn === 0 ? [] : [inRuns(zh ? "居首" : "first", firstIn)]),
    ...(unrankedIn === 0 ? [] : [inRuns(zh ? "不排名" : "not ranked", unrankedIn)]),
    ...grades.map((grade) => inRuns((zh ? "为" : "") + labelText(grade.label, locale), grade.runs)),
  ];
  const parts = [
    ...ranks,
    (zh ? "总分" : "total ") + between(lowest, highest),
    ...counted.map((each, place) => (zh && place === 0 ? `${runs}种组合中${each}` : each)),
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
    ? `${what}差异的${first}来自这一选择,计入与其他选择的共同作用为${total}`
    : `alone ${first} of the variance of ${what}, ${total} with interactions`;
}
