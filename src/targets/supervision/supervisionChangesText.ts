import type { Locale } from "../../error/index.js";
import { dayText } from "../dayText.js";
import { supervisionLabel } from "./status.js";
import type { SupervisionItem } from "./supervisedItem.js";
import type { SupervisionChange, SupervisionChanges } from "./supervisionChanges.js";
import { NO_UNIT, supervisedTarget } from "./supervisionText.js";

const HEADS = {
  done: { zh: "新完成", en: "newly done" },
  fallenBehind: { zh: "新增滞后", en: "fallen behind" },
  reported: { zh: "新上报", en: "newly reported" },
  otherwise: { zh: "其他变化", en: "other changes" },
  added: { zh: "新增", en: "added" },
  dropped: { zh: "取消", en: "dropped" },
} as const;

/**
 * What changed between two lists, as text: a line a change under its heading; headings without any are left out.
 *
 * @example
 * const list = supervision([], { period: "2017", date: "2017-09-30" });
 * supervisionChangesText(supervisionChanges(list, list), "zh")   //=> "2017年9月30日以来:无变化"
 */
export function supervisionChangesText(changes: SupervisionChanges, locale: Locale): string {
  const zh = locale === "zh";
  const named = (item: SupervisionItem): string => {
    const responsible = item.target.responsible?.trim() || NO_UNIT[locale];
    return `${responsible} ${supervisedTarget(item, locale)}`;
  };
  const changed = ({ before, item }: SupervisionChange): string =>
    `${named(item)}${zh ? ":" : ": "}${supervisionLabel(before)[locale]} → ${supervisionLabel(item.status)[locale]}`;
  const sections: readonly (readonly [keyof typeof HEADS, readonly string[]])[] = [
    ["done", changes.done.map(changed)],
    ["fallenBehind", changes.fallenBehind.map(changed)],
    ["reported", changes.reported.map(changed)],
    ["otherwise", changes.otherwise.map(changed)],
    ["added", changes.added.map(named)],
    ["dropped", changes.dropped.map(named)],
  ];
  const lines = sections.flatMap(([kind, found]) =>
    found.length === 0
      ? []
      : [
          zh ? `${HEADS[kind].zh} ${found.length}项` : `${HEADS[kind].en}: ${found.length}`,
          ...found.map((line) => `  ${line}`),
        ],
  );
  const head = zh ? `${dayText(changes.from, "zh")}以来` : `since ${changes.from}`;
  return lines.length === 0 ? head + (zh ? ":无变化" : ": no change") : [head, ...lines].join("\n");
}
