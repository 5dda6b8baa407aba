import { type Locale, labelText } from "../../error/index.js";
import { shownText } from "../movedWords.js";
import type { RankAgreement, RankingAgreement, RankMove } from "./rankAgreement.js";

/**
 * How far two assessments agree: a line for each ranking, with its five largest moves below, then who joined and left.
 *
 * @example
 * rankAgreementText({ rankings: [], joined: ["永嘉县"], left: [] }, "zh")   //=> "只在后一次排名:永嘉县"
 */
export function rankAgreementText({ rankings, joined, left }: RankAgreement, locale: Locale): string {
  const lists = [
    [joined, { zh: "只在后一次排名", en: "ranked only by the later one" }],
    [left, { zh: "只在前一次排名", en: "ranked only by the earlier one" }],
  ] as const;
  return [
    ...rankings.flatMap((each) => rankingLines(each, locale)),
    ...lists.flatMap(([areas, head]) => {
      if (areas.length === 0) return [];
      return [locale === "zh" ? `${head.zh}:${areas.join("、")}` : `${head.en}: ${areas.join(", ")}`];
    }),
  ].join("\n");
}

const MOST_MOVES = 5;

function rankingLines(agreement: RankingAgreement, locale: Locale): readonly string[] {
  const { ranking, areas, tau, rho, same, pairs, moves } = agreement;
  const [t, r] = [tau, rho].map((each) => shownText(each, locale, { places: 2 }));
  const head =
    locale === "zh"
      ? `${ranking}:次序一致程度 τ ${t ?? ""}(1为完全一致),ρ ${r ?? ""};${areas}个考核对象中${same}个名次不变,${pairs.all}对中${pairs.swapped}对先后互换`
      : `${ranking}: τ ${t ?? ""}, ρ ${r ?? ""}; same rank: ${same} of ${areas}, pairs swapped: ${pairs.swapped} of ${pairs.all}`;
  const rest = moves.length - MOST_MOVES;
  const more = rest > 0 ? [locale === "zh" ? `  另有${rest}个变动` : `  and ${rest} more`] : [];
  return [head, ...moves.slice(0, MOST_MOVES).map((move) => `  ${moveText(move, locale)}`), ...more];
}

function moveText({ label, before, after, gained }: RankMove, locale: Locale): string {
  const [up, down] = locale === "zh" ? ["升", "降"] : ["up ", "down "];
  const moved = `${gained > 0 ? up : down}${Math.abs(gained)}`;
  const name = labelText(label, locale);
  return locale === "zh" ? `${name} ${before} → ${after},${moved}` : `${name} ${before} → ${after}, ${moved}`;
}
