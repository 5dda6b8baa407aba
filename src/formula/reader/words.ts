/** Beyond this many characters a formula is neither written nor read: parts that are shared could grow without end. */
export const LONGEST_TEXT = 1_000_000;

/** What stands for itself in formula text; a name that is one of these is quoted. The Chinese ones mean the English ones. */
const WORDS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ...["and", "or", "not", "of", "over", "where", "parent", "all", "year", "years", "period", "periods"].map(
    (word) => [word, word] as const,
  ),
  ["且", "and"],
  ["或", "or"],
  ["非", "not"],
]);

/** The word of formula text that a bare name is, in English; undefined where it is a name. */
export function wordOf(name: string): string | undefined {
  return WORDS.get(name);
}

const BARE = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** Text in quotes. Only the quote and the backslash are escaped, each by a backslash. */
export function quotedText(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** What stands between the quotes, read back. */
export function unquotedText(inside: string): string {
  return inside.replace(/\\([\s\S])/g, "$1");
}

/** A name as formula text has it: bare where it can be, quoted otherwise. */
export function nameText(name: string): string {
  return BARE.test(name) && wordOf(name) === undefined ? name : quotedText(name);
}
