import { fail } from "../error/index.js";
import { readDecimal } from "../number/index.js";

/** A number with its unit as written, the number in that unit: `{ value: "27", unit: "亿元" }`. */
export interface QuantityText {
  readonly value: string;
  readonly unit: string;
}

const QUANTITY = /^([+-]?(?:\d+\/\d+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?))\s*(|[^\s\d.,+-].*)$/i;
const SEPARATED = /^([+-]?)(\d{1,3}(?:,\d{3})+)(?=[^\d,]|$)/;

/** Full-width digits and signs (２．０％) as their plain forms. */
export function plainSigns(text: string): string {
  return text
    .replace(/[０-９．％＋－／]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣]/g, "-")
    .replace(/，(?=\d{3})/g, ",");
}

/**
 * Splits `"27亿元"`, `"2.0%"`, `"1,700件"` into number and unit; full-width signs are read too. The unit is not looked up.
 *
 * @throws KaoheError `quantity.unreadable`
 */
export function readQuantity(text: string): QuantityText {
  const plain = plainSigns(text.trim()).replace(SEPARATED, (all) => all.replaceAll(",", ""));
  const [, value = "", unit = ""] = QUANTITY.exec(plain) ?? [];
  if (readDecimal(value) === undefined) return fail("quantity.unreadable", { text });
  return { value: value.replace(/^\+/, ""), unit: unit.trim() };
}
