export {
  type DecimalInput,
  decimalPlaces,
  decimalText,
  exactText,
  isDecimalInput,
  positiveDecimal,
  readDecimal,
  toRational,
} from "./decimal.js";
export {
  FUNCTION_ERROR,
  inRange,
  LARGEST_WHOLE,
  SETTLED_ERROR,
  SMALLEST,
  UNIT,
  WIDENED,
} from "./errorBound.js";
export { groupedText } from "./groupedText.js";
export { greatestCommonDivisor, type Integer, times } from "./integer.js";
export { accumulativeRate, naturalLogarithm, power, settled } from "./irrational.js";
export { correlationOf, covarianceOf, meanOf, rootOf } from "./moments.js";
export { plainDigits, plainPlaces } from "./plainDecimal.js";
export { type PlainDecimals, plainDecimals, readPlainAt } from "./plainDecimals.js";
export {
  absolute,
  add,
  compare,
  divide,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  reduced,
  scaled,
  sign,
  subtract,
  sum,
  timesWhole,
  toNumber,
  ZERO,
} from "./rational.js";
export { ROUNDING_MODES, type RoundingMode, roundToInteger, roundToStep } from "./rounding.js";
