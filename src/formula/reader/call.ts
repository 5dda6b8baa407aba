import { fail, suggestion } from "../../error/index.js";
import { type Formula, isFormula, type Node } from "../node.js";
import { COHORT_FORMS } from "./cohortForms.js";
import { DECISION_FORMS } from "./decisionForms.js";
import { type Form, formulas } from "./form.js";
import { FORMS } from "./forms.js";
import { type Move, movedFormula, movedOn, NO_MOVE } from "./move.js";
import { type Call, operandsOf } from "./operands.js";
import { moveBehind } from "./postfix.js";
import { formulaIn, type Piece, type Reading, type Rule } from "./rule.js";
import { type FormulaFunction, ownOf } from "./vocabulary.js";

const OWN_FORMS: Readonly<Record<string, Form>> = /* @__PURE__ */ Object.assign(
  {},
  FORMS,
  DECISION_FORMS,
  COHORT_FORMS,
);
/** More than that cannot be handed to a function at once. */
const MOST_OPERANDS = 10_000;

type Place = Omit<Call, "operands" | "move">;

/** Reads a call: its name stands here, and a parenthesis behind it. */
export function* callRule(reading: Reading, outer: Move): Rule {
  const { cursor } = reading;
  const { kind, text: name, start } = cursor.next();
  const place = { name, start, opening: cursor.position() };
  // A quoted name is no function of the language.
  const read = callOf(reading, place, kind === "quoted" ? undefined : ownOf(OWN_FORMS, name));
  cursor.next();
  const { move, after } = moveBehind(cursor, place.opening);
  const node = yield* read(movedOn(move, outer));
  const parsed = { node, start, end: cursor.end() };
  if (move !== NO_MOVE) formulaIn(cursor, parsed);
  cursor.jump(after);
  return { ...parsed, end: cursor.end() };
}

function callOf(reading: Reading, place: Place, form: Form | undefined): (move: Move) => Piece<Node> {
  if (form !== undefined) return (move) => ownCall(reading, place, form, move);
  const found = ownOf(reading.functions, place.name);
  if (found !== undefined) return (move) => handedInCall(reading, place, found, move);
  const known = [...Object.keys(OWN_FORMS), "exact", ...Object.keys(reading.functions)];
  return fail("formula.unknown-function", {
    column: reading.cursor.column(place.start),
    name: place.name,
    suggestion: suggestion(place.name, known) ?? "",
  });
}

function* ownCall(reading: Reading, place: Place, form: Form, move: Move): Piece<Node> {
  const { operands, isRewritten = false } = form;
  const given = operandsOf(reading, { ...place, operands, move: isRewritten ? NO_MOVE : move });
  const node = yield* form.read(given);
  given.end();
  return isRewritten && isFormula(node) ? movedFormula(node, move) : node;
}

/** What a function will read is known only once it has built its formula, which then moves as a whole. */
function* handedInCall(
  reading: Reading,
  place: Place,
  { operands, build }: FormulaFunction,
  move: Move,
): Piece<Formula> {
  const [least, most] = operands;
  const call = { ...place, operands: [least, Math.min(most, MOST_OPERANDS)] as const, move: NO_MOVE };
  const given = operandsOf(reading, call);
  const parts = given.more() ? yield* formulas(given) : [];
  given.end();
  return movedFormula(build(...parts), move);
}
