import { type Locale, labelText } from "../../error/index.js";
import { toText } from "../../interpret/index.js";
import { absolute, exactText, sign } from "../../number/index.js";
import { between, figureText, fromTo, movedText, rankName, rankText } from "../movedWords.js";
import type { SoughtAim } from "./aim.js";
import type { GoalSeek } from "./goalSeek.js";
import type { Standing } from "./trials.js";

/**
 * A goal-seek in a sentence: how far to go, what that gives, and what one step less would leave; or how good the best was.
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
 * const found = goalSeek(scheme, input, { area: "永嘉县", aim: { kind: "rank", first: 1 }, step: { grants: 1 } });
 * goalSeekText(found, "zh")   //=> "永嘉县发明专利授权量由104件增加13件到117件,由第2名升为第1名(总分8 → 9);少1件(116件)仍为第2名。"
 */
export function goalSeekText(found: GoalSeek, locale: Locale): string {
  const { aim, before } = found;
  const area = labelText(found.label, locale);
  const zh = locale === "zh";
  const wanted = aimText(aim, locale);
  if (found.kind === "not-reached") {
    const { best } = found;
    const seen = best.steps === 0 ? "" : `${movedAll(best, locale)}${zh ? "," : ", "}`;
    const how = seen + standsText(aim, before, best, locale);
    return zh
      ? `${area}达不到${wanted}:所试各步中最好的是${seen === "" ? "不变," : ""}${how}。`
      : `${area} does not reach ${wanted}: the best of what was tried is ${seen === "" ? "no change, " : ""}${how}.`;
  }
  const { after, oneLess } = found;
  if (oneLess === null) {
    const now = nowText(aim, before, locale);
    return zh ? `${area}已达到${wanted}:${now}。` : `${area} has reached ${wanted} already: ${now}.`;
  }
  const how = standsText(aim, before, after, locale);
  const less = lessText(after, oneLess, locale) + leftText(aim, before, oneLess, locale);
  return zh
    ? `${area}${movedAll(after, locale)},${how};${less}。`
    : `${area}: ${movedAll(after, locale)}, ${how}; ${less}.`;
}

/** What is wanted, in words. */
export function aimText(aim: SoughtAim, locale: Locale): string {
  const zh = locale === "zh";
  const points = (exact: string): string => figureText(exact, "", locale);
  switch (aim.kind) {
    case "rank":
      if (aim.first === 1) return rankName(1, locale);
      return zh ? `前${aim.first}名` : `rank ${aim.first} or better`;
    case "total":
      return zh ? `总分${points(aim.atLeast)}分` : `a total of ${points(aim.atLeast)}`;
    case "points":
      return zh
        ? `总分${points(aim.atLeast)}分(多${points(aim.more)}分)`
        : `a total of ${points(aim.atLeast)} (${points(aim.more)} more)`;
    case "grade":
      return zh ? `“${labelText(aim.label, "zh")}”等次` : `the grade "${labelText(aim.label, "en")}"`;
    case "item":
      return zh
        ? `“${labelText(aim.label, "zh")}”${points(aim.atLeast)}分`
        : `${points(aim.atLeast)} in "${labelText(aim.label, "en")}"`;
  }
}

/** All figures that moved. */
export function movedAll({ figures }: Pick<Standing, "figures">, locale: Locale): string {
  return figures.map((figure) => movedText(figure, locale)).join(locale === "zh" ? "、" : ", ");
}

/** Where the area stands after, seen from before: `由第3名升为第2名(总分78.4 → 79.2)`. */
export function standsText(aim: SoughtAim, before: Standing, after: Standing, locale: Locale): string {
  const zh = locale === "zh";
  const parts = [rankText(before.rank, after.rank, locale)];
  if (aim.kind === "grade" || before.grade !== after.grade) parts.push(gradeChange(before, after, locale));
  if (before.earned !== null && after.earned !== null)
    parts.push(fromTo(zh ? "该项得分" : "the item", before.earned, after.earned, locale));
  const total = fromTo(zh ? "总分" : "total", before.total, after.total, locale);
  return parts.join(zh ? "," : ", ") + (zh ? `(${total})` : ` (${total})`);
}

function gradeChange(before: Standing, after: Standing, locale: Locale): string {
  const [first, second] = [gradeName(before, locale), gradeName(after, locale)];
  if (before.grade === after.grade) return locale === "zh" ? `等次仍为${second}` : `still graded ${second}`;
  return locale === "zh" ? `等次由${first}变为${second}` : `graded ${second} in place of ${first}`;
}

function gradeName({ gradeLabel }: Standing, locale: Locale): string {
  if (gradeLabel === null) return locale === "zh" ? "不定等次" : "nothing";
  return labelText(gradeLabel, locale);
}

/** Where the area stands, in what the aim looks at. */
function nowText(aim: SoughtAim, { rank, total, earned, ...graded }: Standing, locale: Locale): string {
  const zh = locale === "zh";
  const points = toText(aim.kind === "item" && earned !== null ? earned : total, locale);
  if (aim.kind === "rank") return zh ? `第${rank ?? ""}名(总分${points})` : `rank ${rank ?? ""} (total ${points})`;
  if (aim.kind === "grade") {
    const name = gradeName({ rank, total, earned, ...graded }, locale);
    return zh ? `${name}(总分${points})` : `${name} (total ${points})`;
  }
  return zh ? `${points}分` : points;
}

/** `少1件(146件)` */
function lessText(after: Standing, less: Standing, locale: Locale): string {
  const zh = locale === "zh";
  const left = less.figures.map(({ label, unit, to }) => {
    const name = less.figures.length === 1 ? "" : labelText(label, locale) + (zh ? "" : " ");
    return name + figureText(to, unit, locale);
  });
  const shown = zh ? `(${left.join("、")})` : ` (${left.join(", ")})`;
  const [only, second] = after.figures;
  const lower = less.figures[0];
  if (only === undefined || lower === undefined || second !== undefined)
    return (zh ? "少一步" : "one step less") + shown;
  const step = between(lower.to, only.to);
  const size = figureText(exactText(absolute(step)), only.unit, locale);
  if (zh) return `${sign(step) < 0 ? "少减" : "少"}${size}${shown}`;
  return `${size} less${sign(step) < 0 ? " of a fall" : ""}${shown}`;
}

/** What one step less leaves, in what the aim looks at. */
export function leftText(aim: SoughtAim, before: Standing, less: Standing, locale: Locale): string {
  const zh = locale === "zh";
  const apart = zh ? "" : ": ";
  switch (aim.kind) {
    case "rank": {
      if (less.rank === before.rank) return apart + rankText(before.rank, less.rank, locale);
      return apart + (zh ? `只到第${less.rank ?? ""}名` : `rank ${less.rank ?? ""} only`);
    }
    case "grade":
      return apart + gradeChange(less.grade === before.grade ? before : less, less, locale);
    case "item":
    case "points":
    case "total": {
      const points = toText(aim.kind === "item" && less.earned !== null ? less.earned : less.total, locale);
      return zh ? `只有${points}分` : `: ${points} only`;
    }
  }
}
