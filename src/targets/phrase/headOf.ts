import type { Clause } from "./clause.js";
import type { Head } from "./context.js";
import { OFFICES } from "./lexicon.js";
import { endsWithAny } from "./names.js";

/** A longer name is a sentence that happens to end so. */
const LONGEST_NAME = 15;

/** What stands before the colon of a sentence says for all that stands behind it, over semicolons too. */
export function headOf(clauses: readonly Clause[], text: string, outer: Head): Head {
  const colon = clauses.findIndex(({ separator }) => separator === ":");
  const lead = colon < 0 ? clauses : clauses.slice(0, colon);
  const [first] = lead;
  if (first === undefined || lead.some(({ value }) => value.kind !== "none")) return outer;
  const name = text.slice(first.place.start, first.place.end).replace(/^[\d一二三四五六七八九十、.()]+/, "");
  const named = lead.length === 1 && name.length <= LONGEST_NAME && endsWithAny(name, OFFICES) !== undefined;
  if (named && first.scope.length === 0) return { ...outer, responsible: name };
  const times = lead.flatMap((clause) => clause.times);
  const strength = lead
    .flatMap(({ words }) => words)
    .find(({ role, text: word }) => ["striving", "binding", "expected"].includes(role) || word.includes("预期"));
  return {
    ...outer,
    times: times.length > 0 ? times : outer.times,
    // 主要预期目标是 names an aim, and says that it is expected.
    strength:
      strength?.role === "intent" ? { ...strength, role: "expected", text: "预期" } : (strength ?? outer.strength),
  };
}
