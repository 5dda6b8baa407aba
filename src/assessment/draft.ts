import type { Issue } from "../error/index.js";
import { and, type Condition, choose, coalesce, type Formula, isMissing, or } from "../formula/index.js";
import { type ClassFill, classFill } from "./classFill.js";
import { entryLabel } from "./entryLabel.js";
import { fullPoints } from "./fullPoints.js";
import { itemFormulas, type Known } from "./itemFormulas.js";
import { markFormulas } from "./marks/markFormulas.js";
import { type MissingPolicies, treatedBy } from "./missingPolicy.js";
import { handled, takenBy } from "./overrides/setByHand.js";
import { scoredOver } from "./ranks/rankingGroups.js";
import type { Scheme, SchemeEntry } from "./scheme.js";
import { sumOf } from "./sumOf.js";

/** An entry before its block is known: whether it is missing, and of how many points. */
export interface Draft {
  readonly path: string;
  readonly entry: SchemeEntry;
  readonly full: Formula;
  /** An item's score by its rule or marks; undefined for a block. */
  readonly computed?: Formula;
  /** An item's score as it counts; the reasons of a block's parts. */
  readonly score: Formula;
  readonly absent: Condition;
  /** What is done about it where it is missing. */
  readonly missing: MissingPolicies;
  /** What the class puts in the place of an item's score. */
  readonly fill: ClassFill | undefined;
  /** When its points are spread over the others of its block; undefined where they never are. */
  readonly spread: Condition | undefined;
  /** When a veto takes all of a block; undefined where none does. */
  readonly taken?: Condition;
  readonly parts: readonly Draft[];
}

/**
 * From the items up: what is there, and what is missing.
 *
 * @param around the policy of the block around it
 */
export function draftOf(
  scheme: Scheme,
  entry: SchemeEntry,
  path: string,
  around: MissingPolicies,
  known: Known,
  issues: Issue[],
): Draft {
  if (entry.kind !== "block") {
    const formulas = entry.kind === "mark" ? markFormulas(entry) : itemFormulas(scheme, entry, path, known, issues);
    const { full } = formulas;
    const { computed, counted } = handled(entry.id, entryLabel(scheme, entry), formulas, known.byHand);
    const missing = entry.missing ?? around;
    const absence = { score: counted, absent: isMissing(counted) };
    const [fill, spread] = [
      classFill(missing, absence, computed, scoredOver(scheme)),
      treatedBy(missing, "rescale", absence),
    ];
    return { path, entry, full, computed, ...absence, missing, fill, spread, parts: [] };
  }
  const inside = entry.missing ?? scheme.missing;
  const parts = entry.items.map((part, index) =>
    draftOf(scheme, part, `${path}/items/${index}`, inside, known, issues),
  );
  const { points } = entry;
  // Nothing is there where the class has nothing to put in its place either.
  const gone = parts.map(({ absent, fill, score }) =>
    fill === undefined ? absent : isMissing(choose([[fill.when, fill.points]], score)),
  );
  const nothing = and(...gone);
  const full = points === undefined ? sumOf(parts.map((part) => coalesce(part.full, 0))) : fullPoints(entry.id, points);
  // A class may have no such block.
  const lacking = points !== undefined && typeof points !== "string";
  const reasons = coalesce(...parts.map(({ score }) => score));
  const absence = {
    score: lacking ? choose([[isMissing(full), full]], reasons) : reasons,
    absent: lacking ? or(isMissing(full), nothing) : nothing,
  };
  const spread = treatedBy(around, "rescale", absence);
  const taken = takenBy(known.byHand.vetoed.get(entry.id) ?? []);
  return { path, entry, full, ...absence, missing: around, fill: undefined, spread, ...(taken && { taken }), parts };
}
