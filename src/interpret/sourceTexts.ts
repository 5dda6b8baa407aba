import { type Interpreter, literalText, type NodeOf, nameText, quotedText } from "../formula/index.js";
import { brackets, joinedText, labelSource, overText, ownerSteps, timeSteps, withoutDefaults } from "./sourcePieces.js";
import { atom, bracketed, PRECEDENCE, type Written } from "./written.js";

/** Formula text of a node, and what the text around it must know of it. */
export interface SourceText extends Written {
  /** The sign that would take what follows it into the same node: `a + b` before `+ c`. */
  readonly sign?: string;
  /** How `not` of it is written, where that is not `not …`. */
  readonly contrary?: Written;
  /** Of a `not`: what it denies. */
  readonly denied?: Written;
}

const OR = PRECEDENCE.and - 1;
const RELATIONS = { less: "<", lessOrEqual: "<=", equal: "=" } as const;

function called(name: string, operands: readonly (Written | string)[]): Written {
  const texts = operands.map((operand) => (typeof operand === "string" ? operand : operand.text));
  return atom(`${name}(${joinedText(texts, ", ")})`);
}

/** Two parts around a sign; signs are read from the left. */
function between([left, right]: readonly [Written, Written], sign: string, precedence: number): Written {
  return { text: `${bracketed(left, precedence)} ${sign} ${bracketed(right, precedence + 1)}`, precedence };
}

/** Many parts around a sign, which takes all that stands without parentheses; a call where there are too few for a sign. */
function among(name: string, parts: readonly SourceText[], sign: string, precedence: number): SourceText {
  if (parts.length < 2) return called(name, parts);
  const texts = parts.map((part, position) =>
    bracketed(part, position === 0 && part.sign !== sign ? precedence : precedence + 1),
  );
  return { text: joinedText(texts, ` ${sign} `), precedence, sign };
}

function cohort({ over, when }: NodeOf<"statistic" | "rank">, [value, where]: readonly Written[]): string {
  const condition = where === undefined ? "" : ` where ${where.text}`;
  return `${value?.text ?? ""} ${overText(over, when)}${condition}`;
}

/** Formula text as `readFormula` reads it. */
export const sourceTexts: Interpreter<SourceText> = {
  constant: ({ value, unit }) => {
    const text = literalText(value, unit);
    return text.startsWith("-") ? { text, precedence: PRECEDENCE.sign } : atom(text);
  },
  observed: ({ measure, when, whose }) =>
    atom(nameText(measure.id) + brackets([...timeSteps(when), ...ownerSteps(whose)])),
  parameter: ({ name, label, unit, when, absent }) => {
    const options = withoutDefaults([
      [labelSource(label), quotedText(name)],
      [quotedText(unit), '""'],
      [quotedText(absent), '"no-target"'],
    ]);
    return atom(called("parameter", [quotedText(name), ...options]).text + brackets(timeSteps(when)));
  },
  add: (_, parts) => among("add", parts, "+", PRECEDENCE.sum),
  multiply: (_, parts) => among("multiply", parts, "*", PRECEDENCE.product),
  subtract: (_, parts) => between(parts, "-", PRECEDENCE.sum),
  divide: (_, parts) => between(parts, "/", PRECEDENCE.product),
  min: (_, parts) => called("min", parts),
  max: (_, parts) => called("max", parts),
  round: ({ step, unit, mode }, [part]) =>
    called("round", [part, literalText(step, unit), ...(mode === "half-up" ? [] : [quotedText(mode)])]),
  naturalLogarithm: (_, parts) => called("ln", parts),
  power: (_, [base, exponent]) => ({
    text: `${bracketed(base, PRECEDENCE.atom)} ^ ${bracketed(exponent, PRECEDENCE.sign)}`,
    precedence: PRECEDENCE.power,
  }),
  accumulativeRate: ({ years }, [part]) => called("accumulativeRate", [part, String(years)]),
  choose: (_, parts) => called("choose", parts),
  coalesce: (_, parts) => called("coalesce", parts),
  missingWhen: ({ reason }, [condition, value]) => called("missingWhen", [condition, quotedText(reason), value]),
  statistic: (node, parts) => {
    const { statistic, level } = node;
    const name = statistic === "sample-variance" ? "sampleVariance" : statistic;
    return called(name, [...(statistic === "quantile" ? [literalText(level, "")] : []), cohort(node, parts)]);
  },
  rank: (node, parts) => {
    const words = [
      ...(node.better === "higher" ? [] : [node.better]),
      ...(node.ties === "competition" ? [] : [node.ties]),
    ];
    return called("rank", [cohort(node, parts), ...words]);
  },
  named: ({ id, label, unit, places, citation }, [part]) => {
    const options = withoutDefaults([
      [labelSource(label), quotedText(id)],
      [quotedText(unit), '""'],
      [String(places), "2"],
      [quotedText(citation), '""'],
    ]);
    return called("named", [quotedText(id), part, ...options]);
  },
  compare: ({ relation }, parts) => {
    const written = between(parts, RELATIONS[relation], PRECEDENCE.compare);
    return relation === "equal" ? { ...written, contrary: between(parts, "!=", PRECEDENCE.compare) } : written;
  },
  and: (_, parts) => {
    const denied = parts.flatMap((part) => part.denied ?? []);
    const isOr = parts.length > 1 && denied.length === parts.length;
    const written = among("and", parts, "and", PRECEDENCE.and);
    return isOr ? { ...written, contrary: among("or", denied, "or", OR) } : written;
  },
  not: (_, [part]) => ({
    ...(part.contrary ?? { text: `not ${bracketed(part, PRECEDENCE.not)}`, precedence: PRECEDENCE.not }),
    denied: part,
  }),
  isMissing: ({ reasons }, [part]) => called("isMissing", [part, ...reasons.map(quotedText)]),
};
