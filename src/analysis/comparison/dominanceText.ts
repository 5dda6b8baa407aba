import { type Locale, labelText } from "../../error/index.js";
import { rankName, shownText } from "../movedWords.js";
import type { AreaDominance, Dominance, Reversal, ReversedArea } from "./dominance.js";

/**
 * Layers of areas, a line for each ranking, then each pair whose ranks contradict the items.
 *
 * @example
 * dominanceText({ areas: [{ area: "永嘉县", label: "永嘉县", class: "B", ranking: "B", rank: 1, layer: 1, dominates: [], dominatedBy: [] }], reversed: [] }, "zh")   //=> "B 第1层:永嘉县"
 */
export function dominanceText({ areas, reversed }: Dominance, locale: Locale): string {
  const layers = new Map<string, AreaDominance[]>();
  for (const each of areas) {
    const head = `${each.ranking} ${layerText(each.layer, locale)}`;
    const known = layers.get(head);
    if (known === undefined) layers.set(head, [each]);
    else known.push(each);
  }
  const lists = [...layers].map(([head, members]) => {
    const names = members.map(({ label }) => labelText(label, locale));
    return locale === "zh" ? `${head}:${names.join("、")}` : `${head}: ${names.join(", ")}`;
  });
  return [...lists, ...reversed.map((each) => reversalText(each, locale))].join("\n");
}

function layerText(layer: number | null, locale: Locale): string {
  if (layer === null) return locale === "zh" ? "互有高低,不分层" : "in no layer";
  return locale === "zh" ? `第${layer}层` : `layer ${layer}`;
}

function reversalText({ ranking, dominator, dominated }: Reversal, locale: Locale): string {
  const [above, below] = [dominated, dominator].map(({ label }) => labelText(label, locale));
  const both = [dominated, dominator].map((each) => placeText(each, locale));
  return locale === "zh"
    ? `${ranking} ${below ?? ""}没有一项低于${above ?? ""},名次却在其后:${both.join(";")}`
    : `${ranking} ${below ?? ""} is behind ${above ?? ""} in no item, yet ranks below: ${both.join("; ")}`;
}

function placeText({ label, rank, total, beside }: ReversedArea, locale: Locale): string {
  const [place, points, other] = [
    rankName(rank, locale),
    shownText(total, locale),
    shownText(beside, locale, { places: 2 }),
  ];
  return locale === "zh"
    ? `${labelText(label, locale)}${place},总分${points},其中考核项以外${other}`
    : `${labelText(label, locale)} ${place}, total ${points}, of it ${other} beside the items`;
}
