/** So many digits are a safe integer, whichever they are. */
const SAFE_DIGITS = 15;
const [ZERO, NINE, POINT, MINUS] = [48, 57, 46, 45];

/**
 * The digits of plain decimal text, such as 12345.67, as one whole number that does not see the point; NaN where the text is
 * longer, or anything else. No object is made: most figures of a panel are read here.
 */
export function plainDigits(text: string): number {
  const { length } = text;
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (length > first + SAFE_DIGITS + 1) return Number.NaN;
  let digits = 0;
  let point = -1;
  for (let place = first; place < length; place += 1) {
    const code = text.charCodeAt(place);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + (code - ZERO);
    else if (code === POINT && point < 0 && place > first && place < length - 1) point = place;
    else return Number.NaN;
  }
  const count = length - first - (point < 0 ? 0 : 1);
  if (count === 0 || count > SAFE_DIGITS) return Number.NaN;
  return first === 1 ? 0 - digits : digits;
}

/** How many decimals plain decimal text has. */
export function plainPlaces(text: string): number {
  const point = text.lastIndexOf(".");
  return point < 0 ? 0 : text.length - 1 - point;
}
