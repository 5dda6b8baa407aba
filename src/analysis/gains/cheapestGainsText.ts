import { reasonLabel } from "../../data/index.js";
import { type Locale, labelText } from "../../error/index.js";
import { toText } from "../../interpret/index.js";
import { periodLabel, readPeriod } from "../../period/index.js";
import { figureText, pointsText, rankName, stretchText } from "../movedWords.js";
import type { CheapestGains, Gain, GainItem } from "./cheapestGains.js";
import { aimText, furtherText, harmText, movedAll, standsAlready, standsText } from "./goalSeekText.js";

/**
 * 追分 as lines: where the area stands, each measure with how far it has to go, cheapest first, and what the items that lost points rest on.
 *
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 * });
 * const areas = ["永嘉县", "平阳县"].map((id) => ({ id, attributes: { class: "B" } }));
 * const observations = [104, 117].map((value, index) => ({ area: areas[index].id, measure: "grants", period: "2017", value }));
 * const input = { panel: panel({ areas, measures: m, observations }), period: "2017", targets: [{ indicator: "grants", criterion: atLeast("130件") }] };
 * const found = cheapestGains(scheme, input, { area: "永嘉县", aim: { kind: "rank", first: 1 }, steps: { grants: { step: 1, cost: 2 } } });
 * cheapestGainsText(found, "zh").split("\n")[1]   //=> "  1. 发明专利授权量由104件增加13件到117件(12.50%),费用26:由第2名升为第1名(与平阳县并列,总分8 → 9)"
 */
export function cheapestGainsText(found: CheapestGains, locale: Locale): string {
  const zh = locale === "zh";
  const { label, aim, before, gains, items } = found;
  const [area, wanted] = [labelText(label, locale), aimText(aim, locale)];
  if (gains.some((gain) => gain.kind === "reached" && gain.oneLess === null))
    return standsAlready(found, locale) + (zh ? ",无须再追。" : ": nothing is left to win.");
  const now = `${rankName(before.rank, locale)}${zh ? ",总分" : ", total "}${pointsText(before.total, locale)}`;
  return [
    zh ? `${area}要达到${wanted}(现${now}):` : `${area}, to reach ${wanted} (now ${now}):`,
    ...gains.map((gain, index) => `  ${index + 1}. ${gainText(gain, found, locale)}`),
    ...(items.length === 0 ? [] : [zh ? "  失分项用到的数据:" : "  What the lost points rest on:"]),
    ...items.map((item) => `    ${itemText(item, locale)}`),
  ].join("\n");
}

function gainText(gain: Gain, { aim, before }: CheapestGains, locale: Locale): string {
  const zh = locale === "zh";
  const idle = gain.items.length === 0 ? (zh ? ";没有考核项用到这一数据" : "; no item rests on it") : "";
  const colon = zh ? ":" : ": ";
  if (gain.kind === "no-figure") {
    const [name, when] = [labelText(gain.label, locale), periodLabel(readPeriod(gain.period), locale)];
    const why = labelText(reasonLabel(gain.reason), locale);
    return zh ? `${name}:${when}${why},无从计算${idle}` : `${name}: ${why} for ${when}, so it cannot be moved${idle}`;
  }
  if (gain.kind === "not-reached") {
    const { best, farthest } = gain;
    const name = labelText(gain.label, locale);
    const further = furtherText(best, farthest, locale);
    if (best.steps === 0 && further !== "") return `${name}${zh ? "" : ": "}${further}${idle}`;
    const stretch = best.figures.map((figure) => stretchText(figure, locale)).join("");
    const seen =
      best.steps === 0
        ? zh
          ? "怎么变动都不比现在好"
          : "nothing that was tried is better than now"
        : `${zh ? "最多" : "at best "}${stretch}`;
    const stands = standsText(aim, before, best, locale);
    const more = further === "" ? "" : `${zh ? "," : "; "}${further}`;
    const harm = best.steps === 0 ? harmText(before, farthest, locale) : "";
    const title = zh ? `只靠${name}达不到:` : `${name} alone falls short: `;
    return `${title}${seen}${zh ? "," : ", "}${stands}${more}${harm}${idle}`;
  }
  const share =
    gain.share === null ? "" : toText({ kind: "value", exact: gain.share, unit: "%" }, locale, { places: 2 });
  const shown = share === "" ? "" : zh ? `(${share})` : ` (${share})`;
  const cost = gain.cost === null ? "" : `${zh ? ",费用" : ", cost "}${figureText(gain.cost, "", locale)}`;
  return `${movedAll(gain.after, locale)}${shown}${cost}${colon}${standsText(aim, before, gain.after, locale)}${idle}`;
}

function itemText({ label, lost, measures }: GainItem, locale: Locale): string {
  const zh = locale === "zh";
  const names = measures.map((measure) => labelText(measure.label, locale)).join(zh ? "、" : ", ");
  const rest = names === "" ? (zh ? "不用数据" : "no figure") : names;
  const [name, points] = [labelText(label, locale), pointsText(lost, locale)];
  return zh ? `${name}(失${points}分):${rest}` : `${name} (lost ${points}): ${rest}`;
}
