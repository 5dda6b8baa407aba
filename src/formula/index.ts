export {
  absolute,
  accumulativeRate,
  add,
  clamp,
  divide,
  max,
  min,
  multiply,
  naturalLogarithm,
  negate,
  power,
  type RoundOptions,
  round,
  squareRoot,
  subtract,
} from "./arithmetic.js";
export {
  type CohortOptions,
  cohortCount,
  cohortMax,
  cohortMean,
  cohortMedian,
  cohortMin,
  cohortQuantile,
  cohortSum,
  cohortVariance,
  rank,
  zScore,
} from "./cohort.js";
export { compile } from "./compile.js";
export {
  and,
  choose,
  coalesce,
  equal,
  greater,
  greaterOrEqual,
  isMissing,
  less,
  lessOrEqual,
  missingWhen,
  not,
  or,
} from "./decisions.js";
export type { Entry, Graph } from "./graph.js";
export type { Inferred } from "./inferred.js";
export { elementOf, type Interpreter, interpret, interpretNode } from "./interpreter.js";
export { type MeasureDefinition, measures, observed, parameter } from "./leaves.js";
export { type NamedOptions, named } from "./named.js";
export {
  type Condition,
  type Direction,
  type Fields,
  type Formula,
  isCondition,
  isFormula,
  type Kind,
  NODE_KINDS,
  type Node,
  type NodeOf,
  type Relation,
  type Statistic,
  type Ties,
  type Whose,
} from "./node.js";
export { constant, formulaOf, type Operand } from "./operand.js";
export { checkPlaces } from "./places.js";
export { literalText } from "./reader/literal.js";
export { readCondition, readFormula } from "./reader/readFormula.js";
export type { FormulaFunction, FunctionCatalogue, Vocabulary } from "./reader/vocabulary.js";
export { LONGEST_TEXT, nameText, quotedText } from "./reader/words.js";
export { at, of } from "./rewrite.js";
export { walk } from "./walk.js";
export { LAST_YEAR, NOW, resolveWhen, type When } from "./when.js";
