import { fail } from "../../error/index.js";
import { plainSigns } from "../../quantity/index.js";
import { fixedWhen, NOW } from "../when.js";
import type { Cursor } from "./cursor.js";
import { type Move, movedOn, NO_MOVE } from "./move.js";

const SHIFT = /^([+-]?)\s*(\d+)\s*(years?|periods?)$/;

/**
 * Reads the brackets that stand here, if any: `[-1 year]`, `[2017-01..09, of parent]`.
 *
 * @param owners whether `of` is allowed; a cohort has a time only
 * @throws KaoheError `formula.syntax`, `period.unreadable`, `period.impossible`, `period.shift-not-whole`
 */
export function readMove(cursor: Cursor, owners: "owners" | "times"): Move {
  let move = NO_MOVE;
  while (cursor.take("[")) {
    do move = movedOn(move, step(cursor, owners));
    while (cursor.take(","));
    cursor.expect("]", ", ]");
  }
  return move;
}

/** The move that stands behind the closing parenthesis of the one that opens at a position, and where reading goes on after it. */
export function moveBehind(cursor: Cursor, opening: number): { readonly move: Move; readonly after: number } {
  const closing = cursor.closing(opening);
  const here = cursor.position();
  // What is never closed is refused when its end is missed.
  if (closing === undefined) return { move: NO_MOVE, after: here };
  cursor.jump(closing + 1);
  const move = readMove(cursor, "owners");
  const after = cursor.position();
  cursor.jump(here);
  return { move, after };
}

function step(cursor: Cursor, owners: "owners" | "times"): Move {
  if (owners === "owners" && cursor.take("of")) return { when: NOW, whose: owner(cursor) };
  return timeStep(cursor, cursor.expectKind("time", owners === "owners" ? "shift period of" : "shift period").text);
}

function owner(cursor: Cursor): Move["whose"] {
  if (cursor.take("parent")) return "parent";
  return { area: cursor.peek().kind === "name" ? cursor.next().text : cursor.expectKind("quoted", "parent area").text };
}

function timeStep(cursor: Cursor, text: string): Move {
  const [, sign = "", digits, unit = ""] = SHIFT.exec(plainSigns(text)) ?? [];
  if (digits === undefined && /^[+-]/.test(plainSigns(text))) {
    cursor.jump(cursor.position() - 1);
    cursor.unexpected("shift");
  }
  if (digits === undefined) return { when: fixedWhen(NOW, text), whose: "self" };
  const distance = Number(sign + digits);
  if (!Number.isSafeInteger(distance)) fail("period.shift-not-whole", { shift: text });
  const shift = unit.startsWith("year") ? { years: distance, periods: 0 } : { years: 0, periods: distance };
  return { when: shift, whose: "self" };
}
