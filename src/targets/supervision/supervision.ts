import { fail, within } from "../../error/index.js";
import { readDate, readPeriod } from "../../period/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { byCodePoint } from "../byCodePoint.js";
import { SUPERVISION_STATUSES, type SupervisionStatus } from "./status.js";
import { type SupervisionEntry, type SupervisionItem, supervisedItem } from "./supervisedItem.js";

export interface SupervisionOptions {
  /** The period of the plan, `2017`: targets start on its first day and, where they state no deadline, end on its last. */
  readonly period: string;
  /** The day on which the list is drawn up; figures are those of its end. */
  readonly date: string;
  readonly units?: UserUnits;
}

/** What one unit answers for. */
export interface SupervisedUnit {
  /** 责任单位; `null` for the targets for which none answers. */
  readonly responsible: string | null;
  readonly counts: Readonly<Record<SupervisionStatus, number>>;
  /** What needs work first: by status, then deadline. */
  readonly items: readonly SupervisionItem[];
}

/** 督查清单: JSON-safe. */
export interface SupervisionList {
  readonly date: string;
  readonly period: string;
  /** By name in code-point order, those without a unit last. */
  readonly units: readonly SupervisedUnit[];
}

/**
 * 督查: how every target stands on a day, by the unit that answers for it.
 *
 * A level that accumulates (patents granted since January) is due at an even pace through the plan's period, or as `due` says; a
 * rate (growth, a share in %) is due in full on any day and is done only when its time is over, since it can fall again; so is what
 * must stay below a line. Of a band (左右, 之间) what lies inside is on time while its time runs and done after it, what lies outside is
 * behind, then overdue; a level that accumulates has until the end to come up to the lower end. The last day is not yet after it: a
 * list that settles a year is dated the day after. The order of the entries never matters.
 *
 * Units: figures convert into the unit of the criterion.
 * Missing: no figure is `unreported`; no criterion, or `*` for its number, is `blank`.
 *
 * @throws KaoheError `target.twice` for two targets of one indicator, area, class and deadline, `target.compares` (top, betterThan, coverage),
 * `target.unknown-criterion`, `period.unreadable`,
 * `period.unreadable-date`, `unit.mismatch`, `unit.unknown`, `quantity.unreadable`, `number.unreadable`
 * @source 一县年度工作计划: 逐项对照责任单位
 * @example
 * const target = { indicator: "granted", criterion: atLeast("1700件"), responsible: "科技局" };
 * const { units } = supervision([{ target, actual: 1291 }], { period: "2017", date: "2017-09-30" });
 * const [{ status, due, pace }] = units[0].items;
 * [status, due]   //=> ["ahead", "92820/73"]
 * pace   //=> { rest: "409", days: 92, perDay: "409/92" }
 */
export function supervision(entries: readonly SupervisionEntry[], options: SupervisionOptions): SupervisionList {
  const period = within("/options/period", () => readPeriod(options.period));
  const date = within("/options/date", () => readDate(options.date));
  const seen = new Set<string>();
  const byUnit = new Map<string | null, SupervisionItem[]>();
  entries.forEach((entry, place) => {
    const item = within(`/entries/${place}`, () => supervisedItem(entry, { period, date, units: options.units }));
    const { indicator, area, class: group, responsible } = item.target;
    if (seen.has(item.key))
      fail("target.twice", { indicator, scope: area ?? group ?? "*" }, `/entries/${place}/target`);
    seen.add(item.key);
    const unit = responsible?.trim() || null;
    const items = byUnit.get(unit);
    if (items === undefined) byUnit.set(unit, [item]);
    else items.push(item);
  });
  const units = [...byUnit].map(
    ([responsible, items]): SupervisedUnit => ({
      responsible,
      counts: countsOf(items),
      items: items.sort(byUrgency),
    }),
  );
  return { date, period: options.period, units: units.sort((a, b) => byName(a.responsible, b.responsible)) };
}

function byUrgency(a: SupervisionItem, b: SupervisionItem): number {
  const place = ({ status }: SupervisionItem): number => SUPERVISION_STATUSES.indexOf(status);
  return place(a) - place(b) || byCodePoint(a.deadline, b.deadline) || byCodePoint(a.key, b.key);
}

function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return byCodePoint(a, b);
}

function countsOf(items: readonly SupervisionItem[]): Readonly<Record<SupervisionStatus, number>> {
  const counts = { overdue: 0, behind: 0, unreported: 0, blank: 0, "on-time": 0, ahead: 0, done: 0 };
  for (const { status } of items) counts[status] += 1;
  return counts;
}
