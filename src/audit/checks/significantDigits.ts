/** How many digits of a printed number tell something: 0.050 has two, 5000 has one. */
export function significantDigits(text: string): number {
  const whole = text.includes(".") ? text : text.replace(/0+$/, "");
  return whole.replace(/[^\d]/g, "").replace(/^0+/, "").length;
}
