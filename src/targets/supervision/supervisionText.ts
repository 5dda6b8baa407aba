import { type Locale, labelText } from "../../error/index.js";
import { absolute, exactText, multiply, rational, sign, toRational } from "../../number/index.js";
import { changeUnit } from "../amountUnit.js";
import { criterionText } from "../criterionText.js";
import { shownAmount } from "../shownAmount.js";
import { requirementOf } from "./requirement.js";
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
    headed(responsible ?? (zh ? "未明确责任单位" : "no responsible unit"), own, locale),
    ...own.map((item) => `  ${itemText(item, locale)}`),
  ]);
  return [headed(zh ? `督查清单(截至${list.date})` : `Supervision on ${list.date}`, items, locale), ...lines].join(
    "\n",
  );
}

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
  const asked = target.criterion === undefined ? [] : [criterionText(target.criterion, locale)];
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
type Distance = { readonly from: "due" | "required" | "limit"; readonly side: -1 | 0 | 1; readonly size: string };

function distanceOf({ target, status, gap }: SupervisionItem): Distance | undefined {
  if (gap === null || target.criterion === undefined || status === "done") return undefined;
  const value = toRational(gap);
  const limit = requirementOf(target.criterion).side === "most";
  const from = limit ? "limit" : status === "overdue" ? "required" : "due";
  return { from, side: sign(value), size: exactText(absolute(value)) };
}

/** The unit of a difference: shares differ by 百分点. */

/** A month of 30 days: a day's part of a countable thing says little. */
const monthly = (perDay: string): string => exactText(multiply(toRational(perDay), rational(30)));

const isLate = ({ status }: SupervisionItem): boolean => status === "overdue" || status === "unreported";

function chinese(item: SupervisionItem): readonly string[] {
  const { unit, actual, due, pace, daysLeft, deadline } = item;
  const amount = (exact: string): string => shownAmount(exact, unit, "zh");
  const distance = distanceOf(item);
  const known = actual === null ? [] : [`实际${amount(actual)}`];
  if (distance !== undefined && due !== null) {
    const by = shownAmount(distance.size, changeUnit(unit), "zh");
    const off = distance.side === 0 ? [] : [(distance.side < 0 ? "少" : "多") + by];
    if (distance.from === "limit") known.push(...(distance.side > 0 ? [`超出${by}`] : [`余额${by}`]));
    else known.push((distance.from === "due" ? "应为" : "要求") + amount(due), ...off);
  }
  if (pace !== null) known.push(`余${pace.days}天还需${amount(pace.rest)}`, `每30天${amount(monthly(pace.perDay))}`);
  if (isLate(item)) known.push(daysLeft < 0 ? `${deadline}到期,已过${-daysLeft}天` : `余${daysLeft}天`);
  return known;
}

function english(item: SupervisionItem): readonly string[] {
  const { unit, actual, due, pace, daysLeft, deadline } = item;
  const amount = (exact: string): string => shownAmount(exact, unit, "en");
  const distance = distanceOf(item);
  const known = actual === null ? [] : [`actual ${amount(actual)}`];
  if (distance !== undefined && due !== null) {
    const by = shownAmount(distance.size, changeUnit(unit), "en");
    const off = distance.side === 0 ? "" : ` (${by} ${distance.side < 0 ? "less" : "more"})`;
    if (distance.from === "limit") known.push(distance.side > 0 ? `${by} too much` : `${by} to spare`);
    else known.push(distance.from === "due" ? `due ${amount(due)}${off}` : `required ${amount(due)}${off}`);
  }
  if (pace !== null)
    known.push(`${amount(pace.rest)} to go in ${pace.days} days`, `${amount(monthly(pace.perDay))} every 30 days`);
  if (isLate(item)) known.push(daysLeft < 0 ? `ended ${deadline}, ${-daysLeft} days ago` : `${daysLeft} days left`);
  return known;
}
