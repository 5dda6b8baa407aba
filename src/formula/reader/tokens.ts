import { unquotedText, wordOf } from "./words.js";

/**
 * A piece of formula text. `text` is the name, the contents of the quotes, the number as written, the word or sign in its plain
 * form, a shift or period as written; of an unknown piece it is what should have been there.
 */
export interface Token {
  readonly kind: "name" | "quoted" | "number" | "word" | "sign" | "time" | "unknown" | "end";
  readonly text: string;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s+/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const NUMBER =
  /(?:[0-9０-９]+(?:[.．][0-9０-９]+)?|[.．][0-9０-９]+)(?:[eE][+＋\-－−]?[0-9０-９]+)?(?:[%％‰]|\p{L}[\p{L}\p{M}\p{N}_]*)?/uy;
const SIGN = /<=|>=|!=|[()[\],|+\-*/^<>=≤≥≠−×÷（）［］，｜＋－＊／＾＜＞＝]/y;
/** A shift or a period runs to the comma or the bracket: 2017-01..09 is no subtraction. */
const TIME = /[0-9０-９+＋\-－−][^,，\]］]*/y;

const PLAIN_SIGNS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["−", "-"],
  ["×", "*"],
  ["÷", "/"],
]);
const CLOSING: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['"', '"'],
  ["“", "”"],
]);

/** The pieces of a formula text; the last one is its end. Nothing is refused here, so that the first fault is told first. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let [position, inBrackets, timeMayFollow] = [0, false, false];
  for (;;) {
    position += matchAt(SPACE, text, position)?.length ?? 0;
    const token = tokenAt(text, position, timeMayFollow);
    found.push(token);
    if (token.kind === "end") return found;
    position = token.end;
    const sign = token.kind === "sign" ? token.text : "";
    if (sign === "[" || sign === "]") inBrackets = sign === "[";
    timeMayFollow = inBrackets && (sign === "[" || sign === ",");
  }
}

function tokenAt(text: string, start: number, timeMayFollow: boolean): Token {
  const token = (kind: Token["kind"], written: string, meaning = written): Token => ({
    kind,
    text: meaning,
    start,
    end: start + written.length,
  });
  if (start >= text.length) return token("end", "");
  const closing = CLOSING.get(text[start] ?? "");
  if (closing !== undefined) return quotedAt(text, start, closing);
  const time = timeMayFollow ? matchAt(TIME, text, start) : undefined;
  if (time !== undefined) return token("time", time.trimEnd());
  const number = matchAt(NUMBER, text, start);
  if (number !== undefined) return token("number", number);
  const name = matchAt(NAME, text, start);
  if (name !== undefined) return wordOf(name) === undefined ? token("name", name) : token("word", name, wordOf(name));
  const sign = matchAt(SIGN, text, start);
  if (sign !== undefined) return token("sign", sign, plainSign(sign));
  return token("unknown", String.fromCodePoint(text.codePointAt(start) ?? 0), "quotes");
}

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}

function plainSign(sign: string): string {
  const fullWidth = sign.replace(/[！-～]/, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
  return PLAIN_SIGNS.get(sign) ?? fullWidth;
}

function quotedAt(text: string, start: number, closing: string): Token {
  for (let position = start + 1; position < text.length; position += 1) {
    if (text[position] === "\\") position += 1;
    else if (text[position] === closing) {
      return { kind: "quoted", text: unquotedText(text.slice(start + 1, position)), start, end: position + 1 };
    }
  }
  return { kind: "unknown", text: "closing-quote", start, end: text.length };
}
