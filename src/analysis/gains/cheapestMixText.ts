import { type Locale, labelText } from "../../error/index.js";
import { figureText, movedText, pointsText, rankName } from "../movedWords.js";
import type { CheapestMix, MixPart } from "./cheapestMix.js";
import { aimText, alreadyText, bestText, leftText, sentence, standsText } from "./goalSeekText.js";

/**
 * The cheapest mix as lines: what it costs, each measure with how far it goes and what one step less would leave, and where that leads.
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
 * const found = cheapestMix(scheme, input, { area: "永嘉县", aim: { kind: "rank", first: 1 }, steps: { grants: { step: 1, cost: 2 } } });
 * cheapestMixText(found, "zh").split("\n")   //=> ["永嘉县要达到第1名(现第2名,总分8),最少费用26:", "  发明专利授权量由104件增加13件到117件(13步,费用26);少一步仍为第2名", "  结果:由第2名升为第1名(与平阳县并列,总分8 → 9)"]
 */
export function cheapestMixText(found: CheapestMix, locale: Locale): string {
  const zh = locale === "zh";
  const { label, aim, before, tried } = found;
  const now = `${rankName(before.rank, locale)}${zh ? ",总分" : ", total "}${pointsText(before.total, locale)}`;
  const area = labelText(label, locale);
  const wanted = aimText(aim, locale);
  const head = zh ? `${area}要达到${wanted}(现${now})` : `${area}, to reach ${wanted} (now ${now})`;
  if (found.kind === "not-reached") {
    const best = bestText(found, found, locale);
    const text = zh
      ? `${head},各项单独或一起都达不到;${best}`
      : `${head}: neither one measure nor all together do; ${best}`;
    return sentence(text, locale);
  }
  const cost = figureText(found.cost, "", locale);
  if (found.parts.length === 0) return alreadyText(found, locale);
  const least =
    found.kind === "reached"
      ? zh
        ? `最少费用${cost}`
        : `at least cost ${cost}`
      : zh
        ? `试了${tried}次,所见最少费用${cost},结果未必最省,可加大 mostTried`
        : `the least cost seen in ${tried} trials is ${cost}, which may not be the least; a larger mostTried goes on`;
  const result = standsText(aim, before, found.after, locale);
  return [
    zh ? `${head},${least}:` : `${head}: ${least}`,
    ...found.parts.map((part) => `  ${partText(part, found, locale)}`),
    zh ? `  结果:${result}` : `  result: ${result}`,
  ].join("\n");
}

function partText(part: MixPart, { aim, before }: CheapestMix, locale: Locale): string {
  const cost = figureText(part.cost, "", locale);
  const left = leftText(aim, before, part.oneLess, locale);
  return locale === "zh"
    ? `${movedText(part, "zh")}(${part.steps}步,费用${cost});少一步${left}`
    : `${movedText(part, "en")} (${part.steps} ${part.steps === 1 ? "step" : "steps"}, cost ${cost}); one step less${left}`;
}
