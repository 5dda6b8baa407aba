import { isMark, isRole, isWord } from "./tokenKinds.js";
import type { Token } from "./tokens.js";
import { AFTER, NEAR, VALUE_WORDS } from "./wordSets.js";

// A sentence falls into segments at its marks.

export interface Segment {
  readonly separator: string;
  readonly tokens: readonly Token[];
}

const SEPARATORS = /* @__PURE__ */ new Set([",", ";", ":", "、", "…", "|"]);

/** Whether a value may stand in these tokens, so that what follows an enumeration mark is a segment of its own. */
function bearsValue(token: Token): boolean {
  return token.kind === "number" || token.kind === "mask" || isWord(token, VALUE_WORDS);
}

export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let current: Token[] = [];
  let separator = "";
  let valued = false;
  const close = (next: string): void => {
    if (current.length > 0) segments.push({ separator, tokens: current });
    current = [];
    separator = next;
    valued = false;
  };
  const brackets = closingBrackets(tokens);
  /** Where the bracket ends that makes a segment of its own. */
  let bracketEnd = -1;
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (token === undefined) break;
    const before = current.at(-1);
    if (isMark(token, "(")) {
      const end = brackets.get(place);
      if (end === undefined) continue;
      const inside = tokens[place + 1];
      if (end === place + 2 && isRole(inside, "including")) {
        current.push(inside);
        place = end;
        continue;
      }
      const holds = tokens
        .slice(place + 1, Math.min(end, place + NEAR))
        .some((each) => bearsValue(each) || each.kind === "time");
      const afterValue =
        holds &&
        (before?.kind === "unit" ||
          before?.kind === "number" ||
          isWord(before, AFTER) ||
          isRole(inside, "qualifier") ||
          inside?.kind === "time");
      if (bracketEnd < 0 && afterValue) {
        close("(");
        bracketEnd = end;
      } else {
        current.push({ kind: "text", start: token.start, end: tokens[end]?.end ?? token.end });
        place = end;
      }
      continue;
    }
    if (place === bracketEnd) {
      close(")");
      bracketEnd = -1;
      continue;
    }
    if (isMark(token, "-") && !(isNumeric(before) && isNumeric(tokens[place + 1]))) {
      close(",");
      continue;
    }
    if (token.kind === "mark" && SEPARATORS.has(token.text)) {
      const ratio = token.text === ":" && before?.kind === "number" && tokens[place + 1]?.kind === "number";
      if (!ratio && (token.text !== "、" || valued)) {
        close(token.text);
        continue;
      }
    }
    valued ||= bearsValue(token);
    current.push(token);
  }
  close("");
  return segments;
}

function isNumeric(token: Token | undefined): boolean {
  return token?.kind === "number" || token?.kind === "unit" || token?.kind === "mask" || isWord(token, AFTER);
}

/** Each opening bracket's closing one. */
function closingBrackets(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (const [place, token] of tokens.entries()) {
    if (isMark(token, "(")) open.push(place);
    if (!isMark(token, ")")) continue;
    const start = open.pop();
    if (start !== undefined) found.set(start, place);
  }
  return found;
}
