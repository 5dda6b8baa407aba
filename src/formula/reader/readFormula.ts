import { fail, KaoheError } from "../../error/index.js";
import type { Condition, Formula } from "../node.js";
import { cursor } from "./cursor.js";
import { expressionRule } from "./expression.js";
import { NO_MOVE } from "./move.js";
import { BINDING } from "./operators.js";
import { conditionIn, formulaIn, type Parsed, type Reading, run } from "./rule.js";
import { resolver, type Vocabulary } from "./vocabulary.js";
import { LONGEST_TEXT } from "./words.js";

/**
 * Reads a formula from text such as `rd / gdp`, `choose(x >= 2%, 10, 5)` or `"R&D经费支出" / 地区生产总值[-1 year]`. The grammar stands
 * in docs/formula-text.md; `source` writes it.
 *
 * @throws KaoheError with the column of the first fault: `formula.syntax`, `formula.reserved-word`, `formula.unknown-name`,
 * `formula.ambiguous-name`, `formula.unknown-function`, `formula.operand-count`, `formula.expected-formula`,
 * `formula.expected-condition`; `formula.too-long`; and what the builders refuse
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, gdp: { label: "地区生产总值", unit: "亿元" } });
 * readFormula("rd / gdp", { measures: m })   //=> divide(m.rd, m.gdp)
 * readFormula('"R&D经费支出" ÷ 地区生产总值', { measures: m })   //=> divide(m.rd, m.gdp)
 */
export function readFormula(text: string, vocabulary: Vocabulary): Formula {
  return read(text, vocabulary, formulaIn);
}

/**
 * Reads a condition from text such as `rd / gdp >= 2% and not isMissing(gdp[-1 year])`.
 *
 * @throws KaoheError as `readFormula` does
 */
export function readCondition(text: string, vocabulary: Vocabulary): Condition {
  return read(text, vocabulary, conditionIn);
}

function read<T>(text: string, vocabulary: Vocabulary, check: (at: Reading["cursor"], parsed: Parsed) => T): T {
  if (text.length > LONGEST_TEXT) fail("formula.too-long", { length: text.length, limit: LONGEST_TEXT });
  const at = cursor(text);
  const resolve = resolver(vocabulary);
  const reading: Reading = {
    cursor: at,
    resolve: (name, start) => resolve(name, () => at.column(start)),
    functions: vocabulary.functions ?? {},
    expression: (move, least = BINDING.or) => expressionRule(reading, move, least),
  };
  return withoutPath(() => {
    const parsed = run(reading.expression(NO_MOVE));
    if (at.peek().kind !== "end") at.unexpected("operator end");
    return check(at, parsed);
  });
}

/** A text has no places but columns: where a builder says which operand it refuses, the path would lead nowhere. */
function withoutPath<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof KaoheError)) throw error;
    const [first, ...rest] = error.issues.map((each) => ({ ...each, path: "" }));
    throw first === undefined ? error : new KaoheError([first, ...rest]);
  }
}
