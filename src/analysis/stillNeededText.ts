import { reasonLabel } from "../data/index.js";
import { type Label, type Locale, labelText } from "../error/index.js";
import { toText } from "../interpret/index.js";
import { periodLabel, readPeriod } from "../period/index.js";
import type { FigureOf, NeededFigure, NeededMarks, StillNeeded } from "./stillNeeded.js";

/**
 * 待报数据 as lines: by the unit that reports, the largest stake first, each figure with its reason and the items that wait for it; then marks.
 *
 * @example
 * stillNeededText({ figures: [], marks: [], reporters: [] }, "zh")   //=> "数据和打分都齐全。"
 */
export function stillNeededText({ figures, marks, reporters }: StillNeeded, locale: Locale): string {
  const zh = locale === "zh";
  const lines = reporters.flatMap(({ reportedBy, figures: count, stake }) => {
    const name = reportedBy ?? (zh ? "填报单位未写明" : "no unit named");
    const points = toText(stake, locale);
    return [
      zh
        ? `${name}:待报${count}个数据,涉及${points}分`
        : `${name}: figures to report: ${count}, points at stake: ${points}`,
      ...figures.filter((each) => each.reportedBy === reportedBy).map((each) => `  ${figureLine(each, locale)}`),
    ];
  });
  const given =
    marks.length === 0
      ? []
      : [zh ? "待打分:" : "Marks to give:", ...marks.map((each) => `  ${markLine(each, locale)}`)];
  const all = [...lines, ...given];
  return all.length === 0 ? (zh ? "数据和打分都齐全。" : "No figure and no mark is missing.") : all.join("\n");
}

function figureName({ areaLabel, label, period }: FigureOf, locale: Locale): string {
  const [area, when] = [labelText(areaLabel, locale), periodLabel(readPeriod(period), locale)];
  return locale === "zh" ? `${area}${when}${labelText(label, "zh")}` : `${area}, ${when}, ${labelText(label, "en")}`;
}

function figureLine(figure: NeededFigure, locale: Locale): string {
  const zh = locale === "zh";
  const why = labelText(reasonLabel(figure.reason), locale);
  const items = figure.waiting.map((each) => {
    const whose = each.area === figure.area ? "" : labelText(each.areaLabel, locale) + (zh ? "" : " ");
    const others = each.togetherWith.map((other) => figureName(other, locale)).join(zh ? "、" : "; ");
    const also = others === "" ? "" : zh ? `,还缺${others}` : `, also lacks ${others}`;
    const points = toText(each.stake, locale);
    const name = whose + labelText(each.label, locale);
    return zh ? `${name}${points}分${also}` : `${name} ${points}${also}`;
  });
  const name = figureName(figure, locale);
  return zh ? `${name}(${why}):${items.join(";")}` : `${name} (${why}): ${items.join("; ")}`;
}

function markLine({ areaLabel, label, reason, groups, stake }: NeededMarks, locale: Locale): string {
  const zh = locale === "zh";
  const words = [reasonLabel(reason), ...groups].map((each: Label) => labelText(each, locale)).join(zh ? "," : ", ");
  const [area, item, points] = [labelText(areaLabel, locale), labelText(label, locale), toText(stake, locale)];
  return zh ? `${area}${item}(${words}):${points}分` : `${area}, ${item} (${words}): ${points}`;
}
