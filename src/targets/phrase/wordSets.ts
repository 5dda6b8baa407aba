import type { Role } from "./lexicon.js";

// Which words may stand where in a clause.

export type Roles = ReadonlySet<Role>;

export const roles = (...names: readonly Role[]): Roles => new Set(names);

/** Verbs whose number is a value, not a description. */
export const TELLING = /* @__PURE__ */ roles(
  "reach",
  "moreThan",
  "lessThan",
  "atLeast",
  "atMost",
  "about",
  "up",
  "down",
  "to",
  "upTo",
  "downTo",
);

/** Verbs behind which a number is expected. */
export const VERBS = /* @__PURE__ */ roles("being", ...TELLING);

/** Behind these a number that nobody wrote may be missing: 达到%以上. */
export const BEFORE_NUMBERS = /* @__PURE__ */ roles(...VERBS, "act", "orSo");

/** Words that make a number without a subject a statement. */
export const STATING = /* @__PURE__ */ roles(
  ...VERBS,
  "act",
  "striving",
  "binding",
  "expected",
  "orMore",
  "orLess",
  "orSo",
  "past",
  "often",
  "score",
  "qualifier",
);

/** What may stand between a subject and its value. */
export const CLOSING_IN = /* @__PURE__ */ roles(
  ...VERBS,
  "striving",
  "binding",
  "expected",
  "intent",
  "past",
  "adverb",
  "qualifier",
  "rankVerb",
  "often",
  "score",
);

/** What may open a clause before its subject. */
export const OPENING = /* @__PURE__ */ roles(
  "striving",
  "binding",
  "expected",
  "intent",
  "past",
  "earlier",
  "adverb",
  "qualifier",
  "often",
  "area",
  "act",
  "reach",
  "moreThan",
  "up",
  "down",
  "atLeast",
  "preposition",
  "score",
  "rankVerb",
  "and",
);

export const SCORING = /* @__PURE__ */ roles("score", "rule");

export const REFERENCES = /* @__PURE__ */ roles("area", "average", "earlier");

export const AFTER = /* @__PURE__ */ roles("orMore", "orLess", "orSo", "andMore", "including");

export const CHANGES = /* @__PURE__ */ roles("up", "down", "upTo", "downTo", "to", "reach");

/** So far, at most, does a word look for another one, so that the work stays linear. */
export const NEAR = 40;

export const VALUE_WORDS = /* @__PURE__ */ roles(
  "coverage",
  "breakthrough",
  "standstill",
  "doubled",
  "doubling",
  "state",
);

export const RANK_UNITS = /* @__PURE__ */ new Set(["位", "名", "强", "个名次", "位次"]);
