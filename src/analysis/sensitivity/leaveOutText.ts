import { type Label, type Locale, labelText } from "../../error/index.js";
import type { LeaveOut, RankReversal, RankWithout } from "./leaveOut.js";

/**
 * What `leaveOut` found, a line for each item and area that was left out.
 *
 * @example
 * leaveOutText({ items: [{ item: "rd", label: "R&D经费支出", moves: [] }], areas: [] }, "zh")   //=> "剔除“R&D经费支出”:名次不变"
 */
export function leaveOutText({ items, areas }: LeaveOut, locale: Locale): string {
  const zh = locale === "zh";
  const line = (name: string, moves: readonly RankWithout[], reversals: readonly RankReversal[]): string => {
    const parts = [...moves.map((move) => moveText(move, locale)), ...reversals.map((pair) => pairText(pair, locale))];
    const title = zh ? `剔除${name}:` : `without ${name}: `;
    return title + (parts.length === 0 ? (zh ? "名次不变" : "ranks stay") : parts.join(zh ? "," : ", "));
  };
  const quoted = (label: Label): string => (zh ? `“${labelText(label, locale)}”` : `"${labelText(label, locale)}"`);
  return [
    ...items.map(({ label, moves }) => line(quoted(label), moves, [])),
    ...areas.map(({ label, moves, reversals }) => line(labelText(label, locale), moves, reversals)),
  ].join("\n");
}

function moveText({ label, before, after }: RankWithout, locale: Locale): string {
  const none = locale === "zh" ? "无名次" : "no rank";
  return `${labelText(label, locale)}${locale === "zh" ? "" : " "}${before ?? none} → ${after ?? none}`;
}

function pairText({ above, below }: RankReversal, locale: Locale): string {
  const [first, second] = [labelText(above.label, locale), labelText(below.label, locale)];
  return locale === "zh" ? `${second}反超${first}` : `${second} comes before ${first}`;
}
