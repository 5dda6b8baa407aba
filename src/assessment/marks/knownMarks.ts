import type { Panel } from "../../data/index.js";
import { choices, collecting, type Issue, issue } from "../../error/index.js";
import type { ParameterValue } from "../../interpret/index.js";
import { compare, exactText, sign, toRational } from "../../number/index.js";
import { readDate } from "../../period/index.js";
import { reduceMarks } from "../../scoring/index.js";
import { handedItem } from "../handedItem.js";
import { leavesOf } from "../leavesOf.js";
import type { Participant } from "../participant.js";
import type { Mark, Scheme } from "../scheme.js";
import { sourceText } from "../sourceText.js";
import type { MarkFact, MarkResult } from "./markFact.js";
import { markCountName, markName } from "./markFormulas.js";

/** The marks of each item, by area. */
export type KnownMarks = ReadonlyMap<string, ReadonlyMap<string, readonly MarkResult[]>>;

/** The marks by item and area, in an order of their own, so that it never matters how they were handed in. */
export function knownMarks(
  scheme: Scheme,
  facts: readonly MarkFact[],
  within: { readonly panel: Panel; readonly participants: readonly Participant[] },
  issues: Issue[],
): KnownMarks {
  const entries = marksOf(scheme);
  const found = new Map(entries.map(({ id }) => [id, new Map<string, MarkResult[]>()]));
  for (const [index, fact] of facts.entries()) {
    const path = `/marks/${index}`;
    const { area, item, by, group, reason, on, source } = fact;
    const about = handedItem(fact, { ...within, entries }, path, issues);
    if (!by) issues.push(issue("assessment.unsigned", { item, area, lacks: "by" }, `${path}/by`));
    if (on !== undefined) collecting(issues, `${path}/on`, () => readDate(on));
    const value = collecting(issues, `${path}/mark`, () => toRational(fact.mark));
    if (about === undefined || value === undefined) continue;
    const mark = exactText(value);
    const { outOf, groups } = about.entry.mark;
    if (sign(value) < 0 || compare(value, toRational(outOf)) > 0) {
      issues.push(issue("assessment.mark-range", { item, mark, outOf }, `${path}/mark`));
    }
    const names = groups.map(({ id }) => id);
    if (group === undefined ? names.length > 0 : !names.includes(group)) {
      const near = choices(group ?? "", names);
      issues.push(issue("assessment.unknown-group", { item, group: group ?? "", ...near }, `${path}/group`));
    }
    const ofArea = found.get(item)?.get(area) ?? [];
    if (ofArea.some((each) => each.by === by)) {
      issues.push(issue("assessment.mark-twice", { item, area, by }, path));
    }
    const rest = { reason: reason ?? null, on: on ?? null, source: source ?? null };
    ofArea.push({ mark, by, group: group ?? null, ...rest });
    found.get(item)?.set(area, ofArea);
  }
  const order = ({ group, by }: MarkResult): string => JSON.stringify([group, by]);
  for (const ofItem of found.values()) {
    for (const those of ofItem.values()) those.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }
  return found;
}

/** What each group of judges gives each area, with who gave what; and how many they are. */
export function markParameters(scheme: Scheme, known: KnownMarks): readonly ParameterValue[] {
  return marksOf(scheme).flatMap(({ id, mark: { groups, reduction } }) =>
    [...(known.get(id) ?? [])].flatMap(([area, all]) =>
      (groups.length === 0 ? [""] : groups.map((group) => group.id)).flatMap((group): readonly ParameterValue[] => {
        const marks = all.filter((each) => (each.group ?? "") === group);
        if (marks.length === 0) return [];
        const reduced = reduceMarks(
          marks.map(({ mark }) => mark),
          reduction,
        );
        const source = marks.map(markText).join("; ");
        const count = { name: markCountName(id, group), area, value: marks.length };
        if (reduced.kind === "missing") return [{ ...count, source }];
        return [count, { name: markName(id, group), area, value: reduced.exact, source }];
      }),
    ),
  );
}

function marksOf({ items }: Scheme): readonly Mark[] {
  return leavesOf(items).filter((entry) => entry.kind === "mark");
}

function markText({ by, mark, reason, on, source }: MarkResult): string {
  return sourceText([by, mark, reason ?? undefined, on ?? undefined, source ?? undefined]);
}
