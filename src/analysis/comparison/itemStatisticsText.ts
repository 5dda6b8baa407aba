import { type Locale, labelText } from "../../error/index.js";
import { toText } from "../../interpret/index.js";
import { shownText } from "../movedWords.js";
import type { ClassItemStatistics, ItemCorrelation, ItemStatistic, ItemStatistics } from "./itemStatistics.js";

/**
 * The items of each class, a line for each, then the pairs of them that say nearly the same, and the opposite.
 *
 * @example
 * itemStatisticsText({ barely: "0.05", redundant: "0.9", classes: [{ class: "B", areas: 0, items: [], correlations: [], redundant: [], opposite: [] }] }, "en")   //=> "B, areas: 0"
 */
export function itemStatisticsText({ classes }: ItemStatistics, locale: Locale): string {
  return classes.flatMap((each) => classLines(each, locale)).join("\n");
}

function classLines(found: ClassItemStatistics, locale: Locale): readonly string[] {
  const { class: name, areas, items, redundant, opposite } = found;
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
    ...redundant.map((pair) => `  ${PAIRS.redundant[locale]}${pairText(pair, { names, areas }, locale)}`),
    ...opposite.map((pair) => `  ${PAIRS.opposite[locale]}${pairText(pair, { names, areas }, locale)}`),
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
  const r = shownText(discrimination, locale, R);
  const zh = locale === "zh";
  const notes = [
    zh ? `平均${average ?? ""}` : `mean ${average ?? ""}`,
    `${least ?? ""}–${most ?? ""}`,
    `σ ${sigma ?? ""}`,
    zh ? `满分${atFull}个、零分${atZero}个` : `full ${atFull}, zero ${atZero}`,
    ...(missing === 0 ? [] : [zh ? `缺项${missing}个` : `missing ${missing}`]),
    zh
      ? `与其余各项的相关系数${discrimination.kind === "value" ? r : `无法计算(${r})`}`
      : `r with the other items ${r}`,
    ...(spread === "alike" || spread === "barely" ? [SPREADS[spread][locale]] : []),
  ];
  return zh ? `${name}:${notes.join(",")}` : `${name}: ${notes.join(", ")}`;
}

const PLACES = { places: 1 } as const;
const R = { places: 2 } as const;

const PAIRS = {
  redundant: { zh: "得分高度一致:", en: "say nearly the same: " },
  opposite: { zh: "此高彼低:", en: "one high where the other is low: " },
} as const;

/** r of fewer areas says little. */
const FEW = 10;

function pairText(
  { first, second, pearson }: ItemCorrelation,
  { names, areas }: { readonly names: ReadonlyMap<string, string>; readonly areas: number },
  locale: Locale,
): string {
  const [a, b] = [first, second].map((item) => names.get(item) ?? item);
  const r = shownText(pearson, locale, R);
  if (locale === "zh") {
    const few = areas < FEW ? `(仅${areas}个对象,仅供参考)` : "";
    return `${a ?? ""}与${b ?? ""}(相关系数${r})${few}`;
  }
  return `${a ?? ""} and ${b ?? ""} (r ${r})${areas < FEW ? ` (${areas} areas only)` : ""}`;
}
