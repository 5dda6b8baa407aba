import type { WordToken } from "./clause.js";
import type { Role } from "./lexicon.js";
import type { Token } from "./tokens.js";
import type { Roles } from "./wordSets.js";

// How a token is asked what it is.

export function isWord(token: Token | undefined, among: Roles): token is WordToken {
  return token?.kind === "word" && among.has(token.role);
}

export function isRole<R extends Role>(token: Token | undefined, role: R): token is WordToken & { readonly role: R } {
  return token?.kind === "word" && token.role === role;
}

export function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === "mark" && token.text === text;
}
