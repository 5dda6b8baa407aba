import { type Locale, labelText } from "../../error/index.js";
import { type Outcome, toText } from "../../interpret/index.js";
import { absolute, compare, exactText, readDecimal, sign, ZERO } from "../../number/index.js";
import { amountOf, isSameOutcome, outcomeDifference } from "../amount.js";
import { between, figureText, fromTo, movedText, pointsText, rankName, rankText } from "../movedWords.js";
import type { SoughtAim } from "./aim.js";
import type { Unreached } from "./fewestSteps.js";
import type { GoalSeek, Sought } from "./goalSeek.js";
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
 * goalSeekText(found, "zh")   //=> "永嘉县发明专利授权量由104件增加13件到117件,由第2名升为第1名(与平阳县并列,总分8 → 9);少1件(116件)仍为第2名。"
 */
export function goalSeekText(found: GoalSeek, locale: Locale): string {
  const { aim, before } = found;
  const area = labelText(found.label, locale);
  const zh = locale === "zh";
  const wanted = aimText(aim, locale);
  if (found.kind === "not-reached") {
    const best = bestText(found, found, locale);
    return sentence(zh ? `${area}达不到${wanted}:${best}` : `${area} does not reach ${wanted}: ${best}`, locale);
  }
  const { after, oneLess } = found;
  if (oneLess === null) return alreadyText(found, locale);
  const how = standsText(aim, before, after, locale);
  const less = lessText(after, oneLess, locale) + leftText(aim, before, oneLess, locale);
  return zh
    ? `${area}${movedAll(after, locale)},${how};${less}。`
    : `${area}: ${movedAll(after, locale)}, ${how}; ${less}.`;
}

/** With its full stop, unless it ends in a question. */
export function sentence(text: string, locale: Locale): string {
  if (text.endsWith("?")) return text;
  return text + (locale === "zh" ? "。" : ".");
}

/** How good it gets where the aim is not reached, and whether more would help. */
export function bestText(
  { best, farthest }: Unreached,
  { aim, before }: Pick<Sought, "aim" | "before">,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const stands = standsText(aim, before, best, locale);
  const further = furtherText(best, farthest, locale);
  if (best.steps > 0) {
    const how = zh ? `最好是${movedAll(best, "zh")},${stands}` : `at best ${movedAll(best, "en")}, ${stands}`;
    return further === "" ? how : how + (zh ? `,${further}` : `; ${further}`);
  }
  if (further !== "") {
    const names = farthest.figures.map(({ label }) => labelText(label, locale)).join(zh ? "、" : ", ");
    return zh ? `${names}${further},${stands}` : `${names}: ${further}, ${stands}`;
  }
  return (
    (zh ? "怎么变动都不比现在好," : "nothing that was tried is better than now, ") +
    stands +
    harmText(before, farthest, locale)
  );
}

/** `再多也不加分`, where what went farther gives the same points; else "". */
export function furtherText(best: Standing, farthest: Standing, locale: Locale): string {
  if (farthest.steps <= best.steps || !isSameOutcome(best.total, farthest.total)) return "";
  const signs = farthest.figures.map(({ from, to }) => sign(between(from, to)));
  const way = signs.every((each) => each >= 0) ? "up" : signs.every((each) => each <= 0) ? "down" : "both";
  return FURTHER[way][locale];
}

const FURTHER = {
  up: { zh: "再多也不加分", en: "more adds no points" },
  down: { zh: "再少也不加分", en: "less adds no points" },
  both: { zh: "再变动也不加分", en: "going further adds no points" },
} as const;

/** Asks about the direction of steps that lower the total; "" where they do not. */
export function harmText({ total }: Standing, farthest: Standing, locale: Locale): string {
  const change = amountOf(outcomeDifference(farthest.total, total));
  if (change === undefined || sign(change) >= 0) return "";
  return locale === "zh" ? ";步长使得分下降,方向是否反了?" : "; the steps lower the total: is their direction wrong?";
}

/** That an area stands where it should, without further words: `永嘉县已是第1名` */
export function standsAlready({ label, aim, before }: Sought, locale: Locale): string {
  const zh = locale === "zh";
  const area = labelText(label, locale);
  if (aim.kind === "rank") {
    const rank = rankName(before.rank, locale);
    return zh ? `${area}已是${rank}` : `${area} is ${rank} already`;
  }
  if (aim.kind === "grade") {
    const grade = gradeName(before, locale);
    return zh ? `${area}已评为${grade}` : `${area} is graded ${grade} already`;
  }
  const wanted = aimText(aim, locale);
  return zh ? `${area}已达到${wanted}` : `${area} has reached ${wanted} already`;
}

/** `永嘉县已是第1名(总分72.87)。` */
export function alreadyText(found: Sought, locale: Locale): string {
  const { aim, before } = found;
  const zh = locale === "zh";
  const points = pointsText(aim.kind === "item" && before.earned !== null ? before.earned : before.total, locale);
  const now =
    aim.kind === "rank" || aim.kind === "grade"
      ? inBrackets([...tiedText(before, locale), `${zh ? "总分" : "total "}${points}`], locale)
      : zh
        ? `:${points}分`
        : `: ${points}`;
  return standsAlready(found, locale) + now + (zh ? "。" : ".");
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
    case "item": {
      const all = amountOf(aim.full);
      const isOver = all !== undefined && compare(readDecimal(aim.atLeast) ?? ZERO, all) > 0;
      const full = isOver ? pointsText(aim.full, locale) : "";
      return zh
        ? `“${labelText(aim.label, "zh")}”${points(aim.atLeast)}分${isOver ? `(满分只有${full})` : ""}`
        : `${points(aim.atLeast)} in "${labelText(aim.label, "en")}"${isOver ? ` (full points are only ${full})` : ""}`;
    }
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
  return parts.join(zh ? "," : ", ") + inBrackets([...tiedText(after, locale), total], locale);
}

function inBrackets(parts: readonly string[], locale: Locale): string {
  return locale === "zh" ? `(${parts.join(",")})` : ` (${parts.join(", ")})`;
}

const MOST_NAMED = 3;

/** `与苍南县并列`; nothing where the rank is the area's alone. */
function tiedText({ tiedWith }: Standing, locale: Locale): readonly string[] {
  if (tiedWith.length === 0) return [];
  const names = tiedWith.slice(0, MOST_NAMED).map(({ label }) => labelText(label, locale));
  const rest = tiedWith.length - names.length;
  if (locale === "zh") return [`与${names.join("、")}${rest > 0 ? `等${tiedWith.length}个` : ""}并列`];
  return [`tied with ${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`];
}

function gradeChange(before: Standing, after: Standing, locale: Locale): string {
  const [first, second] = [gradeName(before, locale), gradeName(after, locale)];
  if (before.grade === after.grade) return locale === "zh" ? `等次仍为${second}` : `still graded ${second}`;
  if (locale === "en") return `graded ${second} in place of ${first}`;
  const [from, to] = [before.gradePlace, after.gradePlace];
  const verb = from === null || to === null ? "变" : to < from ? "升" : "降";
  return `等次由${first}${verb}为${second}`;
}

function gradeName({ gradeLabel }: Pick<Standing, "gradeLabel">, locale: Locale): string {
  if (gradeLabel === null) return locale === "zh" ? "不定等次" : "nothing";
  return labelText(gradeLabel, locale);
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
    return zh ? `各少一步${shown}则` : `one step less of each${shown}`;
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
      const outcome = aim.kind === "item" && less.earned !== null ? less.earned : less.total;
      const points = belowText(outcome, aim.atLeast, locale);
      return zh ? `只有${points}分` : `: ${points} only`;
    }
  }
}

/** Points that fall short of what is asked for, which rounding would not tell. */
function belowText(points: Outcome, atLeast: string, locale: Locale): string {
  const text = pointsText(points, locale);
  const isBelow = compare(readDecimal(text.replace("−", "-")) ?? ZERO, readDecimal(atLeast) ?? ZERO) < 0;
  return isBelow ? text : toText(points, locale, { places: 2, mode: "down" });
}
