/**
 * Figures as most are written, such as 12345.67, read into lists of floats: a figure is digits ÷ 10^places. Where there are as many
 * as areas times indicators, a record for each would cost more than the reading.
 */
export interface PlainDecimals {
  readonly digits: Float64Array;
  /** −1 where no plain figure was read. */
  readonly places: Int8Array;
}

/** Room for so many figures, none of them read. */
export function plainDecimals(size: number): PlainDecimals {
  return { digits: new Float64Array(size), places: new Int8Array(size).fill(-1) };
}

/** So many digits are a safe integer, whichever they are. */
const SAFE_DIGITS = 15;
const [ZERO, NINE, POINT] = [48, 57, 46];

/** Reads digits with at most one point between them; false where the text is anything else, or too long to be safe. */
export function readPlainAt({ digits, places }: PlainDecimals, index: number, text: unknown): boolean {
  if (typeof text !== "string") return false;
  const { length } = text;
  if (length === 0 || length > SAFE_DIGITS) return false;
  let number = 0;
  let point = -1;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) number = number * 10 + (code - ZERO);
    else if (code === POINT && point < 0 && at > 0 && at < length - 1) point = at;
    else return false;
  }
  digits[index] = number;
  places[index] = point < 0 ? 0 : length - 1 - point;
  return true;
}
