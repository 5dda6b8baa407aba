import { fail } from "../../error/index.js";
import { callRule } from "./call.js";
import { exactLiteral } from "./literal.js";
import { type Move, movedFormula, movedOn, NO_MOVE } from "./move.js";
import { moveBehind, readMove } from "./postfix.js";
import { formulaIn, type Reading, type Rule } from "./rule.js";

/** Reads a number, a name, a call, or an expression in parentheses, and the brackets behind it. */
export function* primaryRule(reading: Reading, move: Move): Rule {
  const { cursor } = reading;
  const { kind, text, start, end } = cursor.peek();
  if (kind === "number" || (kind === "name" && text === "exact" && cursor.is("(", 1))) {
    const node = exactLiteral(cursor);
    readMove(cursor, "owners");
    return { node, start, end: cursor.end() };
  }
  if (cursor.is("(")) return yield groupRule(reading, move);
  const isName = kind === "name" || kind === "quoted";
  if (cursor.is("(", 1) && (isName || cursor.is("and") || cursor.is("or"))) return yield callRule(reading, move);
  if (kind === "word")
    fail("formula.reserved-word", { column: cursor.column(start), word: cursor.excerpt(start, end) });
  if (!isName) cursor.unexpected("operand");
  cursor.next();
  const formula = reading.resolve(text, start);
  const node = movedFormula(formula, movedOn(readMove(cursor, "owners"), move));
  return { node, start, end: cursor.end() };
}

function* groupRule(reading: Reading, outer: Move): Rule {
  const { cursor } = reading;
  const opening = cursor.position();
  const { start } = cursor.next();
  const { move, after } = moveBehind(cursor, opening);
  const inner = yield reading.expression(movedOn(move, outer));
  cursor.expect(")", "operator )");
  if (move !== NO_MOVE) formulaIn(cursor, inner);
  cursor.jump(after);
  return { node: inner.node, start, end: cursor.end() };
}
