import type { RankChange } from "../assessment/index.js";
import type { Locale } from "../error/index.js";
import type { ReportChange } from "./model.js";

/** How a rank has changed, in words. */
export function changeOf(change: RankChange | null, locale: Locale): ReportChange | null {
  if (change === null) return null;
  const zh = locale === "zh";
  switch (change.kind) {
    case "new":
      return { text: zh ? "新参加" : "new", gained: null };
    case "moved":
      return { text: zh ? `原在${change.from}` : `moved from ${change.from}`, gained: null };
    case "same": {
      const { gained, previous } = change;
      if (gained === null)
        return { text: previous === null ? (zh ? "上次未排名" : "was not ranked") : `(${previous})`, gained };
      if (gained === 0) return { text: zh ? "持平" : "same", gained };
      if (zh) return { text: gained > 0 ? `升${gained}位` : `降${-gained}位`, gained };
      return { text: gained > 0 ? `up ${gained}` : `down ${-gained}`, gained };
    }
  }
}
