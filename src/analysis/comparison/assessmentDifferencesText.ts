import { type Label, type Locale, labelText } from "../../error/index.js";
import { changeText, fromTo, rankName, rankText } from "../movedWords.js";
import type { AreaDifference, AssessmentDifferences, BeforeAfter } from "./assessmentDifferences.js";

/**
 * What differs between two assessments, as lines: for each area its rank, total, class and grade, then the items whose points differ. It
 * says what a what-if gives as well (its `differences`).
 *
 * @example
 * const value = (exact) => ({ kind: "value", exact, unit: "" });
 * const total = { before: value("8"), after: value("9"), change: value("1") };
 * const area = {
 *   area: "永嘉县", label: "永嘉县", class: { before: "B", after: "B" }, rank: { before: 3, after: 2 },
 *   grade: { before: null, after: null }, gradeLabel: { before: null, after: null }, total, items: [],
 * };
 * assessmentDifferencesText({ areas: [area], joined: [], left: [] }, "zh")   //=> "永嘉县:由第3名升为第2名,总分8 → 9(+1)"
 * assessmentDifferencesText({ areas: [], joined: [], left: [] }, "en")   //=> "Nothing differs."
 */
export function assessmentDifferencesText({ areas, joined, left }: AssessmentDifferences, locale: Locale): string {
  const zh = locale === "zh";
  const listed = (title: string, ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? [] : [`${title}${ids.join(zh ? "、" : ", ")}`];
  const lines = [
    ...areas.flatMap((area) => linesOf(area, locale)),
    ...listed(zh ? "新参加考核:" : "joined: ", joined),
    ...listed(zh ? "不再参加考核:" : "left: ", left),
  ];
  return lines.length === 0 ? (zh ? "没有变化。" : "Nothing differs.") : lines.join("\n");
}

function linesOf(area: AreaDifference, locale: Locale): readonly string[] {
  const zh = locale === "zh";
  const { label, class: name, rank, total, items } = area;
  const colon = zh ? ":" : ": ";
  const head = [
    // Ranks of two classes are not compared.
    ...(name.before === name.after
      ? [rankText(rank.before, rank.after, locale)]
      : [
          changed(zh ? "类别" : "class", name, locale),
          `${rankName(rank.before, locale)} → ${rankName(rank.after, locale)}`,
        ]),
    ...(area.grade.before === area.grade.after ? [] : [changed(zh ? "等次" : "grade", gradesOf(area, locale), locale)]),
    `${fromTo(zh ? "总分" : "total", total.before, total.after, locale)}${changeText(total.change, locale)}`,
  ];
  return [
    `${labelText(label, locale)}${colon}${head.join(zh ? "," : ", ")}`,
    ...items.map(
      ({ label: item, before, after, change }) =>
        `  ${fromTo(`${labelText(item, locale)}:`, before, after, locale)}${changeText(change, locale)}`,
    ),
  ];
}

function changed(what: string, { before, after }: BeforeAfter<string>, locale: Locale): string {
  return locale === "zh" ? `${what}由${before}变为${after}` : `${what} from ${before} to ${after}`;
}

function gradesOf({ gradeLabel: { before, after } }: AreaDifference, locale: Locale): BeforeAfter<string> {
  const name = (label: Label | null): string =>
    label === null ? (locale === "zh" ? "不定等次" : "none") : labelText(label, locale);
  return { before: name(before), after: name(after) };
}
