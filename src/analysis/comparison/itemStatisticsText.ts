import { type Locale, labelText } from "../../error/index.js";
import { toText } from "../../interpret/index.js";
import type { ClassItemStatistics, ItemCorrelation, ItemStatistic, ItemStatistics } from "./itemStatistics.js";

/**
 * The items of each class, a line for each, then the pairs of them that say nearly the same.
 *
 * @example
 * itemStatisticsText({ barely: "0.05", redundant: "0.9", classes: [{ class: "B", areas: 0, items: [], correlations: [], redundant: [] }] }, "en")   //=> "B, areas: 0"
 */
export function itemStatisticsText({ classes }: ItemStatistics, locale: Locale): string {
  return classes.flatMap((each) => classLines(each, locale)).join("\n");
}

function classLines({ class: name, areas, items, redundant }: ClassItemStatistics, locale: Locale): readonly string[] {
  const labels = items.map(({ label }) => labelText(label, locale));
  // Two items of one indicator have the same name.
  const isShared = (label: string): boolean => labels.indexOf(label) !== labels.lastIndexOf(label);
  const names = new Map(
    items.map(({ item }, place) => {
      const label = labels[place] ?? item;
      return [item, isShared(label) ? `${label} (${item})` : label];
    }),
  );
  return [
    locale === "zh" ? `${name},考核对象${areas}个` : `${name}, areas: ${areas}`,
    ...items.map((item) => `  ${itemText(item, names.get(item.item) ?? item.item, locale)}`),
    ...redundant.map((pair) => `  ${pairText(pair, names, locale)}`),
  ];
}

const SPREADS = {
  alike: { zh: "得分全部相同", en: "all alike" },
  barely: { zh: "差距很小", en: "barely apart" },
} as const;

function itemText(item: ItemStatistic, name: string, locale: Locale): string {
  const { mean, lowest, highest, deviation, atFull, atZero, missing, spread, discrimination } = item;
  const [average, least, most, sigma] = [mean, lowest, highest, deviation].map((share) =>
    toText(share, locale, PLACES),
  );
  const r = toText(discrimination, locale, R);
  const zh = locale === "zh";
  const notes = [
    zh ? `平均${average ?? ""}` : `mean ${average ?? ""}`,
    `${least ?? ""}–${most ?? ""}`,
    `σ ${sigma ?? ""}`,
    zh ? `满分${atFull}个、零分${atZero}个` : `full ${atFull}, zero ${atZero}`,
    ...(missing === 0 ? [] : [zh ? `缺项${missing}个` : `missing ${missing}`]),
    zh ? `与其余各项相关 ${r}` : `r with the other items ${r}`,
    ...(spread === "alike" || spread === "barely" ? [SPREADS[spread][locale]] : []),
  ];
  return zh ? `${name}:${notes.join(",")}` : `${name}: ${notes.join(", ")}`;
}

const PLACES = { places: 1 } as const;
const R = { places: 2 } as const;

function pairText(
  { first, second, pearson, spearman }: ItemCorrelation,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const [a, b] = [first, second].map((item) => names.get(item) ?? item);
  const [r, rho] = [pearson, spearman].map((each) => toText(each, locale, R));
  return locale === "zh"
    ? `内容重复:${a ?? ""}与${b ?? ""},r ${r ?? ""},秩相关 ${rho ?? ""}`
    : `say nearly the same: ${a ?? ""} and ${b ?? ""}, r ${r ?? ""}, of ranks ${rho ?? ""}`;
}
