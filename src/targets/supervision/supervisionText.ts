import { type Locale, labelText } from "../../error/index.js";
import { absolute, exactText, multiply, rational, sign, toRational } from "../../number/index.js";
import { changeUnit } from "../amountUnit.js";
import { calculated } from "../calculated.js";
import { criterionText } from "../criterionText.js";
import { dayText } from "../dayText.js";
import { isRate } from "../isRate.js";
import { shownAmount } from "../shownAmount.js";
import { SUPERVISION_STATUSES, supervisionLabel } from "./status.js";
import type { SupervisionItem } from "./supervisedItem.js";
import type { SupervisionList } from "./supervision.js";

/**
 * A list for supervision as text: by unit, a line a target, what needs work first.
 *
 * @example
 * const target = { indicator: "授权量", criterion: atLeast("1700件"), responsible: "科技局", source: "第三条" };
 * const list = supervision([{ target, actual: 1291 }], { period: "2017", date: "2017-09-30" });
 * supervisionText(list, "zh").split("\n")[1]   //=> "科技局 1项:超前1"
 * supervisionText(list, "en").split("\n")[1]   //=> "科技局, 1 target: 1 ahead"
 */
export function supervisionText(list: SupervisionList, locale: Locale): string {
  const zh = locale === "zh";
  const items = list.units.flatMap((unit) => unit.items);
  const lines = list.units.flatMap(({ responsible, items: own }) => [
    headed(responsible ?? NO_UNIT[locale], own, locale),
    ...own.map((item) => `  ${itemText(item, locale)}`),
  ]);
  return [
    headed(zh ? `督查清单(截至${dayText(list.date, "zh")})` : `Supervision on ${list.date}`, items, locale),
    ...lines,
  ].join("\n");
}

/** Whom a list names where no unit answers. */
export const NO_UNIT = { zh: "未明确责任单位", en: "no responsible unit" } as const;

function headed(head: string, items: readonly SupervisionItem[], locale: Locale): string {
  const zh = locale === "zh";
  const counts = SUPERVISION_STATUSES.flatMap((status) => {
    const count = items.filter((item) => item.status === status).length;
    const label = supervisionLabel(status)[locale];
    return count === 0 ? [] : [zh ? `${label}${count}` : `${count} ${label}`];
  });
  const size = zh ? ` ${items.length}项` : `, ${items.length} ${items.length === 1 ? "target" : "targets"}`;
  return head + size + (counts.length === 0 ? "" : (zh ? ":" : ": ") + counts.join(zh ? "、" : ", "));
}

/** A target in words: whose, which, and what is asked. */
export function supervisedTarget({ label, target }: SupervisionItem, locale: Locale): string {
  const scope = target.area ?? target.class;
  const criterion = target.criterion ?? undefined;
  const asked = criterion === undefined ? [] : [criterionText(criterion, locale)];
  return [...(scope === undefined ? [] : [scope]), labelText(label, locale), ...asked].join(" ");
}

function itemText(item: SupervisionItem, locale: Locale): string {
  const source = item.target.source === undefined ? "" : `  [${item.target.source}]`;
  const known = (locale === "zh" ? chinese : english)(item);
  const head = `${supervisionLabel(item.status)[locale]}  ${supervisedTarget(item, locale)}`;
  return (
    head +
    (known.length === 0 ? "" : (locale === "zh" ? ":" : ": ") + known.join(locale === "zh" ? "," : ", ")) +
    source
  );
}

/** How a figure lies from what it is held against: what is due, what was required, or a line that it must not cross. */
type Distance = {
  readonly from: "due" | "required" | "limit" | "fall";
  readonly side: -1 | 0 | 1;
  readonly size: string;
};

function distanceOf({ target, status, gap, unit }: SupervisionItem): Distance | undefined {
  const criterion = target.criterion ?? undefined;
  if (gap === null || criterion === undefined || status === "done") return undefined;
  const value = toRational(gap);
  const [side, size] = [sign(value), exactText(absolute(value))];
  const { kind, of } = criterion;
  if (kind === "atMost" || kind === "lessThan")
    return {
      from: (of === "growth" || of === "increase") && criterion.value.startsWith("-") ? "fall" : "limit",
      side,
      size,
    };
  if (kind === "about" || kind === "between") {
    if (side > 0 && status !== "on-time") return { from: "limit", side, size };
    // Inside there is nothing to say, unless it is still to grow into the band.
    if (status === "on-time" && ((of !== undefined && of !== "increase") || isRate(unit))) return undefined;
  }
  return { from: status === "overdue" ? "required" : "due", side, size };
}

/** A month of 30 days: a day's part of a countable thing says little. */
const monthly = (perDay: string): string => exactText(multiply(toRational(perDay), rational(30)));

const isLate = ({ status }: SupervisionItem): boolean => status === "overdue" || status === "unreported";

/** Writes calculated amounts in the unit of an item. */
function amounts({ unit }: SupervisionItem, locale: Locale): (exact: string, of?: string) => string {
  return (exact, of = unit) => shownAmount(calculated(exact, of), of, locale);
}

/** What a change did, of the same period a year before, or nothing for a level. */
function verbOf({ target: { criterion }, unit }: SupervisionItem, exact: string): string {
  const falls = exact.startsWith("-");
  if (criterion?.of === "growth") return falls ? "下降" : "增长";
  if (criterion?.of !== "increase") return "";
  if (unit.endsWith("百分点")) return falls ? "降低" : "提高";
  return falls ? "减少" : "增加";
}

function chinese(item: SupervisionItem): readonly string[] {
  const { unit, actual, due, pace, daysLeft, deadline } = item;
  const amount = amounts(item, "zh");
  const changed = (exact: string, write: (exact: string) => string): string => {
    const verb = verbOf(item, exact);
    return verb + write(verb === "" ? exact : exact.replace("-", ""));
  };
  const distance = distanceOf(item);
  const known = actual === null ? [] : [`实际${changed(actual, (exact) => shownAmount(exact, unit, "zh"))}`];
  if (distance !== undefined && due !== null) {
    const { from, side, size } = distance;
    const by = amount(size, changeUnit(unit));
    if (from === "limit") known.push(side > 0 ? `超出${by}` : side < 0 ? `低于上限${by}` : "等于上限");
    else if (from === "fall") {
      const verb = verbOf(item, "-") === "减少" ? "减" : "降";
      if (side !== 0) known.push((side > 0 ? "少" : "多") + verb + by);
    } else {
      const verb = verbOf(item, due);
      const head = from === "required" ? "要求" : verb !== "" ? "应" : isRate(unit) ? "应为" : "应完成";
      known.push(head + changed(due, amount), ...(side === 0 ? [] : [(side < 0 ? "少" : "多") + by]));
    }
  }
  if (pace !== null) known.push(`余${pace.days}天还需${amount(pace.rest)}`, `每30天${amount(monthly(pace.perDay))}`);
  if (isLate(item)) known.push(daysLeft < 0 ? `${dayText(deadline, "zh")}到期,已过${-daysLeft}天` : `余${daysLeft}天`);
  return known;
}

function english(item: SupervisionItem): readonly string[] {
  const { unit, actual, due, pace, daysLeft, deadline } = item;
  const amount = amounts(item, "en");
  const distance = distanceOf(item);
  const falling = distance?.from === "fall" && actual?.startsWith("-") === true;
  const known =
    actual === null
      ? []
      : [`actual ${falling ? "fall of " : ""}${shownAmount(falling ? actual.slice(1) : actual, unit, "en")}`];
  if (distance !== undefined && due !== null) {
    const { from, side, size } = distance;
    const by = amount(size, changeUnit(unit));
    const off = side === 0 ? "" : ` (${by} ${side < 0 ? "less" : "more"})`;
    if (from === "limit") known.push(side === 0 ? "at the limit" : `${by} ${side > 0 ? "above" : "below"} the limit`);
    else if (from === "fall") known.push(...(side === 0 ? [] : [`${by} ${side > 0 ? "less" : "more"} than asked`]));
    else known.push(from === "due" ? `due ${amount(due)}${off}` : `required ${amount(due)}${off}`);
  }
  if (pace !== null)
    known.push(`${amount(pace.rest)} to go in ${pace.days} days`, `${amount(monthly(pace.perDay))} every 30 days`);
  if (isLate(item)) known.push(daysLeft < 0 ? `ended ${deadline}, ${-daysLeft} days ago` : `${daysLeft} days left`);
  return known;
}
