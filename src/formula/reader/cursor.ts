import { fail } from "../../error/index.js";
import { elementOf } from "../interpreter.js";
import { type Token, tokens } from "./tokens.js";

/** A place in a formula text, and how it moves on. */
export interface Cursor {
  readonly peek: (ahead?: number) => Token;
  readonly next: () => Token;
  /** Whether this sign or word stands here; it is passed where it does. */
  readonly take: (sign: string) => boolean;
  readonly is: (sign: string, ahead?: number) => boolean;
  /** Passes a sign or word that must stand here. */
  readonly expect: (sign: string, expected?: string) => void;
  /** Passes a token of a kind that must stand here. */
  readonly expectKind: (kind: Token["kind"], expected: string) => Token;
  readonly position: () => number;
  readonly jump: (position: number) => void;
  /** Where the parenthesis that opens at a position is closed. */
  readonly closing: (position: number) => number | undefined;
  /** The offset at which the last passed token ends. */
  readonly end: () => number;
  /** An offset as the column that people count: from 1, in characters. */
  readonly column: (offset: number) => number;
  /** What is written from one offset to another, shortened for a sentence. */
  readonly excerpt: (start: number, end: number) => string;
  /** Refuses what stands here; `expected` lists words and signs, with spaces between. */
  readonly unexpected: (expected: string) => never;
}

const LONGEST_EXCERPT = 40;

export function cursor(text: string): Cursor {
  const list = tokens(text);
  const closings = closingsOf(list);
  let place = 0;

  const peek = (ahead = 0): Token => elementOf(list, Math.min(place + ahead, list.length - 1));
  const is = (sign: string, ahead = 0): boolean => {
    const token = peek(ahead);
    return (token.kind === "sign" || token.kind === "word") && token.text === sign;
  };
  const next = (): Token => {
    const token = peek();
    place += 1;
    return token;
  };
  const take = (sign: string): boolean => {
    if (!is(sign)) return false;
    place += 1;
    return true;
  };
  const column = (offset: number): number => Array.from(text.slice(0, offset)).length + 1;
  const excerpt = (start: number, end: number): string => {
    const characters = Array.from(text.slice(start, Math.min(end, start + 3 * LONGEST_EXCERPT)));
    return characters.length <= LONGEST_EXCERPT
      ? characters.join("")
      : `${characters.slice(0, LONGEST_EXCERPT).join("")}…`;
  };
  const unexpected = (expected: string): never => {
    const { kind, text: wanted, start, end } = peek();
    const facts = { column: column(start), found: excerpt(start, end) };
    return fail("formula.syntax", { ...facts, expected: kind === "unknown" ? wanted : expected });
  };
  return {
    peek,
    is,
    next,
    take,
    column,
    excerpt,
    unexpected,
    expect: (sign, expected = sign) => {
      if (!take(sign)) unexpected(expected);
    },
    expectKind: (kind, expected) => (peek().kind === kind ? next() : unexpected(expected)),
    position: () => place,
    jump: (position) => {
      place = position;
    },
    closing: (position) => closings.get(position),
    end: () => (place === 0 ? 0 : elementOf(list, Math.min(place, list.length) - 1).end),
  };
}

function closingsOf(list: readonly Token[]): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (const [position, { kind, text }] of list.entries()) {
    if (kind !== "sign") continue;
    if (text === "(") open.push(position);
    const opening = text === ")" ? open.pop() : undefined;
    if (opening !== undefined) closings.set(opening, position);
  }
  return closings;
}
