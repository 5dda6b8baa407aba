import { collecting, type Issue } from "../error/index.js";
import { coalesce, type Formula, multiply, named, parameter } from "../formula/index.js";
import { exactText, positiveDecimal } from "../number/index.js";
import type { SchemeDefinition } from "./definition.js";
import type { Scheme } from "./scheme.js";

/** The name under which factors are handed to the graph. */
export const DIFFICULTY = "difficulty";

/** The total times the difficulty of the area, where the scheme has one. */
export function difficult(
  { difficulty }: Scheme,
  top: Formula,
): { readonly top: Formula; readonly difficulty: Formula | undefined } {
  if (difficulty === undefined) return { top, difficulty: undefined };
  const { label = { zh: "难度系数", en: "difficulty coefficient" }, otherwise, citation = "" } = difficulty;
  const given = parameter(DIFFICULTY, { label, absent: "no-difficulty" });
  const factor = named(otherwise === undefined ? given : coalesce(given, otherwise), {
    id: "scheme:difficulty",
    label,
    places: 4,
    citation,
  });
  const before = named(top, {
    id: "scheme:before-difficulty",
    label: { zh: "乘难度系数前的总分", en: "total before difficulty" },
    places: 4,
  });
  return { top: multiply(before, factor), difficulty: factor };
}

/** The difficulty of a definition, checked. */
export function difficultyOf({ difficulty }: SchemeDefinition, issues: Issue[]): Scheme["difficulty"] {
  if (difficulty === undefined) return undefined;
  const { otherwise, ...rest } = difficulty;
  if (otherwise === undefined) return rest;
  const path = "/difficulty/otherwise";
  const read = collecting(issues, path, () => exactText(positiveDecimal(otherwise, "otherwise")));
  return read === undefined ? rest : { ...rest, otherwise: read };
}
