import { fail, type Label } from "../../error/index.js";
import type { Condition, Formula, NodeOf } from "../node.js";
import { exactLiteral } from "./literal.js";
import type { Move } from "./move.js";
import { conditionIn, formulaIn, type Parsed, type Piece, type Reading } from "./rule.js";
import type { Token } from "./tokens.js";

/** The operands of one call, read from left to right; each asks for what the function takes there. */
export interface Operands {
  readonly reading: Reading;
  /** What is done to all that the call reads. */
  readonly move: Move;
  readonly more: () => boolean;
  /** A formula or a condition. */
  readonly operand: () => Piece<Parsed>;
  readonly formula: () => Piece<Formula>;
  readonly condition: () => Piece<Condition>;
  readonly text: () => string;
  /** `"text"`, or `"中文" | "English"`. */
  readonly label: () => Label;
  /** One of these, in quotes. */
  readonly oneOf: <T extends string>(choices: readonly T[]) => T;
  /** One of these, bare. */
  readonly word: (choices: readonly string[]) => string;
  readonly number: () => NodeOf<"constant">;
  /** A number without a unit, as text. */
  readonly pureNumber: () => string;
  readonly wholeNumber: () => number;
  readonly end: () => void;
  readonly refuseCount: (expected: string) => never;
}

/** A call: its name, where it starts, the least and the most operands, and the place of its opening parenthesis. */
export interface Call {
  readonly name: string;
  readonly start: number;
  readonly operands: readonly [number, number];
  readonly opening: number;
  readonly move: Move;
}

/** The operands of a call whose opening parenthesis has been passed. */
export function operandsOf(reading: Reading, { name, start, operands, opening, move }: Call): Operands {
  const { cursor } = reading;
  const [least, most] = operands;
  let count = 0;
  const more = (): boolean => (count === 0 ? !cursor.is(")") : cursor.is(","));
  const refuseCount = (expected = range(least, most)): never =>
    fail("formula.operand-count", {
      column: cursor.column(start),
      name,
      expected,
      found: countOf(reading, opening),
    });
  const begin = (): void => {
    if (cursor.is(")") || (more() && count === most)) refuseCount();
    if (count > 0) cursor.expect(",", ", )");
    count += 1;
  };
  /** A token or number that is refused where it is none of what is looked for. */
  const checked = <T, V>(read: () => T, check: (found: T) => V | undefined, expected: string): V => {
    begin();
    const here = cursor.position();
    const found = check(read());
    if (found !== undefined) return found;
    cursor.jump(here);
    return cursor.unexpected(expected);
  };
  const number = (check: (found: NodeOf<"constant">) => string | undefined, expected: string): string =>
    checked(() => exactLiteral(cursor), check, expected);
  const token = <T extends string>(kind: Token["kind"], choices: readonly T[], expected: string): T =>
    checked(
      () => cursor.next(),
      (found) => choices.find((choice) => found.kind === kind && found.text === choice),
      expected,
    );
  const text = (): string => {
    begin();
    return cursor.expectKind("quoted", "text").text;
  };
  return {
    reading,
    move,
    more,
    text,
    refuseCount,
    *operand() {
      begin();
      return yield reading.expression(move);
    },
    *formula() {
      begin();
      return formulaIn(cursor, yield reading.expression(move));
    },
    *condition() {
      begin();
      return conditionIn(cursor, yield reading.expression(move));
    },
    label: () => {
      const zh = text();
      return cursor.take("|") ? { zh, en: cursor.expectKind("quoted", "text").text } : zh;
    },
    oneOf: (choices) => token("quoted", choices, choices.map((choice) => `"${choice}"`).join(" ")),
    word: (choices) => token("name", choices, choices.join(" ")),
    number: () => {
      begin();
      return exactLiteral(cursor);
    },
    pureNumber: () => number(({ value, unit }) => (unit === "" ? value : undefined), "pure-number"),
    wholeNumber: () =>
      Number(number(({ value, unit }) => (unit === "" && WHOLE.test(value) ? value : undefined), "whole-number")),
    end: () => {
      if (count < least || cursor.is(",")) refuseCount();
      cursor.expect(")", count < most ? ", )" : ")");
    },
  };
}

const WHOLE = /^\d{1,15}$/;

function range(least: number, most: number): string {
  if (least === most) return String(least);
  return most === Infinity ? `≥ ${least}` : `${least}–${most}`;
}

/** How many operands a call has, counted only once it is refused. */
function countOf({ cursor }: Reading, opening: number): number {
  const back = cursor.position();
  cursor.jump(opening + 1);
  let count = cursor.is(")") ? 0 : 1;
  for (let depth = 1; depth > 0 && cursor.peek().kind !== "end"; cursor.next()) {
    if (cursor.is("(") || cursor.is("[")) depth += 1;
    if (cursor.is(")") || cursor.is("]")) depth -= 1;
    if (depth === 1 && cursor.is(",")) count += 1;
  }
  cursor.jump(back);
  return count;
}
