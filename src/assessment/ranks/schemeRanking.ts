import { collecting, type Issue, issue, pointer } from "../../error/index.js";
import type { Ties } from "../../formula/index.js";
import { exactText } from "../../number/index.js";
import type { SchemeDefinition } from "../definition.js";
import { checkOption } from "../definitionChecks.js";
import { entryIds } from "../entryIds.js";
import type { Scheme } from "../scheme.js";
import { shareFrom } from "../shareFrom.js";
import type { TieBreak } from "./rankingDefinition.js";

const TIES: readonly Ties[] = ["competition", "dense", "last", "average"];

/** The ranking of a definition, checked. */
export function rankingOf(definition: SchemeDefinition, issues: Issue[]): Scheme["ranking"] {
  const { leastData, ...ranking } = definition.ranking ?? {};
  const { ties = "competition", tieBreak = [], groups = {}, scoredIn = "class" } = ranking;
  checkOption("ranking.ties", ties, TIES, "/ranking/ties", issues);
  checkOption("ranking.scoredIn", scoredIn, ["class", "group"], "/ranking/scoredIn", issues);
  checkTieBreak(tieBreak, definition, "/ranking/tieBreak", issues);
  checkGroups(groups, definition.classes, issues);
  if (leastData === undefined) return ranking;
  const share = collecting(issues, "/ranking/leastData", () => exactText(shareFrom(leastData, "leastData")));
  return { ...ranking, ...(share !== undefined && { leastData: share }) };
}

/** The further rankings of a definition, checked. */
export function rankingsOf({ rankings = {} }: SchemeDefinition, issues: Issue[]): Scheme["rankings"] {
  if (Object.hasOwn(rankings, "")) issues.push(issue("scheme.empty-id", { list: "rankings" }, "/rankings/"));
  return rankings;
}

/** What breaks ties must be there to be looked at. */
export function checkTieBreak(
  list: readonly TieBreak[],
  { items, indicators }: SchemeDefinition,
  path: string,
  issues: Issue[],
): void {
  for (const [index, each] of list.entries()) {
    const at = `${path}/${index}`;
    if (typeof each === "string") checkOption("tieBreak", each, ["unrounded", "area"], at, issues);
    else if ("item" in each) checkOption("tieBreak.item", each.item, entryIds(items), `${at}/item`, issues);
    else checkOption("tieBreak.indicator", each.indicator, Object.keys(indicators), `${at}/indicator`, issues);
  }
}

/** A class is ranked once, and no group is taken for a class outside it. */
function checkGroups(
  groups: Readonly<Record<string, readonly string[]>>,
  classes: readonly string[],
  issues: Issue[],
): void {
  const grouped = new Set<string>();
  for (const [name, members] of Object.entries(groups)) {
    const path = pointer("ranking", "groups", name);
    for (const [index, member] of members.entries()) {
      const at = `${path}/${index}`;
      checkOption("ranking.groups", member, classes, at, issues);
      if (grouped.has(member)) issues.push(issue("scheme.id-twice", { list: "ranking.groups", id: member }, at));
      grouped.add(member);
    }
    if (name === "") issues.push(issue("scheme.empty-id", { list: "ranking.groups" }, path));
    if (classes.includes(name) && !members.includes(name))
      issues.push(issue("scheme.id-twice", { list: "ranking.groups", id: name }, path));
  }
}
