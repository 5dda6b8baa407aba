export { chineseNumeral, isNumeralCharacter } from "./chineseNumeral.js";
export { plainSigns, type QuantityText, readQuantity } from "./quantity.js";
export {
  type Dimension,
  dimensionOf,
  dimensionText,
  sameDimension,
  type Unit,
  type UserUnits,
  unitOf,
  unscaledUnit,
} from "./unit.js";
