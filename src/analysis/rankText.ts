import type { Locale } from "../error/index.js";

/** A rank in words; what has none is not ranked. */
export function rankText(rank: number | null, locale: Locale): string {
  if (rank === null) return locale === "zh" ? "不排名" : "unranked";
  return locale === "zh" ? `第${rank}名` : `#${rank}`;
}
