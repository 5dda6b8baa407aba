import type { SupervisionStatus } from "./status.js";
import type { SupervisionItem } from "./supervisedItem.js";
import type { SupervisionList } from "./supervision.js";

/** A target that stands otherwise than before; its place in the later list, and where it stood. */
export interface SupervisionChange {
  readonly before: SupervisionStatus;
  readonly item: SupervisionItem;
}

/** What changed from one list to the next. A target newly reported may be newly done as well. */
export interface SupervisionChanges {
  readonly from: string;
  readonly to: string;
  readonly done: readonly SupervisionChange[];
  /** Worse than before, and now behind or overdue. */
  readonly fallenBehind: readonly SupervisionChange[];
  readonly reported: readonly SupervisionChange[];
  /** All others that stand otherwise: caught up, filled in, withdrawn … */
  readonly otherwise: readonly SupervisionChange[];
  readonly added: readonly SupervisionItem[];
  /** As they stood before. */
  readonly dropped: readonly SupervisionItem[];
}

/** From best to worst, as far as a figure and a number to hold it against are known. */
const WORSE: readonly SupervisionStatus[] = ["done", "ahead", "on-time", "behind", "overdue"];

/**
 * What changed since the list before: newly done, fallen behind, newly reported, added, dropped. Targets are the same where
 * indicator, area, class and deadline are, whoever answers for them. In the order of the later list; dropped ones in that of the
 * earlier.
 *
 * @example
 * const target = { indicator: "granted", criterion: atLeast("1700件"), responsible: "科技局" };
 * const june = supervision([{ target }], { period: "2017", date: "2017-06-30" });
 * const autumn = supervision([{ target, actual: 1700 }], { period: "2017", date: "2017-09-30" });
 * const { done, reported, dropped } = supervisionChanges(june, autumn);
 * [done.length, reported.length, dropped.length]   //=> [1, 1, 0]
 */
export function supervisionChanges(before: SupervisionList, after: SupervisionList): SupervisionChanges {
  const [earlier, later] = [itemsOf(before), itemsOf(after)];
  const known = new Map(earlier.map((item) => [item.key, item]));
  const kept = new Set(later.map(({ key }) => key));
  const changed = later.flatMap((item): readonly SupervisionChange[] => {
    const was = known.get(item.key)?.status;
    return was === undefined || was === item.status ? [] : [{ before: was, item }];
  });
  const done = changed.filter(({ item }) => item.status === "done");
  const fallenBehind = changed.filter(hasFallen);
  const reported = changed.filter(({ before: was, item }) => was === "unreported" && WORSE.includes(item.status));
  const told = new Set([...done, ...fallenBehind, ...reported]);
  return {
    from: before.date,
    to: after.date,
    done,
    fallenBehind,
    reported,
    otherwise: changed.filter((change) => !told.has(change)),
    added: later.filter(({ key }) => !known.has(key)),
    dropped: earlier.filter(({ key }) => !kept.has(key)),
  };
}

function hasFallen({ before, item }: SupervisionChange): boolean {
  const [from, to] = [WORSE.indexOf(before), WORSE.indexOf(item.status)];
  return from >= 0 && to > from && to >= WORSE.indexOf("behind");
}

function itemsOf(list: SupervisionList): readonly SupervisionItem[] {
  return list.units.flatMap(({ items }) => items);
}
