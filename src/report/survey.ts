import type { ItemResult } from "../assessment/index.js";
import type { Reason } from "../data/index.js";
import { reasonLabel } from "../data/index.js";
import { type Label, type Locale, labelText } from "../error/index.js";
import type { Outcome } from "../interpret/index.js";
import { groupedRankings } from "./groupedRankings.js";
import { type Reading, topItems } from "./reading.js";

/** What lists need of one area. All else is made where its page is written, so that a long report does not hold all pages. */
export interface SurveyedArea {
  readonly class: string;
  readonly unranked: string | null;
  readonly parts: readonly {
    readonly id: string;
    readonly label: Label;
    readonly full: Outcome;
    readonly earned: Outcome;
  }[];
}

/** A score that is missing in an item for a reason, what is done about it, and whose it is. */
export interface MissingScores {
  readonly item: string;
  readonly label: Label;
  readonly reason: Reason;
  readonly policy: NonNullable<ItemResult["missing"]>;
  readonly areas: string[];
}

export interface Survey {
  /** The ids of all areas, ranking by ranking. */
  readonly areas: readonly string[];
  readonly of: ReadonlyMap<string, SurveyedArea>;
  readonly missing: readonly MissingScores[];
}

/** Beyond so many parts a ranking shows totals alone. */
export const MOST_PARTS = 8;

/** Looks once at every area. */
export function surveyOf<C extends string>({ result, options }: Reading<C>): Survey {
  const of = new Map<string, SurveyedArea>();
  const missing = new Map<string, MissingScores>();
  for (const { entries } of groupedRankings(result)) {
    for (const { area: id } of entries) {
      const area = result.area(id);
      const top = topItems(area);
      of.set(id, {
        class: area.class,
        unranked: reasonText(area.unranked, options.locale),
        parts:
          top.length > MOST_PARTS
            ? []
            : top.map(({ item, label, full, earned }) => ({ id: item, label, full, earned })),
      });
      for (const { kind, item, label, score, missing: policy } of area.items) {
        if (policy === null || kind === "block" || score.kind === "value") continue;
        const key = JSON.stringify([item, score.reason, policy]);
        const known = missing.get(key);
        if (known === undefined) missing.set(key, { item, label, reason: score.reason, policy, areas: [id] });
        else known.areas.push(id);
      }
    }
  }
  return { areas: [...of.keys()], of, missing: [...missing.values()] };
}

function reasonText(reason: Reason | null, locale: Locale): string | null {
  return reason === null ? null : labelText(reasonLabel(reason), locale);
}
