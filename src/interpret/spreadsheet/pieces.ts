import type { Reason } from "../../data/index.js";
import type { Interpreter, NodeOf, When } from "../../formula/index.js";
import { elementOf } from "../../formula/index.js";
import { compare, divide, exactText, multiply, ONE, type Rational, readDecimal, ZERO } from "../../number/index.js";
import { type UserUnits, unitOf } from "../../quantity/index.js";
import {
  ALWAYS,
  allOf,
  call,
  cellOf,
  denied,
  either,
  NEVER,
  numeral,
  operation,
  present,
  type SheetExpression,
  type SheetSign,
} from "./expression.js";
import {
  absentPiece,
  cellPiece,
  guarded,
  NOTHING,
  numberOf,
  type Piece,
  rescaled,
  sizeOf,
  strictPiece,
  union,
  withKnown,
  without,
} from "./piece.js";

/** A share is shown with its sign, so that its cell holds the pure number; all else is counted in its unit. */
export function cellScale(unit: string, units: UserUnits): Rational {
  return unit === "%" ? ONE : unitOf(unit, units).factor;
}

const TURNED = { less: ">", lessOrEqual: ">=", equal: "=" } as const;
const SIGNS = { less: "<", lessOrEqual: "<=", equal: "=" } as const;

/** What is known of the areas for which formulas are printed. */
export interface SheetFacts {
  /** Whether every area has these attributes at a time; taken for unknown where it is left out. */
  readonly isComplete?: (over: readonly string[], when: When) => boolean;
  /** Why no area has a value for an entry; undefined where one has, or where people may fill one in. */
  readonly absent?: (entry: number) => Reason | undefined;
}

/**
 * Makes pieces of formulas of the nodes of a graph.
 *
 * @param own the entry whose piece is made
 * @param toCell puts a piece into a cell of its own and gives the piece of that cell
 */
export function piecesWith(
  units: UserUnits,
  own: () => number,
  toCell: (piece: Piece) => Piece,
  facts: SheetFacts,
): Interpreter<Piece> {
  const valued = (piece: Piece): Piece & { readonly value: SheetExpression } => {
    const { value } = piece;
    if (value !== undefined && !piece.alone) return { ...piece, value };
    const cell = toCell(piece);
    return { ...cell, value: cell.value ?? cellOf(piece.index) };
  };
  /** A part of what fails for no reason of its own. */
  const safe = (piece: Piece) => valued(piece.fails === undefined ? piece : toCell(piece));
  const atomic = (piece: Piece) => {
    const found = safe(piece);
    return found.value.kind === "cell" || found.value.kind === "number" ? found : valued(toCell(piece));
  };
  const readable = (piece: Piece): Piece => (piece.alone ? toCell(piece) : piece);
  const failing = (pieces: readonly Piece[], fails: Reason) => {
    const parts = sameFailure(pieces.map(valued), safe);
    return parts.map((part) => (part.fails === undefined || part.fails === fails ? part : safe(part)));
  };

  const joined = (pieces: readonly Piece[], make: (parts: readonly SheetExpression[]) => SheetExpression): Piece => {
    const parts = sameFailure(pieces.map(valued), safe);
    const scale = commonScale(parts);
    const values = parts.map((part) => rescaled(part.value, part.scale, scale));
    return strictPiece(own(), parts, { ...needsOf(parts), value: make(values), scale });
  };
  const inBase = (piece: Piece): SheetExpression => {
    const { value, scale } = valued(piece);
    return rescaled(value, scale, ONE);
  };
  const isComplete = ({ over, when }: Pick<NodeOf<"rank">, "over" | "when">): boolean =>
    over.length === 0 || facts.isComplete?.(over, when) === true;
  const leaf = (unit: string): Piece => cellPiece(own(), cellScale(unit, units), true, false);
  const cohort = (
    node: NodeOf<"statistic" | "rank">,
    parts: readonly Piece[],
    scale: (of: Rational) => Rational,
  ): Piece => {
    const [value, where] = parts;
    const counts = node.kind === "statistic" && node.statistic === "count";
    const everybody = counts && value?.value?.kind === "number";
    const column = value === undefined || everybody ? undefined : toCell(value);
    const condition = where === undefined ? undefined : toCell(where);
    return {
      index: own(),
      value: undefined,
      needs: [],
      fails: undefined,
      scale: scale(column?.scale ?? ONE),
      condition: false,
      whenTrue: [],
      whenFalse: [],
      alone: true,
      weight: 3,
      depth: 1,
      finish: (_known, wanted) => ({
        expression: rescaled(
          { kind: "cohort", node, value: column?.index, where: condition?.index },
          scale(column?.scale ?? ONE),
          wanted,
        ),
        maybe: !counts || !isComplete(node),
      }),
    };
  };
  /** A piece whose value needs the context in which it stands. */
  const lazy = (parts: readonly Piece[], scale: Rational, finish: Piece["finish"], condition = false): Piece => {
    const alone = finish(NOTHING, scale);
    const value = alone.maybe
      ? undefined
      : condition
        ? operation("=", alone.expression, numeral("1"))
        : alone.expression;
    const rest = { needs: [], fails: undefined, condition, whenTrue: [], whenFalse: [], alone: false };
    return { index: own(), value, scale, finish, ...rest, ...sizeOf(parts) };
  };

  return {
    constant: ({ value, unit }) => {
      const literal = numberOf(multiply(readDecimal(value) ?? ZERO, unitOf(unit, units).factor));
      return strictPiece(own(), [], { value: literal, needs: [], scale: ONE });
    },
    observed: ({ measure }) => leaf(measure.unit),
    parameter: ({ unit }) => {
      const reason = facts.absent?.(own());
      return reason === undefined ? leaf(unit) : absentPiece(own(), cellScale(unit, units), reason);
    },
    add: (_, parts) => joined(parts, (values) => operation("+", ...values)),
    subtract: (_, parts) => joined(parts, (values) => operation("-", ...values)),
    min: (_, parts) => joined(parts, (values) => call("MIN", ...values)),
    max: (_, parts) => joined(parts, (values) => call("MAX", ...values)),
    multiply: (_, pieces) => {
      const parts = sameFailure(pieces.map(valued), safe);
      const scale = parts.map((part) => part.scale).reduce(multiply);
      const value = operation("*", ...parts.map((part) => part.value));
      return strictPiece(own(), parts, { ...needsOf(parts), value, scale });
    },
    divide: (_, pieces) => {
      const parts = failing(pieces, "division-by-zero");
      const [above, below] = [elementOf(parts, 0), elementOf(parts, 1)];
      const never = below.value.kind === "number" && Number(below.value.text) !== 0;
      return strictPiece(own(), parts, {
        needs: union(above.needs, below.needs),
        fails: never ? (above.fails ?? below.fails) : "division-by-zero",
        value: operation("/", above.value, below.value),
        scale: divide(above.scale, below.scale),
      });
    },
    round: ({ step, unit, mode }, [piece]) => {
      const part = mode === "half-even" ? atomic(piece) : valued(piece);
      const scale = cellScale(unit, units);
      const stepInCell = divide(multiply(readDecimal(step) ?? ONE, unitOf(unit, units).factor), scale);
      const value = roundedTo(rescaled(part.value, part.scale, scale), stepInCell, mode);
      return strictPiece(own(), [part], { ...needsOf([part]), value, scale });
    },
    naturalLogarithm: (_, pieces) => {
      const parts = failing(pieces, "out-of-domain");
      const [number = numeral("0")] = parts.map(inBase);
      const value = call("LN", number);
      return strictPiece(own(), parts, { ...needsOf(parts), value, fails: "out-of-domain", scale: ONE });
    },
    power: (_, pieces) => {
      const parts = failing(pieces, "out-of-domain");
      const [base, exponent] = parts.map(inBase);
      const value = powerOf(base ?? numeral("1"), exponent ?? numeral("1"));
      return strictPiece(own(), parts, { ...needsOf(parts), value, fails: "out-of-domain", scale: ONE });
    },
    accumulativeRate: ({ years }, pieces) => {
      const parts = failing(pieces, "out-of-domain");
      const [sum = numeral("0")] = parts.map(inBase);
      // (1+g) + … + (1+g)ⁿ is what payments of 1 at the beginning of each year come to.
      const value = call("RATE", numeral(String(years)), numeral("-1"), numeral("0"), sum, numeral("1"));
      return strictPiece(own(), parts, { ...needsOf(parts), value, fails: "out-of-domain", scale: ONE });
    },
    choose: (_, pieces) => {
      const parts = pieces.map((piece, place) => (isCondition(place, pieces.length) ? safe(piece) : readable(piece)));
      const scale = commonScale(parts.filter((_part, place) => !isCondition(place, pieces.length)));
      return lazy(parts, scale, (known, wanted) => choice(parts, 0, known, wanted));
    },
    coalesce: (_, pieces) => {
      const parts = pieces.map(safe);
      const all = union(...parts.map(({ needs }) => needs));
      return lazy(parts, commonScale(parts), (known, wanted) => {
        const there = parts.findIndex(({ needs }) => without(needs, known).length === 0);
        const last = parts[there];
        const end: SheetExpression =
          last === undefined ? { kind: "strongest", cells: all } : rescaled(last.value, last.scale, wanted);
        const expression = (there < 0 ? parts : parts.slice(0, there)).reduceRight<SheetExpression>(
          (otherwise, { value, scale, needs }) =>
            call("IF", present(without(needs, known)), rescaled(value, scale, wanted), otherwise),
          end,
        );
        return { expression, maybe: there < 0 };
      });
    },
    missingWhen: ({ reason }, [condition, value]) => {
      const test = safe(condition);
      const part = test.needs.length === 0 ? readable(value) : safe2(value);
      return lazy([test, part], part.scale, (known, wanted) => {
        const inside = withKnown(known, test.whenFalse);
        const otherwise = part.finish(inside, wanted).expression;
        const met = either(test.value, { kind: "reason", reason }, otherwise);
        const lacking = without(test.needs, known);
        return { expression: guarded(lacking, met, union(lacking, without(part.needs, known))), maybe: true };
      });
    },
    statistic: (node, parts) =>
      cohort(node, parts, (scale) =>
        node.statistic === "count" ? ONE : node.statistic.includes("variance") ? multiply(scale, scale) : scale,
      ),
    rank: (node, parts) => cohort(node, parts, () => ONE),
    named: ({ unit }, [given]) => {
      let part = given;
      if (part.value?.kind === "number") return { ...part, index: own() };
      const scale = cellScale(unit, units);
      // What a group comes to may be a reason, which cannot be counted in another unit.
      if (part.alone && compare(part.scale, scale) !== 0) part = toCell(part);
      return {
        ...part,
        index: own(),
        value: undefined,
        alone: false,
        scale,
      };
    },
    compare: ({ relation }, pieces) => {
      const parts = pieces.map(safe);
      const scale = commonScale(parts);
      const values = parts.map((part) => rescaled(part.value, part.scale, scale));
      const [left = NEVER, right = NEVER] = values;
      // Numbers stand behind what they are compared with: B3>=120.
      const turned = left.kind === "number" && right.kind !== "number";
      const value = turned ? operation(TURNED[relation], right, left) : operation(SIGNS[relation], left, right);
      return strictPiece(own(), parts, { ...needsOf(parts), value, scale: ONE, condition: true });
    },
    and: (_, pieces) => {
      const parts = pieces.map(safe);
      const needs = union(...parts.map((part) => part.needs));
      const facts = { whenTrue: union(...parts.map(({ whenTrue }) => whenTrue)) };
      const value = allOf(parts.map((part) => part.value));
      if (parts.every((part) => part.needs.length === needs.length))
        return strictPiece(own(), parts, { needs, value, scale: ONE, condition: true, ...facts });
      // A false part decides, whatever the others lack.
      const finish: Piece["finish"] = (known) => {
        const lacking = without(needs, known);
        const falses = parts.map((part) => {
          const own = without(part.needs, known);
          const not = denied(part.value);
          return own.length === 0 ? not : call("IF", present(own), not, NEVER);
        });
        const expression = call("IF", call("OR", ...falses), numeral("0"), guarded(lacking, numeral("1")));
        return { expression, maybe: lacking.length > 0 };
      };
      return lazy(parts, ONE, finish, true);
    },
    not: (_, [piece]) => {
      const part = safe(piece);
      const { needs, whenTrue: whenFalse, whenFalse: whenTrue } = part;
      return strictPiece(own(), [part], {
        needs,
        value: denied(part.value),
        scale: ONE,
        condition: true,
        whenTrue,
        whenFalse,
      });
    },
    isMissing: ({ reasons }, [piece]) => {
      const { absent } = piece;
      if (absent !== undefined) {
        const value = reasons.length === 0 || reasons.includes(absent) ? ALWAYS : NEVER;
        return strictPiece(own(), [], { needs: [], value, scale: ONE, condition: true });
      }
      const part = reasons.length === 0 ? safe(piece) : atomic(piece);
      const { needs, value } = part;
      if (needs.length === 0) return strictPiece(own(), [part], { needs, value: NEVER, scale: ONE, condition: true });
      const same = reasons.map((reason) => operation("=", value, { kind: "reason", reason }));
      const test =
        reasons.length === 0 ? denied(present(needs)) : same.length === 1 ? elementOf(same, 0) : call("OR", ...same);
      return strictPiece(own(), [part], {
        needs: [],
        value: test,
        scale: ONE,
        condition: true,
        whenFalse: reasons.length === 0 ? needs : [],
      });
    },
  };

  function safe2(piece: Piece): Piece {
    return piece.alone || piece.value === undefined || piece.fails !== undefined ? toCell(piece) : piece;
  }

  function choice(parts: readonly Piece[], from: number, known: ReadonlySet<number>, wanted: Rational) {
    // From the last case to the first, each in what is known where the cases before it do not hold.
    const cases: { readonly condition: Piece; readonly value: Piece; readonly before: ReadonlySet<number> }[] = [];
    let before = known;
    for (let place = from; place + 1 < parts.length; place += 2) {
      const condition = elementOf(parts, place);
      cases.push({ condition, value: elementOf(parts, place + 1), before });
      before = withKnown(before, condition.whenFalse);
    }
    const last = elementOf(parts, parts.length - 1).finish(before, wanted);
    return cases.reduceRight((otherwise, { condition, value, before: there }) => {
      const lacking = without(condition.needs, there);
      const taken = value.finish(withKnown(there, condition.whenTrue), wanted);
      const test = condition.value ?? cellOf(condition.index);
      if (test === NEVER) return otherwise;
      if (test === ALWAYS) return taken;
      const expression = guarded(lacking, either(test, taken.expression, otherwise.expression));
      return { expression, maybe: lacking.length > 0 || taken.maybe || otherwise.maybe };
    }, last);
  }
}

function isCondition(place: number, length: number): boolean {
  return place % 2 === 0 && place !== length - 1;
}

/** The scale of the first part that is not a plain number, which may be written in any. */
function commonScale(parts: readonly Piece[]): Rational {
  return parts.find(({ value }) => value?.kind !== "number")?.scale ?? ONE;
}

function needsOf(parts: readonly Piece[]): Pick<Piece, "needs" | "fails"> {
  return {
    needs: union(...parts.map(({ needs }) => needs)),
    fails: parts.find(({ fails }) => fails !== undefined)?.fails,
  };
}

/**
 * A formula that fails says why: what would fail for another reason stands in a cell of its own, and so does what may fail while
 * something else is missing, since the stronger reason counts.
 */
function sameFailure<P extends Piece>(parts: readonly P[], safe: (piece: Piece) => P): readonly P[] {
  const first = parts.find(({ fails }) => fails !== undefined)?.fails;
  if (first === undefined) return parts;
  const all = union(...parts.map(({ needs }) => needs));
  return parts.map((part) =>
    part.fails === undefined || (part.fails === first && part.needs.length === all.length) ? part : safe(part),
  );
}

function powerOf(base: SheetExpression, exponent: SheetExpression): SheetExpression {
  if (exponent.kind === "number" && exponent.text === "0.5") return call("SQRT", base);
  return operation("^" satisfies SheetSign, base, exponent);
}

/** A value rounded to a step, both counted as the cell counts. */
function roundedTo(value: SheetExpression, step: Rational, mode: NodeOf<"round">["mode"]): SheetExpression {
  const text = exactText(step);
  const places = /^0\.0*1$/.test(text) ? text.length - 2 : /^10*$/.test(text) ? 1 - text.length : undefined;
  const steps = places === undefined ? operation("/", value, numberOf(step)) : value;
  const digits = numeral(String(places ?? 0));
  const whole = roundedSteps(steps, digits, mode, places === undefined || compare(step, ONE) === 0 ? undefined : step);
  return places === undefined ? operation("*", whole, numberOf(step)) : whole;
}

function roundedSteps(
  value: SheetExpression,
  digits: SheetExpression,
  mode: NodeOf<"round">["mode"],
  step?: Rational,
): SheetExpression {
  switch (mode) {
    case "half-up":
      return call("ROUND", value, digits);
    case "down":
      return call("ROUNDDOWN", value, digits);
    case "up":
      return call("ROUNDUP", value, digits);
    case "half-even": {
      // A half above an even step goes back to it, which is twice its half rounded; every other half goes up to an even one.
      // (LibreOffice's ROUNDDOWN looks at 12 digits only.)
      const counted = step === undefined ? call("ABS", value) : operation("/", call("ABS", value), numberOf(step));
      // Excel's MOD takes no large numbers.
      const pairs = operation("*", numeral("2"), call("INT", operation("/", counted, numeral("2"))));
      const half = operation("=", call("ROUND", operation("-", counted, pairs), numeral("9")), numeral("0.5"));
      const even = operation("*", call("ROUND", operation("/", value, numeral("2")), digits), numeral("2"));
      return call("IF", half, even, call("ROUND", value, digits));
    }
  }
}
