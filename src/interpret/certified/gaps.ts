/**
 * Where values are missing, in the order of the places, with the codes of the reasons. Most columns have few gaps or none, so what is
 * done about them is done for them alone.
 */
export interface Gaps {
  readonly places: readonly number[];
  readonly codes: readonly number[];
}

/** Gaps that are being gathered, place by place. */
export interface OpenGaps {
  readonly places: number[];
  readonly codes: number[];
}

export function openGaps(): OpenGaps {
  return { places: [], codes: [] };
}

export function addGap({ places, codes }: OpenGaps, place: number, code: number): void {
  places.push(place);
  codes.push(code);
}

/** Undefined where there are none. */
export function closedGaps(gaps: OpenGaps): Gaps | undefined {
  return gaps.places.length === 0 ? undefined : gaps;
}

/** The code of the reason at a place; 0 where there is a value. */
export function codeAt(gaps: Gaps | undefined, place: number): number {
  if (gaps === undefined) return 0;
  const { places, codes } = gaps;
  let from = 0;
  let to = places.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle] ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return places[from] === place ? (codes[from] ?? 0) : 0;
}

/** The gaps of both, with the stronger reason where both have one: codes stand in the order of strength. */
export function joinedGaps(a: Gaps | undefined, b: Gaps | undefined): Gaps | undefined {
  if (a === undefined || a === b) return b;
  if (b === undefined) return a;
  const joined = openGaps();
  let [left, right] = [0, 0];
  while (left < a.places.length || right < b.places.length) {
    const one = a.places[left] ?? Infinity;
    const other = b.places[right] ?? Infinity;
    const [ofOne, ofOther] = [a.codes[left] ?? 0, b.codes[right] ?? 0];
    if (one < other) addGap(joined, one, ofOne);
    else if (other < one) addGap(joined, other, ofOther);
    else addGap(joined, one, Math.min(ofOne, ofOther));
    if (one <= other) left += 1;
    if (other <= one) right += 1;
  }
  return joined;
}

/** Makes NaN of what is missing. */
export function blank(mantissas: Float64Array, gaps: Gaps | undefined): void {
  if (gaps === undefined) return;
  for (const place of gaps.places) mantissas[place] = Number.NaN;
}

/** The gaps among some places, in their order. */
export function gapsAt(gaps: Gaps | undefined, mantissas: Float64Array, places: Uint32Array): Gaps | undefined {
  if (gaps === undefined) return undefined;
  const found = openGaps();
  for (let place = 0; place < places.length; place += 1) {
    const mantissa = mantissas[place];
    if (!Number.isNaN(mantissa)) continue;
    const code = codeAt(gaps, places[place] ?? 0);
    if (code !== 0) addGap(found, place, code);
  }
  return closedGaps(found);
}

export function sameGaps(a: Gaps | undefined, b: Gaps | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.places.length !== b.places.length) return false;
  return a.places.every((place, index) => place === b.places[index] && a.codes[index] === b.codes[index]);
}
